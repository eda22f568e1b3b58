// Pages in a real browser: one browser a test file. When a test ends, each page that it opened must have been silent: no
// error in the console, no error thrown, no request beyond its own origin. A page is as a fresh one: nothing of the test
// before is left in it.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, afterEach } from 'node:test';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { inRoot } from '../../scripts/tools.js';
import { findChromium, flags, without } from '../browsers/chromium.js';
import { record } from './recorder.js';
import { site } from './server.js';

/**
 * @typedef {object} Options
 * @property {number} [width] CSS pixels; 360 unless told
 * @property {number} [height]
 * @property {'light' | 'dark'} [theme] what the device prefers
 * @property {boolean} [forcedColours]
 * @property {number} [ratio] device pixels in a CSS pixel
 * @property {string} [language] the browser's
 * @property {boolean} [motion] whether things may move by themselves; not unless told
 * @property {boolean} [script] false: a browser without JavaScript
 * @property {RegExp[]} [allow] errors in the console that the test is about
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [before] runs before the page is asked for
 * @property {string} [now] the day and minute of the reader's clock, which stands; the real one unless told
 * @property {boolean} [offline] whether a service worker may keep the page; what it answers no test can change or count
 * @property {boolean} [alone] whether the test changes what outlives the page (clock, session), or looks at it (history)
 */

/** @type {Promise<{ browser: import('playwright-core').Browser, server: import('node:http').Server, origin: string }> | null} */
let running = null;

/** @type {Visit[]} */
let visits = [];

/** Empty pages for the next visits: to open a window takes as long as to load a page. @type {{ kind: string, page: import('playwright-core').Page }[]} */
const kept = [];

/** A widget that has not settled after so many milliseconds never will, on however slow a machine. */
const PATIENCE = 60_000;

/** So many milliseconds a page may be open: what a test waits for in it then fails, and with it that test alone. */
const OPEN = 480_000;

/** As many pages are kept. */
const KEPT = 2;

afterEach(async () => {
  const ended = visits;
  visits = [];
  await Promise.all(ended.map((visit) => visit.end()));
});

