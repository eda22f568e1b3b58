// What a reader sees, in the fragment of an address: readable, whole, and understood only where it is meant.
//
//     #cakupan=banjar&lang=id&view=projection&year=2040&formal.per_year=4000&informal.lapse=0.01_0.05_0.1&v=1
//
// Every part of the view is stated, so that a default which changes later changes nothing. It ends in a digit, since
// programs that make links of text leave out a sign at the end. A page's own fragment is left alone.

/** What is compared. @typedef {{ year: number | null, group: number, by: string, rising: boolean, portions?: number }} Look  `portions`: how often more small pictures were asked for; not in links */
/** @import { ReaderChoices } from '../../../target/web/cakupan.js' */

/** The version of this way of writing. */
const VERSION = '1';

/** Of these a lever's value is one of two kinds, and the scenario has both under one name. */
const ENROLMENT = ['per_year', 'share_of_uncovered'];

const BASES = /** @type {const} */ (['trend', 'assumptions']);

/** What is folded unless it is said to be open. */
const SWITCHES = /** @type {const} */ ([
  ['levers', 'unfolded'],
  ['ranges', 'with_ranges'],
  ['years', 'table_expanded'],
]);

/** Between the ends and the middle of a range. */
const RANGE = '_';

/**
 * @typedef {object} SharedState
 * @property {string} language
 * @property {string} view
 * @property {string} [place]  of a list, where one is chosen
 * @property {Look} [look]  of a list, where places are compared
 * @property {ReaderChoices | null} choices
 * @property {Record<string, any>} scenario
 */

/**
 * The fragment without its sign.
 * @param {string} widget  which of the widgets on a page it is about
 * @param {SharedState} state
 */
export function toFragment(widget, { language, place, view, look, choices, scenario }) {
  const parts = new URLSearchParams({ cakupan: widget, lang: language, ...(place && { place }), view });
  if (look) {
    if (look.year !== null) parts.set('at', `${look.year}`);
    parts.set('of', `${look.group}`);
    parts.set('by', look.rising ? `${look.by}-rising` : look.by);
  }
  if (choices?.year != null) parts.set('year', `${choices.year}`);
  if (choices?.basis != null) parts.set('basis', choices.basis);
  if (choices?.table_group) parts.set('group', `${choices.table_group}`);
  for (const [name, choice] of SWITCHES) if (choices?.[choice]) parts.set(name, 'open');
  if (scenario.until !== undefined) parts.set('until', `${scenario.until}`);
  for (const [id, levers] of Object.entries(scenario.groups ?? {}))
    for (const [lever, value] of Object.entries(/** @type {Record<string, any>} */ (levers))) {
      const settings = lever === 'enrolment' ? Object.entries(value) : [[lever, value]];
      for (const [name, setting] of settings) parts.set(`${id}.${name}`, written(setting));
    }
  parts.set('v', VERSION);
  return `${parts}`;
}

/** @param {number | { low: number, central: number, high: number }} setting */
const written = (setting) =>
  typeof setting === 'number' ? `${setting}` : [setting.low, setting.central, setting.high].join(RANGE);

/**
 * What a fragment says of a widget; null where it says nothing of it, or nothing that can be understood.
 * @param {string} fragment  with or without its sign
 * @param {string} widget
 * @returns {SharedState | null}
 */
export function fromFragment(fragment, widget) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  if (parts.get('cakupan') !== widget) return null;
  if (parts.get('v') !== VERSION) {
    console.warn(`The link is of another version than ${VERSION}, or was cut: ${fragment}`);
    return null;
  }
  const whole = (/** @type {string} */ name) => {
    const value = parts.get(name);
    return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : null;
  };
  return {
    language: parts.get('lang') ?? '',
    view: parts.get('view') ?? '',
    ...(parts.has('place') && { place: parts.get('place') ?? '' }),
    ...(parts.has('by') && { look: look(parts.get('by') ?? '', whole('at'), whole('of')) }),
    choices: /** @type {ReaderChoices} */ ({
      year: whole('year'),
      basis: BASES.find((basis) => basis === parts.get('basis')) ?? null,
      table_group: whole('group') ?? 0,
      ...Object.fromEntries(SWITCHES.map(([name, choice]) => [choice, parts.get(name) === 'open'])),
    }),
    scenario: scenario(parts, whole('until')),
  };
}

/** @param {string} by @param {number | null} year @param {number | null} group @returns {Look} */
function look(by, year, group) {
  const [column] = by.split('-');
  return { year, group: group ?? 0, by: column, rising: by.endsWith('-rising') };
}

/**
 * @param {URLSearchParams} parts
 * @param {number | null} until
 */
function scenario(parts, until) {
  /** @type {Map<string, Record<string, any>>} */
  const groups = new Map();
  for (const [key, value] of parts) {
    const [id, lever, ...more] = key.split('.');
    if (!lever || more.length) continue;
    const levers = groups.get(id) ?? {};
    groups.set(id, levers);
    // What is no number is left for the check of scenarios to tell.
    const setting = number(value) ?? range(value) ?? value;
    if (ENROLMENT.includes(lever)) levers.enrolment = { ...levers.enrolment, [lever]: setting };
    else levers[lever] = setting;
  }
  return {
    ...(until !== null && { until }),
    ...(groups.size && { groups: Object.fromEntries(groups) }),
  };
}

/** @param {string} text */
const number = (text) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : null);

/** @param {string} text */
function range(text) {
  const [low, central, high, ...more] = text.split(RANGE).map(number);
  return low != null && central != null && high != null && !more.length ? { low, central, high } : null;
}
