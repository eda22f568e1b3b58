// The link that a reader has followed to this page, where it is about this element.

import { fromFragment } from '../page/share-link.js';
import { spokenLanguage } from '../view/early-words.js';
import { nameOf } from './pass-on.js';

/** @import { SharedState } from '../page/share-link.js' */

export class FollowedLink {
  #element;
  /** What it states and has not been shown yet. @type {SharedState | null} */
  #state = null;
  /** The language that it states; empty where there is no link. */
  language = '';

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** Reads the page's address; whether that is about this element. */
  read() {
    const state = fromFragment(location.hash, nameOf(this.#element));
    if (!state) return false;
    this.#state = state;
    this.language = state.language && spokenLanguage(state.language);
    return true;
  }

  /** What it states of a list and has not been shown yet; else this. @param {string | null} place @param {string} view */
  or(place, view) {
    const { place: stated = '', ...state } = this.#state ?? { place: place ?? '', view, look: undefined };
    return { place: stated, view: state.view, look: state.look };
  }

  /** What is to be shown, once. */
  take() {
    const state = this.#state;
    this.#state = null;
    return state;
  }
}
