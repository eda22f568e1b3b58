// The canvases of a shadow root: drawn from the handle's last frame, or on their way there.

import { startTransition } from './transition.js';

/** @import { Handle } from '../../../target/web/cakupan.js' */

export class Pictures {
  #root;
  /** Ends the transition under way. @type {(() => void) | null} */
  #end = null;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
  }

  /** @returns {HTMLCanvasElement[]} */
  canvases() {
    return [...this.#root.querySelectorAll('canvas')];
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
    const moment = (/** @type {number} */ elapsed) => {
      handle.advance_transition(elapsed);
      this.drawStill(handle, canvases);
    };
    this.end();
    if (transition && canvases.length) this.#end = startTransition(moment);
    if (this.#end) moment(0);
    else this.drawStill(handle, canvases);
  }
}
