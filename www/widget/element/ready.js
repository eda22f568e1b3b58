// What a page is told: a promise for each load, pending until that load (or the one that takes its place) has drawn or
// failed, and events.

import { faultWords } from '../view/fault-words.js';

/** @import { Problems } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */
/** What a failed load is told as. @typedef {{ severity: string, at: string, kind: string, message: string }} Problem */

export class Ready {
  #pending = false;
  /** @type {() => void} */
  #resolve = () => {};
  /** @type {(problems: Problem[]) => void} */
  #reject = () => {};

  constructor() {
    this.promise = this.#make();
  }

  /** A new promise, unless the last one still waits. */
  renew() {
    if (!this.#pending) this.promise = this.#make();
  }

  resolve() {
    this.#pending = false;
    this.#resolve();
  }

  /** @param {Problem[]} problems */
  reject(problems) {
    this.#pending = false;
    this.#reject(problems);
  }

  #make() {
    this.#pending = true;
    /** @type {Promise<void>} */
    const promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Nobody has to listen.
    promise.catch(() => {});
    return promise;
  }
}

/**
 * What a page is told of something that failed.
 * @param {string} language
 * @param {Fault | Problems} failure
 * @returns {Problem[]}
 */
export function asProblems(language, failure) {
  if ('problems' in failure) return failure.problems;
  const { headline, where } = faultWords(language, failure);
  const message = [headline, where].filter(Boolean).join('. ');
  return [{ severity: 'error', at: failure.url, kind: failure.kind, message }];
}

/**
 * @param {Element} element
 * @param {string} type
 * @param {object} detail
 */
export const tell = (element, type, detail) =>
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
