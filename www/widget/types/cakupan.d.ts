// What a page imports: the same as of the element, and it is defined.

export * from './element.js';
