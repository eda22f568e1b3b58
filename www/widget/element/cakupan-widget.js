// <cakupan-widget>: attributes, properties and events; when to load, when to draw, when to let go.

import { asFault, Outdated, Trapped, UnexpectedContent } from '../loading/errors.js';
import { watchCanvasStyle } from '../page/canvas-style.js';
import { watchLanguage } from '../page/language.js';
import { adoptStyles } from '../view/stylesheets.js';
import { meantAddress, meantLanguage, meantTheme, named, tellOfView } from './attributes.js';
import { DocumentLoad } from './document-load.js';
import { handOverEarly } from './early-properties.js';
import { FollowedLink } from './followed-link.js';
import { LastingHandle } from './lasting-handle.js';
import { takesLater } from './later-part.js';
import { isPlaceList, openPlaceList } from './list.js';
import { ATTRIBUTES, Outside } from './outside.js';
import { Presenter } from './presenter.js';
import { asProblems, Ready, tell } from './ready.js';
import { speak } from './speech.js';

/** @import { Problems, ReaderChoices } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */
/** @import { Problem } from './ready.js' */
/** What a load came to. @typedef {NonNullable<Awaited<ReturnType<DocumentLoad['start']>>>} Loaded */

/**
 * How many people a programme covers, where that is going and what a target takes, from one coverage document.
 * @fires {CustomEvent<{}>} cakupan-ready - The first frame of a document is drawn
 * @fires {CustomEvent<{ scenario: object, view: string }>} cakupan-change - Scenario or view has changed
 * @fires {CustomEvent<{ problems: object[] }>} cakupan-error - The document or a scenario has errors, or a file cannot be used
 */
