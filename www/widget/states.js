// What stands there while there is nothing to draw: loading, a file that does not come, a browser
// without WebAssembly. The page's own content stays readable in all of them.

import { icon } from './marks.js';
import { h } from './tree.js';

/** @import { Child } from './tree.js' */
/** @import { Unreachable } from './engine.js' */

/** The words for all this, by language: the build puts them here. @type {Record<string, Record<string, string>>} */
const states = EARLY_WORDS;

/** Where the page's own content shows. @param {boolean} shown */
export const fallback = (shown) => h('slot', { hidden: !shown });

/** The language to speak, of those there are words for. @param {string} asked  a language tag, or empty */
export function spoken(asked) {
  const tag = asked.toLowerCase();
  return [tag, tag.split('-')[0]].find((one) => Object.hasOwn(states, one)) ?? 'id';
}

/**
 * One of the words that the script brings with it.
 * @param {string} language
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function word(language, name, values = {}) {
  let text = states[language]?.[name] ?? '';
  for (const place in values) text = text.replace(`{${place}}`, () => String(values[place]));
  return text;
}

/**
 * @param {string} language
 * @param {boolean} slow
 * @param {boolean} own  whether the page has content of its own to show meanwhile
 * @returns {Child[]}
 */
export const loading = (language, slow, own) =>
  own
    ? [
        !slow && h('p', { class: 'vh', role: 'status' }, word(language, 'loading')),
        fallback(true),
        slow && h('div', { class: 'late' }, info(word(language, 'slow'))),
      ]
    : [
        h(
          'div',
          { class: 'loading' },
          h('i', {}),
          h('i', {}),
          h('i', {}),
          h('p', { role: 'status' }, word(language, 'loading')),
        ),
      ];

/** @param {string} text */
const info = (text) =>
  h('p', { class: 'info', part: 'note', role: 'status' }, icon('info'), h('span', {}, text));

/**
 * @param {string} language
 * @param {Unreachable} failure
 * @param {boolean} own
 * @param {() => void} retry
 * @returns {Child[]}
 */
export const unreachable = (language, { url, status }, own, retry) => [
  h(
    'div',
    { class: 'head', role: 'alert' },
    h('h2', { part: 'headline', tabindex: -1 }, word(language, 'network_h')),
    h('p', { class: 'dek', part: 'dek' }, word(language, 'network')),
  ),
  h(
    'button',
    { class: 'btn dark', part: 'button', type: 'button', 'data-action': 'retry', onclick: retry },
    word(language, 'retry'),
  ),
  h('p', { class: 'note where' }, status === null ? url : word(language, 'network_where', { url, status })),
  fallback(own),
];

/**
 * @param {string} language
 * @param {boolean} own
 * @returns {Child[]}
 */
export const unsupported = (language, own) => [fallback(own), info(word(language, 'fallback'))];
