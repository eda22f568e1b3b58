// What a reader drags: many moves, of which the last of each kind is carried out, once an animation frame.

/** @template T */
export class LatestPerFrame {
  /** @type {Map<string, (what: T) => void>} */
  #waiting = new Map();
  #carryOut;

  /** @param {(all: (what: T) => void) => void} carryOut */
  constructor(carryOut) {
    this.#carryOut = carryOut;
  }

  /**
   * @param {string} name  of the kind
   * @param {(what: T) => void} change
   */
  add(name, change) {
    if (!this.#waiting.size) requestAnimationFrame(() => this.#run());
    this.#waiting.set(name, change);
  }

  clear() {
    this.#waiting.clear();
  }

  #run() {
    const changes = [...this.#waiting.values()];
    this.clear();
    if (!changes.length) return;
    this.#carryOut((what) => {
      for (const change of changes) change(what);
    });
  }
}
