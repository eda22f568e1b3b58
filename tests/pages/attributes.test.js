// The attributes, properties and events that the page's author works with.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { output } from '../../scripts/tools.js';
import { pathOf } from './files.js';
import { open } from './harness.js';
import { said } from './words.js';

const views = /** @type {const} */ (['now', 'projection', 'cost', 'levers', 'table']);

for (const view of views) {
  test(`view="${view}" shows that view, and its tab is the chosen one`, async () => {
    const visit = await open('/one.html');
    await visit.ready();
    await visit.widget.evaluate((element, name) => element.setAttribute('view', name), view);
    await visit.widget.getByRole('tab', { selected: true, name: said(`tab.${view}`) }).waitFor();
    assert.equal(await visit.widget.evaluate((element) => /** @type {any} */ (element).view), view);
    await visit.widget.getByRole('tabpanel', { name: said(`tab.${view}`) }).waitFor();
  });
}

test('tabs are walked by arrow keys and one of them is in the tab order', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const tabs = visit.widget.getByRole('tab');
  await visit.widget.getByRole('tab', { selected: true }).focus();
  await visit.page.keyboard.press('Home');
  await visit.widget.getByRole('tab', { selected: true, name: said('tab.now') }).waitFor();
  await visit.page.keyboard.press('ArrowRight');
  await visit.widget.getByRole('tab', { selected: true, name: said('tab.projection') }).waitFor();
  await visit.page.keyboard.press('End');
  await visit.widget.getByRole('tab', { selected: true, name: said('tab.table') }).waitFor();
  const order = await tabs.evaluateAll((all) => all.map((tab) => /** @type {HTMLElement} */ (tab).tabIndex));
  assert.deepEqual(
    order.filter((index) => index === 0),
    [0],
  );
});

test('lang chooses the language at once; without it the page’s language counts', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByRole('heading', { name: said('proj.h') }).waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await visit.widget.getByRole('heading', { name: said('proj.h', {}, 'en') }).waitFor();
  await visit.widget.evaluate((element) => element.removeAttribute('lang'));
  await visit.widget.getByRole('heading', { name: said('proj.h') }).waitFor();
  await visit.page.evaluate(() => document.documentElement.setAttribute('lang', 'en-GB'));
  await visit.widget.getByRole('heading', { name: said('proj.h', {}, 'en') }).waitFor();
});

test('the numbers behind a picture are never in another language than the words around them', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('table caption').first().waitFor({ state: 'attached' });
  const [before, after] = await visit.widget.evaluate(async (element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const captions = () => [...root.querySelectorAll('caption')].map((caption) => caption.textContent);
    const before = captions();
    element.setAttribute('lang', 'en');
    while (root.querySelector('section')?.lang !== 'en') await new Promise((done) => setTimeout(done));
    return [before, captions()];
  });
  assert.ok(before.length > 0);
  assert.deepEqual(
    after.filter((caption) => before.includes(caption)),
    [],
  );
});

test('controls="none" leaves the picture and the sentence', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate((element) => element.setAttribute('controls', 'none'));
  await visit.settled();
  assert.equal(await visit.widget.getByRole('tab').count(), 0);
  assert.equal(await visit.widget.getByRole('slider').count(), 0);
  await visit.widget.getByRole('heading', { name: said('proj.h') }).waitFor();
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('where ranges can be set is said only where they can be', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const guide = visit.widget.getByText(said('proj.set_range'));
  for (const [controls, there] of /** @type {const} */ ([
    ['none', 0],
    ['tabs need', 0],
    ['levers', 1],
    ['all', 1],
  ])) {
    await visit.widget.evaluate((element, names) => element.setAttribute('controls', names), controls);
    await visit.settled();
    assert.equal(await guide.count(), there, controls);
  }
  await visit.unfold();
  assert.ok(await visit.widget.locator('.sure > summary', { hasText: said('lev.sure') }).count());
  await visit.page.emulateMedia({ media: 'print' });
  assert.equal(await guide.isVisible(), false, 'nobody sets anything on paper');
});

test('a scenario that is set is the scenario that is read, and the numbers follow', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const [none, many] = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    return [0, 2000].map((people) => {
      const given = { groups: { formal: { enrolment: { per_year: people } } } };
      widget.scenario = given;
      return { given, read: widget.scenario, coverage: widget.projection().all.coverage.at(-1) };
    });
  });
  assert.deepEqual(none.read.groups, none.given.groups);
  assert.deepEqual(many.read.groups, many.given.groups);
  assert.ok(many.coverage > none.coverage, `${many.coverage} is more than ${none.coverage}`);
});

