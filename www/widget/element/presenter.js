// Puts the state of an element, or the present frame of its handle, on the page, and does what a reader does there.

import { isSameStyle, measureCanvasStyle, whenFontsLoad } from '../page/canvas-style.js';
import { Disclosures } from '../view/Disclosure.jsx';
import { Membership } from '../view/membership/membership.js';
import { Player } from '../view/sound/player.js';
import { keepUnchanged } from '../view/unchanged.js';
import { renderWidget } from '../view/Widget.jsx';
import { Announcer } from './announcer.js';
import { LatestPerFrame } from './latest-per-frame.js';
import { Pictures } from './pictures.js';
import { Refinement } from './refinement.js';

/** @import { Frame, Handle, Problems, SmallTable } from '../../../target/web/cakupan.js' */
/** @import { Unreachable } from '../loading/errors.js' */
/** @import { CanvasStyle } from '../page/canvas-style.js' */
/** @import { Host } from '../view/host.js' */
/** @import { State } from '../view/Widget.jsx' */

/** CSS pixels from which groups stand side by side. */
const WIDE = 640;

/** Milliseconds. */
const COPIED = 2000;

/** The attributes that say what is shown. @typedef {HTMLElement & { controls: string, programme: string, futures: number }} Element */

/**
 * What it tells the element.
 * @typedef {object} Listener
 * @property {() => void} shown  a frame is on the page
 * @property {(detail: { scenario: object, view: string }) => void} changed  the reader has changed one of these
 * @property {(failure: unknown) => void} failed  the program has
 * @property {(failure: Unreachable | Problems) => void} programmeFailed  the programme document cannot be used
 * @property {() => void} retry
 */

export class Presenter {
  /** @type {State} */
  state = 'idle';
  /** Whether something is on its way. */
  busy = false;
  language = '';
  /** @type {Handle | null} */
  handle = null;
  /** What is on the page. @type {Frame | null} */
  frame = null;
  /** Why there is no frame. @type {Problems | null} */
  problems = null;
  /** @type {Unreachable | null} */
  failure = null;
  /** What the reader does next leads the picture there in a transition. */
  pressed = false;
  disclosures = new Disclosures();

