// What the attributes mean. One that is nonsense, as `null` from a template that found nothing, stands for the nearest that
// makes sense, and the console has a line on it.
//
// `controls` is `all` (the default), `none`, or names with spaces or commas between them: `tabs` (choosing a view, and the
// question that leads to the next), `scrubber` (choosing a year), `levers` (changing assumptions), `need` (the button that
// uses the needed pace), `table` (choosing a group and every year; without it a narrow table shows all groups), `sound`
// (listening to the years), `download` (taking picture and numbers along), `share` (passing on a link and a sentence),
// `embed` (taking the code for another page).

import { askedLanguage, isNothing } from '../page/language.js';
import { spokenLanguage } from '../view/early-words.js';

const THEMES = ['auto', 'light', 'dark'];
const CONTROLS = ['tabs', 'scrubber', 'levers', 'need', 'table', 'sound', 'download', 'share', 'embed'];

/** @type {Set<string>} */
const told = new Set();

/**
 * Tells the publisher, once a page.
 * @param {string} name  of the attribute
 * @param {string | null} value
 * @param {string} meaning
 */
export function tellOfNonsense(name, value, meaning) {
  const line = `<cakupan-widget ${name}=${JSON.stringify(value)}>: ${meaning}`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}

/** A name as it is written here. @param {string | null} value */
export const named = (value) => value?.trim().toLowerCase() ?? '';

/**
 * Tells the publisher where the view that was asked for is none.
 * @param {string | undefined} shown
 * @param {string} asked
 * @param {boolean} [isListed]  whether there is a list, of which `compare` is a view until a place is chosen
 */
export function tellOfView(shown, asked, isListed = false) {
  if (isListed && named(asked) === 'compare') return;
  if (shown && shown !== named(asked)) tellOfNonsense('view', asked, `is no view; ${shown} is shown`);
}

/** `light`, `dark`, or `auto`: what the device prefers. @param {string | null} value */
export function meantTheme(value) {
  if (value === null || THEMES.includes(named(value))) return named(value) || 'auto';
  tellOfNonsense('theme', value, `is none of ${THEMES.join(', ')}; it is taken for auto`);
  return 'auto';
}

/** The controls to show, by name. @param {string | null} value */
export function meantControls(value) {
  const names = named(value)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (value === null || names.includes('all')) return CONTROLS;
  if (names.includes('none')) return [];
  const known = names.filter((name) => CONTROLS.includes(name));
  const shown = known.length ? known : CONTROLS;
  if (shown.length !== names.length)
    tellOfNonsense(
      'controls',
      value,
      `takes all, none, or some of ${CONTROLS.join(', ')}; it is taken for ${shown.join(', ')}`,
    );
  return shown;
}

/** An address, or nothing. @param {string} name @param {string | null} value */
export function meantAddress(name, value) {
  if (!isNothing(value)) return value?.trim() ?? '';
  if (value?.trim()) tellOfNonsense(name, value, 'is no address; nothing is fetched');
  return '';
}

/**
 * The language to speak: the element's own, else that of the page around it; the one `before` where a program has
 * translated that page since.
 * @param {Element} element
 * @param {string} [before]
 */
export function meantLanguage(element, before) {
  const own = element.getAttribute('lang');
  const spoken = spokenLanguage(askedLanguage(element, before));
  if (own?.trim() && !named(own).startsWith(spoken))
    tellOfNonsense('lang', own, `is no language that it has words for; ${spoken} is spoken`);
  return spoken;
}
