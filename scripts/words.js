// The files of words, one a language, are cut up: what the widget says before any file of words is there goes into its
// script; what it says about a broken document, or in a part of the program that is fetched later, is fetched then; the
// rest is fetched with the document.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { filesIn } from './stamps.js';
import { inRoot } from './tools.js';

const early = new Set(
  ['loading', 'slow', 'network_h', 'network', 'network_where', 'retry', 'fallback'].map(
    (key) => `state.${key}`,
  ),
);

/** What is fetched later, by the name of its file. @type {Record<string, (key: string) => boolean>} */
const later = {
  // But for what other views say too, and what leads there from them.
  now: (key) => /^(now\.(?!next|mine$|count$|people$)|rep\.)/.test(key),
  more: (key) => /^(table|cost|levers|torn|sure)\.|^state\.input_/.test(key),
  outlook: (key) => /^(hist\.|proj\.(chance|range|key_band))/.test(key),
  // But for what closed questions and other sentences say.
  panel: (key) => /^lev\.(?!(h|payer|zero)$)/.test(key),
  sound: (key) => key.startsWith('sound.'),
  mine: (key) => key.startsWith('mine.'),
  problems: (key) => /^(problem\.|state\.(error|fix$|copyall$)|foot\.copied$)/.test(key),
};

/** @param {string} key */
const isLater = (key) => Object.values(later).some((some) => some(key));

/** What only says how the words are to be used. */
const forTheBuild = new Set(['fallback']);

/** A file of words. @typedef {Record<string, string>} Words */

/** The languages: every file of words in `src/words`. @returns {Record<string, Words>} */
export function languages() {
  return Object.fromEntries(
    filesIn('src/words')
      .filter((path) => path.endsWith('.json'))
      .map((path) => [basename(path, '.json'), JSON.parse(readFileSync(inRoot(path), 'utf8'))]),
  );
}

/**
 * The words that the script brings along: `{ id: { loading: '…' }, en: … }`.
 * @param {Record<string, Words>} [all]
 */
export function states(all = languages()) {
  return Object.fromEntries(
    Object.entries(filled(all)).map(([language, words]) => [
      language,
      pick(
        words,
        (key) => early.has(key),
        (key) => key.slice('state.'.length),
      ),
    ]),
  );
}

/**
 * The files beside the script, by their names.
 * @param {Record<string, Words>} [all]
 * @returns {Record<string, Words>}
 */
export function wordFiles(all = languages()) {
  return Object.assign(
    {},
    ...Object.entries(filled(all)).map(([language, words]) => ({
      [`words/${language}.json`]: pick(
        words,
        (key) => ![forTheBuild, early].some((some) => some.has(key)) && !isLater(key),
      ),
      ...Object.fromEntries(
        Object.entries(later).map(([name, some]) => [`words/${language}.${name}.json`, pick(words, some)]),
      ),
    })),
  );
}

/** Writes `dist/words/`. */
export function writeWords() {
  mkdirSync(inRoot('dist/words'), { recursive: true });
  const files = wordFiles();
  for (const [file, words] of Object.entries(files)) {
    writeFileSync(inRoot('dist', file), JSON.stringify(words));
  }
  return Object.keys(files);
}

/**
 * The languages, each with what it is missing said in the language that it names for that: a sentence that is not there,
 * or that asks for a value that it is never given, is the other's in all its forms. `filled_in` of `words/native.rs` does
 * the same for the command line.
 * @param {Record<string, Words>} all
 */
function filled(all) {
  return Object.fromEntries(
    Object.entries(all).map(([language, words]) => {
      const other = all[String(words.fallback)] ?? {};
      const wanting = new Set(
        Object.keys(other)
          .map(plain)
          .filter((key) => !(key in words)),
      );
      for (const [key, text] of Object.entries(words)) {
        /** @type {string[]} */
        const known = places(other[plain(key)] ?? text);
        if (places(text).some((place) => !known.includes(place))) wanting.add(plain(key));
      }
      const wanted = (/** @type {string} */ key) => wanting.has(plain(key));
      return [language, { ...pick(words, (key) => !wanted(key)), ...pick(other, wanted) }];
    }),
  );
}

/** The key without the plural category that it may be a form for. @param {string} key */
const plain = (key) => key.replace(/(\..*)\.(zero|one|two|few|many|other)$/, '$1');

/** The names in braces. @param {string} text @returns {string[]} */
const places = (text) => text.match(/\{\w+\}/g) ?? [];

/**
 * @param {Words} words
 * @param {(key: string) => boolean} wanted
 * @param {(key: string) => string} [rename]
 */
function pick(words, wanted, rename = (key) => key) {
  return Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => wanted(key))
      .map(([key, text]) => [rename(key), text]),
  );
}