after(async () => {
  if (!running) return;
  const { browser, server } = await running;
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** A page that is open. */
export class Visit {
  /** Every request, in order. @type {string[]} */
  requests = [];
  /** What went wrong, in words. @type {string[]} */
  complaints = [];

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} origin
   * @param {RegExp[]} allow
   * @param {string | null} kind  which later visits may have the page, if any may
   */
  constructor(page, origin, allow, kind) {
    this.context = page.context();
    this.page = page;
    this.origin = origin;
    this.allow = allow;
    this.kind = kind;
    this.limit = setTimeout(this.#outlasted, OPEN);
    page.on('request', this.#asked);
    page.on('console', this.#logged);
    page.on('pageerror', this.#thrown);
    page.on('crash', this.#crashed);
  }

  /** @param {import('playwright-core').Request} request */
  #asked = (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    this.requests.push(url);
    if (!url.startsWith(`${this.origin}/`)) this.complain(`request beyond the page's origin: ${url}`);
  };

  /** @param {import('playwright-core').ConsoleMessage} message */
  #logged = (message) => {
    if (message.type() === 'error') this.complain(`console: ${message.text()} (${message.location().url})`);
  };

  /** @param {Error} error */
  #thrown = (error) => this.complain(`thrown: ${error.stack ?? error.message}`);

  #crashed = () => {
    this.kind = null;
    this.complain('the page crashed');
  };

  #outlasted = () => {
    this.kind = null;
    this.complain(`the test still waits after ${OPEN} ms`);
    this.context.close();
  };

  /** The first widget of the page. */
  get widget() {
    return this.page.locator('cakupan-widget').first();
  }

  /** The paths of the requests so far. @param {RegExp} [pattern] */
  paths(pattern = /./) {
    return this.requests.map((url) => new URL(url).pathname).filter((path) => pattern.test(path));
  }

  /** Waits until a widget has drawn its first frame; says what stands in the way, or that nothing came. */
  async ready(widget = this.widget) {
    const problems = await widget.evaluate(async (element, patience) => {
      await customElements.whenDefined('cakupan-widget');
      return Promise.race([
        /** @type {any} */ (element).ready.then(
          () => null,
          (/** @type {unknown} */ reason) => JSON.stringify(reason),
        ),
        new Promise((done) => setTimeout(done, patience, `nothing within ${patience} ms`)),
      ]);
    }, PATIENCE);
    assert.equal(problems, null, 'the widget is not ready');
  }

  /**
   * What stands on a canvas now.
   * @param {import('playwright-core').Locator} [canvas]
   * @returns {Promise<import('./recorder.js').Drawing>}
   */
  drawing(canvas = this.widget.locator('canvas')) {
    return canvas.evaluate((element) => /** @type {any} */ (window).drawingOf(element));
  }

  /** Unfolds the levers, where the view has any, and waits until they have come. */
  async unfold() {
    const panel = this.widget.locator('.levs');
    if (!(await panel.count())) return;
    await panel.evaluate((details) => {
      /** @type {HTMLDetailsElement} */ (details).open = true;
    });
    await panel.locator('.lev').first().waitFor({ state: 'attached' });
  }

  /** Waits for two frames: what was asked for in the first is on the screen in the second. */
  async settled() {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }

  /** Waits until nothing is on its way: what comes after first sight has come. */
  async complete() {
    await this.page.waitForLoadState('networkidle');
    await this.settled();
  }

  /** Waits for the fonts of the page's own words, and for what is drawn anew in them. */
  async fonts() {
    await this.page.evaluate(async () => {
      await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 15px "Noto Sans"`)));
      await document.fonts.ready;
    });
    await this.settled();
  }

  /** Sets the width of the window. @param {number} width */
  async resize(width) {
    const height = this.page.viewportSize()?.height ?? 800;
    await this.page.setViewportSize({ width, height });
    await this.settled();
  }

  /** @param {string} complaint */
  complain(complaint) {
    if (!this.allow.some((pattern) => pattern.test(complaint))) this.complaints.push(complaint);
  }

  /** Closes the page, or empties it for the next visit; fails if it was not silent. */
  async end() {
    clearTimeout(this.limit);
    if (this.kind !== null && kept.length < KEPT) await this.#empty(this.kind);
    else await this.context.close();
    assert.deepEqual(this.complaints, [], 'the page complained');
  }

  /** @param {string} kind */
  async #empty(kind) {
    const { page, context } = this;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.clearCookies();
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) storage.clear();
    });
    page.off('request', this.#asked);
    await page.goto('about:blank');
    await page.mouse.move(-1, -1);
    page.off('console', this.#logged);
    page.off('pageerror', this.#thrown);
    page.off('crash', this.#crashed);
    if (kept.length < KEPT) kept.push({ kind, page });
    else await context.close();
  }
}

/**
 * Opens a page of `fixtures/` or `dist/`.
 * @param {string} path
 * @param {Options} [options]
 */
export async function open(path, options = {}) {
  running ??= launch();
  const { browser, origin } = await running;
  const lasting = {
    deviceScaleFactor: options.ratio ?? 1,
    locale: options.language ?? 'id-ID',
    javaScriptEnabled: options.script ?? true,
    serviceWorkers: options.offline ? /** @type {const} */ ('allow') : /** @type {const} */ ('block'),
  };
  const viewport = { width: options.width ?? 360, height: options.height ?? 800 };
  /** @satisfies {Parameters<import('playwright-core').Page['emulateMedia']>[0]} */
  const media = {
    colorScheme: options.theme ?? 'light',
    forcedColors: options.forcedColours ? 'active' : 'none',
    reducedMotion: options.motion ? 'no-preference' : 'reduce',
  };
  const { now } = options;
  const kind = options.before || options.alone ? null : JSON.stringify({ ...lasting, now });
  let page = taken(kind);
  if (page) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, ...media });
  } else {
    if (kind !== null && kept.length === KEPT) await kept.shift()?.page.context().close();
    const context = await browser.newContext({ ...lasting, ...media, viewport });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await page.addInitScript(record);
    if (now) await page.addInitScript(stop, now);
  }
  const visit = new Visit(page, origin, options.allow ?? [], kind);
  visits.push(visit);
  await options.before?.(page);
  await page.goto(origin + path);
  return visit;
}

/**
 * Stops the calendar; frames and timers come as ever, which Playwright's own clock replaces. Runs in the page.
 * @param {string} now
 */
function stop(now) {
  const Running = Date;
  const stopped = new Running(now).getTime();
  globalThis.Date = /** @type {DateConstructor} */ (
    class extends Running {
      /** @param {any[]} given */
      constructor(...given) {
        super(.../** @type {[number]} */ (given.length ? given : [stopped]));
      }
      static now() {
        return stopped;
      }
    }
  );
}

/** A page that is kept, if there is one of this kind. @param {string | null} kind */
function taken(kind) {
  const at = kept.findIndex((one) => one.kind === kind);
  return at < 0 ? null : kept.splice(at, 1)[0].page;
}

/**
 * Compares a picture with the one that is kept; with UPDATE_PICTURES=1 keeps this one.
 * @param {import('playwright-core').Locator | Uint8Array} source
 * @param {string} name
 * @param {string} [folder]  where it is kept
 */
export async function picture(source, name, folder = 'tests/pages/pictures') {
  const bytes = source instanceof Uint8Array ? source : await source.screenshot({ animations: 'disabled' });
  const kept = inRoot(folder, `${name}.png`);
  const output = (/** @type {string} */ kind) => inRoot('tests/pages/output', `${name}.${kind}.png`);
  mkdirSync(inRoot(folder), { recursive: true });
  mkdirSync(inRoot('tests/pages/output'), { recursive: true });
  for (const kind of ['now', 'difference']) rmSync(output(kind), { force: true });
  if (process.env.UPDATE_PICTURES) {
    // One that passes stays as it is.
    if (!existsSync(kept) || (await difference(kept, bytes)).share > tolerance)
      await sharp(bytes).removeAlpha().png({ palette: true, dither: 0, effort: 10 }).toFile(kept);
    return;
  }
  if (!existsSync(kept)) {
    writeFileSync(output('now'), bytes);
    assert.fail(`there is no picture ${name} yet: UPDATE_PICTURES=1 npm test keeps ${output('now')}`);
  }
  const { share, image } = await difference(kept, bytes);
  if (share <= tolerance) return;
  writeFileSync(output('now'), bytes);
  await image?.png().toFile(output('difference'));
  assert.fail(
    image
      ? `${(share * 100).toFixed(2)} % of the picture ${name} differ: see ${output('difference')}`
      : `the picture ${name} has another size: see ${output('now')}`,
  );
}

/** Which share of the pixels may differ: edges are drawn a little differently from one browser version to the next. */
const tolerance = 0.001;

/**
 * Which share of the pixels differs, and a picture of that where the size is the same.
 * @param {string} path  of the picture that is kept
 * @param {Uint8Array} bytes
 */
async function difference(path, bytes) {
  const [one, two] = await Promise.all([path, bytes].map((source) => pixels(source)));
  const { width, height } = one.info;
  if (width !== two.info.width || height !== two.info.height) return { share: 1, image: null };
  const image = Buffer.alloc(one.data.length);
  const different = pixelmatch(one.data, two.data, image, width, height, { threshold: 0.15 });
  return {
    share: different / (width * height),
    image: sharp(image, { raw: { width, height, channels: 4 } }),
  };
}

/** @param {string | Uint8Array} source */
const pixels = (source) =>
  sharp(source).ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });

async function launch() {
  const executablePath = findChromium();
  assert.ok(executablePath, 'no browser: npm test says how to get one');
  const browser = await chromium.launch({
    executablePath,
    args: [...flags, `--disable-features=${without}`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  // Last: whatever fails above leaves nothing that the test process would wait for.
  const server = createServer(site());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { browser, server, origin: `http://127.0.0.1:${address.port}` };
}
