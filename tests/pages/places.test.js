// A place is chosen from a list by typing, and only its document is fetched.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { breaches } from './axe.js';
import { faults } from './faults.js';
import { listFiles, pathOf } from './files.js';
import { open } from './harness.js';
import { openPlaces } from './places.js';

/** @typedef {import('./harness.js').Visit} Visit */

/** What the console has of a request that failed. */
const allow = [/Failed to load resource|net::ERR/];

/** @param {Visit} visit */
const field = (visit) => visit.widget.getByRole('combobox', { name: 'Cari tempat' });

/** The places that are offered. @param {Visit} visit */
const offered = (visit) => visit.widget.locator('[role=option]').allTextContents();

/** Waits until a place is shown. @param {Visit} visit @param {string} name */
const shown = (visit, name) => visit.widget.locator('.kick', { hasText: name }).waitFor();

/** @param {Visit} visit */
const placeOf = (visit) => visit.widget.evaluate((element) => /** @type {any} */ (element).place);

test('a place is chosen by keys alone, and its document alone is fetched', async () => {
  const visit = await openPlaces(514);
  await visit.ready();
  await visit.page.keyboard.press('Tab');
  assert.equal(await field(visit).evaluate((element) => element.matches(':focus')), true);
  await visit.page.keyboard.type('area selatan li');
  await visit.page.keyboard.press('ArrowDown');
  const [first] = await offered(visit);
  const active = visit.widget.locator('[role=option][aria-selected=true]');
  assert.equal(await active.textContent(), first);
  assert.equal(await field(visit).getAttribute('aria-activedescendant'), await active.getAttribute('id'));
  await visit.page.keyboard.press('Enter');
  await visit.widget.locator('canvas').first().waitFor();
  assert.equal(await field(visit).getAttribute('aria-expanded'), 'false');
  await visit.complete();
  assert.equal(visit.paths(/place-/).length, 1);
  assert.match(await field(visit).inputValue(), /^Kota .*li.*, Area Selatan$/i);
});

test('names are found by their middle, without marks, by synonyms and by short forms, in any order', async () => {
  const name = (/** @type {object} */ more, /** @type {number} */ number) => ({
    src: `place-${number}.json`,
    ...{ programme: 'P', year: 2025, counting: 0, observed: [] },
    ...more,
  });
  const places = [
    name({ place: { id: 'Kabupaten Mólira', en: 'Molira Regency' }, within: 'Área Timur' }, 0),
    name({ place: 'Kota Molira', within: 'Area Barat', also_called: ['Bandar Lama'] }, 1),
    name({ place: 'Kab. Sutavo' }, 2),
  ];
  const visit = await openPlaces(0, { list: { version: 1, countings: [{ programme: 'P' }], places } });
  await visit.ready();
  for (const [typed, found] of /** @type {[string, string[]][]} */ ([
    ['olir', ['Kabupaten MóliraÁrea Timur', 'Kota MoliraArea Barat']],
    ['molira kab.', ['Kabupaten MóliraÁrea Timur']],
    ['timur area', ['Kabupaten MóliraÁrea Timur']],
    ['regency', ['Kabupaten MóliraÁrea Timur']],
    ['lama', ['Kota MoliraArea Barat']],
    ['kabupaten su', ['Kab. Sutavo']],
    ['KOTA', ['Kota MoliraArea Barat']],
    ['zzz', []],
  ])) {
    await field(visit).fill(typed);
    assert.deepEqual(await offered(visit), found, typed);
  }
  await visit.widget.getByText('Tidak ada tempat dengan nama itu').first().waitFor();
});

test('it is said how many places fit, once the typing rests', async () => {
  const visit = await openPlaces(40);
  await visit.ready();
  await field(visit).fill('kota');
  await visit.widget
    .locator('.choice [role=status]', { hasText: '20 tempat.' })
    .waitFor({ state: 'attached' });
});

for (const width of [320, 360])
  test(`at ${width} px a finger chooses one of 514, in rows of 44 px`, async () => {
    const visit = await openPlaces(514, { width });
    await visit.ready();
    await field(visit).click();
    const options = visit.widget.locator('[role=option]');
    assert.equal(await options.first().getAttribute('aria-setsize'), '514');
    const heights = await options.evaluateAll((rows) => rows.slice(0, 8).map((row) => row.clientHeight));
    assert.ok(
      heights.every((height) => height >= 43),
      `${heights}`,
    );
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, width);
    await options.nth(3).click();
    await visit.widget.locator('canvas').first().waitFor();
    assert.equal(await options.count(), 0);
  });

