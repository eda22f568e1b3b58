// What is on its way, and can be asked for anew before it has come.

/**
 * How it is asked for: `fresh` asks the network, whatever the browser has kept.
 * @typedef {{ fresh: boolean, signal: AbortSignal }} Asked
 */

/** @template T */
export class Fetching {
  #attempt = new AbortController();
  #ended = false;

  /**
   * @param {(asked: Asked) => Promise<T>} make
   * @param {boolean} fresh
   */
  constructor(make, fresh) {
    this.promise = this.#run(make, fresh);
    // Whoever waits is told; nobody has to.
    this.promise.catch(() => {});
  }

  /** Gives up what is on its way and asks the network anew; those who wait go on waiting. */
  again() {
    const before = this.#attempt;
    this.#attempt = new AbortController();
    before.abort();
  }

  /** Ends it: nobody waits any more. */
  end() {
    this.#ended = true;
    this.#attempt.abort();
  }

  /**
   * @param {(asked: Asked) => Promise<T>} make
   * @param {boolean} fresh
   * @returns {Promise<T>}
   */
  async #run(make, fresh) {
    const { signal } = this.#attempt;
    try {
      return await make({ fresh, signal });
    } catch (failure) {
      if (!signal.aborted || this.#ended) throw failure;
      return this.#run(make, true);
    }
  }
}

/**
 * What a page needs once, by name: asked for when it is first needed, and anew, past what the browser has kept, where that
 * has failed.
 * @template T
 */
export class Once {
  /** @type {Map<string, Fetching<T>>} */
  #made = new Map();
  /** @type {Set<string>} */
  #failed = new Set();
  #make;

  /** @param {(name: string, asked: Asked) => Promise<T>} make */
  constructor(make) {
    this.#make = make;
  }

  /** @param {string} name */
  get(name) {
    const before = this.#made.get(name);
    if (before) return before.promise;
    const made = new Fetching((asked) => this.#make(name, asked), this.#failed.has(name));
    this.#made.set(name, made);
    made.promise.catch(() => {
      this.#made.delete(name);
      this.#failed.add(name);
    });
    return made.promise;
  }

  /** Asks anew for what is on its way. @param {string} name */
  again(name) {
    this.#made.get(name)?.again();
  }
}
