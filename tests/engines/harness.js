// Pages in each of the three engines, driven as a reader without a mouse drives them. One browser a test file; when a test
// ends, each page that it opened must have been silent.
//
// All three are driven through WebDriver by the same client, so that a key is the same key everywhere. Playwright's
// Firefox and WebKit are patched builds of its own that it downloads; these are the ones that readers have.

import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Key, logging } from 'selenium-webdriver';
import { flags } from '../../scripts/chromium.js';
import { programs } from '../../scripts/engines.js';
import { which } from '../../scripts/tools.js';
import { serve } from './server.js';

/** @typedef {import('../../scripts/engines.js').Engine} Name */
/** @typedef {import('./watch.js').Stop} Stop */
/** @typedef {import('./watch.js').Painted} Painted */

export { Key };

/** Narrower than this no window of every engine gets: the page stands in a frame. */
const NARROW = 600;

/**
 * A page that is open.
 */
export class Visit {
  /** @param {Engine} engine @param {RegExp[]} allow */
  constructor(engine, allow) {
    this.engine = engine;
    this.allow = allow;
  }

  /**
   * Runs a function in the page.
   * @template Result
   * @template {unknown[]} Parameters
   * @param {(...parameters: Parameters) => Result} work  names nothing outside itself
   * @param {Parameters} parameters
   * @returns {Promise<Awaited<Result>>}
   */
  run(work, ...parameters) {
    return this.engine.run(work, ...parameters);
  }

  /** Presses keys one after the other, each on what then has the focus. @param {...string} keys */
  async press(...keys) {
    for (const key of keys) {
      const [held, pressed] = key.startsWith('Shift+') ? [Key.SHIFT, key.slice(6)] : [null, key];
      let chain = this.engine.driver.actions();
      if (held) chain = chain.keyDown(held);
      chain = chain.keyDown(pressed).keyUp(pressed);
      if (held) chain = chain.keyUp(held);
      await chain.perform();
    }
  }

  /** Types as on a keyboard. @param {string} text */
  type(text) {
    return this.press(...text);
  }

  /** Waits until the widgets have drawn their first frame. */
  async ready() {
    const problems = await this.run(async () => {
      await customElements.whenDefined('cakupan-widget');
      const widgets = [...document.querySelectorAll('cakupan-widget')];
      const found = await Promise.all(
        widgets.map((widget) =>
          /** @type {any} */ (widget).ready.then(
            () => null,
            (/** @type {unknown} */ reason) => JSON.stringify(reason),
          ),
        ),
      );
      return found.filter(Boolean);
    });
    assert.deepEqual(problems, [], 'the widget is not ready');
  }

  /** Waits for two frames. */
  settled() {
    return this.run(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
        }),
    );
  }

  /** @returns {Promise<Stop | null>} */
  focused() {
    return this.run(() => /** @type {any} */ (window).tested.focused());
  }

  /** @returns {Promise<Stop[]>} */
  stops() {
    return this.run(() => /** @type {any} */ (window).tested.stops());
  }

  /** Presses Tab until what a claim is about has the focus. @param {(stop: Stop) => boolean} wanted */
  async tabTo(wanted) {
    for (let times = 0; times < 150; times += 1) {
      const stop = await this.focused();
      if (stop && wanted(stop)) return stop;
      await this.press(Key.TAB);
    }
    throw assert.fail(`Tab does not lead there; it stands at ${(await this.focused())?.name}`);
  }

  /** @param {number} [which] of the canvases @returns {Promise<Painted>} */
  painted(which = 0) {
    return this.run((at) => /** @type {any} */ (window).tested.painted(at), which);
  }

  /** The words of the first element in the widgets that a selector finds. @param {string} selector */
  words(selector) {
    return this.run((wanted) => {
      const [found] = /** @type {any} */ (window).tested.find(wanted);
      return /** @type {string | null} */ (found ? found.textContent : null);
    }, selector);
  }

  /** Waits until something holds in the page. @param {() => unknown} holds @param {string} what */
  async until(holds, what) {
    for (let times = 0; times < 100; times += 1) {
      if (await this.run(holds)) return;
      await pause(50);
    }
    assert.fail(`waited in vain: ${what}`);
  }

  /** A picture of the window. */
  async picture() {
    return Buffer.from(await this.engine.driver.takeScreenshot(), 'base64');
  }

  /** Fails if the page was not silent. */
  async end() {
    const complaints = await this.run(() => /** @type {any} */ (window).tested.complaints());
    const left = complaints.filter(
      (/** @type {string} */ one) => !this.allow.some((pattern) => pattern.test(one)),
    );
    assert.deepEqual(left, [], 'the page complained');
  }
}

