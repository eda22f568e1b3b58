// The part of the program that a view takes and a page does not open with: waited for once, with the picture in sight.

import { asFault, Slow } from '../loading/errors.js';
import { loadPart, loadPartAgain } from '../loading/parts.js';
import { whenLong } from '../loading/patience.js';

/** @import { Fault } from '../loading/errors.js' */
/** @import { Notice } from '../view/Widget.jsx' */

/** Views that the program has from the start. */
const OPENING = ['now', 'projection'];

/**
 * Whether a page takes the part where it opens with this.
 * @param {string} view
 * @param {boolean} isUnfolded  whether the levers are
 */
export const takesLater = (view, isUnfolded) => isUnfolded || !OPENING.includes(view);

/** What is on the page, and shows how it stands. @typedef {{ busy: boolean, notice: Notice | null, show: () => void, render: () => void }} Page */

export class LaterPart {
  #isUnderWay = false;
  #page;
  #missed;

  /**
   * @param {Page} page
   * @param {(fault: Fault) => void} missed  told where it has not come
   */
  constructor(page, missed) {
    this.#page = page;
    this.#missed = missed;
  }

  async wait() {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    const part = loadPart('later');
    this.#tell(true, null);
    whenLong(part, () => this.#tell(true, { fault: new Slow(), retry: () => loadPartAgain('later') }));
    const fault = await part.then(() => null, asFault);
    this.#isUnderWay = false;
    this.#tell(false, fault && { fault, retry: () => this.#page.show() });
    if (fault) this.#missed(fault);
    else this.#page.show();
  }

  /** @param {boolean} busy @param {Notice | null} notice */
  #tell(busy, notice) {
    Object.assign(this.#page, { busy, notice });
    this.#page.render();
  }
}
