// A handle that outlives its instance of the program: where that was replaced, the next use makes it anew, with the
// document, what the reader has set and chosen, and the display as they were in the last frame.

import { makeHandle, presentInstance, renewEngine } from '../loading/engine.js';
import { asFault } from '../loading/errors.js';
import { rest } from '../page/idle.js';

/** @import { ReaderChoices, Handle } from '../../../target/web/cakupan.js' */
/** @import { CanvasStyle } from '../page/canvas-style.js' */
/** @import { Locale } from '../page/locale.js' */

/** So often a document may have the program trap. */
const TRAPS = 2;

/** @param {Handle} handle @param {object | string} document */
const parse = (handle, document) =>
  typeof document === 'string' ? handle.parse(document) : handle.parse_value(document);

export class LastingHandle {
  #locale;
  /** @type {object | string} */
  #document = '';
  /** @type {CanvasStyle | null} */
  #style = null;
  /** As of the last frame. */
  #scenario = '{}';
  #view = '';
  /** @type {ReaderChoices | null} */
  #choices = null;
  /** @type {Handle | null} */
  #handle = null;
  #instance = -1;
  #traps = 0;
  /** Whether a page rests between the steps to the first frame. */
  isLarge = false;

  /** @param {Locale} locale */
  constructor(locale) {
    this.#locale = locale;
  }

  /** The handle in the present instance. */
  get live() {
    if (this.#handle && this.#instance === presentInstance()) return this.#handle;
    this.#instance = presentInstance();
    this.#handle = makeHandle(this.#locale);
    this.#restore(this.#handle);
    return this.#handle;
  }

  /** What had been chosen in the last frame. */
  get choices() {
    return this.#choices;
  }

  /** The text of the document. */
  get document() {
    const document = this.#document;
    return typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  }

  /** Which one it is: another number, another handle. */
  get instance() {
    return this.#instance;
  }

  /** Goes on in another language. @param {Locale} locale */
  setLanguage(locale) {
    this.#locale = locale;
    this.live.set_language(locale);
  }

  /** @param {CanvasStyle} style */
  setDisplay(style) {
    this.#style = style;
    this.#display(this.live);
  }

  /**
   * Opens a document, a large one in tasks of their own, and rests after it. False where it has errors, null where it is not
   * wanted any more.
   * @param {object | string} document  as text where it was fetched
   * @param {() => boolean} isWanted
   */
  async open(document, isWanted) {
    [this.#scenario, this.#view, this.#choices] = ['{}', '', null];
    // A handle that is made for it has nothing to restore: it would be read twice.
    this.#document = '';
    this.isLarge = this.#survive(() => parse(this.live, document));
    // From here on a fresh instance has all the steps behind it.
    this.#document = document;
    if (this.isLarge) {
      await rest();
      if (!isWanted()) return null;
      this.#survive(() => this.live.check());
      await rest();
      if (!isWanted()) return null;
    }
    const isSound = this.#survive(() => this.live.open());
    await rest();
    return isWanted() ? isSound : null;
  }

  /**
   * Shows a view of what was opened, as it was left elsewhere or a link states it. `fits`: whether the scenario can be used.
   * @param {{ view: string, choices: ReaderChoices | null | undefined, scenario: object | null, isUnfolded: boolean, isLinked: boolean }} left
   */
  begin({ view, choices, scenario, isUnfolded, isLinked }) {
    return this.#survive(() => {
      const { live } = this;
      live.show_view(view);
      if (choices) live.choose(choices);
      live.unfold_levers(isUnfolded);
      const fits = !scenario || live.set_scenario_value(scenario);
      if (!fits && isLinked) live.refuse_link();
      return { fits, warnings: live.warnings() };
    });
  }

  /** Keeps what is set and chosen now. @param {Handle} handle @param {object} scenario @param {string} view */
  keep(handle, scenario, view) {
    this.#scenario = JSON.stringify(scenario);
    this.#view = view;
    this.#choices = handle.choices();
  }

  /** Does something, once more in a fresh instance where it traps. @template T @param {() => T} deed */
  #survive(deed) {
    for (;;) {
      try {
        return deed();
      } catch (failure) {
        this.trapped(failure);
      }
    }
  }

  /** Gives up the instance in which the program has trapped; throws where it has done so too often. @param {unknown} failure */
  trapped(failure) {
    console.error(failure);
    const isOurs = this.#handle && this.#instance === presentInstance();
    this.#handle = null;
    // Another widget's trap may have replaced it before.
    if (isOurs) renewEngine();
    this.#traps += 1;
    if (this.#traps >= TRAPS) throw asFault(failure);
  }

  free() {
    if (this.#instance === presentInstance()) this.#handle?.free();
    this.#handle = null;
  }

  /** @param {Handle} handle */
  #restore(handle) {
    this.#display(handle);
    if (!this.#document) return;
    parse(handle, this.#document);
    if (!handle.open()) return;
    handle.set_scenario(this.#scenario);
    handle.show_view(this.#view);
    if (this.#choices) handle.choose(this.#choices);
  }

  /** @param {Handle} handle */
  #display(handle) {
    if (!this.#style) return;
    const { width, ratio, textScale, forcedColours, font, colours } = this.#style;
    handle.set_display(width, ratio, textScale, forcedColours, font, colours);
  }
}
