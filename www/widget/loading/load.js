// What a first frame takes, all of it on its way at once: words, document and program.

import { Locale } from '../page/locale.js';
import { startEngine } from './engine.js';
import { fetchText, fetchWords } from './files.js';

/**
 * @param {object} asked
 * @param {string} asked.language
 * @param {string} asked.src  the document's address
 * @param {object | null} asked.document  the document itself, in its place
 * @param {string} asked.font  the family that pictures are written in
 * @param {AbortSignal} asked.signal
 * @returns {Promise<{ locale: Locale, document: object | string }>}  the document as text where it was fetched
 */
export async function load({ language, src, document, font, signal }) {
  let waiting = true;
  const words = fetchLocale(language).then((locale) => {
    if (waiting) whenIdle(() => warmUp(locale, font));
    return locale;
  });
  const engine = startEngine().finally(() => {
    waiting = false;
  });
  const [locale, given] = await Promise.all([words, document ?? fetchText(src, signal), engine]);
  return { locale, document: given };
}

/** @param {string} language */
export const fetchLocale = async (language) => new Locale(await fetchWords(language), language);

/** Safari has no `requestIdleCallback`. @param {() => void} work */
const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(() => work());

/**
 * Does what takes long the first time on a page: the formatters, and a text on a canvas.
 * @param {Locale} locale
 * @param {string} font
 */
function warmUp(locale, font) {
  locale.warmUp();
  const scratch = new OffscreenCanvas(1, 1).getContext('2d');
  if (!scratch) return;
  scratch.font = `12px ${font}`;
  scratch.fillText(locale.decimal(0, 0), 0, 1);
}
