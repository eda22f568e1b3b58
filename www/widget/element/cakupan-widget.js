// <cakupan-widget>: attributes, properties and events; when to load, when to draw, when to let go.
//
// `controls` is `all` (the default), `none`, or names with spaces or commas between them: `tabs` (choosing a view, and the
// question that leads to the next), `scrubber` (choosing a year), `levers` (changing assumptions), `need` (the button that
// uses the needed pace), `table` (choosing a group and every year; without it a narrow table shows all groups), `sound`
// (listening to the years).

import { makeHandle } from '../loading/engine.js';
import { asTrapped, Unreachable } from '../loading/errors.js';
import { fetchLocale, load } from '../loading/load.js';
import { watchCanvasStyle } from '../page/canvas-style.js';
import { askedLanguage, watchLanguage } from '../page/language.js';
import { whenNear } from '../page/visibility.js';
import { earlyWord, spokenLanguage } from '../view/early-words.js';
import { adoptStyles } from '../view/stylesheets.js';
import { Presenter } from './presenter.js';
import { Ready } from './ready.js';

/** @import { Problem } from './ready.js' */

/** Milliseconds from which a load is slow. */
const SLOW = 5000;

/** Properties that a page may have set before the element was defined. */
const PROPERTIES = /** @type {const} */ ([
  'src',
  'view',
  'theme',
  'controls',
  'programme',
  'futures',
  'document',
  'scenario',
]);

