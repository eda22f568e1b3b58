// The canvases of a shadow root: drawn from the handle's last frame, or on their way there.

import { startTransition } from './transition.js';

/** @import { Handle } from '../../../target/web/cakupan.js' */

export class Pictures {
  #root;
  #use;
  /** Ends the transition under way. @type {(() => void) | null} */
  #end = null;

  /**
   * @param {ShadowRoot} root
   * @param {<T>(deed: (handle: Handle) => T) => T | undefined} use  does something with the handle that is there at the time
   */
  constructor(root, use) {
    this.#root = root;
    this.#use = use;
  }

  /** @returns {HTMLCanvasElement[]} */
  canvases() {
    return [
      .../** @type {NodeListOf<HTMLCanvasElement>} */ (this.#root.querySelectorAll('canvas[data-picture]')),
    ];
  }

  get isMoving() {
    return this.#end !== null;
  }

  /** Ends the transition under way where it is. */
  end() {
    this.#end?.();
    this.#end = null;
  }

  /**
   * Draws pictures of the last frame.
   * @param {Handle} handle
   * @param {HTMLCanvasElement[]} canvases
   */
  drawStill(handle, canvases) {
    for (const canvas of canvases) handle.draw(canvas, Number(canvas.dataset.picture));
  }

  /**
   * The same, in place of a transition under way.
   * @param {Handle} handle
   * @param {HTMLCanvasElement[]} canvases
   * @param {boolean} transition  from the frame before, where anything may move
   */
  draw(handle, canvases, transition) {
    const moment = (/** @type {Handle} */ handle, /** @type {number} */ elapsed) => {
      const isUnderWay = handle.advance_transition(elapsed);
      this.drawStill(handle, canvases);
      return isUnderWay;
    };
    this.end();
    if (transition && canvases.length)
      this.#end = startTransition((elapsed) => this.#use((handle) => moment(handle, elapsed)));
    if (this.#end) moment(handle, 0);
    else this.drawStill(handle, canvases);
  }
}
