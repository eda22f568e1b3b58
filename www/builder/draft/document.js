// A document that is opened, and what is said of it: what this page can hold, and its fields as they are shown.

import { wordsOf } from './known.js';

/** @import { Problem } from '../program/answers.js' */

/** Whether a document has something else than what the fields of this page hold. @param {Problem} problem */
export const isBroken = ({ error, kind, at: pointer }) =>
  error && (kind === 'wrong-type' || (kind === 'missing-field' && pointer.endsWith('/observations')));

/** The fields of this page have percentages where the document has fractions. @param {Problem} problem @param {Record<string, string>} words */
export const inPercent = (problem, words) =>
  problem.kind === 'percentage-for-fraction'
    ? { ...problem, what: words.percent_large, fix: words.percent_large_fix }
    : problem;

/** Whether two documents are about one place, by its name in any language. @param {any} one @param {any} other */
export const isSamePlace = (one, other) =>
  wordsOf(one.place).some((name) => wordsOf(other.place).includes(name));

/** What a text of JSON says; `undefined` where it is none. @param {string} text @returns {any} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
