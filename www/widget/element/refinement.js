// What makes the numbers surer once the levers rest: a piece at a time, with room for input in between.

/** Milliseconds from a change to its refinement; what moves by itself has arrived by then. */
const SETTLED = 150;
const ARRIVED = 300;

export class Refinement {
  #refine;
  #refined;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {() => boolean} refine  does a piece; false where there was nothing left to do
   * @param {() => void} refined
   */
  constructor(refine, refined) {
    this.#refine = refine;
    this.#refined = refined;
  }

  /** Begins in a while, anew. @param {boolean} moving  whether something moves by itself */
  startSoon(moving) {
    this.stop();
    this.#timer = setTimeout(() => this.#step(false), moving ? ARRIVED : SETTLED);
  }

  /** Begins at once. */
  start() {
    this.stop();
    this.#step(true);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {boolean} begun  whether there is something to show */
  #step(begun) {
    if (this.#refine()) this.#timer = setTimeout(() => this.#step(true));
    else if (begun) this.#refined();
  }
}
