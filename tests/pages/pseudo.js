// Languages that are not, for finding what is not translated, what has no room and what is on the wrong side. They are
// made of the Indonesian file and served as if `src/words/` had one file more: nothing else knows of them.

import { mkdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/tools.js';
import { bundleWidget } from '../../scripts/widget.js';
import { languages } from '../../scripts/words.js';
import { files, parts } from './files.js';

/** @typedef {Record<string, string>} Words */

const settings = ['locale', 'decimal', 'direction', 'fallback'];

const ours = languages();

/** Brackets of the program's words and of the document's. */
export const marks = { words: '⟦⟧', document: '《》' };

/** Accents that are in every font, and each word two fifths longer, in brackets. @param {string} text */
const longer = (text) => {
  const word = (/** @type {string} */ letters) =>
    letters.replace(/[aeiou]/g, (letter) => 'áéíóú'['aeiou'.indexOf(letter)]) +
    'ó'.repeat(Math.ceil(letters.length * 0.4));
  const parts = text.split(/(\{\w+\})/);
  return `⟦${parts.map((part) => (part.startsWith('{') ? part : part.replace(/\p{L}+/gu, word))).join('')}⟧`;
};

/** Letters of a language that is written from right to left. @param {string} text */
const leftward = (text) =>
  text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replace(
            /[a-z]/gi,
            (letter) =>
              'ابتثجحخدذرزسشصضطظعغفقكلمنه'['abcdefghijklmnopqrstuvwxyz'.indexOf(letter.toLowerCase())],
          ),
    )
    .join('');

/**
 * @param {(text: string) => string} change
 * @param {Words} set
 * @returns {Words}
 */
const made = (change, set) => ({
  ...Object.fromEntries(
    Object.entries(ours.id).map(([key, text]) => [
      key,
      settings.includes(key) ? text : text.split('|').map(change).join('|'),
    ]),
  ),
  ...set,
});

/** Longer words; `qps`: a tag that is free for own use. */
export const long = made(longer, {});

/** From right to left, as Arabic writes it, with the digits that years are written in. */
export const rtl = made(leftward, { locale: 'ar-u-nu-latn', direction: 'rtl' });

/** @type {Map<object, Promise<string>>} */
const scripts = new Map();

/** The widget's script with these languages in it. @param {Record<string, Words>} all */
function script(all) {
  let made = scripts.get(all);
  if (!made) {
    const file = inRoot(`target/pages/cakupan-${scripts.size}-${process.pid}.js`);
    mkdirSync(inRoot('target/pages'), { recursive: true });
    const words = Object.fromEntries(
      Object.keys(all).map((tag) => [`words/${tag}.json`, `words/${tag}.json`]),
    );
    made = bundleWidget({ words: all, files: { ...files, ...words }, parts, outfile: file }).then(() =>
      readFileSync(file, 'utf8'),
    );
    scripts.set(all, made);
  }
  return made;
}

/**
 * Serves a page as if these were all files of words.
 * @param {Record<string, Words>} all
 */
export function speaking(all) {
  return async (/** @type {import('playwright-core').Page} */ page) => {
    const body = await script(all);
    await page.route('**/cakupan.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.route('**/words/*.json', (route) => {
      const [, tag] = /(\w+)\.json$/.exec(new URL(route.request().url()).pathname) ?? [];
      const words = all[String(tag)];
      return words ? route.fulfill({ json: words }) : route.fulfill({ status: 404 });
    });
  };
}

/** With a third and a fourth language in files of their own. */
export const all = { ...ours, qps: long, qpr: rtl };

/** Fields of a document that readers read. */
const read = [
  'title',
  'place',
  'programme',
  'definition',
  'counted_as',
  'publisher',
  'label',
  'short',
  'payer',
  'note',
  'break',
];

/**
 * A document whose own words are in brackets, so that they are told from the program's.
 * @param {string} path
 */
export function bracketed(path) {
  return JSON.parse(readFileSync(inRoot(path), 'utf8'), (key, value) => {
    const mark = (/** @type {string} */ text) => `《${text}》`;
    if (!read.includes(key)) return value;
    if (typeof value === 'string') return mark(value);
    return Object.fromEntries(
      Object.entries(value).map(([tag, text]) => [tag, mark(String(text).replace(/^《|》$/g, ''))]),
    );
  });
}
