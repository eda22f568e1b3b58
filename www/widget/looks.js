// What the canvas has to look like: colours, font, sizes as the page's styles come out, and when they change.

import page from './cakupan.css';
import controls from './controls.css';
import night from './dark.css';
import states from './states.css';
import tokens from './tokens.css';
import { h } from './tree.js';

/** The arguments of `Handle.looks`. @typedef {[number, number, number, boolean, string, string]} Looks */

const TOKENS = [
  'bg',
  'ink',
  'ink-2',
  'ink-3',
  'grid',
  'axis',
  '1',
  '2',
  '3',
  'on-ink',
  'band-50',
  'band-90',
  'band-95',
];

/** @param {string} text */
const sheet = (text) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};
/** By the file that brought them. @type {Record<string, string>} */
const styles = { '': tokens + page + controls + states };
const [light, dark] = [sheet(styles['']), sheet(night)];

/**
 * What is fetched later brings styles of its own, for every widget of the page.
 * @param {string} file
 * @param {string} css
 */
export function also(file, css) {
  styles[file] = css;
  light.replaceSync(Object.values(styles).join(''));
}

const darkness = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
const paper = matchMedia('print');
let printing = false;
/** Paper is white, whatever the screen is. */
const onPaper = () => printing || paper.matches;
/** As wide as a sheet is taken to be before anything has been laid out on it; some browsers never say that it has. */
const SHEET = 680;

/** Hidden elements that are measured: the content's width, the size of text, the colours. */
export const probes = [
  h('i', { class: 'ruler' }),
  h('i', { class: 'wished' }),
  h(
    'i',
    { class: 'probe', 'aria-hidden': 'true' },
    h('i', { class: 'size' }, '0'),
    TOKENS.map((name) => h('i', { key: name, '--t': `var(--cakupan-${name})` })),
  ),
];

/**
 * Chooses the style sheets of a shadow root.
 * @param {ShadowRoot} root
 * @param {string} theme
 */
export function dressed(root, theme) {
  const isDark = theme === 'dark' || (theme !== 'light' && darkness.matches);
  root.adoptedStyleSheets = isDark && !forced.matches && !onPaper() ? [light, dark] : [light];
}

/**
 * Also makes everything as much larger as the reader has asked for text to be in any page.
 * @param {ShadowRoot} root  holds the probes
 * @returns {Looks}
 */
export function measured(root) {
  const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(name));
  const style = (/** @type {string} */ name) => getComputedStyle(find(name));
  const zoom = Math.max(parseFloat(style('.wished').fontSize) / 16, 1);
  find('section').style.setProperty('--zoom', String(zoom));
  const [, ...swatches] = find('.probe').children;
  return [
    // Not laid out (inside a closed part of the page): a phone's width until it is.
    printing && !paper.matches ? SHEET : parseFloat(style('.ruler').width) || 320,
    onPaper() ? 2 : devicePixelRatio * zoom,
    find('.size').offsetHeight / 12,
    forced.matches,
    style('.probe').fontFamily,
    swatches.map((swatch) => getComputedStyle(swatch).color).join('|'),
  ];
}

/**
 * Calls back once the fonts that a picture is written in are there, if they are not yet: WebKit fires no `loadingdone`, and
 * its `fonts.ready` waits for nothing.
 * @param {string} family
 * @param {() => void} changed
 */
export function lettered(family, changed) {
  const { fonts } = document;
  const late = [`16px ${family}`, `bold 16px ${family}`].filter((font) => !fonts.check(font));
  // Those that cannot be fetched are written in the next of the family.
  if (late.length) Promise.all(late.map((font) => fonts.load(font))).then(changed, () => {});
}

/**
 * Calls back whenever the looks may have changed, until the signal.
 * @param {ShadowRoot} root  holds the probes
 * @param {(anyway?: boolean) => void} changed  `anyway`: even where the looks are the same
 * @param {AbortSignal} signal
 */
export function watch(root, changed, signal) {
  const density = () =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        density();
        changed();
      },
      { once: true, signal },
    );
  density();
  for (const query of [darkness, forced, paper])
    query.addEventListener('change', () => changed(), { signal });
  for (const [name, paper] of /** @type {const} */ ([
    ['beforeprint', true],
    ['afterprint', false],
  ])) {
    addEventListener(
      name,
      () => {
        printing = paper;
        changed();
      },
      { signal },
    );
  }
  // Words may be wider or narrower now, though the font's name is the same.
  document.fonts.addEventListener('loadingdone', () => changed(true), { signal });
  const size = new ResizeObserver(() => changed());
  size.observe(/** @type {Element} */ (root.querySelector('.ruler')));
  signal.addEventListener('abort', () => size.disconnect());
}
