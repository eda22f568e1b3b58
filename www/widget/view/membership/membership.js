// “What about me?”: the programme document, fetched when a reader first asks, and what they say of themselves, which stays
// here.

import { Loan } from '../../loading/documents.js';
import { asFault, Slow } from '../../loading/errors.js';
import { loadPart, loadPartAgain } from '../../loading/parts.js';
import { whenLong } from '../../loading/patience.js';

/** @import { Fault } from '../../loading/errors.js' */
/** @import { Handle, MembershipFrame, Problems } from '../../../../target/web/cakupan.js' */
/** What a reader has said of themselves. @typedef {{ kind: string, option: string, wage: string }} Answers */

/**
 * What it may ask of the element.
 * @typedef {object} Element
 * @property {() => string} address  of the programme document
 * @property {() => Handle | null} handle
 * @property {() => string} language  in which early words are said
 * @property {() => void} show  puts the present frame on the page
 * @property {(failure: Fault | Problems) => void} fail  tells the page why the document cannot be used
 * @property {(selector: string) => void} focus
 */

/**
 * What is there to show: one of these, or none of them while the document is on its way.
 * @typedef {object} Shown
 * @property {Fault} [failure]
 * @property {Problems} [problems]
 * @property {MembershipFrame} [frame]
 */

/** Today where the reader is, YYYY-MM-DD: Swedish writes dates so. */
const today = () => new Date().toLocaleDateString('sv');

/** @type {Answers} */
const NOTHING = { kind: '', option: '', wage: '' };

export class Membership {
  #element;
  /** The document, or what is on its way of it. @type {Loan | null} */
  #loan = null;
  /** @type {string | null} */
  #programme = null;
  /** @type {Fault | null} */
  #failure = null;
  #answers = NOTHING;

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  get language() {
    return this.#element.language();
  }

  /** Forgets the document and what was said about it. */
  renew() {
    this.#forget();
    this.#answers = NOTHING;
  }

  /** What stands below the question, once it is open; asks for the document where it is not there. @returns {Shown} */
  shown() {
    const handle = this.#element.handle();
    if (this.#failure) return { failure: this.#failure };
    if (this.#programme === null || !handle) {
      this.#load();
      return {};
    }
    const frame = handle.membership(this.#programme, { ...this.#answers, day: today() });
    if (!frame) return {};
    return frame.broken === null ? { frame } : { problems: { ...handle.problems(), headline: frame.broken } };
  }

  /** Takes what the reader says. @param {Partial<Answers>} answers */
  answer(answers) {
    this.#answers = { ...this.#answers, ...answers };
    this.#element.show();
  }

  /** Asks the network for the document once more; the button that asked for it goes, so the question takes its focus. */
  retry() {
    if (this.#failure instanceof Slow) {
      this.#failure = null;
      this.#loan?.again();
      loadPartAgain('membership');
    } else {
      this.#forget();
      this.#load(true);
    }
    this.#element.show();
    this.#element.focus('.mine summary');
  }

  show() {
    this.#element.show();
  }

  /** @param {boolean} [fresh]  past what the browser has kept */
  async #load(fresh = false) {
    if (this.#loan) return;
    const { address, fail, show } = this.#element;
    const loan = new Loan(address(), fresh);
    this.#loan = loan;
    const all = Promise.all([loan.text, loadPart('membership')]);
    whenLong(all, () => {
      if (this.#loan !== loan) return;
      this.#failure = new Slow();
      show();
    });
    try {
      const [programme] = await all;
      if (this.#loan !== loan) return;
      this.#failure = null;
      this.#programme = programme;
      const { problems } = this.shown();
      if (problems) fail(problems);
    } catch (failure) {
      if (this.#loan !== loan) return;
      this.#failure = asFault(failure);
      fail(this.#failure);
    }
    show();
  }

  #forget() {
    this.#loan?.giveBack();
    this.#loan = null;
    this.#programme = null;
    this.#failure = null;
  }
}
