// What holds in every engine. One browser for all of it, and one of a reader who wants nothing to move; when a test ends,
// the page that it opened must have been silent.

import { after, afterEach, before } from 'node:test';
import * as faults from './claims/faults.js';
import * as keyboard from './claims/keyboard.js';
import * as motion from './claims/motion.js';
import * as numbers from './claims/numbers.js';
import * as pages from './claims/pages.js';
import * as silence from './claims/silence.js';
import * as sound from './claims/sound.js';
import * as views from './claims/views.js';
import { Engine } from './harness.js';

/** @param {import('../browsers/engines.js').Engine} name */
export function claims(name) {
  const engine = new Engine(name);
  before(async () => console.log(`${name}: ${await engine.version()}`));
  afterEach(() => engine.rest());
  after(() => engine.stop());
  for (const { claims } of [silence, pages, faults, views, numbers, keyboard, sound, motion]) claims(engine);
}
