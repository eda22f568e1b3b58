// A part of the program that a page does not open with: waited for once, with the picture in sight.

import { asFault, Slow } from '../loading/errors.js';
import { loadPart, loadPartAgain } from '../loading/parts.js';
import { whenLong } from '../loading/patience.js';

/** @import { Fault } from '../loading/errors.js' */
/** @import { Part } from '../loading/parts.js' */
/** @import { Notice } from '../view/Fault.jsx' */

/** Views that the program has from the start. */
const OPENING = ['now', 'projection'];

/**
 * Whether a page takes the part where it opens with this.
 * @param {string} view
 * @param {boolean} isUnfolded  whether the levers are
 */
export const takesLater = (view, isUnfolded) => isUnfolded || !OPENING.includes(view);

/** What is on the page, and shows how it stands. @typedef {{ isWaiting: boolean, notice: Notice | null, show: () => void, render: () => void }} Page */

export class LaterPart {
  #part;
  #page;
  #missed;
  /** While it is waited for. @type {Promise<void> | null} */
  #coming = null;
  /** Asks for it anew, where it has not come. @type {(() => void) | null} */
  #again = null;

  /**
   * @param {Part} part
   * @param {Page} page
   * @param {(fault: Fault) => void} missed  told where it has not come
   */
  constructor(part, page, missed) {
    this.#part = part;
    this.#page = page;
    this.#missed = missed;
  }

  /** Resolves once it is there, however often it had to be asked for. */
  wait() {
    this.#again?.();
    this.#coming ??= this.#come().finally(() => {
      this.#coming = null;
      this.#page.show();
    });
    return this.#coming;
  }

  async #come() {
    for (;;) {
      const part = loadPart(this.#part);
      this.#tell(true, null);
      whenLong(part, () => this.#tell(true, { fault: new Slow(), retry: () => loadPartAgain(this.#part) }));
      const fault = await part.then(() => null, asFault);
      if (!fault) return this.#tell(false, null);
      /** @type {Promise<void>} */
      const asked = new Promise((again) => {
        this.#again = again;
      });
      this.#tell(false, { fault, retry: () => this.wait() });
      this.#missed(fault);
      await asked;
      this.#again = null;
    }
  }

  /** @param {boolean} isWaiting @param {Notice | null} notice */
  #tell(isWaiting, notice) {
    Object.assign(this.#page, { isWaiting, notice });
    this.#page.render();
  }
}
