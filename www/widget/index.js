// What a page loads.

import { CakupanWidget } from './element/cakupan-widget.js';
import { define } from './element/define.js';

define();

export { CakupanWidget, define };
