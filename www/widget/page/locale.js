// One language as the browser writes it: its words, and numbers, dates and plurals by `Intl`.

/** @import { Language } from '../../../target/web/cakupan.js' */

/** As many values of each kind are remembered: most of a frame is as in the frame before. */
const REMEMBERED = 500;

/**
 * A formatter is slow to make, so each is made when it is first needed, and kept.
 * @implements {Language}
 */
export class Locale {
  /** By what it writes. @type {Map<string, { write: (value: number) => string, written: Map<number, string> }>} */
  #formatters = new Map();

  /**
   * @param {Record<string, string>} words
   * @param {string} tag  BCP 47
   */
  constructor(words, tag) {
    this.words = words;
    this.tag = tag;
  }

  /** Makes the formatters that any picture takes: the first ones of a page take long. */
  warmUp() {
    for (const decimals of [0, 1]) this.decimal(0, decimals);
    this.month(2000, 1);
    this.day(2000, 1, 1);
    this.plural(0);
  }

  /**
   * @param {number} value
   * @param {number} decimals  exactly so many
   */
  decimal(value, decimals) {
    return this.#write(`decimal-${decimals}`, value, (tag) => {
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      return new Intl.NumberFormat(tag, options).format;
    });
  }

  /**
   * @param {number} year
   * @param {number} month
   */
  month(year, month) {
    return this.#write('month', noon(year, month, 1), (tag) => {
      return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long' }).format;
    });
  }

  /**
   * @param {number} year
   * @param {number} month
   * @param {number} day
   */
  day(year, month, day) {
    return this.#write('day', noon(year, month, day), (tag) => {
      return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric' }).format;
    });
  }

  /** The plural category of a whole number. @param {number} count */
  plural(count) {
    return this.#write('plural', count, (tag) => {
      const rules = new Intl.PluralRules(tag);
      return (value) => rules.select(value);
    });
  }

  /**
   * @param {string} name
   * @param {number} value
   * @param {(tag: string) => (value: number) => string} make
   */
  #write(name, value, make) {
    let formatter = this.#formatters.get(name);
    if (!formatter) {
      // The words say by which region's habits they are written.
      formatter = { write: make(this.words.locale ?? this.tag), written: new Map() };
      this.#formatters.set(name, formatter);
    }
    const { write, written } = formatter;
    let text = written.get(value);
    if (text === undefined) {
      if (written.size > REMEMBERED) written.clear();
      text = write(value);
      written.set(value, text);
    }
    return text;
  }
}

/**
 * Noon where the reader is: the same day in every time zone.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const noon = (year, month, day) => new Date(year, month - 1, day, 12).getTime();
