// The browser that the page tests and the benches drive.

import { existsSync } from 'node:fs';
import { ExpectedError, which } from '../../scripts/tools.js';
import { install } from './debian.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** For a machine without a screen and tests without a network: nothing is asked for but what the page asks for. */
export const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/**
 * What Playwright switches off, and the pages that Chromium keeps ready under the address bar of each of its windows:
 * nobody sees them, and they take as long to load as what is tested. Only the last list that Chromium is given counts.
 */
export const without = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** The path of a Chromium or Chrome, if there is one; the variable CHROMIUM comes first. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of names) {
    const path = which(name);
    if (path) return path;
  }
  return places.find((path) => existsSync(path)) ?? null;
}

/** Finds a browser; where there is none, installs Debian's if that takes no more than being root. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const installed = (await install(['chromium', 'fonts-noto-core'])) && findChromium();
  if (installed) return installed;
  throw new ExpectedError(
    'No Chromium or Chrome found: install one (Debian: apt install chromium) or name it, as in CHROMIUM=/path/to/chrome npm test.',
  );
}
