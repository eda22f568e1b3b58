// A list of places that a page shows: which of them is chosen, what is compared, and where both stand on the page.

import { h, render } from 'preact';
import chooserStyle from './Chooser.css';
import { Chooser } from './Chooser.jsx';
import compareStyle from './Compare.css';
import { Compare } from './Compare.jsx';
import smallMultiplesStyle from './SmallMultiples.css';

/** @import { ComparisonFrame, PlaceChoice, PlacesHandle, Problems } from '../../../target/web/cakupan.js' */
/** @import { CanvasStyle } from '../page/canvas-style.js' */
/** @import { Locale } from '../page/locale.js' */

/**
 * What of the page's program it uses: an instance may be replaced, and what was made in it is then made anew.
 * @typedef {{ make: (locale: Locale) => PlacesHandle, instance: () => number, renew: () => void }} Engine
 */

/** @import { Look } from '../page/share-link.js' */

/** `year`: the reader has chosen none; `group`: all together. @type {Look} */
const FIRST_LOOK = { year: null, group: 0, by: 'coverage', rising: false };

/**
 * What the page does.
 * @typedef {object} Page
 * @property {() => void} chosen  a reader has chosen another place
 * @property {() => void} looked  a reader has changed what is compared
 * @property {() => CanvasStyle} style  what a picture has to look like
 * @property {() => string} link  to what is seen
 */

/** @typedef {{ view: string, label: string }} Tab */

export class PlaceList {
  style = [chooserStyle, compareStyle, smallMultiplesStyle].join('\n');
  /** The chosen place, by its number in the list. @type {number | null} */
  chosen = null;
  /** Whether places are shown side by side. */
  comparing = true;
  #engine;
  #locale;
  #list;
  #base;
  #page;
  /** @type {PlacesHandle | null} */
  #handle = null;
  #instance = -1;
  /** What was answered last, to what, and by whom: several ask the same. @type {{ question: string, frame: ComparisonFrame, by: PlacesHandle } | null} */
  #compared = null;
  /** @type {Element | null} */
  #field = null;
  /** @type {Element | null} */
  #side = null;
  #look = FIRST_LOOK;
  /** In the present language. @type {PlaceChoice | null} */
  #choice = null;
  /** The place before the chosen one. @type {number | null} */
  #before = null;
  /** @type {{ of: object, tabs: object } | null} */
  #tabs = null;

  /**
   * @param {object} given
   * @param {Engine} given.engine
   * @param {Locale} given.locale
   * @param {object | string} given.list  as text where it was fetched
   * @param {string} given.base  the address that those in the list are relative to
   * @param {Page} given.page
   */
  constructor({ engine, locale, list, base, page }) {
    this.#engine = engine;
    this.#locale = locale;
    this.#list = typeof list === 'string' ? list : JSON.stringify(list);
    this.#base = base;
    this.#page = page;
  }

  /** What is wrong with the list; nothing where it is sound. @returns {Problems | null} */
  problems() {
    const problems = this.#ask('problems');
    return problems.problems.length ? problems : null;
  }