/** A page to which the part `later` does not come until it is let go. */
async function withLaterHeld() {
  /** @type {(() => void)[]} */
  const held = [];
  const visit = await open('/one.html', {
    before: (page) =>
      page.route('**/split_later-*.wasm', async (route) => {
        await new Promise((go) => held.push(() => go(null)));
        await route.continue();
      }),
  });
  return { visit, held };
}

test('a scenario that is set while a part of the program is on its way counts at once', async () => {
  const { visit, held } = await withLaterHeld();
  await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
  await visit.ready();
  await visit.widget.locator('.levs > summary').click();
  const years = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    widget.scenario = { until: 2060 };
    return [widget.scenario.until, widget.projection().years.at(-1)];
  });
  assert.ok(held.length > 0, 'the part is on its way');
  assert.deepEqual(years, [2060, 2060]);
  for (const go of held) go();
  await visit.widget.locator('.lev').first().waitFor({ state: 'attached' });
  assert.equal(
    await visit.widget.evaluate((element) => /** @type {any} */ (element).projection().years.at(-1)),
    2060,
  );
});

test('a view that takes a part of the program which is on its way is the view, also after the element has moved', async () => {
  const { visit, held } = await withLaterHeld();
  await visit.ready();
  const told = warnings(visit);
  const views = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    widget.view = 'table';
    const asked = widget.view;
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(widget);
    return [asked, widget.view];
  });
  assert.ok(held.length > 0, 'the part is on its way');
  assert.deepEqual(views, ['table', 'table']);
  for (const go of held) go();
  await visit.widget.locator('table').first().waitFor();
  assert.equal(await visit.widget.evaluate((element) => /** @type {any} */ (element).view), 'table');
  assert.deepEqual(told, []);
});

test('the scenario is empty until something is set, and again when it is set to empty', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const [first, before, after] = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    const numbers = JSON.stringify(widget.projection());
    const empty = widget.scenario;
    widget.scenario = { groups: { formal: { lapse: 0 } } };
    widget.scenario = {};
    return [empty, numbers, JSON.stringify(widget.projection())];
  });
  assert.deepEqual(first, {});
  assert.equal(after, before);
});

test('a change is told with the scenario and the view, through shadow roots', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const told = await visit.widget.evaluate(async (element) => {
    /** @type {any[]} */
    const events = [];
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).append(element);
    await new Promise((done) => setTimeout(done));
    document.addEventListener('cakupan-change', (event) => {
      const { bubbles, composed, detail } = /** @type {CustomEvent} */ (event);
      events.push({ bubbles, composed, detail });
    });
    const widget = /** @type {any} */ (element);
    widget.scenario = { groups: { formal: { lapse: 0 } } };
    widget.setAttribute('view', 'table');
    if (widget.view !== 'table') throw new Error('the view that was asked for is the view');
    while (events.length < 2) await new Promise((done) => setTimeout(done, 10));
    return events;
  });
  assert.deepEqual(
    told.map(({ bubbles, composed, detail }) => [bubbles, composed, detail.view]),
    [
      [true, true, 'projection'],
      [true, true, 'table'],
    ],
  );
  assert.deepEqual(told[0].detail.scenario.groups, { formal: { lapse: 0 } });
});

test('a view that is asked for while the words are on their way is the one that is shown', async () => {
  const visit = await open('/ranges.html', {
    before: (page) =>
      page.route(`**${pathOf('words/id.json')}`, async (route) => {
        await page.locator('cakupan-widget').evaluate((element) => element.setAttribute('view', 'table'));
        await route.continue();
      }),
  });
  await visit.ready();
  await visit.widget.getByRole('tab', { selected: true, name: said('tab.table') }).waitFor({ timeout: 3000 });
});

test('ready is told once the picture is there', async () => {
  const visit = await open('/one.html', {
    before: (page) =>
      page.addInitScript(() => {
        addEventListener('cakupan-ready', (event) => {
          const [inner] = event.composedPath();
          const canvas = /** @type {Element} */ (inner).shadowRoot?.querySelector('canvas');
          const drawn = canvas ? /** @type {any} */ (window).drawingOf(canvas).texts.length : 0;
          const page = /** @type {any} */ (window);
          page.told = [...(page.told ?? []), drawn > 0];
        });
      }),
  });
  await visit.ready();
  assert.deepEqual(await visit.page.evaluate('told'), [true]);
});

