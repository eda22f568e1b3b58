// Copying the list of problems, and saying for a while that it has been copied.

/** Milliseconds. */
const COPIED = 2000;

export class Copying {
  /** Whether it has just been copied. */
  done = false;
  #root;
  #show;

  /**
   * @param {ShadowRoot} root
   * @param {() => void} show  puts `done` on the page
   */
  constructor(root, show) {
    this.#root = root;
    this.#show = show;
  }

  /** @param {string} text */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(true);
      setTimeout(() => this.#tell(false), COPIED);
    } catch {
      // Not allowed here: the list is marked, so that the reader's own keys copy it.
      const list = this.#root.querySelector('.errs');
      if (list) getSelection()?.selectAllChildren(list);
    }
  }

  /** @param {boolean} done */
  #tell(done) {
    this.done = done;
    this.#show();
  }
}
