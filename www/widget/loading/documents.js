// The texts of documents: widgets with one address have one text, fetched once, which goes when none of them has it any more.

import { Fetching } from './fetching.js';
import { fetchText } from './files.js';

/** By address. @type {Map<string, { fetching: Fetching<string>, readers: number }>} */
const lent = new Map();

/** A text that is lent, until it is given back. */
export class Loan {
  #address;
  #lent;
  #isBack = false;

  /**
   * @param {string} url  absolute, or relative to the page
   * @param {boolean} [fresh]  past what widgets and browser have kept
   */
  constructor(url, fresh = false) {
    const address = new URL(url, document.baseURI);
    this.#address = address.href;
    const before = fresh ? undefined : lent.get(address.href);
    this.#lent = before ?? {
      fetching: new Fetching((asked) => fetchText(address, asked), fresh),
      readers: 0,
    };
    this.#lent.readers += 1;
    if (before) return;
    lent.set(address.href, this.#lent);
    this.#lent.fetching.promise.catch(() => this.#forget());
  }

  get text() {
    return this.#lent.fetching.promise;
  }

  /** Asks anew for what is on its way. */
  again() {
    this.#lent.fetching.again();
  }

  /** The last of those who have it ends what is on its way. */
  giveBack() {
    if (this.#isBack) return;
    this.#isBack = true;
    this.#lent.readers -= 1;
    if (this.#lent.readers) return;
    this.#lent.fetching.end();
    this.#forget();
  }

  #forget() {
    if (lent.get(this.#address) === this.#lent) lent.delete(this.#address);
  }
}
