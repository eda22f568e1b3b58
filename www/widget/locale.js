// One language as the browser writes it: its words, and numbers, dates and plurals by `Intl`. A formatter is slow to
// make, so each is made when it is first needed, and kept.

/** @import { Language } from './handle.js' */

const LATELY = 500;

/** @implements {Language} */
export class Locale {
  /** By what it writes: how, and what has been written lately, as most of a frame is as in the frame before. @type {Map<string, { write: (value: number) => any, lately: Map<number, any> }>} */
  #made = new Map();
  #words;

  /**
   * @param {Record<string, string>} words
   * @param {string} tag
   */
  constructor(words, tag) {
    this.#words = words;
    this.tag = tag;
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
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return this.#write(`n${decimals}`, value, (tag) => new Intl.NumberFormat(tag, options).format);
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
    return this.#write('p', count, (tag) => {
      const rules = new Intl.PluralRules(tag);
      return (value) => rules.select(value);
    });
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
    const noon = new Date(year, month - 1, day, 12).getTime();
    return this.#write(name, noon, (tag) => new Intl.DateTimeFormat(tag, options).format);
  }

  /**
   * @param {string} name
   * @param {number} value
   * @param {(tag: string) => (value: number) => any} make
   */
  #write(name, value, make) {
    let made = this.#made.get(name);
    if (!made) {
      // The words say by which region's habits they are written.
      made = { write: make(this.#words.locale ?? this.tag), lately: new Map() };
      this.#made.set(name, made);
    }
    const { write, lately } = made;
    if (!lately.has(value)) {
      if (lately.size > LATELY) lately.clear();
      lately.set(value, write(value));
    }
    return lately.get(value);
  }
}