/** A browser with the server of its pages. */
export class Engine {
  /** @type {Visit | null} */
  #visit = null;

  /**
   * @param {import('selenium-webdriver').WebDriver} driver
   * @param {string} origin
   * @param {() => Promise<void>} stop
   */
  constructor(driver, origin, stop) {
    this.driver = driver;
    this.origin = origin;
    this.stop = stop;
  }

  /**
   * Opens a page of `fixtures/` or `dist/`.
   * @param {string} path
   * @param {{ width?: number, height?: number, allow?: RegExp[] }} [options]  `allow`: complaints that the test is about
   */
  async open(path, { width = 1280, height = 800, allow = [] } = {}) {
    await this.rest();
    const { driver, origin } = this;
    await driver.switchTo().defaultContent();
    if (width < NARROW) {
      await driver.get(`${origin}/tested/frame?width=${width}&height=${height}&page=${encodeURIComponent(path)}`);
      await driver.switchTo().frame(0);
    } else {
      await driver.get(origin + path);
      const inner = await this.run(() => innerWidth);
      if (inner !== width) {
        const { width: outer, height: tall } = await driver.manage().window().getRect();
        await driver.manage().window().setRect({ width: outer + width - inner, height: tall });
      }
    }
    const visit = new Visit(this, allow);
    this.#visit = visit;
    assert.equal(await visit.run(() => innerWidth), width);
    return visit;
  }

  /** Ends the visit under way. */
  async rest() {
    const visit = this.#visit;
    this.#visit = null;
    await visit?.end();
  }

  /**
   * @template Result
   * @template {unknown[]} Parameters
   * @param {(...parameters: Parameters) => Result} work
   * @param {Parameters} parameters
   * @returns {Promise<Awaited<Result>>}
   */
  run(work, ...parameters) {
    return /** @type {Promise<any>} */ (
      this.driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(
           (value) => done({ value }),
           (error) => done({ error: String(error.stack ?? error) }),
         );`,
        ...parameters,
      )
    ).then(({ value, error }) => {
      if (error) throw new Error(error);
      return value;
    });
  }
}

/** What a session asks for. @type {Record<Name, (browser: string) => object>} */
const capabilities = {
  chromium: (binary) => ({
    browserName: 'chrome',
    'goog:chromeOptions': {
      binary,
      args: ['--headless=new', ...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  }),
  firefox: (binary) => ({
    browserName: 'firefox',
    'moz:firefoxOptions': {
      binary,
      args: ['-headless'],
      // Nothing is asked for but what the page asks for.
      prefs: { 'services.settings.server': 'data:,', 'browser.topsites.contile.enabled': false },
    },
  }),
  webkit: () => ({ browserName: 'MiniBrowser' }),
};

/** @type {Record<Name, (port: number) => string[]>} */
const parameters = {
  chromium: (port) => [`--port=${port}`],
  firefox: (port) => ['--port', `${port}`],
  webkit: (port) => ['-p', `${port}`],
};

/** Starts a browser. @param {Name} name @returns {Promise<Engine>} */
export async function launch(name) {
  const { driver: program, browser } = programs(name);
  const screen = name === 'webkit' && !process.env.DISPLAY ? await display() : null;
  const port = await freePort();
  const child = spawn(program, parameters[name](port), {
    stdio: 'ignore',
    env: { ...process.env, ...(screen && { DISPLAY: screen.name }) },
  });
  const { origin, stop } = await serve();
  const address = `http://127.0.0.1:${port}`;
  const end = () => {
    stop();
    child.kill();
    screen?.stop();
  };
  try {
    await answers(`${address}/status`);
    logging.getLogger('').setLevel(logging.Level.OFF);
    const driver = await new Builder().usingServer(address).withCapabilities(capabilities[name](browser)).build();
    await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    return new Engine(driver, origin, async () => {
      await driver.quit().catch(() => {});
      end();
    });
  } catch (error) {
    end();
    throw error;
  }
}

/** A screen for a machine that has none. */
async function display() {
  const child = spawn(which('Xvfb') ?? 'Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => reject(new Error('Xvfb ended')));
    child.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  return { name, stop: () => child.kill() };
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

/** @param {string} url */
async function answers(url) {
  for (let times = 0; times < 200; times += 1) {
    const there = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    await pause(50);
  }
  throw new Error(`no answer from ${url}`);
}
