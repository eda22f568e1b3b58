// What a first frame takes, all of it on its way at once: words, document and program.

import { whenIdle } from '../page/idle.js';
import { Locale } from '../page/locale.js';
import { startEngine } from './engine.js';
import { fetchWords } from './files.js';
import { loadPart } from './parts.js';

/**
 * @param {object} asked
 * @param {string} asked.language
 * @param {Promise<string> | object} asked.document  its text, or the document itself
 * @param {string} asked.font  the family that pictures are written in
 * @param {boolean} asked.later  whether it takes the part `later`
 * @returns {Promise<{ locale: Locale, document: object | string }>}
 */
export async function load({ language, document, font, later }) {
  let waiting = true;
  const words = fetchLocale(language).then((locale) => {
    if (waiting) whenIdle(() => warmUp(locale, font));
    return locale;
  });
  const engine = startEngine().finally(() => {
    waiting = false;
  });
  const [locale, given] = await Promise.all([words, document, engine, later && loadPart('later')]);
  return { locale, document: given };
}

/** @param {string} language */
export const fetchLocale = async (language) => new Locale(await fetchWords(language), language);

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
