// Light or dark, forced colours, and paper, which is white whatever the screen is.

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';
const PAPER = 'print';

/** @param {string} query */
const holds = (query) => matchMedia(query).matches;

/** Some browsers never say that the page is laid out for print, only that it is about to be. */
let printing = false;
const begin = () => {
  printing = true;
};
const end = () => {
  printing = false;
};

export const hasForcedColours = () => holds(FORCED);

export const isOnPaper = () => printing || holds(PAPER);

/** Whether the page is about to be printed, and nothing has been laid out for that. */
export const isBeforePaper = () => printing && !holds(PAPER);

/** @param {string} theme  `light`, `dark`, or what the device prefers */
export const isDark = (theme) =>
  (theme === 'dark' || (theme !== 'light' && holds(DARK))) && !hasForcedColours() && !isOnPaper();

/**
 * Calls back whenever one of these changes, until the signal.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  // However often, they are there once.
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  for (const query of [DARK, FORCED, PAPER])
    matchMedia(query).addEventListener('change', () => changed(), { signal });
  for (const event of ['beforeprint', 'afterprint']) addEventListener(event, () => changed(), { signal });
}
