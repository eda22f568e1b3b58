// The class, and how it gets its tag. To import this does nothing, also where there is no document.

export { CakupanWidget } from './element/cakupan-widget.js';
export { define } from './element/define.js';
