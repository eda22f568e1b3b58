// Which names fit what somebody types: however they write letters, in any order of words, and in the middle of them.

/** The words of a text as they are compared: without marks over letters, signs and capitals. @param {string} text */
const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What short forms stand for, by each. @typedef {Map<string, string>} ShortForms */

/** A word as it is written, and as it is written out. @param {string} word @param {ShortForms} forms */
const ways = (word, forms) => [word, forms.get(word)].filter((way) => way !== undefined);

/** @template {{ name: string, sought: string }} T */
export class Matching {
  #forms;
  /** @type {{ option: T, start: string, words: string }[]} */
  #entries;

  /**
   * @param {readonly T[]} options
   * @param {[string, string][]} shortForms
   */
  constructor(options, shortForms) {
    /** @type {ShortForms} */
    this.#forms = new Map(shortForms);
    this.#entries = options.map((option) => ({
      option,
      start: folded(option.name).join(' '),
      words: ` ${folded(`${option.name} ${option.sought}`)
        .flatMap((word) => ways(word, this.#forms))
        .join(' ')}`,
    }));
  }

  /**
   * The options that have all these words in them: first those whose name begins so, then those in which the words begin
   * so, each in their own order.
   * @param {string} typed
   */
  find(typed) {
    const asked = folded(typed);
    const fits = this.#entries.filter(({ words }) =>
      asked.every((word) => ways(word, this.#forms).some((way) => words.includes(way))),
    );
    const start = asked.join(' ');
    const begins = [
      (/** @type {{ start: string }} */ entry) => entry.start.startsWith(start),
      (/** @type {{ words: string }} */ { words }) => asked.every((word) => words.includes(` ${word}`)),
      () => true,
    ];
    const place = (/** @type {typeof fits[number]} */ entry) => begins.findIndex((begin) => begin(entry));
    return begins
      .flatMap((_, group) => fits.filter((entry) => place(entry) === group))
      .map(({ option }) => option);
  }
}