export class CakupanWidget extends Outside {
  // What is made in it asks no document for custom elements: one from before a move would be refused.
  #root = this.attachShadow({ mode: 'open', customElementRegistry: null });
  #presenter = new Presenter(this.#root, this, {
    shown: () => {
      if (this.#presenter.isLoading) return;
      this.#ready.resolve();
      if (this.#isNew) tell(this, 'cakupan-ready', {});
      this.#isNew = false;
    },
    changed: (detail) => tell(this, 'cakupan-change', detail),
    failed: (fault) => this.#fail(fault),
    missed: (failure) =>
      tell(this, 'cakupan-error', { problems: asProblems(this.#presenter.language, failure) }),
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
  /** How many loads there have been. */
  #loads = 0;
  #loading = new DocumentLoad(() => {
    if (this.#presenter.state === 'loading') this.#presenter.setState('slow');
  });
  /** Ends what goes on while the element is in a page. @type {AbortController | null} */
  #living = null;

  /** The view that is shown: `now`, `projection`, `cost`, `levers` or `table`. @type {string} */
  get view() {
    return this.#presenter.view ?? this.#viewBefore ?? this.getAttribute('view') ?? 'now';
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
    this.#leaveList();
    this.#load();
  }

  /**
   * The place that is chosen from a list, as links call it: its document’s address in the list without `.json`.
   * @attr
   * @type {string}
   */
  get place() {
    return this.#presenter.list?.name ?? this.getAttribute('place') ?? '';
  }
  set place(name) {
    this.setAttribute('place', name);
  }

  /** What the reader has set. @type {object} */
  get scenario() {
    return this.#pendingScenario ?? this.#presenter.attempt((handle) => handle.scenario()) ?? {};
  }
  set scenario(value) {
    this.#pendingScenario = value ?? {};
    if (this.#presenter.state !== 'ready' || this.#presenter.isLoading) return;
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
    if (this.#living) return this.#updateLanguage();
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
        this.#leaveList();
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
      case 'place':
        if (this.#presenter.list?.choose(value ?? '')) this.#load();
        break;
      case 'view':
        this.#viewBefore = null;
        this.#presenter.showView(named(value));
        tellOfView(this.#presenter.view, value ?? 'now');
        break;
    }
  }

  /** Ends all that goes on; what the reader has set and seen is there again when the element is back. */
  #letGo() {
    const { state, handle } = this.#presenter;
    if (state === 'ready') {
      this.#pendingScenario ??= this.scenario;
      this.#choicesBefore = handle?.choices ?? null;
      this.#viewBefore = handle?.live.view() ?? null;
    }
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
    this.#loads += 1;
    const { list } = presenter;
    const src = list ? list.address : meantAddress('src', this.getAttribute('src'));
    const document = list ? null : this.#document;
    if (!document && !src) {
      this.#loading.giveBack();
      presenter.setState(list ? 'list' : 'idle');
      if (!list) return;
      // The list alone is there, without a place.
      this.#speak();
      this.#ready.resolve();
      tell(this, 'cakupan-ready', {});
      return;
    }
    presenter.isLoading = true;
    // A picture that is there stays until the next can be drawn.
    if (presenter.state === 'ready') presenter.show();
    else presenter.setState('loading');
    const { font, language } = presenter;
    try {
      const later = () => takesLater(named(this.view), presenter.disclosures.isOpen('levers'));
      const asked = { element: this, src, document, language, font, later, fresh };
      const loaded = await this.#loading.start(asked);
      if (!loaded) return;
      if (!list && isPlaceList(loaded.document)) {
        await this.#openList(loaded, src);
        return;
      }
      await this.#open(loaded);
      if (language !== presenter.language) this.#speak();
    } catch (failure) {
      this.#fail(asFault(failure));
    }
  }

  /** Shows a list of places in place of a document, and goes on to the place that is asked for. @param {Loaded} loaded @param {string} src */
  async #openList(loaded, src) {
    const presenter = this.#presenter;
    const load = this.#loads;
    const list = await openPlaceList(loaded, src, this.ownerDocument, {
      ...presenter.listPage,
      chosen: () => {
        this.#choicesBefore = null;
        this.#load();
      },
    });
    if (load !== this.#loads || !this.#living) return;
    const problems = list.problems();
    if (problems) return this.#showProblems(problems);
    presenter.list = list;
    presenter.follow(this.#link.or(this.getAttribute('place'), named(this.getAttribute('view'))));
    await this.#load();
  }

  #leaveList() {
    this.#presenter.leaveList();
    this.#choicesBefore = null;
  }

  /** @param {Problems} problems */
  #showProblems(problems) {
    this.#presenter.setProblems(problems, this.#loading.isFetched);
    this.#reject(problems.problems);
  }

  #stopLoading() {
    this.#loading.stop();
    this.#presenter.isLoading = false;
  }

  /** @param {Loaded} loaded */
  async #open({ locale, document }) {
    const [presenter, load] = [this.#presenter, this.#loads];
    const handle = new LastingHandle(locale);
    const isSound = await handle.open(document, () => load === this.#loads && !!this.#living);
    if (isSound === null) return handle.free();
    presenter.isLoading = false;
    // Used up, whatever the document is: it was meant for this one.
    const linked = this.#link.take();
    const view = linked?.view || this.view;
    const scenario = linked?.scenario ?? this.#pendingScenario;
    const choices = linked?.choices ?? this.#choicesBefore;
    this.#pendingScenario = this.#choicesBefore = null;
    if (linked) presenter.disclosures.set('levers', !!linked.choices?.unfolded);
    if (!isSound) return this.#refuse(handle);
    const isUnfolded = presenter.disclosures.isOpen('levers');
    const isLinked = !!linked?.scenario;
    const { fits, warnings } = handle.begin({ view: named(view), choices, scenario, isUnfolded, isLinked });
    presenter.handle?.free();
    presenter.handle = handle;
    presenter.retriable = this.#loading.isFetched;
    presenter.list?.setLocale(locale);
    if (warnings.length) console.warn(this, warnings.join('\n'));
    presenter.notice = null;
    this.#isNew = true;
    const shown = presenter.setReady();
    tellOfView(presenter.view, view, presenter.list !== null);
    await shown;
    if (!fits && presenter.handle === handle) this.#rejectScenario();
  }

  /** Says what is wrong with a document; in a list the picture before it stays. @param {LastingHandle} handle  that opened it */
  #refuse(handle) {
    const presenter = this.#presenter;
    const problems = handle.live.problems();
    (presenter.keepsPicture ? handle : presenter.handle)?.free();
    if (presenter.keepsPicture)
      return this.#fail(new UnexpectedContent({ url: presenter.list?.address ?? '' }), problems.problems);
    presenter.handle = handle;
    this.#showProblems(problems);
  }

  /** Tells the page what is wrong with a scenario. */
  #rejectScenario() {
    const problems = this.#presenter.attempt((handle) => handle.problems().problems);
    if (problems) tell(this, 'cakupan-error', { problems });
  }

  /** What a link says that was followed here, else the page. */
  get #language() {
    return this.#link.language || meantLanguage(this);
  }

  /** Shows what a link states that was followed on this very page, or on the way back or forward. */
  #followLink() {
    if (!this.#link.read()) return;
    this.#presenter.follow(this.#link.or('', ''));
    this.#updateLanguage();
    this.#load();
  }

  #updateLanguage() {
    const language = this.#link.language || meantLanguage(this, this.#presenter.language);
    if (!this.#living || language === this.#presenter.language) return;
    this.#presenter.language = language;
    this.#speak();
  }

  #speak() {
    const presenter = this.#presenter;
    speak(presenter, (fault) =>
      tell(this, 'cakupan-error', { problems: asProblems(presenter.language, fault) }),
    );
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  #updateStyle(anyway) {
    if (!this.#living) return;
    adoptStyles(this.#root, meantTheme(this.getAttribute('theme')));
    this.#presenter.updateStyle(anyway);
  }

  /** @param {Fault} fault @param {Problem[]} [problems]  where the page is told more than the reader */
  #fail(fault, problems = asProblems(this.#presenter.language, fault)) {
    const presenter = this.#presenter;
    this.#stopLoading();
    if (presenter.keepsPicture && !(fault instanceof Trapped)) {
      const missed = presenter.list?.revert() ?? '';
      const again = () => presenter.list?.choose(missed) && this.#load(true);
      presenter.notice = { fault, retry: again };
      presenter.show();
    } else {
      presenter.failure = fault;
      presenter.setState('failed');
    }
    this.#reject(problems);
  }

  /** @param {Problem[]} problems */
  #reject(problems) {
    this.#ready.reject(problems);
    tell(this, 'cakupan-error', { problems });
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
}
