// <cakupan-widget>: attributes, properties and events; when to load, when to draw, when to let go.
//
// `controls` is `all` (the default), `none`, or names with spaces or commas between them: `tabs` (choosing a view, and the
// question that leads to the next), `scrubber` (choosing a year), `levers` (changing assumptions), `need` (the button that
// uses the needed pace), `table` (choosing a group and every year; without it a narrow table shows all groups), `sound`
// (listening to the years).

import { behind } from './behind.js';
import * as engine from './engine.js';
import { face } from './face.js';
import { Glide } from './glide.js';
import * as languages from './language.js';
import { leap } from './leap.js';
import { link } from './link.js';
import { Locale } from './locale.js';
import * as looks from './looks.js';
import { icon, marker } from './marks.js';
import { Ready } from './ready.js';
import * as states from './states.js';
import { grow, h, release } from './tree.js';

/** @import { Frame, Handle, ProblemsFrame } from './handle.js' */
/** @import { Looks } from './looks.js' */
/** @import { Problem } from './ready.js' */
/** @import { Branch, Child } from './tree.js' */

/** What stands in the shadow root. @typedef {'idle' | 'loading' | 'slow' | 'ready' | 'problems' | 'unreachable' | 'unsupported'} State */

const SLOW = 5000;
const COPIED = 2000;
const RESTED = 400;
const SPOKEN = 5000;
const SETTLED = 150;
/** What moves by itself has arrived by then. */
const ARRIVED = 300;
/**
 * @param {Handle} handle
 * @param {HTMLCanvasElement} canvas
 */
const draw = (handle, canvas) => handle.draw(canvas, 'columns' in canvas.dataset);