test('projection() gives what the command line prints', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const page = await visit.widget.evaluate((element) => /** @type {any} */ (element).projection());
  const parameters = [
    'run',
    '--quiet',
    '--bin',
    'cakupan',
    '--',
    'project',
    'tests/pages/fixtures/documents/banjar.json',
  ];
  const printed = JSON.parse(output('cargo', [...parameters, '--format', 'json']));
  alike(page, printed, '');
});

/**
 * The same names and texts; numbers alike to twelve digits, since the logarithms of two builds may differ in the last.
 * @param {any} left
 * @param {any} right
 * @param {string} at
 */
function alike(left, right, at) {
  if (typeof left === 'number' && typeof right === 'number') {
    assert.ok(Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(right)), `${at}: ${left} and ${right}`);
  } else if (left && right && typeof left === 'object' && typeof right === 'object') {
    assert.deepEqual(Object.keys(left), Object.keys(right), at);
    for (const name of Object.keys(left)) alike(left[name], right[name], `${at}/${name}`);
  } else assert.equal(left, right, at);
}

/** @param {import('./harness.js').Visit} visit @returns {string[]} */
function warnings(visit) {
  /** @type {string[]} */
  const found = [];
  visit.page.on('console', (message) => message.type() === 'warning' && found.push(message.text()));
  return found;
}

for (const [name, value, meaning] of /** @type {const} */ ([
  ['lang', 'null', { lang: 'id', view: 'now', controls: true }],
  ['lang', 'en_US', { lang: 'en', view: 'now', controls: true }],
  ['lang', 'fr', { lang: 'id', view: 'now', controls: true }],
  ['view', 'undefined', { lang: 'id', view: 'now', controls: true }],
  ['view', ' Projection', { lang: 'id', view: 'projection', controls: true }],
  ['theme', 'night', { lang: 'id', view: 'now', controls: true }],
  ['controls', '[object Object]', { lang: 'id', view: 'now', controls: true }],
  ['controls', 'tabs, sliders', { lang: 'id', view: 'now', controls: true }],
  ['controls', 'NONE', { lang: 'id', view: 'now', controls: false }],
  ['futures', 'NaN', { lang: 'id', view: 'now', controls: true }],
  ['programme', 'undefined', { lang: 'id', view: 'now', controls: true }],
]))
  test(`${name}="${value}" has the nearest meaning, and is told once where it is nonsense`, async () => {
    const visit = await open('/empty.html');
    const told = warnings(visit);
    await visit.settled();
    await visit.widget.evaluate(
      (element, [name, value]) => {
        const other = /** @type {Element} */ (element.cloneNode());
        for (const widget of [element, other]) {
          widget.setAttribute(name, value);
          widget.setAttribute('src', '/data/banjar.json');
        }
        element.after(other);
      },
      [name, value],
    );
    await visit.ready();
    const section = visit.widget.locator('section');
    assert.equal(await section.getAttribute('lang'), meaning.lang);
    assert.equal(await section.getAttribute('data-view'), meaning.view);
    assert.equal((await visit.widget.getByRole('tab').count()) > 0, meaning.controls);
    const isNonsense = !['en_US', ' Projection', 'NONE', 'NaN'].includes(value);
    assert.equal(
      told.filter((line) => line.includes(`${name}=`)).length,
      isNonsense ? 1 : 0,
      told.join('\n'),
    );
    assert.deepEqual(visit.paths(/undefined|null/), []);
  });

test('of a hundred warnings about a document the console has the first, and how many there are', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const told = warnings(visit);
  await visit.widget.evaluate(async (element) => {
    const observations = Array.from({ length: 100 }, (_, index) => ({
      ...{ year: 1900 + index, workers: 1000 + index, registered: 300 + index },
    }));
    const document = {
      ...{ version: 1, title: 't', place: 'p', programme: 'b', updated: '2025', sources: {} },
      groups: [{ id: 'g', label: 'g', observations }],
    };
    Object.assign(element, { document });
    await /** @type {any} */ (element).ready;
  });
  assert.equal(told.length, 1);
  const lines = told[0].split('\n');
  assert.equal(lines.length, 21, told[0]);
  assert.match(lines[0], /\/groups\/0\/observations\/0.*: no-source$/);
  assert.match(lines[20], /^and 80 more: `cakupan check` lists all$/);
});

test('an address that is nonsense is none, and nothing is fetched', async () => {
  const visit = await open('/empty.html');
  const told = warnings(visit);
  await visit.widget.evaluate((element) => element.setAttribute('src', 'undefined'));
  await visit.settled();
  assert.deepEqual(visit.paths(/undefined/), []);
  assert.equal(told.length, 1);
  assert.equal(await visit.widget.locator('[data-fault]').count(), 0);
});
