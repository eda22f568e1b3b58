// What the page asks of the program, each a promise. A worker does it; one that has trapped is replaced.

import { trustedUrl } from './trusted.js';

/** @import { Opened, Problem, Publication, Reading, CellChange } from './answers.js' */

/** @type {Worker | null | undefined} */
let worker;
let turns = 0;

/** What is waited for, by its turn. @type {Map<number, { resolve: (result: any) => void, reject: (failure: Error) => void }>} */
const waiting = new Map();

/** The worker; null where there can be none. */
function started() {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(trustedUrl(WORKER), { type: 'module' });
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      // One that never came is given up; what is asked runs in the page.
      giveUp(new Error(event.message || 'worker'));
    };
  } catch {
    worker = null;
  }
  return worker;
}

/** @param {{ turn: number, result?: unknown, failure?: string }} answer */
function settle({ turn, result, failure }) {
  const asked = waiting.get(turn);
  waiting.delete(turn);
  if (failure === undefined) asked?.resolve(result);
  else {
    asked?.reject(new Error(failure));
    // A program that has trapped cannot go on; one that could not be fetched is asked for anew.
    worker?.terminate();
    worker = undefined;
    giveUp(new Error(failure), true);
  }
}

/** @param {Error} failure @param {boolean} [again] */
function giveUp(failure, again = false) {
  if (!again) worker = null;
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
}

/**
 * @param {string} name
 * @param {unknown[]} given
 */
async function ask(name, ...given) {
  const asked = started();
  if (!asked) {
    const { perform } = await import('./engine.js');
    return perform(name, given);
  }
  turns += 1;
  const turn = turns;
  return new Promise((resolve, reject) => {
    waiting.set(turn, { resolve, reject });
    asked.postMessage({ turn, name, given });
  });
}

/** @param {string} name @param {unknown[]} given */
const asked = async (name, ...given) => JSON.parse(await ask(name, ...given));

/** The sheets of a file. @param {Uint8Array} bytes @param {string} language @returns {Promise<Opened>} */
export const openTable = (bytes, language) => ask('open', bytes, language);

/** The table of a workbook. @param {string} workbook @param {string[]} answers @param {string} language @returns {Promise<Reading>} */
export const readTable = (workbook, answers, language) => asked('read', workbook, answers, language);

/**
 * The workbook with other words in a cell.
 * @param {string} workbook @param {number} sheet @param {number} row @param {number} column @param {string} text
 * @returns {Promise<string>}
 */
export const writeCell = (workbook, sheet, row, column, text) =>
  ask('write', workbook, sheet, row, column, text);

/** What differs between two workbooks. @param {string} before @param {string} after @param {number} sheet @returns {Promise<CellChange[]>} */
export const changedCells = (before, after, sheet) => asked('changes', before, after, sheet);

/**
 * A document as a workbook, with the answers that the document gives to what is asked about it.
 * @param {any} document @param {string} language
 * @returns {Promise<{ workbook: string, answers: string[] }>}
 */
export const tableOf = (document, language) => ask('table', JSON.stringify(document), language);

/** What is wrong with a document. @param {any} document @param {string} language @returns {Promise<Problem[]>} */
export const problemsOf = (document, language) => asked('problems', JSON.stringify(document), language);

/** What is published of a document. @param {any} document @param {any} options @param {string} language @returns {Promise<Publication | null>} */
export const publicationOf = (document, options, language) =>
  asked('publication', JSON.stringify(document), JSON.stringify(options), language);

/** The picture for sharing. @param {any} document @param {string} view @param {string} language @returns {Promise<Uint8Array>} */
export const pictureOf = (document, view, language) =>
  ask('picture', JSON.stringify(document), view, language);

/** The contrast of two colours. @param {string} one @param {string} other @returns {Promise<number | null>} */
export const contrastOf = (one, other) => ask('contrast', one, other);

/** The number that was typed. @param {string} text @param {string} language @returns {Promise<number | null>} */
export const typedNumber = (text, language) => ask('number', text, language === 'id' ? ',' : '.');

/** @param {Record<string, Uint8Array>} files @returns {Promise<Uint8Array>} */
export const zipped = (files) => ask('zip', files);

/** @param {Uint8Array} bytes @returns {Promise<Record<string, Uint8Array>>} */
export const unzipped = (bytes) => ask('unzip', bytes);
