// “Am I among them?”: the programme document, fetched when a reader first asks, and what they say of themselves, which stays
// here.

import { Unreachable } from '../../loading/errors.js';
import { fetchText } from '../../loading/files.js';

/** @import { Handle, MembershipFrame, Problems } from '../../../../target/web/cakupan.js' */
/** What a reader has said of themselves. @typedef {{ kind: string, option: string, wage: string }} Answers */

/**
 * What it may ask of the element.
 * @typedef {object} Element
 * @property {() => string} address  of the programme document
 * @property {() => Handle | null} handle
 * @property {() => string} language  in which early words are said
 * @property {() => void} show  puts the present frame on the page
 * @property {(failure: Unreachable | Problems) => void} fail  tells the page why the document cannot be used
 * @property {(selector: string) => void} focus
 */

/**
 * What is there to show: one of these, or none of them while the document is on its way.
 * @typedef {object} Shown
 * @property {Unreachable} [failure]
 * @property {Problems} [problems]
 * @property {MembershipFrame} [frame]
 */

/** Today where the reader is, YYYY-MM-DD: Swedish writes dates so. */
const today = () => new Date().toLocaleDateString('sv');

/** @type {Answers} */
const NOTHING = { kind: '', option: '', wage: '' };

export class Membership {
  #element;
  /** Ends the fetching under way. @type {AbortController | null} */
  #loading = null;
  /** @type {string | null} */
  #programme = null;
  /** @type {Unreachable | null} */
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

  /** Asks for the document once more; the button that asked for it goes, so the question takes its focus. */
  retry() {
    this.#forget();
    this.#element.show();
    this.#element.focus('.mine summary');
  }

  show() {
    this.#element.show();
  }

  async #load() {
    if (this.#loading) return;
    const loading = new AbortController();
    this.#loading = loading;
    const { address, fail, show } = this.#element;
    try {
      const programme = await fetchText(address(), loading.signal);
      if (loading.signal.aborted) return;
      this.#programme = programme;
      const { problems } = this.shown();
      if (problems) fail(problems);
    } catch (failure) {
      if (loading.signal.aborted) return;
      if (!(failure instanceof Unreachable)) throw failure;
      this.#failure = failure;
      fail(failure);
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
    show();
  }

  #forget() {
    this.#loading?.abort();
    this.#loading = null;
    this.#programme = null;
    this.#failure = null;
  }
}
