// Playing the years of a picture, once a reader has asked for it.

import { Player } from '../view/sound/player.js';

/** @import { Handle } from '../../../target/web/cakupan.js' */

/**
 * What is on the page, and what it asks for.
 * @typedef {object} Page
 * @property {ShadowRoot} root
 * @property {() => string} language
 * @property {(change: (handle: Handle) => void) => void} act
 * @property {(words: string) => void} say
 * @property {() => boolean} isThere  whether the part of the program that makes tones is
 * @property {() => Promise<void>} wait  for that part
 * @property {() => AbortSignal | null} living  while the element is in a page
 * @property {() => void} show
 */

export class Listening {
  #page;
  /** @type {Player | null} */
  #player = null;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** What is heard; none before anybody has listened. */
  get heard() {
    return this.#player?.heard() ?? null;
  }

  /** Goes on with what is shown now. @param {Handle | null} handle */
  renew(handle) {
    this.#player?.renew(handle);
  }

  end() {
    this.#player = null;
  }

  /** Plays the years of the picture, or stops. */
  async toggle() {
    const page = this.#page;
    if (this.#player?.stop()) return;
    if (!page.isThere()) await page.wait();
    const living = page.living();
    if (!living) return;
    this.#player ??= new Player(page);
    this.#player.play(living);
    page.show();
  }
}