test('a list of 514 comes as a reader scrolls to its end, and stays where they are', async () => {
  const visit = await openPlaces(514);
  await visit.ready();
  await field(visit).click();
  await visit.page.keyboard.press('ArrowDown');
  const options = visit.widget.locator('[role=option]');
  const list = visit.widget.locator('[role=listbox]');
  const first = await options.count();
  assert.ok(first < 100, `${first} at once`);
  let count = first;
  while (count < 514) {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const before = await list.evaluate((element) => element.scrollTop);
    await options.nth(count).waitFor({ state: 'attached' });
    assert.equal(await list.evaluate((element) => element.scrollTop), before);
    count = await options.count();
  }
  assert.equal(await options.last().getAttribute('aria-posinset'), '514');
});

test('a list that opens at a place far down in it goes on from there', async () => {
  const visit = await openPlaces(514, { fragment: '#cakupan=index&lang=id&place=place-500&view=now&v=1' });
  await visit.ready();
  await field(visit).click();
  await visit.widget.locator('[role=option][aria-selected=true]').waitFor();
  const options = visit.widget.locator('[role=option]');
  const count = await options.count();
  assert.ok(count < 514 && count > 400, `${count} at once`);
  await visit.widget.locator('[role=listbox]').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await options.nth(count).waitFor({ state: 'attached' });
});

test('the arrow up leads from the first of 514 to the last', async () => {
  const visit = await openPlaces(514);
  await visit.ready();
  await field(visit).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await visit.page.keyboard.press(key);
  const last = visit.widget.locator('[role=option][aria-selected=true]');
  assert.equal(await last.getAttribute('aria-posinset'), '514');
  assert.equal(await field(visit).getAttribute('aria-activedescendant'), await last.getAttribute('id'));
});

test('Escape closes the list and leaves what was chosen', async () => {
  const visit = await openPlaces(20, { fragment: '#cakupan=index&lang=id&place=place-3&view=now&v=1' });
  await visit.ready();
  const before = await field(visit).inputValue();
  await field(visit).fill('x');
  await visit.page.keyboard.press('Escape');
  assert.equal(await field(visit).inputValue(), before);
  assert.equal((await offered(visit)).length, 0);
});

for (const [theme, forcedColours] of /** @type {['light' | 'dark', boolean][]} */ ([
  ['light', false],
  ['dark', false],
  ['light', true],
]))
  test(`an open list breaks no rule of accessibility, ${theme}${forcedColours ? ', forced colours' : ''}`, async () => {
    const visit = await openPlaces(30, { theme, forcedColours });
    await visit.ready();
    await field(visit).fill('kota');
    await visit.page.keyboard.press('ArrowDown');
    const without = ['region', 'page-has-heading-one', 'landmark-one-main'];
    assert.deepEqual(await breaches(visit.page, 'cakupan-widget', without), []);
  });

