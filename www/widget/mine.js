// “Am I among them?”, opened: the programme document, and what the reader says of themselves. Fetched when a reader first
// opens it; what it is made of comes from the script that asks for it, so that there is one of each. What the reader says
// stays here.

import { about } from './about.js';
import fields from './fields.css';
import own from './mine.css';

/** @import { Child } from './tree.js' */
/** @import { Handle, ProblemsFrame } from './handle.js' */
/** @import { Unreachable } from './engine.js' */
/** @import { Asked } from './about.js' */

/**
 * What it is made of, and what it may ask of the element.
 * @typedef {object} Maker
 * @property {(url: string, signal: AbortSignal) => Promise<string>} text  of a document
 * @property {(found: ProblemsFrame) => Child} list
 * @property {(name: string, values?: Record<string, string | number>) => string} word  in the present language
 */
/**
 * @typedef {object} Host
 * @property {() => string} programme  the document's address
 * @property {() => string} language
 * @property {() => Handle | null} handle
 * @property {() => void} show  puts the present frame on the page
 * @property {(failure: unknown, problems?: ProblemsFrame) => void} fail  tells the page
 * @property {(selector: string) => void} focus
 */
/** @typedef {Maker & Host & import('./about.js').Tools} Element */

export const style = fields + own;

/** Today where the reader is, YYYY-MM-DD: Swedish writes dates so. */
const today = () => new Date().toLocaleDateString('sv');

export class About {
  #element;
  /** Ends the fetching under way. @type {AbortController | null} */
  #loading = null;
  /** @type {string | null} */
  #text = null;
  /** @type {Unreachable | null} */
  #failure = null;
  /** What is wrong with the document, and in which language that is told. @type {{ heading: string, found: ProblemsFrame, language: string } | null} */
  #broken = null;
  /** @type {Asked} */
  #asked = { kind: '', option: '', wage: '' };
  /** What stands there. @type {Child[]} */
  #last = [];

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** Forgets the document and what was said about it. */
  renew() {
    this.#forget();
    this.#asked = { kind: '', option: '', wage: '' };
  }

  /** What stands below the question. @returns {Child[]} */
  inside() {
    const { handle, language, h, word } = this.#element;
    if (this.#failure) return this.#unreachable(this.#failure);
    const told = this.#broken ? this.#broken.language === language() : this.#text !== null;
    if (!told) {
      this.#load();
      if (!this.#last.length) return [h('p', { class: 'note', role: 'status' }, word('loading'))];
    } else if (this.#broken) this.#last = this.#problems(this.#broken);
    else {
      const asked = JSON.stringify({ ...this.#asked, day: today() });
      const frame = handle()?.mine(this.#text ?? '', asked);
      if (frame)
        this.#last = about(this.#element, frame, (said) => {
          this.#asked = { ...this.#asked, ...said };
          this.#element.show();
        });
    }
    return this.#last;
  }

  /** Fetches what is not there yet. */
  async #load() {
    if (this.#loading) return;
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    const { fail, handle, language, programme, show, text } = this.#element;
    const spoken = language();
    try {
      const given = this.#text ?? (await text(programme(), signal));
      if (signal.aborted) return;
      // The problems are those of what was read last.
      const heading = handle()?.mine(given, '{}').broken;
      const found = heading && handle()?.problems();
      this.#broken = found ? { heading, found, language: spoken } : null;
      if (found && this.#text === null) fail(null, found);
      this.#text = given;
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Error && 'url' in failure)) throw failure;
      this.#failure = /** @type {Unreachable} */ (failure);
      fail(failure);
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
    show();
  }

  #forget() {
    this.#loading?.abort();
    this.#loading = null;
    this.#text = null;
    this.#failure = null;
    this.#broken = null;
    this.#last = [];
  }

  /** @returns {Child} */
  #again() {
    const { focus, h, show, word } = this.#element;
    const onclick = () => {
      this.#forget();
      show();
      focus('.mine summary');
    };
    return h(
      'button',
      { class: 'btn', part: 'button', type: 'button', 'data-action': 'retry', onclick },
      word('retry'),
    );
  }

  /** @param {Unreachable} failure @returns {Child[]} */
  #unreachable({ url, status }) {
    const { h, word } = this.#element;
    return [
      h('div', { role: 'alert' }, h('h3', {}, word('network_h')), h('p', { class: 'note' }, word('network'))),
      this.#again(),
      h('p', { class: 'note where' }, status === null ? url : word('network_where', { url, status })),
    ];
  }

  /** @param {{ heading: string, found: ProblemsFrame }} broken @returns {Child[]} */
  #problems({ heading, found }) {
    const { h, list } = this.#element;
    return [h('div', { role: 'alert' }, h('h3', {}, heading)), list(found), this.#again()];
  }
}
