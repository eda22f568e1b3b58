// Starts a browser and the server of its pages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { flags } from '../browsers/chromium.js';
import { programs } from '../browsers/engines.js';
import { overHttp, overSocket } from './driver.js';
import { serve } from './server.js';

/** What is done when a browser is let go, the last first. @typedef {(() => unknown)[]} Ends */

/** A window as large as the screens of most desks, with room for the bars of a browser. */
const WINDOW = { width: 1280, height: 900 };

/** Firefox asks for nothing but what the page asks for. */
const preferences = {
  'marionette.port': 0,
  'app.update.auto': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** Whether the reader wants nothing to move. @typedef {boolean} Still */

/** @type {Record<import('../browsers/engines.js').Engine, (ends: Ends, still: Still) => Promise<import('./driver.js').Session>>} */
const sessions = {
  async chromium(ends, still) {
    const [driver, browser] = programs('chromium');
    const port = await freePort();
    const child = begin(ends, driver, [`--port=${port}`]);
    const args = ['--headless=new', ...flags];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    if (still) args.push('--force-prefers-reduced-motion');
    return overHttp(await answers(port, child), {
      browserName: 'chrome',
      'goog:chromeOptions': { binary: browser, args },
    });
  },

  async firefox(ends, still) {
    const [browser] = programs('firefox');
    const profile = folder(ends);
    const lines = Object.entries({ ...preferences, 'ui.prefersReducedMotion': Number(still) }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const child = begin(ends, browser, ['-headless', '-marionette', '-no-remote', '-profile', profile]);
    const file = join(profile, 'MarionetteActivePort');
    return overSocket(await soon(async () => existsSync(file) && Number(readFileSync(file, 'utf8')), child));
  },

  async webkit(ends, still) {
    const [driver] = programs('webkit');
    const port = await freePort();
    const screen = process.env.DISPLAY ?? (await display(ends));
    // WebKitGTK asks the toolkit, which reads this where no desktop says otherwise.
    const settings = folder(ends);
    for (const toolkit of ['gtk-3.0', 'gtk-4.0']) {
      mkdirSync(join(settings, toolkit));
      const line = `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`;
      writeFileSync(join(settings, toolkit, 'settings.ini'), line);
    }
    const child = begin(ends, driver, ['-p', `${port}`], { DISPLAY: screen, XDG_CONFIG_HOME: settings });
    return overHttp(await answers(port, child), { browserName: 'MiniBrowser' });
  },
};

/** A folder that goes with the browser. @param {Ends} ends */
function folder(ends) {
  const path = mkdtempSync(join(tmpdir(), 'cakupan-engine-'));
  ends.push(() => rmSync(path, { recursive: true, force: true, maxRetries: 10 }));
  return path;
}

/**
 * @param {import('../browsers/engines.js').Engine} name
 * @param {Still} still
 */
export async function launch(name, still) {
  /** @type {Ends} */
  const ends = [];
  const end = async () => {
    for (const one of ends.toReversed()) await one();
  };
  try {
    const { origin, stop } = await serve();
    ends.push(stop);
    const session = await sessions[name](ends, still);
    ends.push(() => session.send('quit').catch(() => {}));
    await session.send('timeouts', { script: 20_000, pageLoad: 20_000 });
    await session.send('place', WINDOW);
    return { session, origin, stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Starts a program that ends with the browser.
 * @param {Ends} ends
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 */
function begin(ends, program, parameters, env) {
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.on('error', () => {});
  ends.push(async () => {
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  });
  return child;
}

/** A screen for a machine that has none. @param {Ends} ends @returns {Promise<string>} */
async function display(ends) {
  const child = begin(ends, 'Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('Xvfb ended')));
    child.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address !== 'string' ? address.port : 0));
    });
  });

/**
 * The address of a driver, once it is there.
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 */
async function answers(port, child) {
  const address = `http://127.0.0.1:${port}`;
  const there = () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await soon(there, child);
  return address;
}

/**
 * What a program that has been started lets one find.
 * @template Found
 * @param {() => Promise<Found | false>} find
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Found>}
 */
async function soon(find, child) {
  const [program] = child.spawnargs;
  for (let times = 0; times < 600; times += 1) {
    const found = await find();
    if (found) return /** @type {Found} */ (found);
    if (!child.pid || child.exitCode !== null)
      throw new Error(`${program} has ended: ${child.exitCode ?? 'it never began'}`);
    await pause(50);
  }
  throw new Error(`${program} does not answer`);
}
