// `npm run bench`: builds everything and prints figures beside a peer. MOVES and VISITS set how many are taken.

import { build } from './build.js';
import { ensureChromium } from './chromium.js';
import { start } from './tools.js';

await start(async () => {
  await build();
  const browser = await ensureChromium();
  const { bench } = await import('../benches/run.js');
  await bench(browser);
});
