// Starts a browser and the server of its pages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { flags } from '../../scripts/chromium.js';
import { programs } from '../../scripts/engines.js';
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

/** @type {Record<import('../../scripts/engines.js').Engine, (ends: Ends) => Promise<import('./driver.js').Session>>} */
const sessions = {
  async chromium(ends) {
    const [driver, browser] = programs('chromium');
    const port = await freePort();
    begin(ends, driver, [`--port=${port}`]);
    const args = ['--headless=new', ...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    return overHttp(await answers(port), {
      browserName: 'chrome',
      'goog:chromeOptions': { binary: browser, args },
    });
  },

  async firefox(ends) {
    const [browser] = programs('firefox');
    const profile = mkdtempSync(join(tmpdir(), 'cakupan-firefox-'));
    ends.push(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }));
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    begin(ends, browser, ['-headless', '-marionette', '-no-remote', '-profile', profile]);
    const file = join(profile, 'MarionetteActivePort');
    return overSocket(
      await soon(async () => existsSync(file) && Number(readFileSync(file, 'utf8')), `${browser} is deaf`),
    );
  },

  async webkit(ends) {
    const [driver] = programs('webkit');
    const port = await freePort();
    const screen = process.env.DISPLAY ?? (await display(ends));
    begin(ends, driver, ['-p', `${port}`], { DISPLAY: screen });
    return overHttp(await answers(port), { browserName: 'MiniBrowser' });
  },
};

/** @param {import('../../scripts/engines.js').Engine} name */
export async function launch(name) {
  /** @type {Ends} */
  const ends = [];
  const end = async () => {
    for (const one of ends.toReversed()) await one();
  };
  try {
    const { origin, stop } = await serve();
    ends.push(stop);
    const session = await sessions[name](ends);
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

/** The address of a driver, once it is there. @param {number} port */
async function answers(port) {
  const address = `http://127.0.0.1:${port}`;
  const there = () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await soon(there, `no driver answers at ${address}`);
  return address;
}

/**
 * @template Found
 * @param {() => Promise<Found | false>} find
 * @param {string} otherwise
 * @returns {Promise<Found>}
 */
async function soon(find, otherwise) {
  for (let times = 0; times < 600; times += 1) {
    const found = await find();
    if (found) return /** @type {Found} */ (found);
    await pause(50);
  }
  throw new Error(otherwise);
}
