// What the widget says, looked up where the widget's own words are from.

import { languages } from '../../scripts/words.js';

const all = languages();

/**
 * A pattern for a sentence: placeholders that are not given stand for anything, any space for any other.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @param {string} [language]
 */
export function said(key, values = {}, language = 'id') {
  const text = all[language]?.[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  const pattern = text
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) return escaped(part);
      return name in values ? escaped(String(values[name])) : '.+?';
    })
    .join('');
  return new RegExp(pattern.replace(/\s+/g, '\\s+'), 's');
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A fraction as whole percent in words: 100 only when it is all, 0 only when it is none. @param {number} fraction */
export function hundredths(fraction) {
  const rounded = Math.round(fraction * 100);
  if (rounded === 100 && fraction < 1) return 99;
  if (rounded === 0 && fraction > 0) return 1;
  return rounded;
}

/** A fraction as the table writes it. @param {number} fraction */
export const tabled = (fraction) =>
  fraction.toLocaleString('id-ID', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
