// The lines of the picture for the ear: fetched when a reader first presses “listen”, and silent until then. It plays
// what the handle says is heard, shows and says each passage's words before its tones, and takes the year along on the
// picture. It ends with the last tone, or as soon as the reader, the page or the numbers go elsewhere.

import style from './sound.css';

/** @import { Handle, Sound, Tone } from './handle.js' */
/** @import { Child, h } from './tree.js' */
/** @import { marker } from './marks.js' */

export { style };

/** How what a tone stands for sounds: the wave, and how loud. @type {Record<Tone['voice'], [OscillatorType, number]>} */
const VOICES = {
  scale: ['sine', 0.22],
  data: ['sine', 0.22],
  estimate: ['triangle', 0.2],
  target: ['square', 0.05],
};
/** Seconds in which a tone comes and goes, so that it does not click. */
const SOFT = 0.01;
/** Seconds before the first. */
const LEAD = 0.1;

/** One widget of a page is heard at a time. @type {Player | null} */
let heard = null;

/**
 * Puts all tones in their places; `start` is the moment of the beginning on the context's clock.
 * @param {BaseAudioContext} audio
 * @param {Sound} sound
 * @param {number} start
 */
export function schedule(audio, sound, start) {
  for (const { at, length, hertz, pan, voice } of sound.passages.flatMap(({ tones }) => tones)) {
    const [wave, volume] = VOICES[voice];
    const [begin, end] = [start + at, start + at + length];
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    const panner = audio.createStereoPanner();
    oscillator.type = wave;
    oscillator.frequency.value = hertz;
    panner.pan.value = pan;
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(volume, begin + SOFT);
    gain.gain.setValueAtTime(volume, end - SOFT);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(panner).connect(audio.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
}

export class Player {
  #h;
  #marker;
  #root;
  #act;
  #say;
  /** What is heard of the present numbers; nothing where there are none. @type {Sound | null | undefined} */
  #sound = null;
  /** Ends what sounds. @type {AbortController | null} */
  #playing = null;
  /** The same as it was when it began, to see whether the numbers are still those. */
  #began = '';
  /** The passage that is heard. */
  #passage = -1;
  /** The year that the reader had chosen, and where the tones have brought it. */
  #chosen = 0;
  #shown = 0;

  /**
   * @param {typeof h} branch
   * @param {typeof marker} mark
   * @param {ShadowRoot} root  of the widget that it plays for
   * @param {(change: (handle: Handle) => void) => void} act  changes, then shows
   * @param {(words: string) => void} say  to a reader who listens
   */
  constructor(branch, mark, root, act, say) {
    this.#h = branch;
    this.#marker = mark;
    this.#root = root;
    this.#act = act;
    this.#say = say;
  }

  /**
   * Plays from the beginning.
   * @param {AudioContext} audio  made in the reader's press
   * @param {AbortSignal} living  aborted when the widget leaves the page
   */
  play(audio, living) {
    heard?.stop();
    this.#act((handle) => this.renew(handle));
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
    const page = this.#root.ownerDocument;
    const stop = () => this.stop();
    page.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
    page.addEventListener('visibilitychange', stop, { signal });
    living.addEventListener('abort', stop, { signal });
    this.#root.addEventListener('input', (event) => this.#moved(event), { signal });
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
    this.#act((handle) => handle.act('scrub', 0, this.#chosen));
    return true;
  }

  /** Takes the present numbers; tones of any others end. @param {Handle | null} handle */
  renew(handle) {
    this.#sound = handle?.sound();
    // The frame under way comes first.
    if (this.#playing && JSON.stringify(this.#sound) !== this.#began) queueMicrotask(() => this.stop());
  }

  /** The button's words while it sounds. */
  get label() {
    return this.#playing && this.#sound?.stop;
  }

  /** What is heard, in words. @returns {Child} */
  words() {
    const h = this.#h;
    return (
      this.#sound && [
        h(
          'ol',
          { class: 'key heard', part: 'heard', role: 'list' },
          this.#sound.passages.map(({ mark, text }, at) =>
            h(
              'li',
              { key: at, 'aria-current': at === this.#passage && 'true' },
              mark && this.#marker(mark, true),
              h('span', {}, text),
            ),
          ),
        ),
        this.#sound.how.map((text) => h('p', { class: 'note' }, text)),
      ]
    );
  }

  /**
   * Takes words and year along.
   * @param {Sound} sound
   * @param {number} now
   */
  #follow({ passages }, now) {
    const at = Math.max(
      0,
      passages.findLastIndex((passage) => passage.at <= now),
    );
    const passage = passages[at];
    const tone = passage.tones.findLast(({ at, year }) => year && at <= now);
    const year = tone?.year ?? this.#chosen;
    const next = at !== this.#passage;
    if (!next && year === this.#shown) return;
    this.#passage = at;
    this.#shown = year;
    if (next) this.#say(passage.text);
    this.#act((handle) => handle.act('scrub', 0, year));
  }

  /** The slider of years, which only some pages let a reader move. */
  #year() {
    const slider = /** @type {HTMLInputElement | null} */ (this.#root.querySelector('.scrub input'));
    return slider ? slider.valueAsNumber : 9999;
  }

  /** Whoever takes the year slider keeps the year that it is brought to. @param {Event} event */
  #moved({ target }) {
    const slider = /** @type {HTMLInputElement} */ (target);
    if (slider.closest('.scrub')) this.#chosen = slider.valueAsNumber;
    this.stop();
  }
}
