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

/** @param {string} key */
const aboutProblems = (key) =>
  key.startsWith('problem.') ||
  key.startsWith('state.error') ||
  key === 'state.fix' ||
  key === 'state.copyall' ||
  key === 'foot.copied';

/** What only parts of the program say that are fetched later. @param {string} key */
const more = (key) => /^(table|cost|levers|torn)\.|^state\.input_/.test(key);

/** @param {string} key */
const outlook = (key) => /^(hist\.|proj\.(chance|range|key_band))/.test(key);

/** @param {string} key */
const mine = (key) => key.startsWith('mine.');

/** The words that the script brings along: `{ id: { loading: '…' }, en: … }`. */
export function states() {
  return Object.fromEntries(
    languages().map(({ language, words }) => [
      language,
      pick(
        words,
        (key) => early.has(key),
        (key) => key.slice('state.'.length),
      ),
    ]),
  );
}

/** Writes `dist/words/`. */
export function writeWords() {
  mkdirSync(inRoot('dist/words'), { recursive: true });
  return languages().flatMap(({ language, words }) => {
    const files = {
      [`words/${language}.json`]: pick(
        words,
        (key) => !early.has(key) && !aboutProblems(key) && !more(key) && !outlook(key) && !mine(key),
      ),
      [`words/${language}.more.json`]: pick(words, more),
      [`words/${language}.outlook.json`]: pick(words, outlook),
      [`words/${language}.mine.json`]: pick(words, mine),
      [`words/${language}.problems.json`]: pick(words, aboutProblems),
    };
    for (const [file, some] of Object.entries(files)) {
      writeFileSync(inRoot('dist', file), JSON.stringify(some));
    }
    return Object.keys(files);
  });
}

function languages() {
  return filesIn('src/words')
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({
      language: basename(path, '.json'),
      words: /** @type {Record<string, string>} */ (JSON.parse(readFileSync(inRoot(path), 'utf8'))),
    }));
}

/**
 * @param {Record<string, string>} words
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
