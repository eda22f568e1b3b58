// What a page loads: the element, made known to it.

import { define } from './element.js';

define();

export * from './element.js';
