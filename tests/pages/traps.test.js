// The program may end where it should not. The next use gets a fresh instance, in which each widget is as it was; the one
// whose document does it again says so, and leaves the others alone.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

/**
 * Lets a page have calls into the program trap: `trap(name, times)`. What is exported stays the same otherwise.
 */
function trappable() {
  const body = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11,
  ];
  /** @type {Map<string, number>} */
  const due = new Map();
  const { Instance, Module } = WebAssembly;
  const ending = /** @type {() => void} */ (new Instance(new Module(Uint8Array.from(body))).exports.t);
  const counts = { instances: 0 };
  /** @param {WebAssembly.Instance} instance */
  const spoilt = (instance) => {
    // A part of the program has no memory of its own.
    if ('memory' in instance.exports) counts.instances += 1;
    const exports = Object.fromEntries(
      Object.entries(instance.exports).map(([name, exported]) => [
        name,
        typeof exported !== 'function'
          ? exported
          : (/** @type {unknown[]} */ ...given) => {
              const left = due.get(name) ?? 0;
              if (left > 0) {
                due.set(name, left - 1);
                ending();
              }
              return exported(...given);
            },
      ]),
    );
    return Object.create(Instance.prototype, { exports: { value: exports } });
  };
  WebAssembly.Instance = /** @type {any} */ (
    new Proxy(Instance, { construct: (Made, given) => spoilt(Reflect.construct(Made, given)) })
  );
  Object.assign(window, { counts, trap: (/** @type {string} */ name, times = 1) => due.set(name, times) });
}

/** Milliseconds after which the tables behind the pictures have followed. */
const REST = 900;

/** @param {string} path */
const visited = (path) =>
  open(path, {
    allow: [/unreachable|RuntimeError|Trapped/],
    before: (page) => page.addInitScript(trappable),
  });

/** @typedef {import('./harness.js').Visit} Visit */

/** @param {Visit} visit @param {string} name @param {number} [times] */
const trap = (visit, name, times = 1) => visit.page.evaluate(`trap(${JSON.stringify(name)}, ${times})`);

/** @param {Visit} visit */
const instances = (visit) => visit.page.evaluate('counts.instances');

/** All that a widget shows and says. @param {Visit} visit @param {import('playwright-core').Locator} [widget] */
const shown = async (visit, widget = visit.widget) => ({
  words: await widget.evaluate((element) => element.shadowRoot?.querySelector('section')?.innerText),
  // However often it has been drawn.
  drawing: { ...(await visit.drawing(widget.locator('canvas').first())), frames: 0 },
  scenario: await widget.evaluate((element) => /** @type {any} */ (element).scenario),
});

/** Waits until all futures are there. @param {Visit} visit */
const rested = (visit) =>
  visit.page.waitForFunction(() => {
    const widgets = /** @type {any[]} */ ([...document.querySelectorAll('cakupan-widget')]);
    return widgets.every((widget) => (widget.projection()?.futures?.n ?? 10_000) >= 10_000);
  });

test('a deed at which the program traps is as if it had not been, and the next one counts', async () => {
  const visit = await visited('/ranges.html');
  await visit.ready();
  await visit.unfold();
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = { until: 2040 };
  });
  await rested(visit);
  await visit.page.waitForTimeout(REST);
  const before = await shown(visit);
  await trap(visit, 'handle_choose_year');
  await visit.widget.locator('.scrub input').focus();
  await visit.page.keyboard.press('ArrowLeft');
  await visit.settled();
  assert.equal(await instances(visit), 2, 'a fresh instance');
  await rested(visit);
  await visit.page.waitForTimeout(REST);
  assert.deepEqual(await shown(visit), before);
  await visit.page.keyboard.press('ArrowLeft');
  await visit.settled();
  assert.notDeepEqual((await shown(visit)).words, before.words);
  assert.equal(await visit.widget.locator('[data-fault]').count(), 0);
});

test('what a reader has set and chosen outlives the instance, in every widget of the page', async () => {
  const visit = await visited('/ten.html');
  const widgets = await visit.page.locator('cakupan-widget').all();
  for (const [index, widget] of widgets.slice(0, 3).entries()) {
    await widget.evaluate((element) => element.scrollIntoView());
    await visit.ready(widget);
    await widget.evaluate((element, n) => {
      /** @type {any} */ (element).scenario = { groups: { formal: { lapse: n / 100 } } };
    }, index + 1);
    for (let times = 0; times <= index; times += 1) await widget.locator('.scrub input').press('ArrowLeft');
  }
  await visit.page.waitForTimeout(REST);
  const before = [];
  for (const widget of widgets.slice(0, 3)) before.push(await shown(visit, widget));
  await trap(visit, 'handle_frame');
  await widgets[0].evaluate((element) => element.setAttribute('theme', 'dark'));
  await visit.settled();
  assert.equal(await instances(visit), 2);
  for (const widget of widgets.slice(0, 3))
    await widget.evaluate((element) => element.setAttribute('controls', 'all'));
  await widgets[0].evaluate((element) => element.removeAttribute('theme'));
  await visit.settled();
  await visit.page.waitForTimeout(REST);
  for (const [index, widget] of widgets.slice(0, 3).entries())
    assert.deepEqual(await shown(visit, widget), before[index], `widget ${index}`);
});

