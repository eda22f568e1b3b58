// A list of places in place of a document: recognised by what is in it, and opened with the script that it takes.

import { engine, loadPlaces } from '../loading/places.js';
import { addStyles } from '../view/stylesheets.js';

/** @import { Locale } from '../page/locale.js' */
/** @import { Page } from '../places/place-list.js' */

/** Whether what was given is a list of places, and no document. @param {object | string} given */
export function isPlaceList(given) {
  try {
    // A document is not parsed a second time for this.
    if (typeof given === 'string' && !given.includes('"places"')) return false;
    const value = typeof given === 'string' ? JSON.parse(given) : given;
    return typeof value === 'object' && 'places' in value;
  } catch {
    return false;
  }
}

/**
 * @param {{ locale: Locale, document: object | string }} loaded
 * @param {string} src  the list's address, absolute or relative to the page; empty where the page gave the list itself
 * @param {Document} document
 * @param {Page} page  told when a reader has chosen
 */
export async function openPlaceList(loaded, src, document, page) {
  const { PlaceList } = await loadPlaces();
  const base = new URL(src, document.baseURI).href;
  const list = new PlaceList({ engine, locale: loaded.locale, list: loaded.document, base, page });
  addStyles(document, list.style);
  return list;
}
