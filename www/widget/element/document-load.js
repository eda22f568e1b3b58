// The load of a document with all that its first frame takes: one at a time, started anew, asked for anew, or given up.

import { Loan } from '../loading/documents.js';
import { startEngineAgain } from '../loading/engine.js';
import { asFault } from '../loading/errors.js';
import { fetchWordsAgain } from '../loading/files.js';
import { load } from '../loading/load.js';
import { loadPart, loadPartAgain } from '../loading/parts.js';
import { whenLong } from '../loading/patience.js';
import { rest } from '../page/idle.js';
import { whenNear } from '../page/visibility.js';

/**
 * @typedef {object} Asked
 * @property {Element} element  comes first near what a reader sees
 * @property {string} src  the document's address
 * @property {object | null} document  the document itself, in its place
 * @property {string} language
 * @property {string} font
 * @property {() => boolean} later  whether the part `later` is needed
 * @property {boolean} fresh  past what the browser has kept
 */

export class DocumentLoad {
  #slow;
  /** @type {AbortController | null} */
  #underWay = null;
  /** The document's text, or what is on its way of it. @type {Loan | null} */
  #loan = null;
  #language = '';

  /** @param {() => void} slow  told where a load takes long */
  constructor(slow) {
    this.#slow = slow;
  }

  get isUnderWay() {
    return this.#underWay !== null;
  }

  /** Whether the document was fetched, and can be once more. */
  get isFetched() {
    return this.#loan !== null;
  }

  /**
   * Starts anew; nothing where another start or a stop has come before the end. Rejects with a fault.
   * @param {Asked} asked
   */
  async start({ element, src, document, language, font, later, fresh }) {
    this.stop();
    const underWay = new AbortController();
    const { signal } = underWay;
    this.#underWay = underWay;
    this.#language = language;
    try {
      await whenNear(element, signal);
      if (signal.aborted) return null;
      const before = this.#loan;
      this.#loan = document ? null : new Loan(src, fresh);
      before?.giveBack();
      const text = document ?? this.#loan?.text ?? {};
      const loading = load({ language, document: text, font, later: later() });
      whenLong(loading, () => !signal.aborted && this.#slow());
      const loaded = await loading;
      // Another view may have been chosen meanwhile.
      if (later()) await loadPart('later');
      await rest();
      return signal.aborted ? null : loaded;
    } catch (failure) {
      if (signal.aborted) return null;
      throw asFault(failure);
    } finally {
      if (this.#underWay === underWay) this.stop();
    }
  }

  /** Asks anew for all that is on its way. */
  again() {
    if (!this.#underWay) return;
    fetchWordsAgain(this.#language);
    startEngineAgain();
    loadPartAgain('later');
    this.#loan?.again();
  }

  stop() {
    this.#underWay?.abort();
    this.#underWay = null;
  }

  /** Lets the document's text go. */
  giveBack() {
    this.#loan?.giveBack();
    this.#loan = null;
  }
}
