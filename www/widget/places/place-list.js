// A list of places that a page shows: which of them is chosen, and where its field stands.

import { h, render } from 'preact';
import chooserStyle from './Chooser.css';
import { Chooser } from './Chooser.jsx';

/** @import { PlaceChoice, PlacesHandle, Problems } from '../../../target/web/cakupan.js' */
/** @import { Locale } from '../page/locale.js' */

/**
 * What of the page's program it uses: an instance may be replaced, and what was made in it is then made anew.
 * @typedef {{ make: (locale: Locale) => PlacesHandle, instance: () => number, renew: () => void }} Engine
 */

/** The style sheets of all that stands here. */
export const STYLE = chooserStyle;

export class PlaceList {
  /** By which the list is told from others; what it is called in links. @type {number | null} */
  chosen = null;
  #engine;
  #locale;
  #list;
  #base;
  #changed;
  /** @type {PlacesHandle | null} */
  #handle = null;
  #instance = -1;
  /** @type {Element | null} */
  #field = null;
  /** In the present language. @type {PlaceChoice | null} */
  #choice = null;
  /** The place before the chosen one. @type {number | null} */
  #before = null;

  /**
   * @param {object} given
   * @param {Engine} given.engine
   * @param {Locale} given.locale
   * @param {object | string} given.list  as text where it was fetched
   * @param {string} given.base  the address that those in the list are relative to
   * @param {() => void} given.changed  told when a reader has chosen
   */
  constructor({ engine, locale, list, base, changed }) {
    this.#engine = engine;
    this.#locale = locale;
    this.#list = list;
    this.#base = base;
    this.#changed = changed;
  }

  style = STYLE;

  /** What is wrong with the list; nothing where it is sound. @returns {Problems | null} */
  problems() {
    return this.#use((handle) => {
      const { problems } = handle.problems();
      return problems.length ? handle.problems() : null;
    });
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
    this.#render();
    return name;
  }

  /** @param {Locale} locale */
  setLocale(locale) {
    if (locale.tag === this.#locale.tag) return;
    this.#locale = locale;
    this.#choice = null;
    this.#use((handle) => handle.set_language(locale));
    this.#render();
  }

  /** Puts the field into an element of the page, or takes it away. @param {Element | null} element */
  show = (element) => {
    if (this.#field && !element) render(null, this.#field);
    this.#field = element;
    this.#render();
  };

  free() {
    if (this.#instance === this.#engine.instance()) this.#handle?.free();
    this.#handle = null;
  }

  #render() {
    if (!this.#field) return;
    const choice = this.#words();
    if (!choice) return;
    const props = {
      choice,
      chosen: this.chosen,
      choose: (/** @type {number} */ place) => {
        if (this.#take(place)) this.#changed();
      },
      found: (/** @type {number} */ count) => this.#use((handle) => handle.found(count)),
    };
    render(h(Chooser, props), this.#field);
  }

  /** @param {number | null} place */
  #take(place) {
    if (place === this.chosen) return false;
    this.#before = this.chosen;
    this.chosen = place;
    this.#render();
    return true;
  }

  /** @param {(option: PlaceChoice['options'][number]) => boolean} isMeant */
  #option(isMeant) {
    return this.#words()?.options.find(isMeant);
  }

  #words() {
    this.#choice ??= this.#use((handle) => handle.choice());
    return this.#choice;
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
    const list = this.#list;
    if (typeof list === 'string') this.#handle.open(list);
    else this.#handle.open_value(list);
    return this.#handle;
  }
}

/** @param {string} src */
const nameOf = (src) => src.replace(/\.json$/, '');
