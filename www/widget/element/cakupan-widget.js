// <cakupan-widget>: attributes, properties and events; when to load, when to draw, when to let go.

import { asFault, Outdated, Slow } from '../loading/errors.js';
import { fetchWordsAgain } from '../loading/files.js';
import { fetchLocale } from '../loading/load.js';
import { whenLong } from '../loading/patience.js';
import { watchCanvasStyle } from '../page/canvas-style.js';
import { watchLanguage } from '../page/language.js';
import { adoptStyles } from '../view/stylesheets.js';
import { meantAddress, meantLanguage, meantTheme, named, tellOfNonsense } from './attributes.js';
import { DocumentLoad } from './document-load.js';
import { handOverEarly } from './early-properties.js';
import { FollowedLink } from './followed-link.js';
import { LastingHandle } from './lasting-handle.js';
import { takesLater } from './later-part.js';
import { ATTRIBUTES, Outside } from './outside.js';
import { Presenter } from './presenter.js';
import { asProblems, Ready } from './ready.js';

/** @import { ReaderChoices } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */
/** @import { Problem } from './ready.js' */

/**
 * How many people a programme covers, where that is going and what a target takes, from one coverage document.
 * @fires {CustomEvent<{}>} cakupan-ready - The first frame of a document is drawn
 * @fires {CustomEvent<{ scenario: object, view: string }>} cakupan-change - Scenario or view has changed
 * @fires {CustomEvent<{ problems: object[] }>} cakupan-error - The document or a scenario has errors, or a file cannot be used
 */
