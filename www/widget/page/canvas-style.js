// What a canvas has to look like: its size, font and colours as the page's styles come out, and when they change.

import { hasForcedColours, isBeforePaper, isOnPaper, watchTheme } from './theme.js';

/** The tokens that a picture is drawn in, in the order in which the handle takes them. */
export const COLOURS = [
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

/** CSS pixels. A picture that is not laid out is as wide as a phone; before a sheet of paper is, as wide as that. */
const PHONE = 320;
const SHEET = 680;

/**
 * @typedef {object} CanvasStyle
 * @property {number} width  of the content, CSS pixels
 * @property {number} ratio  device pixels in a CSS pixel
 * @property {number} textScale  how much larger than designed the reader's text is
 * @property {boolean} forcedColours
 * @property {string} font  a CSS family
 * @property {string[]} colours  as computed, in the order of `COLOURS`
 */

/**
 * Also makes everything as much larger as the reader has asked for text to be in any page.
 * @param {ShadowRoot} root  holds the probes
 * @returns {CanvasStyle}
 */
export function measureCanvasStyle(root) {
  const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(name));
  const style = (/** @type {string} */ name) => getComputedStyle(find(name));
  const zoom = Math.max(parseFloat(style('.wished').fontSize) / 16, 1);
  find('section').style.setProperty('--zoom', String(zoom));
  const [size, ...swatches] = find('.probe').children;
  return {
    width: isBeforePaper() ? SHEET : parseFloat(style('.ruler').width) || PHONE,
    ratio: isOnPaper() ? 2 : devicePixelRatio * zoom,
    textScale: /** @type {HTMLElement} */ (size).offsetHeight / 12,
    forcedColours: hasForcedColours(),
    font: style('.probe').fontFamily,
    colours: swatches.map((swatch) => getComputedStyle(swatch).color),
  };
}

/**
 * Whether a picture of the one looks like a picture of the other.
 * @param {CanvasStyle} one
 * @param {CanvasStyle | null} other
 */
export const isSameStyle = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Calls back once the fonts of a family are there, if they are not yet: WebKit fires no `loadingdone`, and its `fonts.ready`
 * waits for nothing.
 * @param {string} family
 * @param {() => void} changed
 */
export function whenFontsLoad(family, changed) {
  const { fonts } = document;
  const late = [`16px ${family}`, `bold 16px ${family}`].filter((font) => !fonts.check(font));
  // Those that cannot be fetched are written in the next of the family.
  if (late.length) Promise.all(late.map((font) => fonts.load(font))).then(changed, () => {});
}

/**
 * Calls back whenever the style may have changed, until the signal.
 * @param {ShadowRoot} root  holds the probes
 * @param {(anyway?: boolean) => void} changed  `anyway`: even where all that is measured is the same
 * @param {AbortSignal} signal
 */
export function watchCanvasStyle(root, changed, signal) {
  const watchDensity = () =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        watchDensity();
        changed();
      },
      { once: true, signal },
    );
  watchDensity();
  watchTheme(changed, signal);
  // Words may be wider or narrower now, though the font's name is the same.
  document.fonts.addEventListener('loadingdone', () => changed(true), { signal });
  const size = new ResizeObserver(() => changed());
  size.observe(/** @type {Element} */ (root.querySelector('.ruler')));
  signal.addEventListener('abort', () => size.disconnect());
}