  /** The address of the chosen place's document; empty where none is chosen. */
  get address() {
    const option = this.#option(({ place }) => place === this.chosen);
    return option ? new URL(option.src, this.#base).href : '';
  }

  /** What links call the chosen place: the address of its document as the list has it, without its ending. */
  get name() {
    return nameOf(this.#option(({ place }) => place === this.chosen)?.src ?? '');
  }

  /** Chooses the place of this name, or none where the name is empty; whether that was another. @param {string} name */
  choose(name) {
    if (!name) return this.#take(null);
    const option = this.#option(({ src }) => nameOf(src) === nameOf(name));
    if (option) return this.#take(option.place);
    console.warn(`The list of places has no “${name}”.`);
    return false;
  }

  /** Goes back to the place before, as the chosen one cannot be shown; gives the name of that. */
  revert() {
    const { name } = this;
    this.chosen = this.#before;
    this.renew();
    return name;
  }

  /** What is compared: each part as it is now, though a later default may be another. */
  get stated() {
    return { ...this.#look, year: Number(this.#comparison().years.chosen) };
  }

  /** @param {Partial<Look>} look */
  set look(look) {
    this.#look = { ...FIRST_LOOK, ...look };
    this.#renderSide();
  }

  /** The views of a place, and this one behind them. @template {{ items: Tab[] }} T @param {T} tabs @returns {T} */
  withTab(tabs) {
    if (this.#tabs?.of !== tabs) {
      const compare = { view: 'compare', label: this.#comparison().tab };
      this.#tabs = { of: tabs, tabs: { ...tabs, items: [...tabs.items, compare] } };
    }
    return /** @type {T} */ (this.#tabs.tabs);
  }

  /** @param {Locale} locale */
  setLocale(locale) {
    if (locale.tag === this.#locale.tag) return;
    this.free();
    this.#locale = locale;
    this.#choice = this.#tabs = null;
    this.renew();
  }

  /** Puts the field into an element of the page, or takes it away. @param {Element | null} element */
  showField = (element) => {
    if (this.#field && !element) render(null, this.#field);
    this.#field = element;
    this.#renderField();
  };

  /** The same for the places side by side. @param {Element | null} element */
  showComparison = (element) => {
    if (this.#side && !element) render(null, this.#side);
    this.#side = element;
    this.#renderSide();
  };

  /** Brings all that stands on the page to what it should be. */
  renew() {
    this.#renderField();
    this.#renderSide();
  }

  free() {
    if (this.#instance === this.#engine.instance()) this.#handle?.free();
    this.#handle = null;
  }

  #renderField() {
    if (!this.#field) return;
    const props = {
      choice: this.#words(),
      chosen: this.chosen,
      choose: this.#press,
      found: (/** @type {number} */ count) => this.#ask({ found: count }),
    };
    this.#direct(this.#field);
    render(h(Chooser, props), this.#field);
  }

  #renderSide() {
    if (!this.#side) return;
    const { options, short_forms: shortForms } = this.#words();
    const props = {
      frame: this.#comparison(),
      options,
      shortForms,
      look: this.#look,
      link: this.#page.link(),
      set: (/** @type {Partial<Look>} */ change) => {
        this.look = { ...this.#look, ...change };
        this.#page.looked();
      },
      choose: this.#press,
      draw: (/** @type {HTMLCanvasElement} */ canvas, /** @type {number} */ picture) =>
        this.#use((handle) => handle.draw(canvas, picture)),
    };
    this.#direct(this.#side);
    render(h(Compare, props), this.#side);
  }

  /** As the language is written, whatever the page around: until a place is shown nothing else says so. @param {Element} element */
  #direct(element) {
    element.setAttribute('dir', this.#locale.words.direction);
  }

  #press = (/** @type {number} */ place) => {
    if (this.#take(place)) this.#page.chosen();
  };

  /** @param {number | null} place */
  #take(place) {
    if (place === this.chosen) return false;
    this.#before = this.chosen;
    // Who comes from the list alone wants to see the place; who compares goes on comparing.
    if (this.chosen === null) this.comparing = false;
    if (place === null) this.comparing = true;
    this.chosen = place;
    this.renew();
    return true;
  }

  /** @param {(option: PlaceChoice['options'][number]) => boolean} isMeant */
  #option(isMeant) {
    return this.#words().options.find(isMeant);
  }

  /** @returns {PlaceChoice} */
  #words() {
    this.#choice ??= this.#ask('choice');
    return /** @type {PlaceChoice} */ (this.#choice);
  }

  /** @returns {ComparisonFrame} */
  #comparison() {
    const { width, ratio, textScale, forcedColours, font, colours } = this.#page.style();
    const screen = { width, ratio, text_scale: textScale, forced_colours: forcedColours, font, colours };
    const question = JSON.stringify({ comparison: [{ ...this.#look, own: this.chosen }, screen] });
    return this.#use((handle) => {
      if (this.#compared?.question !== question || this.#compared.by !== handle)
        this.#compared = { question, frame: handle.ask(question), by: handle };
      return this.#compared.frame;
    });
  }

  /** @param {string | object} question  of `place_program.rs` */
  #ask(question) {
    return this.#use((handle) => handle.ask(JSON.stringify(question)));
  }

  /** Does something with the list, once more in a fresh instance where the program traps. @template T @param {(handle: PlacesHandle) => T} deed */
  #use(deed) {
    try {
      return deed(this.#live);
    } catch (failure) {
      console.error(failure);
      this.#engine.renew();
      return deed(this.#live);
    }
  }

  get #live() {
    if (this.#handle && this.#instance === this.#engine.instance()) return this.#handle;
    this.#instance = this.#engine.instance();
    this.#handle = this.#engine.make(this.#locale);
    this.#handle.open(this.#list);
    return this.#handle;
  }
}

/** @param {string} src */
const nameOf = (src) => src.replace(/\.json$/, '');
