// The lines of the picture for the ear. Plays what the handle says is heard, shows and says each passage's words before its
// tones, and takes the year along on the picture. Ends with the last tone, or as soon as the reader, the page or the numbers
// go elsewhere.

import { earlyWord } from '../early-words.js';
import { schedule } from './schedule.js';

/** @import { Handle, Sound } from '../../../../target/web/cakupan.js' */

/**
 * What it may ask of the element that it plays for.
 * @typedef {object} Element
 * @property {ShadowRoot} root
 * @property {() => string} language
 * @property {(change: (handle: Handle) => void) => void} act  changes, then shows
 * @property {(words: string) => void} say  to a reader who listens
 */

/** Seconds before the first. */
const LEAD = 0.1;

/** One widget of a page is heard at a time. @type {Player | null} */
let heard = null;

export class Player {
  #element;
  /** What is heard of the present numbers; nothing where there are none. @type {Sound | null} */
  #sound = null;
  /** Ends what sounds. @type {AbortController | null} */
  #playing = null;
  /** The same as it was when it began, to see whether the numbers are still those. */
  #began = '';
  /** That a browser has no audio to give, in words. */
  #failure = '';
  /** The passage that is heard. */
  #passage = -1;
  /** The year that the reader had chosen, and where the tones have brought it. */
  #chosen = 0;
  #shown = 0;

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * Plays from the beginning, in the reader's press: a context that is made elsewhere may not be heard.
   * @param {AbortSignal} living  aborted when the widget leaves the page
   */
  play(living) {
    heard?.stop();
    const { act, language, root } = this.#element;
    /** @type {AudioContext} */
    let audio;
    try {
      audio = new AudioContext();
      this.#failure = '';
    } catch (failure) {
      console.error(failure);
      this.#failure = earlyWord(language(), 'no_sound');
      return;
    }
    act((handle) => this.renew(handle));
    const sound = this.#sound;
    if (!sound || living.aborted) {
      audio.close();
      return;
    }
    heard = this;
    this.#began = JSON.stringify(sound);
    this.#chosen = this.#shown = this.#year();
    const playing = new AbortController();
    const { signal } = playing;
    this.#playing = playing;
    const page = root.ownerDocument;
    const stop = () => this.stop();
    page.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
    page.addEventListener('visibilitychange', stop, { signal });
    living.addEventListener('abort', stop, { signal });
    root.addEventListener('input', (event) => this.#moved(event), { signal });
    signal.addEventListener('abort', () => audio.close());
    // Some browsers begin with a context at rest, even in a press.
    audio.resume().catch(() => {});
    const start = audio.currentTime + LEAD;
    schedule(audio, sound, start);
    const follow = () => {
      if (signal.aborted) return;
      const now = audio.currentTime - start;
      if (now >= sound.length) stop();
      else {
        this.#follow(sound, now);
        requestAnimationFrame(follow);
      }
    };
    follow();
  }

  /** Ends what sounds; false where nothing did. */
  stop() {
    if (!this.#playing) return false;
    this.#playing.abort();
    this.#playing = null;
    heard = null;
    this.#passage = -1;
    this.#element.act((handle) => handle.choose_year(this.#chosen));
    return true;
  }

  /** Takes the present numbers; tones of any others end. @param {Handle | null} handle */
  renew(handle) {
    this.#sound = handle?.sound() ?? null;
    // The frame under way comes first.
    if (this.#playing && JSON.stringify(this.#sound) !== this.#began) queueMicrotask(() => this.stop());
  }

  /** @returns {import('./Listen.jsx').Heard} */
  heard() {
    return {
      sound: this.#sound,
      playing: this.#playing !== null,
      passage: this.#passage,
      failure: this.#failure,
    };
  }

  /**
   * Takes words and year along.
   * @param {Sound} sound
   * @param {number} now
   */
  #follow({ passages }, now) {
    const { act, say } = this.#element;
    const index = Math.max(
      0,
      passages.findLastIndex((passage) => passage.at <= now),
    );
    const passage = passages[index];
    const tone = passage.tones.findLast(({ at, year }) => year && at <= now);
    const year = tone?.year ?? this.#chosen;
    const next = index !== this.#passage;
    if (!next && year === this.#shown) return;
    this.#passage = index;
    this.#shown = year;
    if (next) say(passage.text);
    act((handle) => handle.choose_year(year));
  }

  /** The slider of years, which only some pages let a reader move. */
  #year() {
    const slider = /** @type {HTMLInputElement | null} */ (this.#element.root.querySelector('.scrub input'));
    return slider ? slider.valueAsNumber : 9999;
  }

  /** Whoever takes the year slider keeps the year that it is brought to. @param {Event} event */
  #moved({ target }) {
    const slider = /** @type {HTMLInputElement} */ (target);
    if (slider.closest('.scrub')) this.#chosen = slider.valueAsNumber;
    this.stop();
  }
}
