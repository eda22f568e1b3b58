// What makes the numbers surer once the levers rest: a piece at a time, with room for input in between, and one widget of a
// page after the other, so that the memory it takes is taken once.

import { renewLargeEngine } from '../loading/engine.js';

/** Milliseconds from a change to its refinement; what moves by itself has arrived by then. */
const SETTLED = 150;
const ARRIVED = 300;

/** Whose turn it is, and who waits. @type {Set<Refinement>} */
const queue = new Set();

/** Nothing is lost where nobody is at it. */
const rest = () => {
  if (!queue.size) renewLargeEngine();
};

export class Refinement {
  #refine;
  #refined;
  /** Whether there is something to show. */
  #begun = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {() => boolean} refine  does a piece; false where there was nothing left to do
   * @param {() => void} refined
   */
  constructor(refine, refined) {
    this.#refine = refine;
    this.#refined = refined;
    // However often, it is there once.
    document.addEventListener('visibilitychange', rest);
  }

  /** Begins in a while, anew. @param {boolean} moving  whether something moves by itself */
  startSoon(moving) {
    this.stop();
    this.#begun = false;
    this.#timer = setTimeout(() => this.#step(), moving ? ARRIVED : SETTLED);
  }

  /** Begins at once. */
  start() {
    this.stop();
    this.#begun = true;
    this.#step();
  }

  stop() {
    clearTimeout(this.#timer);
    if (!queue.delete(this)) return;
    const [next] = queue;
    if (next) next.#timer = setTimeout(() => next.#step());
    else rest();
  }

  #step() {
    queue.add(this);
    const [first] = queue;
    if (first !== this) return;
    if (this.#refine()) {
      this.#begun = true;
      this.#timer = setTimeout(() => this.#step());
    } else {
      this.stop();
      if (this.#begun) this.#refined();
    }
  }
}
