// The three browser engines that `tests/engines` drives, each as its makers have made it to be driven.

import { findChromium } from './chromium.js';
import { install } from './debian.js';
import { ExpectedError, which } from '../../scripts/tools.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** A program that an engine takes: where it is, and what Debian calls the package it is in. @typedef {{ path: string | null, from: string }} Part */

/** @param {string[]} names */
const first = (names) => names.map(which).find(Boolean) ?? null;

/** The programs of each engine, the driver first if it takes one. @type {Record<Engine, () => Part[]>} */
const parts = {
  chromium: () => [
    { path: which('chromedriver'), from: 'chromium-driver' },
    { path: findChromium(), from: 'chromium' },
  ],
  firefox: () => [{ path: process.env.FIREFOX ?? first(['firefox-esr', 'firefox']), from: 'firefox-esr' }],
  // The driver knows its own browser.
  webkit: () => [
    { path: which('WebKitWebDriver'), from: 'webkit2gtk-driver' },
    { path: process.env.DISPLAY ?? which('Xvfb'), from: 'xvfb' },
  ],
};

/** The engines to test: all three, unless the variable ENGINES names some of them. @returns {Engine[]} */
export function engines() {
  const all = /** @type {Engine[]} */ (Object.keys(parts));
  const asked = process.env.ENGINES?.split(/[\s,]+/).filter(Boolean);
  const unknown = asked?.find((name) => !(name in parts));
  if (unknown) throw new ExpectedError(`ENGINES: there is no engine “${unknown}”, only ${all.join(', ')}.`);
  return all.filter((name) => asked?.includes(name) ?? true);
}

/**
 * The paths of an engine's programs.
 * @param {Engine} engine
 */
export function programs(engine) {
  return parts[engine]().map(({ path }) => {
    if (!path) throw new ExpectedError(missing(engine));
    return path;
  });
}

/** Finds the engines and their drivers; what is missing is installed where that takes no more than being root. */
export async function ensureEngines() {
  const wanted = engines();
  await install(wanted.flatMap((engine) => lacking(engine)));
  for (const engine of wanted) programs(engine);
  const left = Object.keys(parts).filter((engine) => !wanted.includes(/** @type {Engine} */ (engine)));
  if (left.length) console.log(`Not tested, as ENGINES asks: ${left.join(', ')}`);
}

/** @param {Engine} engine */
const lacking = (engine) =>
  parts[engine]()
    .filter(({ path }) => !path)
    .map(({ from }) => from);

/** @param {Engine} engine */
function missing(engine) {
  const others = engines().filter((other) => other !== engine);
  const without = others.length ? `, or leave it out: ENGINES=${others.join(',')} npm test` : '';
  return `No ${engine} to test with: install what it takes (Debian: apt install ${lacking(engine).join(' ')})${without}.`;
}
