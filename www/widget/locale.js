// One language as the browser writes it: its words, and numbers, dates and plurals by `Intl`. A formatter is slow to
// make, so each is made when it is first needed, and kept.

/** @import { Language } from './handle.js' */

const LATELY = 500;

/** @implements {Language} */
export class Locale {
  /** @type {Map<string, any>} */
  #made = new Map();
  /** What has been written lately, by decimals: most of a frame's numbers are those of the frame before. @type {Map<number, string>[]} */
  #written = [];
  #words;
  /** Which words have been learnt since. @type {Set<string>} */
  #learnt = new Set();

  /**
   * @param {Record<string, string>} words
   * @param {string} tag
   */
  constructor(words, tag) {
    this.#words = words;
    this.tag = tag;
  }

  /**
   * More words, where some were left out of the first file.
   * @param {string} which
   * @param {Record<string, string>} words
   */
  learn(which, words) {
    this.#words = { ...this.#words, ...words };
    this.#learnt.add(which);
  }

  /** Whether these words have been learnt. @param {string} which */
  knows(which) {
    return this.#learnt.has(which);
  }

  /** @param {string} key */
  word(key) {
    return this.#words[key];
  }

  /**
   * @param {number} value
   * @param {number} decimals
   */
  decimal(value, decimals) {
    this.#written[decimals] ??= new Map();
    const written = this.#written[decimals];
    let words = written.get(value);
    if (words === undefined) {
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      words = this.#format(`n${decimals}`, (tag) => new Intl.NumberFormat(tag, options)).format(value);
      if (written.size > LATELY) written.clear();
      written.set(value, words);
    }
    return words;
  }

  /**
   * @param {number} year
   * @param {number} month
   */
  month(year, month) {
    return this.#date('m', { year: 'numeric', month: 'long' }, year, month, 1);
  }

  /**
   * @param {number} year
   * @param {number} month
   * @param {number} day
   */
  day(year, month, day) {
    return this.#date('d', { year: 'numeric', month: 'long', day: 'numeric' }, year, month, day);
  }

  /** @param {number} count */
  plural(count) {
    return this.#format('p', (tag) => new Intl.PluralRules(tag)).select(count);
  }

  /**
   * @param {string} name
   * @param {Intl.DateTimeFormatOptions} options
   * @param {number} year
   * @param {number} month
   * @param {number} day
   */
  #date(name, options, year, month, day) {
    // Noon where the reader is: the same day in every time zone.
    const noon = new Date(year, month - 1, day, 12);
    return this.#format(name, (tag) => new Intl.DateTimeFormat(tag, options)).format(noon);
  }

  /**
   * @template T
   * @param {string} name
   * @param {(tag: string) => T} make
   * @returns {T}
   */
  #format(name, make) {
    // The words say by which region's habits they are written.
    if (!this.#made.has(name)) this.#made.set(name, make(this.#words.locale ?? this.tag));
    return this.#made.get(name);
  }
}
