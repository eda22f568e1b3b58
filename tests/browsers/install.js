// Finds the browsers that the tests drive, and installs what is missing where that takes no more than being root. What was
// found stands in `target/browsers.txt`: another browser has the tests run again.

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { inRoot, start } from '../../scripts/tools.js';
import { ensureChromium } from './chromium.js';
import { engines, ensureEngines, programs } from './engines.js';

await start(async () => {
  const chromium = await ensureChromium();
  await ensureEngines();
  // Not every driver says its version.
  const found = [chromium, ...engines().flatMap(programs)].map((path) => `${path} ${statSync(path).mtimeMs}`);
  mkdirSync(inRoot('target'), { recursive: true });
  writeFileSync(inRoot('target/browsers.txt'), found.join('\n'));
});
