// What a page loads: makes `<cakupan-widget>` known, once, however often the script is on the page.

import { CakupanWidget } from './element.js';

customElements.get('cakupan-widget') ?? customElements.define('cakupan-widget', CakupanWidget);

export { CakupanWidget };
