// What components may ask of the element: the same object as long as the element allows the same, so that what is made with
// it stays.

import { meantControls } from './attributes.js';

/** @import { Host } from '../view/host.js' */

/** CSS pixels from which groups stand side by side. */
const WIDE = 640;

/** What stays the same for all of them. @typedef {Omit<Host, 'controls' | 'wide' | 'shows'>} Deeds */

export class Hosts {
  #deeds;
  /** @type {Host | null} */
  #host = null;

  /** @param {Deeds} deeds */
  constructor(deeds) {
    this.#deeds = deeds;
  }

  /**
   * @param {string} controls  the attribute
   * @param {number} width  of the content, CSS pixels
   * @returns {Host}
   */
  get(controls, width) {
    const wide = width >= WIDE;
    if (this.#host?.wide !== wide || this.#host.controls !== controls) {
      const names = meantControls(controls);
      this.#host = { ...this.#deeds, controls, wide, shows: (control) => names.includes(control) };
    }
    return this.#host;
  }
}
