// Pages in each of the three engines, driven as a reader without a mouse drives them. One browser a test file; when a test
// ends, the page that it opened must have been silent.
//
// Playwright's Firefox and WebKit are builds of its own that it downloads; these are the ones that readers have.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { launch } from './launch.js';

/** @typedef {import('../browsers/engines.js').Engine} Name */
/** @typedef {import('./driver.js').Session} Session */
/** @typedef {import('./watch.js').Stop} Stop */
/** @typedef {import('./watch.js').Painted} Painted */

/** What WebDriver calls keys that write nothing. */
export const Key = {
  BACKSPACE: '\uE003',
  TAB: '\uE004',
  ENTER: '\uE007',
  SHIFT: '\uE008',
  CONTROL: '\uE009',
  ESCAPE: '\uE00C',
  SPACE: ' ',
  PAGE_UP: '\uE00E',
  PAGE_DOWN: '\uE00F',
  END: '\uE010',
  HOME: '\uE011',
  LEFT: '\uE012',
  UP: '\uE013',
  RIGHT: '\uE014',
  DOWN: '\uE015',
};

/** Narrower than this no window of every engine gets: the page stands in a frame. */
const NARROW = 600;

/** A page that is open. */
export class Visit {
  /** @param {Session} session @param {RegExp[]} allow */
  constructor(session, allow) {
    this.session = session;
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
  async run(work, ...parameters) {
    const { value, error } = await this.session.send('script', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) + String(error.stack) }),
        );`,
      args: parameters,
    });
    if (error) throw new Error(error);
    return value;
  }

  /** Presses keys one after the other, each on what then has the focus. @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.#strike(key);
  }

  /** @param {string} key @param {string} [held] */
  #strike(key, held) {
    const down = (/** @type {string} */ value) => ({ type: 'keyDown', value });
    const up = (/** @type {string} */ value) => ({ type: 'keyUp', value });
    const actions = held ? [down(held), down(key), up(key), up(held)] : [down(key), up(key)];
    return this.session.send('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Presses keys faster than a page can follow. @param {...string} keys */
  together(...keys) {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.session.send('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Shift and Tab. */
  back() {
    return this.#strike(Key.TAB, Key.SHIFT);
  }

  /** Types into a field, in place of what is there. @param {string} text */
  async write(text) {
    await this.#strike('a', Key.CONTROL);
    await this.press(...text);
  }

  /** Waits until the widgets have drawn their first frame. */
  async ready() {
    const problems = await this.run(async () => {
      await customElements.whenDefined('cakupan-widget');
      const widgets = [...document.querySelectorAll('cakupan-widget')];
      /** @type {string[]} */
      const found = [];
      for (const widget of widgets) {
        // Those far down a page load once a reader comes near.
        if (widgets.length > 1) widget.scrollIntoView();
        await /** @type {any} */ (widget).ready.catch((/** @type {unknown} */ reason) =>
          found.push(JSON.stringify(reason)),
        );
      }
      scrollTo(0, 0);
      return found;
    });
    assert.deepEqual(problems, [], 'the widget is not ready');
  }

  /** Waits until a widget stands in this state. @param {string} name */
  state(name) {
    return this.until(
      name,
      (wanted) => /** @type {any} */ (window).tested.find(`[data-state="${wanted}"]`).length > 0,
      name,
    );
  }

  /** The views that a reader can choose. @returns {Promise<string[]>} */
  views() {
    return this.run(() =>
      /** @type {any} */ (window).tested
        .find('[role=tab]')
        .map((/** @type {Element} */ tab) => tab.id.replace('tab-', '')),
    );
  }

  /** Has a page show a view of its first widget. @param {string} view */
  async show(view) {
    await this.run((wanted) => document.querySelector('cakupan-widget')?.setAttribute('view', wanted), view);
    await this.shows(view);
  }

  /** Waits until a view is there. @param {string} view */
  async shows(view) {
    await this.until(
      view,
      (wanted) => /** @type {any} */ (window).tested.find(`[data-view="${wanted}"]`).length > 0,
      view,
    );
    await this.settled();
  }

  /** Waits until the first widget's picture has arrived, with all the futures that it is made from. */
  async rested() {
    await this.until('as many futures as at rest', () => {
      const widget = /** @type {any} */ (document.querySelector('cakupan-widget'));
      return (widget.projection()?.futures?.n ?? 10_000) >= 10_000;
    });
    await this.until('a picture that stands still', () => /** @type {any} */ (window).tested.still());
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

  /** The same once the page has scrolled there, which it may do a moment later. */
  async reached() {
    let stop = await this.focused();
    for (let times = 0; stop && !stop.visible && times < 30; times += 1) {
      await this.settled();
      stop = await this.focused();
    }
    return stop;
  }

  /** @returns {Promise<Stop[]>} */
  stops() {
    return this.run(() => /** @type {any} */ (window).tested.stops());
  }

  /**
   * Presses Tab until an element that the selector finds in a widget has the focus.
   * @param {string} selector
   * @param {boolean} [backwards]
   */
  async tabTo(selector, backwards = false) {
    for (let times = 0; times < 120; times += 1) {
      if (await this.at(selector)) return;
      if (backwards) await this.back();
      else await this.press(Key.TAB);
    }
    assert.fail(`Tab does not lead to ${selector}; it stands at ${(await this.focused())?.name}`);
  }

  /** @param {number} [which] of the canvases @returns {Promise<Painted>} */
  painted(which = 0) {
    return this.run((at) => /** @type {any} */ (window).tested.painted(at), which);
  }

  /** What the first widget tells of itself: sentence, picture in words and table. @returns {Promise<import('./watch.js').Told>} */
  told() {
    return this.run(() => /** @type {any} */ (window).tested.told());
  }

  /** How many elements in the widgets a selector finds. @param {string} selector @returns {Promise<number>} */
  count(selector) {
    return this.run((wanted) => /** @type {any} */ (window).tested.find(wanted).length, selector);
  }

  /** The words of the first element in the widgets that a selector finds. @param {string} selector @returns {Promise<string>} */
  words(selector) {
    return this.run(
      (wanted) => /** @type {any} */ (window).tested.find(wanted)[0]?.textContent.trim() ?? '',
      selector,
    );
  }

  /** Whether what the selector finds in a widget has the focus. @param {string} selector @returns {Promise<boolean>} */
  at(selector) {
    return this.run((wanted) => /** @type {any} */ (window).tested.at(wanted), selector);
  }

  /** What a slider says of its value. @param {string} selector @returns {Promise<string>} */
  valueText(selector) {
    return this.run(
      (wanted) => /** @type {any} */ (window).tested.find(wanted)[0]?.getAttribute('aria-valuetext') ?? '',
      selector,
    );
  }

  /**
   * How many pixels of the window differ, by more than a shade, while what has the focus has it and while nothing has.
   * @param {{ left: number, top: number, width: number, height: number }} box  where to look
   */
  async glow({ left, top, width, height }) {
    const shot = async () =>
      PNG.sync.read(Buffer.from(await this.session.send('screenshot', { full: false }), 'base64'));
    await this.settled();
    const focused = await shot();
    await this.run(() => /** @type {any} */ (window).tested.leave());
    await this.settled();
    const without = await shot();
    await this.run(() => /** @type {any} */ (window).tested.back());
    let found = 0;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(top + height, focused.height); y += 1)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(left + width, focused.width); x += 1) {
        const at = 4 * (y * focused.width + x);
        if ([0, 1, 2].some((part) => Math.abs(focused.data[at + part] - without.data[at + part]) > 40))
          found += 1;
      }
    return found;
  }

  /** All marks on the first picture, in a short text that another picture does not have. @returns {Promise<string>} */
  async marks() {
    const marks = await this.run(() => {
      const { drawingOf, tested } = /** @type {any} */ (window);
      const { texts, strokes, fills } = drawingOf(tested.find('canvas')[0]);
      return JSON.stringify([texts, strokes, fills]);
    });
    return createHash('sha256').update(marks).digest('hex');
  }

  /**
   * Waits until something holds in the page, and gives it back.
   * @template Result
   * @template {unknown[]} Parameters
   * @param {string} what
   * @param {(...parameters: Parameters) => Result} holds
   * @param {Parameters} parameters
   */
  async until(what, holds, ...parameters) {
    for (let times = 0; times < 160; times += 1) {
      const found = await this.run(holds, ...parameters);
      if (found) return found;
      await pause(25);
    }
    throw assert.fail(`waited in vain: ${what}`);
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

/** A browser with the server of its pages, started at the first page. */
export class Engine {
  /** @type {Visit | null} */
  #visit = null;
  /** @type {ReturnType<typeof launch> | null} */
  #launched = null;

  /**
   * @param {Name} name
   * @param {boolean} [still]  whether the reader wants nothing to move
   */
  constructor(name, still = false) {
    this.name = name;
    this.still = still;
  }

  /** The browser's name and version, as it says itself. */
  async version() {
    this.#launched ??= launch(this.name, this.still);
    return (await this.#launched).session.version;
  }

  /**
   * Opens a page of `fixtures/` or `dist/`.
   * @param {string} path
   * @param {{ width?: number, allow?: RegExp[] }} [options]  `allow`: complaints that the test is about
   */
  async open(path, { width = 1280, allow = [] } = {}) {
    this.#launched ??= launch(this.name, this.still);
    const { session, origin } = await this.#launched;
    const visit = new Visit(session, allow);
    await session.send('frame', { id: null });
    if (width < NARROW) {
      const page = encodeURIComponent(path);
      await session.send('navigate', {
        url: `${origin}/tested/frame?width=${width}&page=${page}`,
      });
      await session.send('frame', { id: 0 });
    } else {
      await session.send('navigate', { url: origin + path });
      const inner = await visit.run(() => innerWidth);
      if (inner !== width) {
        const { width: outer, height: tall } = await session.send('rect');
        await session.send('place', { width: outer + width - inner, height: tall });
      }
    }
    this.#visit = visit;
    assert.equal(await visit.run(() => innerWidth), width, 'the window has another width');
    return visit;
  }

  /** Has the server answer so in a file's place; as ever without a `kind`. @param {string} path @param {string} [kind] */
  async spoil(path, kind = '') {
    this.#launched ??= launch(this.name, this.still);
    const { origin } = await this.#launched;
    await fetch(`${origin}/tested/fault?${new URLSearchParams({ path, kind })}`);
  }

  /** Ends the visit under way. */
  async rest() {
    const visit = this.#visit;
    this.#visit = null;
    await visit?.end();
  }

  async stop() {
    await (await this.#launched)?.stop();
  }
}