export class CakupanWidget extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'view', 'theme', 'controls', 'programme', 'futures'];

  #root = this.attachShadow({ mode: 'open' });
  /** @type {State} */
  #state = 'idle';
  /** @type {object | null} */
  #document = null;
  /** Set before there was a document to set it in. @type {object | null} */
  #wish = null;
  /** @type {Handle | null} */
  #handle = null;
  /** @type {Frame | null} */
  #frame = null;
  /** @type {Looks | null} */
  #looks = null;
  #language = '';
  /** @type {Locale | null} */
  #locale = null;
  /** @type {ProblemsFrame | null} */
  #problems = null;
  #copied = false;
  /** @type {engine.Unreachable | null} */
  #failure = null;
  /** Ends the load under way. @type {AbortController | null} */
  #loading = null;
  /** Ends what goes on while the element is in a page. @type {AbortController | null} */
  #living = null;
  /** What is shown by now: scenario and view, and what was said of it. */
  #shown = '';
  #said = '';
  #voice = '';
  /** The numbers behind the pictures, as they were when these had come to rest. @type {Branch[]} */
  #numbers = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #refining;
  /** The view before the element was taken out of the page. @type {string | null} */
  #seen = null;
  /** The view that the page has asked for and that is not there yet. @type {string | null} */
  #asked = null;
  /** What parts of the face may ask of the element. @type {import('./face.js').Reader & { controls: string } | null} */
  #read = null;
  /** What the reader has folded and unfolded. @type {Map<string, boolean>} */
  #open = new Map();
  /** @type {Glide<Handle>} */
  #glide = new Glide((change) => this.#act(change));
  #ready = new Ready();
  /** What all this is to the reader, once they have asked. @type {import('./mine.js').About | null} */
  #about = null;
  /** Plays the years, once a reader has asked for it. @type {import('./sound.js').Player | null} */
  #player = null;
  /** What the reader has done takes the picture there in one leap. */
  #leaping = false;
  /** Ends the way there. @type {(() => void) | null} */
  #land = null;

  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(url) {
    this.setAttribute('src', url);
  }

  get view() {
    return this.#asked ?? this.#frame?.view ?? this.#seen ?? this.getAttribute('view') ?? 'now';
  }
  set view(name) {
    this.setAttribute('view', name);
  }

  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(name) {
    this.setAttribute('theme', name);
  }

  get controls() {
    return this.getAttribute('controls') ?? 'all';
  }
  set controls(names) {
    this.setAttribute('controls', names);
  }

  /** The address of a programme document. */
  get programme() {
    return this.getAttribute('programme') ?? '';
  }
  set programme(url) {
    this.setAttribute('programme', url);
  }

  /** How many futures are wished for once the levers rest. */
  get futures() {
    return Number(this.getAttribute('futures') ?? 10_000);
  }
  set futures(count) {
    this.setAttribute('futures', `${count}`);
  }

  /** The document, where the page gives it itself instead of `src`. */
  get document() {
    return this.#document;
  }
  set document(value) {
    this.#document = value;
    this.#load();
  }

  /** What the reader has set. @returns {object} */
  get scenario() {
    return this.#wish ?? this.#handle?.scenario() ?? {};
  }
  set scenario(value) {
    this.#wish = value ?? {};
    if (this.#state !== 'ready' || this.#loading) return;
    this.#leaping = true;
    const sound = this.#grant();
    this.#show();
    if (!sound) this.#complain();
  }

  /**
   * Resolves when the first frame of the present load is drawn; rejects with its problems. Where a view or a scenario takes a
   * part of the program that is not there yet, it is another promise, for the frame that shows them.
   */
  get ready() {
    return this.#ready.promise;
  }

  /** The numbers behind the picture, or null while there is none. @returns {object | null} */
  projection() {
    return this.#state === 'ready' && this.#handle ? this.#handle.projection() : null;
  }

  connectedCallback() {
    for (const name of /** @type {const} */ ([
      'src',
      'view',
      'theme',
      'controls',
      'programme',
      'futures',
      'document',
      'scenario',
    ])) {
      // Set before the element was defined: hand it to the property that it hides.
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    if (this.#living) {
      this.#relanguage();
      return;
    }
    this.#language = states.spoken(languages.asked(this));
    this.#living = new AbortController();
    looks.dressed(this.#root, this.theme);
    this.#show();
    looks.watch(this.#root, (anyway) => this.#relook(anyway), this.#living.signal);
    languages.watch(this.ownerDocument, () => this.#relanguage(), this.#living.signal);
    this.#load();
  }

  disconnectedCallback() {
    // A move takes an element out and puts it back within one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (this.#state === 'ready') this.#wish ??= this.scenario;
      this.#seen = this.#frame?.view ?? this.#seen;
      this.#living?.abort();
      this.#loading?.abort();
      this.#living = null;
      this.#loading = null;
      clearTimeout(this.#resting);
      clearTimeout(this.#refining);
      this.#land?.();
      this.#glide.clear();
      this.#handle?.free();
      this.#handle = null;
      this.#player = null;
      this.#frame = null;
      this.#looks = null;
      this.#state = 'idle';
    });
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (name === 'src') {
      this.#document = null;
      this.#load();
    } else if (name === 'lang') this.#relanguage();
    else if (name === 'theme') this.#relook();
    else if (name === 'controls') this.#show();
    else if (name === 'programme') {
      this.#about?.renew();
      this.#show();
    } else if (name === 'futures') this.#refine(true);
    else {
      this.#seen = null;
      this.#asked = this.#handle && this.#state === 'ready' ? value : null;
      this.#act((handle) => handle.act(`show ${value}`));
    }
  }

  #relanguage() {
    const language = states.spoken(languages.asked(this));
    if (!this.#living || language === this.#language) return;
    this.#language = language;
    this.#speak();
  }

  /** Says everything in the present language. */
  async #speak() {
    const language = this.#language;
    if (this.#handle && !this.#loading) {
      try {
        const words = await engine.words(language);
        if (language !== this.#language) return;
        this.#locale = new Locale(words, language);
        this.#handle?.set_language(this.#locale);
        if (this.#state === 'problems') this.#problems = this.#handle?.problems() ?? this.#problems;
      } catch (failure) {
        // The words of before stay.
        console.error(failure);
      }
    }
    this.#show();
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  #relook(anyway) {
    if (!this.#living) return;
    looks.dressed(this.#root, this.theme);
    const now = looks.measured(this.#root);
    if (this.#state !== 'ready' || (!anyway && `${now}` === `${this.#looks}`)) return;
    this.#looks = null;
    this.#show();
  }

  /** Loads what is asked for, in place of any load under way. */
  async #load() {
    this.#loading?.abort();
    this.#loading = null;
    this.#ready.renew();
    if (!this.#living) return;
    const { src } = this;
    const document = this.#document;
    if (!document && !src) {
      this.#turn('idle');
      return;
    }
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    // A picture that is there stays until the next can be drawn.
    if (this.#state === 'ready') this.#show();
    else this.#turn('loading');
    const slow = setTimeout(() => !signal.aborted && this.#state === 'loading' && this.#turn('slow'), SLOW);
    const language = this.#language;
    try {
      const [words, given] = await Promise.all([
        engine.words(language),
        document ?? engine.text(src, signal),
        engine.start(),
      ]);
      if (signal.aborted) return;
      this.#locale = new Locale(words, language);
      if (this.#handle) this.#handle.set_language(this.#locale);
      else this.#handle = engine.handle(this.#locale);
      const sound = this.#handle.open(typeof given === 'string' ? given : JSON.stringify(given));
      this.#loading = null;
      if (!sound) {
        this.#problems = this.#handle.problems();
        this.#turn('problems');
        this.#fail(this.#problems.problems);
      } else {
        this.#handle.act(`show ${this.view}`);
        this.#unfold(this.#handle, this.#open.get('levers') ?? false);
        const granted = this.#grant();
        const warnings = this.#handle.warnings();
        if (warnings.length) console.warn(this, warnings.join('\n'));
        this.#shown = '';
        this.#state = 'ready';
        this.#show();
        if (!this.#frame) return;
        this.#tell('cakupan-ready', {});
        if (!granted) this.#complain();
      }
      if (language !== this.#language) this.#speak();
    } catch (failure) {
      if (signal.aborted) return;
      this.#loading = null;
      this.#give(failure);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Puts the scenario that is wished for into the open document; false where it cannot be used. */
  #grant() {
    const wish = this.#wish;
    this.#wish = null;
    return !wish || !!this.#handle?.set_scenario(JSON.stringify(wish));
  }

  /** Tells the page what is wrong with a scenario. */
  #complain() {
    const found = this.#handle?.problems();
    if (found) this.#tell('cakupan-error', { problems: found.problems });
  }

  /** @param {unknown} failure */
  #give(failure) {
    const file = failure instanceof engine.Unreachable ? failure : null;
    this.#failure = file;
    if (!file) console.error(failure);
    this.#turn(file ? 'unreachable' : 'unsupported');
    this.#fail([this.#told(failure)]);
  }

  /** A failure as the page is told of it. @param {unknown} failure @returns {Problem} */
  #told(failure) {
    const file = failure instanceof engine.Unreachable ? failure : null;
    return {
      severity: 'error',
      at: file?.url ?? '',
      kind: file ? 'unreachable' : 'unsupported',
      message: file
        ? `${states.word(this.#language, 'network_h')}: ${file.url} ${file.status ?? ''}`
        : `${failure}`,
    };
  }

  /** @param {string} selector */
  #focus(selector) {
    /** @type {HTMLElement | null} */ (this.#root.querySelector(selector))?.focus();
  }

  /** @param {Problem[]} problems */
  #fail(problems) {
    this.#ready.reject(problems);
    this.#tell('cakupan-error', { problems });
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** @param {(handle: Handle) => void} change */
  #act(change) {
    if (!this.#handle || this.#state !== 'ready') return;
    try {
      change(this.#handle);
    } catch (failure) {
      this.#give(failure);
      return;
    }
    this.#show();
  }

  /** @param {State} state */
  #turn(state) {
    this.#state = state;
    this.#frame = null;
    this.#show();
  }

  /** Puts the present state, or the handle's present frame, on the page. */
  #show() {
    if (!this.#living) return;
    const handle = this.#state === 'ready' ? this.#handle : null;
    this.#player?.renew(handle);
    if (!handle) {
      this.#place(this.#standing(), {});
      return;
    }
    try {
      if (!this.#looks) {
        this.#looks = looks.measured(this.#root);
        looks.lettered(this.#looks[4], () => this.#relook(true));
        handle.looks(...this.#looks);
      }
      const frame = handle.frame();
      // A canvas that stays is drawn before the words change: asking for its font would have their styles worked out at
      // once.
      const standing = this.#frame?.view === frame.view ? this.#canvases() : [];
      this.#set(handle, standing);
      if (this.#frame?.view !== frame.view) this.#numbers = [];
      this.#frame = frame;
      this.#asked = null;
      this.#lay(frame);
      for (const canvas of this.#canvases()) if (!standing.includes(canvas)) draw(handle, canvas);
      if (!this.#loading) this.#ready.resolve();
      this.#follow(handle, frame);
    } catch (failure) {
      this.#give(failure);
    }
  }

  /** @param {Frame} frame */
  #lay(frame) {
    this.#place([face(frame, this.#reader()), states.fallback(false)], {
      'aria-label': frame.title,
      lang: frame.language,
      dir: frame.direction,
      'data-view': frame.view,
    });
  }

  /**
   * Draws the pictures of the last frame, after a leap on their way there.
   * @param {Handle} handle
   * @param {HTMLCanvasElement[]} canvases
   */
  #set(handle, canvases) {
    const moment = (/** @type {number | undefined} */ elapsed) => {
      if (elapsed !== undefined) handle.act('glide', 0, elapsed);
      for (const canvas of canvases) draw(handle, canvas);
    };
    this.#land?.();
    this.#land = this.#leaping && canvases.length ? leap(moment) : null;
    this.#leaping = false;
    moment(this.#land ? 0 : undefined);
  }

  /** Plays the years of the picture, or stops. */
  #listen() {
    if (this.#player?.stop()) return;
    this.#player ??= new engine.later.Player(
      h,
      marker,
      this.#root,
      (change) => this.#act(change),
      (words) => this.#say(words),
    );
    // Only what is made in a press may be heard.
    if (this.#living) this.#player.play(new AudioContext(), this.#living.signal);
    this.#show();
  }

  /**
   * A closed question, whose answer is made once it is opened.
   * @param {string} name
   * @param {Record<string, string>} props
   * @param {Child} question
   * @param {Child} answer  once it is there
   * @param {(open: boolean) => void} turn  what follows once it is open, or folded again
   */
  #question(name, props, question, answer, turn) {
    const open = this.#open.get(name) ?? false;
    /** @param {Event} event */
    const ontoggle = (event) => {
      const now = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
      if (now === this.#open.get(name)) return;
      this.#open.set(name, now);
      if (!now || !answer) turn(now);
    };
    /** The answer unfolds with the question, in one frame. */
    const onclick = () => {
      if (!open) turn(true);
    };
    return h(
      'details',
      { ...props, key: name, open, ontoggle },
      h('summary', { onclick }, question, icon('open')),
      answer,
    );
  }

  /** Shows the panel of levers, or no more. @param {Handle} handle @param {boolean} open */
  #unfold(handle, open) {
    handle.act('unfold', 0, Number(open));
  }

  /** What all this is to the reader. */
  #answer() {
    this.#about ??= new engine.later.About({
      h,
      icon,
      link,
      release,
      list: engine.later.list,
      word: (name, values) => states.word(this.#language, name, values),
      text: engine.text,
      programme: () => this.programme,
      language: () => this.#language,
      handle: () => this.#handle,
      show: () => this.#show(),
      fail: (failure, found) =>
        this.#tell('cakupan-error', { problems: found?.problems ?? [this.#told(failure)] }),
      focus: (selector) => this.#focus(selector),
    });
    this.#show();
  }

  #canvases() {
    return [...(this.#root.firstElementChild?.getElementsByTagName('canvas') ?? [])];
  }

  /** What stands there instead of a picture. @returns {Child[]} */
  #standing() {
    const language = this.#language;
    const own = this.childElementCount > 0;
    switch (this.#state) {
      case 'loading':
      case 'slow':
        return states.loading(language, this.#state === 'slow', own);
      case 'problems':
        return [
          this.#problems &&
            engine.later.problems(this.#problems, own, this.#copied, (text) => this.#copy(text)),
        ];
      case 'unreachable':
        return this.#failure ? states.unreachable(language, this.#failure, own, () => this.#retry()) : [];
      case 'unsupported':
        return states.unsupported(language, own);
      default:
        return [states.fallback(true)];
    }
  }

  /**
   * @param {Child[]} children
   * @param {Record<string, string>} props
   */
  #place(children, props) {
    grow(
      this.#root,
      h(
        'div',
        {},
        h(
          'section',
          {
            part: 'frame',
            lang: this.#language || null,
            'data-state': this.#state,
            'aria-busy': this.#loading && 'true',
            ...props,
          },
          looks.probes,
          children,
          h('p', { class: 'vh said', 'aria-live': 'polite' }, this.#voice),
        ),
      ).children,
    );
  }

  /** The same as long as it allows the same, so that what is made for it can be kept. */
  #reader() {
    const wide = (this.#looks?.[0] ?? 0) >= 640;
    const { controls } = this;
    if (this.#read?.wide !== wide || this.#read.controls !== controls)
      this.#read = this.#allowed(controls, wide);
    return this.#read;
  }

  /**
   * @param {string} controls
   * @param {boolean} wide
   * @returns {import('./face.js').Reader & { controls: string }}
   */
  #allowed(controls, wide) {
    const names = controls.split(/[\s,]+/);
    return {
      controls,
      wide,
      act: (change) => {
        this.#leaping = true;
        this.#act(change);
      },
      glide: (name, change) => this.#glide.add(name, change),
      shows: (control) => names.includes('all') || names.includes(control),
      focus: (selector) => this.#focus(selector),
      mine: (label) =>
        this.programme &&
        this.#question(
          'mine',
          { class: 'more mine', part: 'mine' },
          label,
          this.#open.get('mine') && this.#about && h('div', { class: 'me' }, this.#about.inside()),
          () => this.#answer(),
        ),
      levers: (heading, panel) =>
        this.#question(
          'levers',
          { class: 'levs', part: 'levers' },
          h('h3', {}, heading),
          panel && engine.later.levers(panel, this.#reader()),
          (open) => this.#act((handle) => this.#unfold(handle, open)),
        ),
      disclosure: (name, initially = false) => ({
        open: this.#open.get(name) ?? initially,
        ontoggle: (event) =>
          this.#open.set(name, /** @type {HTMLDetailsElement} */ (event.currentTarget).open),
      }),
      numbers: () => this.#numbers,
      listen: () => this.#listen(),
      heard: () => [this.#player?.label, this.#player?.words()],
    };
  }

  /**
   * Tells the page what has changed, and, once it rests, the reader who listens.
   * @param {Handle} handle
   * @param {Frame} frame
   */
  #follow(handle, frame) {
    const detail = { scenario: handle.scenario(), view: frame.view };
    const shown = JSON.stringify(detail);
    const first = !this.#shown;
    const changed = shown !== this.#shown;
    this.#shown = shown;
    clearTimeout(this.#resting);
    if (first) this.#said = frame.announcement;
    this.#resting = setTimeout(() => this.#rest(handle, frame), RESTED);
    if (changed) {
      clearTimeout(this.#refining);
      this.#refining = setTimeout(() => this.#refine(false), this.#land ? ARRIVED : SETTLED);
    }
    if (changed && !first) this.#tell('cakupan-change', detail);
  }

  /** To a reader who listens. @param {string} words */
  #say(words) {
    this.#voice = words;
    const said = this.#root.querySelector('.said');
    if (said) said.textContent = words;
  }

  /**
   * Puts what would be too much for every move of a drag where it can be read and heard: the numbers behind the pictures,
   * and what has changed.
   * @param {Handle} handle
   * @param {Frame} frame
   */
  #rest(handle, frame) {
    if (frame !== this.#frame) return;
    try {
      if (frame.announcement !== this.#said) {
        this.#said = frame.announcement;
        this.#say(frame.announcement);
        // A screen reader that gets hundreds of changes with it takes them for a flood, and drops it with them.
        this.#resting = setTimeout(() => this.#rest(handle, frame), RESTED);
        return;
      }
      this.#numbers = handle.numbers().map(behind);
      // Once it has been spoken it would only be in the way of who reads on.
      if (this.#voice) this.#resting = setTimeout(() => this.#say(''), SPOKEN);
      this.#lay(frame);
    } catch (failure) {
      this.#give(failure);
    }
  }

  /**
   * Makes the numbers surer a piece at a time, with room for input in between, and shows them once they are.
   * @param {boolean} begun
   */
  #refine(begun) {
    clearTimeout(this.#refining);
    if (!this.#handle || this.#state !== 'ready') return;
    try {
      if (this.#handle.refine(this.futures)) this.#refining = setTimeout(() => this.#refine(true));
      else if (begun) this.#show();
    } catch (failure) {
      this.#give(failure);
    }
  }

  /** Loads again; the button that asked for it goes, so the headline takes its focus. */
  async #retry() {
    await this.#load();
    this.#root.querySelector('h2')?.focus();
  }

  /** @param {string} text */
  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = true;
      this.#show();
      setTimeout(() => {
        this.#copied = false;
        this.#show();
      }, COPIED);
    } catch {
      // Not allowed here: the list is marked, so that the reader's own keys copy it.
      const list = this.#root.querySelector('.errs');
      if (list) getSelection()?.selectAllChildren(list);
    }
  }
}
