// The closed question “What about me?”, and what it takes to answer it: the programme document, a part of the program,
// its words and its script, all of them fetched only when a reader opens it. What the reader says there stays here.

import * as engine from './engine.js';
import { link } from './link.js';
import * as looks from './looks.js';
import { icon } from './marks.js';
import * as states from './states.js';
import { h, release } from './tree.js';

/** @import { Child } from './tree.js' */
/** @import { Handle, ProblemsFrame } from './handle.js' */
/** @import { Asked } from './mine.js' */

/**
 * What it may ask of the element.
 * @typedef {object} Host
 * @property {() => string} programme  the document's address
 * @property {() => string} language
 * @property {() => Handle | null} handle
 * @property {() => void} show  puts the present frame on the page
 * @property {(parts: string[]) => boolean} has
 * @property {(parts: string[]) => Promise<unknown>} bring
 * @property {() => Promise<ProblemsFrame | null>} problems  of the document that was given last
 * @property {(failure: unknown, problems?: ProblemsFrame) => void} fail  tells the page
 * @property {(selector: string) => void} focus
 */

const PARTS = ['mine', 'mine.js'];
const tools = { h, icon, link, release };

/** Today where the reader is, YYYY-MM-DD: Swedish writes dates so. */
const today = () => new Date().toLocaleDateString('sv');

export class About {
  #host;
  #open = false;
  /** Ends the fetching under way. @type {AbortController | null} */
  #loading = null;
  /** @type {string | null} */
  #text = null;
  /** @type {engine.Unreachable | null} */
  #failure = null;
  /** @type {ProblemsFrame | null} */
  #problems = null;
  /** @type {Asked} */
  #asked = { kind: '', option: '', wage: '' };
  /** What stands there. @type {Child[]} */
  #last = [];

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** Forgets the document and what was said about it. */
  renew() {
    this.#loading?.abort();
    this.#loading = null;
    this.#text = null;
    this.#failure = null;
    this.#problems = null;
    this.#asked = { kind: '', option: '', wage: '' };
    this.#last = [];
  }

  /** @param {string} label */
  branch(label) {
    /** @param {Event} event */
    const ontoggle = (event) => {
      const { open } = /** @type {HTMLDetailsElement} */ (event.currentTarget);
      if (open === this.#open) return;
      this.#open = open;
      this.#host.show();
    };
    return h(
      'details',
      { class: 'more mine', key: 'mine', part: 'mine', open: this.#open, ontoggle },
      h('summary', {}, label, icon('open')),
      this.#open && h('div', { class: 'me' }, this.#inside()),
    );
  }

  /** @returns {Child[]} */
  #inside() {
    const { has, handle, language } = this.#host;
    if (this.#failure) return this.#failed(this.#failure);
    if (this.#text === null || !has(PARTS)) {
      this.#load();
      if (!this.#last.length) {
        return [h('p', { class: 'note', role: 'status' }, states.word(language(), 'loading'))];
      }
    } else {
      const asked = JSON.stringify({ ...this.#asked, day: today() });
      const frame = handle()?.mine(this.#text, asked);
      if (frame?.broken) this.#last = this.#broken(frame.broken);
      else if (frame) {
        const { mine } = /** @type {typeof import('./mine.js')} */ (engine.later);
        this.#last = mine(tools, frame, (said) => {
          this.#asked = { ...this.#asked, ...said };
          this.#host.show();
        });
      }
    }
    return this.#last;
  }

  /** Fetches what is not there yet. */
  async #load() {
    if (this.#loading) return;
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    const host = this.#host;
    try {
      const [text] = await Promise.all([
        this.#text ?? engine.text(host.programme(), signal),
        host.bring(PARTS),
      ]);
      if (signal.aborted) return;
      looks.also(/** @type {typeof import('./mine.js')} */ (engine.later).mineStyle);
      if (host.handle()?.mine(text, '{}').broken) {
        this.#problems = await host.problems();
        if (signal.aborted) return;
        if (this.#problems) host.fail(null, this.#problems);
      }
      this.#text = text;
    } catch (failure) {
      if (signal.aborted) return;
      this.#failure =
        failure instanceof engine.Unreachable ? failure : new engine.Unreachable(host.programme(), null);
      host.fail(failure);
    }
    this.#loading = null;
    host.show();
  }

  /** @param {engine.Unreachable} failure @returns {Child[]} */
  #failed({ url, status }) {
    const language = this.#host.language();
    const word = (/** @type {string} */ name) => states.word(language, name);
    const retry = () => {
      this.#failure = null;
      this.#host.show();
      this.#host.focus('.mine summary');
    };
    return [
      h('div', { role: 'alert' }, h('h3', {}, word('network_h')), h('p', { class: 'note' }, word('network'))),
      h(
        'button',
        { class: 'btn', part: 'button', type: 'button', 'data-action': 'retry', onclick: retry },
        word('retry'),
      ),
      h(
        'p',
        { class: 'note where' },
        status === null ? url : states.word(language, 'network_where', { url, status }),
      ),
    ];
  }

  /** @param {string} heading @returns {Child[]} */
  #broken(heading) {
    const found = this.#problems;
    const retry = () => {
      this.#text = null;
      this.#problems = null;
      this.#last = [];
      this.#host.show();
      this.#host.focus('.mine summary');
    };
    return [
      h('h3', { role: 'alert' }, heading),
      found && states.list(found),
      h(
        'button',
        { class: 'btn', part: 'button', type: 'button', 'data-action': 'retry', onclick: retry },
        states.word(this.#host.language(), 'retry'),
      ),
    ];
  }
}
