// The small pictures in keys, readouts and buttons. Their shapes and colours are those of the marks on the canvas.

import { h, s } from './tree.js';

/** @import { Branch } from './tree.js' */
/** @import { KeyEntry, Mark, Swatch } from './handle.js' */

/** Each in a box of 14 × 18, middle at 7, 9. @type {Record<Mark, string>} */
const SHAPES = {
  all: 'M2.4 9a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z',
  'group-1': 'M2.9 4.9h8.2v8.2h-8.2z',
  'group-2': 'M7 3.25l5.5 9.9h-11z',
  'group-3': 'M7 14.75l5.5-9.9h-11z',
  'group-n': 'M2.5 7h9v4h-9z',
};
const PERSON = 'M5.4 4.9a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0zM2.4 17.2a6.6 7.2 0 0 1 13.2 0z';
const BAR = 'M1 4h16v10h-16z';

const ICONS = {
  open: 'M4 7l5 5 5-5',
  next: 'M3 9h12M10.5 4.5 15 9l-4.5 4.5',
  error: 'M1.8 9a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM9 5v5M9 12.6v.4',
  info: 'M1.8 9a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM9 8.2v4.6M9 5.4v.4',
  listen: 'M5 3.5 14.5 9 5 14.5z',
  stop: 'M5 5l8 8M13 5l-8 8',
  undo: 'M3 7h8a4 4 0 0 1 0 8H6M6 3.5 2.8 7 6 10.5',
};

/**
 * @param {number} width
 * @param {string} name
 * @param {Branch[]} paths
 */
const svg = (width, name, ...paths) =>
  s('svg', { class: name, width, height: 18, viewBox: `0 0 ${width} 18`, 'aria-hidden': 'true' }, paths);

/** Each of these is the same wherever it stands, and is left alone there. @type {Record<string, Branch>} */
const drawn = {};

/** @param {keyof typeof ICONS} name */
export const icon = (name) => (drawn[name] ??= svg(18, 'icon', s('path', { d: ICONS[name] })));

/**
 * A filled marker is data, a hollow one an assumption.
 * @param {Mark} mark
 * @param {boolean} filled
 */
export function marker(mark, filled) {
  const name = `${filled ? 'full' : 'hollow'} ${mark}`;
  drawn[name] ??= svg(14, 'swatch', s('path', { class: name, d: SHAPES[mark] }));
  return drawn[name];
}

/**
 * How far a slider or a bar is filled: no style, of which each change would have styles worked out anew.
 * @param {number} fraction
 */
export const level = (fraction) =>
  s(
    'svg',
    { class: 'level', viewBox: '0 0 1 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    s('polygon', { points: `0 0 ${fraction} 0 ${fraction} 1 0 1` }),
  );

/**
 * @param {string} name
 * @param {string} d
 */
const tint = (name, d) => s('path', { class: name, d });

/**
 * @param {Swatch} kind
 * @param {Mark[]} marks
 * @returns {Branch | null}
 */
export function swatch(kind, marks) {
  const [mark = 'all'] = marks;
  switch (kind) {
    case 'registered': {
      const people = (marks.length ? marks : [mark]).slice(0, 3);
      const widths = [19, 38, 57];
      return svg(
        widths[people.length - 1] ?? 57,
        'swatch',
        ...people.map((one, at) =>
          s('path', { key: at, class: `full ${one}`, d: PERSON, transform: `translate(${[0, 19, 38][at]})` }),
        ),
      );
    }
    case 'unregistered':
      return svg(19, 'swatch', s('path', { class: 'hollow off', d: PERSON }));
    case 'data':
      return marker(mark, true);
    case 'assumed':
    case 'trend':
      return svg(
        34,
        'swatch',
        s('path', { class: `dashed ${mark}`, d: 'M0 9h26' }),
        s('path', { class: `hollow ${mark}`, d: 'M25 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' }),
      );
    case 'paid':
      return svg(18, 'swatch', s('path', { class: `full ${mark}`, d: 'M1 3h16v12h-16z' }));
    case 'missing':
      return svg(
        18,
        'swatch',
        s('path', { class: 'pale', d: 'M1 3h16v12h-16z' }),
        s('path', { class: 'cap', d: 'M1 3h16' }),
      );
    case 'needed':
      return svg(26, 'swatch', s('path', { class: 'dotted', d: 'M3 14.5h0M10 10h0M17 6.5h0M24 4h0' }));
    case 'band':
      return svg(
        26,
        'swatch',
        tint('band-90', 'M0 2h26v14H0z'),
        tint('band-50', 'M0 6h26v6H0z'),
        tint('edge', 'M0 2h26M0 6h26M0 12h26M0 16h26'),
      );
    case 'fan':
      return svg(
        26,
        'swatch',
        tint('band-95', 'M0 1h26v16H0z'),
        tint('band-90', 'M0 4h26v10H0z'),
        tint('band-50', 'M0 6.5h26v5H0z'),
        tint('edge', 'M0 1h26M0 4h26M0 6.5h26M0 11.5h26M0 14h26M0 17h26'),
      );
    case 'break':
      return svg(
        18,
        'swatch',
        s('path', { class: mark, d: 'M1 9h4M13 9h4' }),
        s('path', { class: 'cap', d: 'M9 2v14' }),
      );
    case 'low':
      return svg(18, 'swatch', s('path', { class: 'hollow bar', d: BAR }));
    case 'high':
      return svg(18, 'swatch', s('path', { class: 'full bar', d: BAR }));
    default:
      return null;
  }
}

/** @param {KeyEntry[]} entries */
export const keys = (entries) =>
  h(
    'ul',
    { class: 'key', part: 'key', role: 'list' },
    entries.map((one) => h('li', {}, swatch(one.swatch, one.marks), h('span', {}, one.text))),
  );
