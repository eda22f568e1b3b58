// What is told to a reader who listens: too much for every move of a drag, so that it waits for a rest.

/** Milliseconds. */
const RESTED = 400;
const SPOKEN = 5000;

export class Announcer {
  /** What is in the live region now. */
  voice = '';
  #show;
  #settled;
  #said = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {() => void} show  puts `voice` on the page
   * @param {() => void} settled  told after each rest, once what has changed has been said
   */
  constructor(show, settled) {
    this.#show = show;
    this.#settled = settled;
  }

  /** @param {string} words */
  say(words) {
    this.voice = words;
    this.#show();
  }

  /**
   * Tells of a frame, unless another comes first.
   * @param {string} announcement
   * @param {boolean} silent  whether it is known to the reader, as the first of a document is
   */
  follow(announcement, silent) {
    this.stop();
    if (silent) this.#said = announcement;
    this.#timer = setTimeout(() => this.#rest(announcement), RESTED);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {string} announcement */
  #rest(announcement) {
    if (announcement === this.#said) {
      // Once it has been spoken it would only be in the way of who reads on.
      if (this.voice) this.#timer = setTimeout(() => this.say(''), SPOKEN);
      this.#settled();
      return;
    }
    this.#said = announcement;
    this.say(announcement);
    // A screen reader that gets hundreds of changes with it takes them for a flood, and drops it with them.
    this.#timer = setTimeout(() => this.#rest(announcement), RESTED);
  }
}