test('a document at which the program traps each time is told, alone, and can be tried again', async () => {
  const visit = await visited('/faults.html');
  await visit.ready();
  const other = visit.page.locator('#other');
  await visit.ready(other);
  await visit.page.waitForTimeout(REST);
  const before = await shown(visit, other);
  const rejected = visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const told = new Promise((done) =>
      element.addEventListener('cakupan-error', (event) =>
        done(/** @type {any} */ (event).detail.problems[0].kind),
      ),
    );
    /** @type {any} */ (window).trap('handle_open', 2);
    widget.src = '/data/indonesia.json';
    const ready = await widget.ready.catch((/** @type {any[]} */ problems) => problems[0].kind);
    return [ready, await told];
  });
  assert.deepEqual(await rejected, ['trapped', 'trapped']);
  await visit.widget.getByRole('heading', { name: said('state.trapped_h') }).waitFor();
  await visit.page.getByText('Baru 26 dari 100 pekerja terlindungi.').waitFor();
  await other.evaluate((element) => element.setAttribute('view', 'projection'));
  await other.evaluate((element) => element.setAttribute('view', 'now'));
  await visit.settled();
  await visit.page.waitForTimeout(REST);
  assert.deepEqual(await shown(visit, other), before, 'the other goes on');
  await visit.widget.locator('[data-action=retry]').click();
  await visit.ready();
  assert.equal(await visit.widget.locator('[data-fault]').count(), 0);
});

for (const [what, version] of /** @type {const} */ ([
  ['shown', 1],
  ['refused', 2],
]))
  test(`a large document is ${what} though another widget has the instance replaced at any rest of its load`, async () => {
    for (const rest of [1, 2, 3, 4]) {
      const visit = await visited('/faults.html');
      await visit.ready();
      await visit.ready(visit.page.locator('#other'));
      await visit.page.waitForTimeout(REST);
      const became = await visit.widget.evaluate(
        async (element, { version, moment }) => {
          const widget = /** @type {any} */ (element);
          const other = /** @type {Element} */ (document.querySelector('#other'));
          // So large that the steps of its load have a task each.
          const { groups, ...rest } = await (await fetch('/documents/small.json')).json();
          const many = Array.from({ length: 600 }, (_, place) => ({ ...groups[0], id: `group-${place}` }));
          const given = { ...rest, version, groups: many };
          const { scheduler } = /** @type {any} */ (window);
          let rests = 0;
          scheduler.yield = async () => {
            rests += 1;
            if (rests === moment) {
              /** @type {any} */ (window).trap('handle_show_view');
              other.setAttribute('view', other.getAttribute('view') === 'now' ? 'projection' : 'now');
            }
            await new Promise((done) => setTimeout(done));
          };
          widget.document = given;
          const became = await widget.ready.then(
            () => [Object.keys(widget.projection().groups).length],
            (/** @type {any[]} */ problems) => problems.map(({ kind, at }) => `${kind} ${at}`),
          );
          delete scheduler.yield;
          return became;
        },
        { version, moment: rest },
      );
      assert.deepEqual(became, version === 1 ? [600] : ['unknown-version /version'], `at rest ${rest}`);
      assert.equal(await instances(visit), 2, `at rest ${rest}`);
    }
  });

test('a trap in the first frame is survived, and told as ready once', async () => {
  const visit = await visited('/later.html');
  await visit.page.evaluate(() => {
    const told = { ready: 0 };
    Object.assign(window, { told });
    addEventListener('cakupan-ready', () => {
      told.ready += 1;
    });
    const widget = document.createElement('cakupan-widget');
    widget.setAttribute('src', '/data/banjar.json');
    document.querySelector('#place')?.append(widget);
    /** @type {any} */ (window).trap('handle_frame', 1);
  });
  await visit.page.addScriptTag({ url: '/cakupan.js', type: 'module' });
  await visit.ready();
  await visit.settled();
  assert.equal(await visit.page.evaluate('told.ready'), 1);
  assert.ok((await visit.drawing()).texts.length > 0);
});