test('a link leads another reader to the same place, view and picture', async () => {
  const mine = await openPlaces(20);
  await mine.ready();
  await field(mine).fill('kota ramo');
  await mine.page.keyboard.press('ArrowDown');
  await mine.page.keyboard.press('Enter');
  await mine.widget.locator('#tab-projection').click();
  await mine.widget.locator('[data-way="share"]').click();
  const link = new URL(await mine.widget.locator('#take-share textarea').inputValue());
  assert.match(link.hash, /^#cakupan=index&lang=id&place=place-\d+&view=projection&.*v=1$/);
  await mine.complete();
  const { frames: _, ...before } = await mine.drawing();
  const yours = await openPlaces(20, { fragment: link.hash });
  await yours.ready();
  await yours.complete();
  const { frames: __, ...after } = await yours.drawing();
  assert.deepEqual(after, before);
  assert.equal(await field(yours).inputValue(), await field(mine).inputValue());
});

test('a frame begins with the place that its address names', async () => {
  const visit = await open('/embed.html?src=/places/index.json&place=place-5&lang=en', {
    before: async (page) => {
      const { madeUpList, madeUpPlace } = await import('../common/places.js');
      await page.route('**/places/*.json', (route) => {
        const [, number] = /place-(\d+)/.exec(route.request().url()) ?? [];
        return route.fulfill({ json: number ? madeUpPlace(Number(number)) : madeUpList(8) });
      });
    },
  });
  await visit.ready();
  await visit.widget.locator('canvas').first().waitFor();
  assert.equal(await placeOf(visit), 'place-5');
});

test('a link to a place whose document has errors is used up with it', async () => {
  const visit = await openPlaces(8, {
    allow,
    answers: { 'place-1.json': (route) => route.fulfill({ json: { version: 1 } }) },
    fragment: '#cakupan=index&lang=id&place=place-0&view=now&v=1',
  });
  await visit.ready();
  await visit.page.evaluate(() => {
    location.hash = '#cakupan=index&lang=id&place=place-1&view=table&v=1';
  });
  await visit.widget.locator('.stale, .strip, .info, [role=alert]').first().waitFor();
  await field(visit).fill('area selatan li');
  await visit.page.keyboard.press('ArrowDown');
  await visit.page.keyboard.press('Enter');
  await visit.widget.locator('.stale, .strip, .info, [role=alert]').first().waitFor({ state: 'detached' });
  assert.equal(await visit.widget.evaluate((element) => /** @type {any} */ (element).view), 'now');
});

for (const [what, { kind, answer }] of Object.entries(faults)) {
  // A program that is cut in half is told by the classes of its own tests.
  if (what === 'is cut in half') continue;

  test(`where a chosen document ${what}, the list and the picture before it stay, and a press asks anew`, async () => {
    let isBroken = true;
    const visit = await openPlaces(8, {
      allow,
      answers: {
        'place-1.json': async (route) => {
          if (isBroken) return answer(route);
          const { madeUpPlace } = await import('../common/places.js');
          return route.fulfill({ json: madeUpPlace(1) });
        },
      },
      fragment: '#cakupan=index&lang=id&place=place-0&view=now&v=1',
    });
    await visit.ready();
    const before = await visit.widget.locator('.kick').textContent();
    await field(visit).fill('Kabupaten MOmomo');
    await visit.page.keyboard.press('Enter');
    await visit.widget.locator('.stale, .strip, .info, [role=alert]').first().waitFor();
    assert.equal(await visit.widget.locator('.kick').textContent(), before);
    assert.equal(await placeOf(visit), 'place-0');
    isBroken = false;
    await visit.widget.getByRole('button', { name: 'Coba lagi' }).click();
    await shown(visit, 'Kabupaten MOmomo');
    assert.equal(await placeOf(visit), 'place-1');
  });

  test(`where the list ${what}, that is told, and a press asks anew`, async () => {
    let isBroken = true;
    const visit = await openPlaces(8, {
      allow,
      answers: {
        'index.json': async (route) => {
          if (isBroken) return answer(route);
          const { madeUpList } = await import('../common/places.js');
          return route.fulfill({ json: madeUpList(8) });
        },
      },
    });
    await visit.widget.locator(`section[data-fault="${kind}"]`).waitFor();
    isBroken = false;
    await visit.widget.getByRole('button', { name: 'Coba lagi' }).click();
    await field(visit).waitFor();
  });

  for (const file of listFiles)
    test(`where ${file} ${what}, that is told, and a press asks anew`, async () => {
      let isBroken = true;
      const visit = await openPlaces(8, {
        allow: [...allow, /MIME type|module script/],
        before: (page) =>
          page.route(
            (url) => url.pathname === pathOf(file),
            (route) => (isBroken ? answer(route) : route.continue()),
          ),
      });
      await visit.widget.locator('section[data-state=failed]').waitFor();
      isBroken = false;
      await visit.widget.getByRole('button', { name: 'Coba lagi' }).click();
      await field(visit).waitFor();
    });
}

test('a list with a mistake is told where it is, and what to do', async () => {
  const list = { version: 1, countings: [{ programme: 'P' }], places: [{ src: 'a.json', place: 'A' }] };
  const visit = await openPlaces(0, { list });
  await visit.widget.locator('section[data-state=problems]').waitFor();
  await visit.widget.getByText('/places/0/observed').first().waitFor();
});