  #root;
  #element;
  #listener;
  /** While the element is in a page. @type {AbortSignal | null} */
  #living = null;
  /** @type {CanvasStyle | null} */
  #style = null;
  #copied = false;
  /** Scenario and view, as the page knows them. */
  #told = '';
  /** Behind the pictures, as they were when these had come to rest. @type {SmallTable[]} */
  #numbers = [];
  #pictures;
  /** @type {LatestPerFrame<Handle>} */
  #moves = new LatestPerFrame((change) => this.act(change));
  #announcer = new Announcer(
    () => this.#render(),
    () => this.#attempt((handle) => this.#showNumbers(handle)),
  );
  #refinement = new Refinement(
    () => this.#attempt((handle) => handle.refine(this.#element.futures)) ?? false,
    () => this.show(),
  );
  #membership;
  /** Plays the years, once a reader has asked for it. @type {Player | null} */
  #player = null;
  /** @type {Host | null} */
  #host = null;

  /**
   * @param {ShadowRoot} root
   * @param {Element} element
   * @param {Listener} listener
   */
  constructor(root, element, listener) {
    this.#root = root;
    this.#element = element;
    this.#listener = listener;
    this.#pictures = new Pictures(root);
    this.#membership = new Membership({
      address: () => element.programme,
      handle: () => this.handle,
      language: () => this.language,
      show: () => this.show(),
      fail: (failure) => listener.programmeFailed(failure),
      focus: (selector) => this.focus(selector),
    });
  }

  /** @param {AbortSignal} living  ends it all */
  start(living) {
    this.#living = living;
    living.addEventListener('abort', () => this.#stop());
    this.show();
  }

  #stop() {
    this.#living = null;
    this.#announcer.stop();
    this.#refinement.stop();
    this.#pictures.end();
    this.#moves.clear();
    this.handle?.free();
    this.handle = null;
    this.#player = null;
    this.frame = null;
    this.#style = null;
    this.state = 'idle';
    this.busy = false;
  }

  /** @param {State} state  any but `ready` */
  setState(state) {
    this.state = state;
    this.frame = null;
    this.show();
  }

  /** Shows the first frame of a document that has been opened. */
  setReady() {
    this.state = 'ready';
    this.#told = '';
    this.show();
  }

  /** Changes something in the open document, and shows what follows. @param {(handle: Handle) => void} change */
  act(change) {
    if (this.state !== 'ready') return;
    this.#attempt(change);
    this.show();
  }

  /** Goes on to as many futures as are wished for now. */
  refine() {
    if (this.state === 'ready') this.#refinement.start();
  }

  renewMembership() {
    this.#membership.renew();
    this.show();
  }

  /** The family that pictures are written in. */
  get font() {
    return measureCanvasStyle(this.#root).font;
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  updateStyle(anyway) {
    const style = measureCanvasStyle(this.#root);
    if (this.state !== 'ready' || (!anyway && isSameStyle(style, this.#style))) return;
    this.#style = null;
    this.show();
  }

  /** @param {string} selector */
  focus(selector) {
    /** @type {HTMLElement | null} */ (this.#root.querySelector(selector))?.focus();
  }

  /** Puts the present state, or the handle's present frame, on the page. */
  show() {
    if (!this.#living) return;
    this.#player?.renew(this.state === 'ready' ? this.handle : null);
    if (this.state === 'ready') this.#attempt((handle) => this.#showFrame(handle));
    else this.#render();
  }

  /**
   * Does something with the open document; where the program fails at that, the element is told.
   * @template T
   * @param {(handle: Handle) => T} deed
   */
  #attempt(deed) {
    if (!this.handle || this.state !== 'ready') return undefined;
    try {
      return deed(this.handle);
    } catch (failure) {
      this.#listener.failed(failure);
      return undefined;
    }
  }

  /** @param {Handle} handle */
  #showFrame(handle) {
    if (!this.#style) {
      this.#style = measureCanvasStyle(this.#root);
      const { width, ratio, textScale, forcedColours, font, colours } = this.#style;
      whenFontsLoad(font, () => this.#living && this.updateStyle(true));
      handle.set_display(width, ratio, textScale, forcedColours, font, colours);
    }
    const made = handle.frame();
    if (!made) return;
    const frame = keepUnchanged(this.frame, made);
    const isSameView = this.frame?.view.name === frame.view.name;
    // A canvas that stays is drawn before the words change: asking for its font would have their styles worked out at once.
    const staying = isSameView ? this.#pictures.canvases() : [];
    this.#pictures.draw(handle, staying, this.pressed);
    this.pressed = false;
    if (!isSameView) this.#numbers = [];
    this.frame = frame;
    this.#render();
    this.#pictures.drawStill(
      handle,
      this.#pictures.canvases().filter((canvas) => !staying.includes(canvas)),
    );
    this.#listener.shown();
    this.#afterFrame(handle, frame);
  }

  /**
   * Tells the page what has changed, and, once it rests, the reader who listens.
   * @param {Handle} handle
   * @param {Frame} frame
   */
  #afterFrame(handle, frame) {
    const detail = { scenario: handle.scenario() ?? {}, view: frame.view.name };
    const told = JSON.stringify(detail);
    const isFirst = !this.#told;
    const isChanged = told !== this.#told;
    this.#told = told;
    this.#announcer.follow(frame.announcement, isFirst);
    if (isChanged) this.#refinement.startSoon(this.#pictures.isMoving);
    if (isChanged && !isFirst) this.#listener.changed(detail);
  }

  /** @param {Handle} handle */
  #showNumbers(handle) {
    this.#numbers = handle.numbers();
    this.#render();
  }

  /** Brings the shadow root to what it should be. */
  #render() {
    const { frame } = this;
    renderWidget(this.#root, {
      state: this.state,
      busy: this.busy,
      language: this.language,
      own: this.#element.childElementCount > 0,
      voice: this.#announcer.voice,
      content: frame && {
        frame,
        host: this.#currentHost(),
        numbers: this.#numbers,
        heard: this.#player?.heard() ?? null,
        membership: this.#element.programme ? this.#membership : null,
      },
      problems: this.problems,
      failure: this.failure,
      copied: this.#copied,
      copy: (text) => this.#copy(text),
      retry: () => this.#listener.retry(),
    });
  }

  /** The same as long as it allows the same, so that what is made with it stays. */
  #currentHost() {
    const { controls } = this.#element;
    const wide = (this.#style?.width ?? 0) >= WIDE;
    if (this.#host?.wide !== wide || this.#host.controls !== controls)
      this.#host = this.#makeHost(controls, wide);
    return this.#host;
  }

  /**
   * @param {string} controls
   * @param {boolean} wide
   * @returns {Host}
   */
  #makeHost(controls, wide) {
    const names = controls.split(/[\s,]+/);
    return {
      controls,
      wide,
      disclosures: this.disclosures,
      shows: (control) => names.includes('all') || names.includes(control),
      act: (change) => {
        this.pressed = true;
        this.act(change);
      },
      actNextFrame: (name, change) => this.#moves.add(name, change),
      focus: (selector) => this.focus(selector),
      listen: () => this.#listen(),
    };
  }

  /** Plays the years of the picture, or stops. */
  #listen() {
    if (this.#player?.stop() || !this.#living) return;
    this.#player ??= new Player({
      root: this.#root,
      language: () => this.language,
      act: (change) => this.act(change),
      say: (words) => this.#announcer.say(words),
    });
    this.#player.play(this.#living);
    this.show();
  }

  /** @param {string} text */
  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = true;
      this.show();
      setTimeout(() => {
        this.#copied = false;
        this.show();
      }, COPIED);
    } catch {
      // Not allowed here: the list is marked, so that the reader's own keys copy it.
      const list = this.#root.querySelector('.errs');
      if (list) getSelection()?.selectAllChildren(list);
    }
  }
}