export class CakupanWidget extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'view', 'theme', 'controls', 'programme', 'futures'];

  #root = this.attachShadow({ mode: 'open' });
  #presenter = new Presenter(this.#root, this, {
    shown: () => {
      if (!this.#loading) this.#ready.resolve();
    },
    changed: (detail) => this.#dispatch('cakupan-change', detail),
    failed: (failure) => this.#fail(failure),
    programmeFailed: (failure) => {
      const problems = 'problems' in failure ? failure.problems : [this.#asProblem(failure)];
      this.#dispatch('cakupan-error', { problems });
    },
    retry: () => this.#retry(),
  });
  #ready = new Ready();
  /** @type {object | null} */
  #document = null;
  /** Set before there was a document to set it in. @type {object | null} */
  #pendingScenario = null;
  /** The view before the element was taken out of the page. @type {string | null} */
  #viewBefore = null;
  /** Ends the load under way. @type {AbortController | null} */
  #loading = null;
  /** Ends what goes on while the element is in a page. @type {AbortController | null} */
  #living = null;

  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(url) {
    this.setAttribute('src', url);
  }

  get view() {
    return this.#presenter.frame?.view.name ?? this.#viewBefore ?? this.getAttribute('view') ?? 'now';
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
    return this.#pendingScenario ?? this.#presenter.handle?.scenario() ?? {};
  }
  set scenario(value) {
    this.#pendingScenario = value ?? {};
    if (this.#presenter.state !== 'ready' || this.#loading) return;
    const isUsable = this.#applyPendingScenario();
    this.#presenter.pressed = true;
    this.#presenter.show();
    if (!isUsable) this.#rejectScenario();
  }

  /** Resolves when the first frame of the present load is drawn; rejects with its problems. */
  get ready() {
    return this.#ready.promise;
  }

  /** The numbers behind the picture, or null while there is none. @returns {object | null} */
  projection() {
    const { handle, state } = this.#presenter;
    return state === 'ready' && handle ? handle.projection() : null;
  }

  connectedCallback() {
    for (const name of PROPERTIES) {
      // Set before the element was defined: hand it to the property that it hides.
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    if (this.#living) {
      this.#updateLanguage();
      return;
    }
    this.#living = new AbortController();
    const { signal } = this.#living;
    this.#presenter.language = spokenLanguage(askedLanguage(this));
    adoptStyles(this.#root, this.theme);
    this.#presenter.start(signal);
    watchCanvasStyle(this.#root, (anyway) => this.#updateStyle(anyway), signal);
    watchLanguage(this.ownerDocument, () => this.#updateLanguage(), signal);
    this.#load();
  }

  disconnectedCallback() {
    // A move takes an element out and puts it back within one task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#letGo();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    switch (name) {
      case 'src':
        this.#document = null;
        this.#load();
        break;
      case 'lang':
        this.#updateLanguage();
        break;
      case 'theme':
        this.#updateStyle();
        break;
      case 'controls':
        this.#presenter.show();
        break;
      case 'programme':
        this.#presenter.renewMembership();
        break;
      case 'futures':
        this.#presenter.refine();
        break;
      case 'view':
        this.#viewBefore = null;
        this.#presenter.act((handle) => handle.show_view(value ?? ''));
        break;
    }
  }

  /** Ends all that goes on; what the reader has set and seen is there again when the element is back. */
  #letGo() {
    const { frame, state } = this.#presenter;
    if (state === 'ready') this.#pendingScenario ??= this.scenario;
    this.#viewBefore = frame?.view.name ?? this.#viewBefore;
    this.#living?.abort();
    this.#living = null;
    this.#setLoading(null);
  }

  /** @param {AbortController | null} loading */
  #setLoading(loading) {
    this.#loading?.abort();
    this.#loading = loading;
    this.#presenter.busy = loading !== null;
  }

  /** Loads what is asked for, in place of any load under way. */
  async #load() {
    this.#setLoading(null);
    this.#ready.renew();
    if (!this.#living) return;
    const { src } = this;
    const document = this.#document;
    if (!document && !src) {
      this.#presenter.setState('idle');
      return;
    }
    const loading = new AbortController();
    const { signal } = loading;
    this.#setLoading(loading);
    // A picture that is there stays until the next can be drawn.
    if (this.#presenter.state === 'ready') this.#presenter.show();
    else this.#presenter.setState('loading');
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let slow;
    try {
      await whenNear(this, signal);
      if (signal.aborted) return;
      slow = setTimeout(() => this.#presenter.state === 'loading' && this.#presenter.setState('slow'), SLOW);
      const { font, language } = this.#presenter;
      const loaded = await load({ language, src, document, font, signal });
      if (signal.aborted) return;
      this.#open(loaded);
      if (language !== this.#presenter.language) this.#speak();
    } catch (failure) {
      if (!signal.aborted) this.#fail(failure);
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {Awaited<ReturnType<typeof load>>} loaded */
  #open({ locale, document }) {
    const presenter = this.#presenter;
    presenter.handle?.set_language(locale);
    presenter.handle ??= makeHandle(locale);
    const { handle } = presenter;
    const { view } = this;
    const isUsable = typeof document === 'string' ? handle.open(document) : handle.open_value(document);
    this.#setLoading(null);
    if (!isUsable) {
      presenter.problems = handle.problems();
      presenter.setState('problems');
      this.#reject(presenter.problems.problems);
      return;
    }
    handle.show_view(view);
    handle.unfold_levers(presenter.disclosures.isOpen('levers'));
    const fits = this.#applyPendingScenario();
    const warnings = handle.warnings();
    if (warnings.length) console.warn(this, warnings.join('\n'));
    presenter.setReady();
    if (!presenter.frame) return;
    this.#dispatch('cakupan-ready', {});
    if (!fits) this.#rejectScenario();
  }

  /** Puts the scenario that waits into the open document; false where it cannot be used. */
  #applyPendingScenario() {
    const scenario = this.#pendingScenario;
    this.#pendingScenario = null;
    return !scenario || !!this.#presenter.handle?.set_scenario_value(scenario);
  }

  /** Tells the page what is wrong with a scenario. */
  #rejectScenario() {
    const problems = this.#presenter.handle?.problems().problems;
    if (problems) this.#dispatch('cakupan-error', { problems });
  }

  #updateLanguage() {
    const language = spokenLanguage(askedLanguage(this));
    if (!this.#living || language === this.#presenter.language) return;
    this.#presenter.language = language;
    this.#speak();
  }

  /** Says everything in the present language. */
  async #speak() {
    const presenter = this.#presenter;
    const { language } = presenter;
    if (presenter.handle && !this.#loading) {
      try {
        const locale = await fetchLocale(language);
        if (language !== presenter.language) return;
        presenter.handle?.set_language(locale);
        if (presenter.state === 'problems') presenter.problems = presenter.handle?.problems() ?? null;
      } catch (failure) {
        // The words of before stay.
        console.error(failure);
      }
    }
    presenter.show();
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  #updateStyle(anyway) {
    if (!this.#living) return;
    adoptStyles(this.#root, this.theme);
    this.#presenter.updateStyle(anyway);
  }

  /** @param {unknown} failure */
  #fail(failure) {
    const cause = asTrapped(failure);
    const presenter = this.#presenter;
    this.#setLoading(null);
    presenter.failure = cause instanceof Unreachable ? cause : null;
    if (!presenter.failure) console.error(cause);
    presenter.setState(presenter.failure ? 'unreachable' : 'unsupported');
    this.#reject([this.#asProblem(cause)]);
  }

  /** A failure as the page is told of it. @param {unknown} failure @returns {Problem} */
  #asProblem(failure) {
    if (!(failure instanceof Unreachable))
      return { severity: 'error', at: '', kind: 'unsupported', message: `${failure}` };
    const { url, status } = failure;
    const message = `${earlyWord(this.#presenter.language, 'network_h')}: ${url} ${status ?? ''}`;
    return { severity: 'error', at: url, kind: 'unreachable', message };
  }

  /** @param {Problem[]} problems */
  #reject(problems) {
    this.#ready.reject(problems);
    this.#dispatch('cakupan-error', { problems });
  }

  /** Loads again; the button that asked for it goes, so the headline takes its focus. */
  async #retry() {
    await this.#load();
    this.#presenter.focus('h2');
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