export class CakupanWidget extends Outside {
  #root = this.attachShadow({ mode: 'open' });
  #presenter = new Presenter(this.#root, this, {
    shown: () => {
      if (this.#presenter.busy) return;
      this.#ready.resolve();
      if (this.#isNew) this.#dispatch('cakupan-ready', {});
      this.#isNew = false;
    },
    changed: (detail) => this.#dispatch('cakupan-change', detail),
    failed: (fault) => this.#fail(fault),
    missed: (failure) =>
      this.#dispatch('cakupan-error', { problems: asProblems(this.#presenter.language, failure) }),
    retry: () => this.#retry(),
  });
  #ready = new Ready();
  /** @type {object | null} */
  #document = null;
  /** Whether the document has not been shown yet. */
  #isNew = false;
  /** Set before there was a document to set it in. @type {object | null} */
  #pendingScenario = null;
  /** The view before the element was taken out of the page. @type {string | null} */
  #viewBefore = null;
  /** What was chosen in its document before the element was taken out of the page. @type {ReaderChoices | null} */
  #choicesBefore = null;
  #link = new FollowedLink(this);
  #loading = new DocumentLoad(() => {
    if (this.#presenter.state === 'loading') this.#presenter.setState('slow');
  });
  /** Ends what goes on while the element is in a page. @type {AbortController | null} */
  #living = null;

  /** The view that is shown: `now`, `projection`, `cost`, `levers` or `table`. @type {string} */
  get view() {
    return this.#presenter.frame?.view.name ?? this.#viewBefore ?? this.getAttribute('view') ?? 'now';
  }
  set view(name) {
    this.setAttribute('view', name);
  }

  /** The document, where the page gives it itself instead of `src`. @type {object | null} */
  get document() {
    return this.#document;
  }
  set document(value) {
    this.#document = value;
    this.#load();
  }

  /** What the reader has set. @type {object} */
  get scenario() {
    return this.#pendingScenario ?? this.#presenter.attempt((handle) => handle.scenario()) ?? {};
  }
  set scenario(value) {
    this.#pendingScenario = value ?? {};
    if (this.#presenter.state !== 'ready' || this.#presenter.busy) return;
    const { scenario } = this;
    this.#pendingScenario = null;
    const isUsable = this.#presenter.attempt((handle) => handle.set_scenario_value(scenario));
    this.#presenter.pressed = true;
    this.#presenter.show();
    if (isUsable === false) this.#rejectScenario();
  }

  /** Resolves when the first frame of the present load is drawn; rejects with its problems. @type {Promise<void>} */
  get ready() {
    return this.#ready.promise;
  }

  /** The numbers behind the picture, or null while there is none. @returns {object | null} */
  projection() {
    return this.#presenter.attempt((handle) => handle.projection()) ?? null;
  }

  connectedCallback() {
    handOverEarly(this, [...ATTRIBUTES, 'document', 'scenario']);
    if (this.#living) {
      this.#updateLanguage();
      return;
    }
    this.#living = new AbortController();
    const { signal } = this.#living;
    this.#link.read();
    this.#presenter.language = this.#language;
    adoptStyles(this.#root, meantTheme(this.getAttribute('theme')));
    this.#presenter.start(signal);
    watchCanvasStyle(this.#root, (anyway) => this.#updateStyle(anyway), signal);
    watchLanguage(this.ownerDocument, () => this.#updateLanguage(), signal);
    addEventListener('hashchange', () => this.#followLink(), { signal });
    this.#load();
  }

  /** In another document now, in which the style sheets have to be its own. */
  adoptedCallback() {
    adoptStyles(this.#root, meantTheme(this.getAttribute('theme')));
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
        this.#choicesBefore = null;
        // Where nobody else has it: the page may know that it has changed.
        this.#loading.giveBack();
        this.#load();
        break;
      case 'lang':
        this.#link.language = '';
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
        this.#presenter.act((handle) => handle.show_view(named(value)));
        this.#tellOfView(value ?? 'now');
        break;
    }
  }

  /** Ends all that goes on; what the reader has set and seen is there again when the element is back. */
  #letGo() {
    const { frame, state, handle } = this.#presenter;
    if (state === 'ready') {
      this.#pendingScenario ??= this.scenario;
      this.#choicesBefore = handle?.choices ?? null;
    }
    this.#viewBefore = frame?.view.name ?? this.#viewBefore;
    this.#living?.abort();
    this.#living = null;
    this.#stopLoading();
    this.#loading.giveBack();
  }

  /** Loads what is asked for, in place of any load under way. @param {boolean} [fresh]  past what the browser has kept */
  async #load(fresh = false) {
    const presenter = this.#presenter;
    this.#stopLoading();
    this.#ready.renew();
    if (!this.#living) return;
    const src = meantAddress('src', this.getAttribute('src'));
    const document = this.#document;
    if (!document && !src) {
      this.#loading.giveBack();
      presenter.setState('idle');
      return;
    }
    presenter.busy = true;
    // A picture that is there stays until the next can be drawn.
    if (presenter.state === 'ready') presenter.show();
    else presenter.setState('loading');
    const { font, language } = presenter;
    try {
      const later = () => takesLater(named(this.view), presenter.disclosures.isOpen('levers'));
      const asked = { element: this, src, document, language, font, later, fresh };
      const loaded = await this.#loading.start(asked);
      if (!loaded) return;
      presenter.busy = false;
      this.#open(loaded);
      if (language !== presenter.language) this.#speak();
    } catch (failure) {
      this.#fail(asFault(failure));
    }
  }

  #stopLoading() {
    this.#loading.stop();
    this.#presenter.busy = false;
  }

  /** @param {NonNullable<Awaited<ReturnType<DocumentLoad['start']>>>} loaded */
  #open({ locale, document }) {
    const presenter = this.#presenter;
    const linked = this.#link.take();
    const view = linked?.view || this.view;
    const scenario = linked?.scenario ?? this.#pendingScenario;
    const choices = linked?.choices ?? this.#choicesBefore;
    if (linked) presenter.disclosures.set('levers', !!linked.choices?.unfolded);
    const isUnfolded = presenter.disclosures.isOpen('levers');
    this.#pendingScenario = this.#choicesBefore = null;
    const handle = new LastingHandle(locale);
    presenter.handle?.free();
    presenter.handle = handle;
    presenter.retriable = this.#loading.isFetched;
    const { isSound, fits, warnings } = handle.survive(() => {
      const isSound = handle.open(document, named(view));
      const { live } = handle;
      if (!isSound) return { isSound, fits: true, warnings: [] };
      if (choices) live.choose(choices);
      live.unfold_levers(isUnfolded);
      return { isSound, fits: !scenario || live.set_scenario_value(scenario), warnings: live.warnings() };
    });
    if (!isSound) {
      presenter.problems = handle.live.problems();
      presenter.setState('problems');
      this.#reject(presenter.problems.problems);
      return;
    }
    if (warnings.length) console.warn(this, warnings.join('\n'));
    presenter.notice = null;
    this.#isNew = true;
    presenter.setReady();
    this.#tellOfView(view);
    if (!fits) this.#rejectScenario();
  }

  /** Tells the publisher where the view that was asked for is none. @param {string} asked */
  #tellOfView(asked) {
    const { frame } = this.#presenter;
    if (frame && frame.view.name !== named(asked))
      tellOfNonsense('view', asked, `is no view; ${frame.view.name} is shown`);
  }

  /** Tells the page what is wrong with a scenario. */
  #rejectScenario() {
    const problems = this.#presenter.attempt((handle) => handle.problems().problems);
    if (problems) this.#dispatch('cakupan-error', { problems });
  }

  /** What a link says that was followed here, else the page. */
  get #language() {
    return this.#link.language || meantLanguage(this);
  }

  /** Shows what a link states that was followed on this very page, or on the way back or forward. */
  #followLink() {
    if (!this.#link.read()) return;
    this.#updateLanguage();
    this.#load();
  }

  #updateLanguage() {
    const language = this.#link.language || meantLanguage(this, this.#presenter.language);
    if (!this.#living || language === this.#presenter.language) return;
    this.#presenter.language = language;
    this.#speak();
  }

  /** Says everything in the present language; where its words do not come, those of before stay. */
  async #speak() {
    const presenter = this.#presenter;
    const { language } = presenter;
    presenter.notice = null;
    if (presenter.handle && !presenter.busy) {
      try {
        const words = fetchLocale(language);
        whenLong(words, () => {
          if (language !== presenter.language) return;
          presenter.notice = { fault: new Slow(), retry: () => fetchWordsAgain(language) };
          presenter.show();
        });
        const locale = await words;
        presenter.notice = null;
        if (language !== presenter.language) return;
        presenter.handle?.setLanguage(locale);
        if (presenter.state === 'problems') presenter.problems = presenter.handle?.live.problems() ?? null;
      } catch (failure) {
        if (language !== presenter.language) return;
        const fault = asFault(failure);
        presenter.notice = {
          fault,
          retry: () => (fault instanceof Outdated ? location.reload() : this.#speak()),
        };
        this.#dispatch('cakupan-error', { problems: asProblems(this.#presenter.language, fault) });
      }
    }
    presenter.show();
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  #updateStyle(anyway) {
    if (!this.#living) return;
    adoptStyles(this.#root, meantTheme(this.getAttribute('theme')));
    this.#presenter.updateStyle(anyway);
  }

  /** @param {Fault} fault */
  #fail(fault) {
    const presenter = this.#presenter;
    this.#stopLoading();
    presenter.failure = fault;
    presenter.setState('failed');
    this.#reject(asProblems(this.#presenter.language, fault));
  }

  /** @param {Problem[]} problems */
  #reject(problems) {
    this.#ready.reject(problems);
    this.#dispatch('cakupan-error', { problems });
  }

  /** Asks the network anew; the button that asked for it goes, so the headline takes its focus. */
  async #retry() {
    const { state, failure } = this.#presenter;
    if (state === 'failed' && failure instanceof Outdated) {
      location.reload();
      return;
    }
    if (this.#loading.isUnderWay) {
      this.#loading.again();
      this.#presenter.setState('loading');
      return;
    }
    await this.#load(true);
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
