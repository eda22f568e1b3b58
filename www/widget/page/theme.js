// Light or dark, forced colours, and paper, which is white whatever the screen is.

const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
const paper = matchMedia('print');

/** Some browsers never say that the page is laid out for print, only that it is about to be. */
let printing = false;
addEventListener('beforeprint', () => {
  printing = true;
});
addEventListener('afterprint', () => {
  printing = false;
});

export const hasForcedColours = () => forced.matches;

export const isOnPaper = () => printing || paper.matches;

/** Whether the page is about to be printed, and nothing has been laid out for that. */
export const isBeforePaper = () => printing && !paper.matches;

/** @param {string} theme  `light`, `dark`, or what the device prefers */
export const isDark = (theme) =>
  (theme === 'dark' || (theme !== 'light' && dark.matches)) && !hasForcedColours() && !isOnPaper();

/**
 * Calls back whenever one of these changes, until the signal.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  for (const query of [dark, forced, paper]) query.addEventListener('change', () => changed(), { signal });
  for (const event of ['beforeprint', 'afterprint']) addEventListener(event, () => changed(), { signal });
}
