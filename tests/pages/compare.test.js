// Places side by side: the picture, the table in the order that a reader wants, and what of it goes into a link.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { madeUpList } from '../common/places.js';
import { breaches } from './axe.js';
import { open, picture } from './harness.js';
import { openPlaces } from './places.js';

/** @typedef {import('./harness.js').Visit} Visit */

/** The first so many rows, as they are read. @param {Visit} visit @param {number} count */
const rows = async (visit, count) =>
  (await visit.widget.locator('.ranked tbody tr').allInnerTexts())
    .slice(0, count)
    .map((text) => text.replace(/\s+/g, ' ').trim());

/** @param {Visit} visit @param {string} name */
const column = (visit, name) => visit.widget.getByRole('columnheader', { name });

test('a list begins with all places side by side, and asks for no document', async () => {
  const visit = await openPlaces(514);
  await visit.ready();
  assert.match(await visit.widget.locator('h2').innerText(), /^514 tempat pada 2025: dari /);
  assert.equal(await visit.widget.evaluate((element) => /** @type {any} */ (element).view), 'compare');
  assert.equal(await visit.widget.locator('.ranked tbody tr').count(), 20);
  await visit.widget.getByRole('button', { name: 'Lihat semua 514 tempat' }).click();
  const listed = visit.widget.locator('.ranked tbody tr');
  assert.equal(await listed.count(), 514);
  await visit.settled();
  const goesOn = await listed
    .nth(20)
    .getByRole('button')
    .evaluate((button) => button.matches(':focus'));
  assert.ok(goesOn, 'the focus is on the first row that came');
  await visit.complete();
  assert.deepEqual(visit.paths(/place-\d/), []);
});

test('on a page from right to left places stand as the language is written', async () => {
  const visit = await openPlaces(3);
  await visit.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await visit.ready();
  for (const part of ['h2', '.choice label', '.ranked th'])
    assert.equal(
      await visit.widget
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).direction),
      'ltr',
      part,
    );
});

test('a press on a heading orders the table, and another turns it round', async () => {
  const visit = await openPlaces(12);
  await visit.ready();
  const [highest] = await rows(visit, 1);
  assert.match(highest, /^1 /);
  assert.equal(await column(visit, 'Persen').getAttribute('aria-sort'), 'descending');
  await visit.widget.getByRole('button', { name: 'Urutkan menurut: Persen' }).click();
  assert.equal(await column(visit, 'Persen').getAttribute('aria-sort'), 'ascending');
  assert.equal((await rows(visit, 12)).at(-1), highest);
  await visit.widget.getByRole('button', { name: 'Urutkan menurut: Tempat' }).press('Enter');
  assert.equal(await column(visit, 'Tempat').getAttribute('aria-sort'), 'ascending');
  assert.equal(await column(visit, 'Persen').getAttribute('aria-sort'), null);
  assert.match((await rows(visit, 1))[0], /Kabupaten Kenmomo/);
});

test('a table is searched by name and area, and ranks stay those among all', async () => {
  const visit = await openPlaces(60);
  await visit.ready();
  await visit.widget.getByRole('searchbox', { name: 'Cari di daftar' }).fill('area utara');
  const found = await rows(visit, 60);
  assert.ok(found.length > 5 && found.every((row) => row.includes('Area Utara')), found.join('\n'));
  assert.notEqual(found[1].split(' ')[0], '2');
});

test('to choose a place from a comparison that the page asks for is nothing to warn of', async () => {
  /** @type {string[]} */
  const warned = [];
  const visit = await openPlaces(12, {
    before: async (page) => {
      page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
    },
  });
  await visit.widget.evaluate((element) => element.setAttribute('view', 'compare'));
  await visit.ready();
  await visit.widget.locator('.ranked .name').first().click();
  await visit.widget.locator('canvas').first().waitFor();
  await visit.complete();
  assert.deepEqual(warned, []);
});

test('a place of one’s own is marked, and year and group are chosen', async () => {
  const visit = await openPlaces(30, { fragment: '#cakupan=index&lang=id&place=place-7&view=compare&v=1' });
  await visit.ready();
  await visit.widget.locator('.ranked [data-own]').waitFor();
  assert.match(await visit.widget.locator('.ranked [data-own]').innerText(), /pilihan Anda/);
  assert.match(await visit.widget.locator('h2').innerText(), / di urutan \d+ dari 30 tempat pada 2025/);
  await visit.widget.getByRole('combobox', { name: 'Tahun' }).selectOption('2016');
  assert.match(await visit.widget.locator('h2').innerText(), / dari 30 tempat pada 2016/);
  const all = await rows(visit, 3);
  await visit.widget.getByRole('combobox', { name: 'Kelompok' }).selectOption({ label: 'Pekerja informal' });
  assert.notDeepEqual(await rows(visit, 3), all);
});

test('a link states place, year, group and order, and gives another reader the same', async () => {
  const mine = await openPlaces(30, { fragment: '#cakupan=index&lang=id&place=place-7&view=compare&v=1' });
  await mine.ready();
  await mine.widget.getByRole('combobox', { name: 'Tahun' }).selectOption('2018');
  await mine.widget.getByRole('combobox', { name: 'Kelompok' }).selectOption('1');
  await mine.widget.getByRole('button', { name: 'Urutkan menurut: Belum' }).click();
  const link = await mine.widget.getByRole('link', { name: 'Tautan ke tampilan ini' }).getAttribute('href');
  const { hash } = new URL(link ?? '');
  assert.equal(hash, '#cakupan=index&lang=id&place=place-7&view=compare&at=2018&of=1&by=missing&v=1');
  const yours = await openPlaces(30, { fragment: hash });
  await yours.ready();
  await yours.widget.locator('.ranked [data-own]').waitFor();
  assert.deepEqual(await rows(yours, 30), await rows(mine, 30));
  assert.equal(await yours.widget.locator('h2').innerText(), await mine.widget.locator('h2').innerText());
});

test('the tab leads from a place to all of them and back, by keys', async () => {
  const visit = await openPlaces(12, { fragment: '#cakupan=index&lang=id&place=place-3&view=now&v=1' });
  await visit.ready();
  await visit.widget.locator('#tab-now').focus();
  await visit.page.keyboard.press('End');
  await visit.widget.locator('.compare').waitFor();
  assert.equal(await visit.widget.locator('#tab-compare').getAttribute('aria-selected'), 'true');
  assert.equal(await visit.widget.locator('[role=tabpanel]').getAttribute('aria-labelledby'), 'tab-compare');
  await visit.page.keyboard.press('Home');
  await visit.widget.locator('canvas[data-picture]').first().waitFor();
  assert.equal(await visit.widget.locator('.compare').count(), 0);
});

test('another language says the same', async () => {
  const visit = await openPlaces(12);
  await visit.ready();
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await visit.widget
    .getByText(/^12 places in 2025: from/)
    .first()
    .waitFor();
  await visit.widget.getByRole('combobox', { name: 'Find a place' }).waitFor();
});

test('the site’s own places are told apart, with how each is counted, and none is ranked', async () => {
  const visit = await open('/bandingkan.html', { width: 360 });
  await visit.ready();
  assert.equal(
    await visit.widget.locator('h2').first().innerText(),
    'Tempat-tempat ini tidak bisa diperingkat',
  );
  assert.equal(await visit.widget.locator('.alone li').count(), 6);
  assert.equal(await visit.widget.locator('.ranked').count(), 0);
  const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, 360);
});

/**
 * Two ways of counting, a place without a figure of the last years, one that was counted otherwise before, one with missing
 * years, one with a single year, and one by itself.
 */
function mixed() {
  const list = madeUpList(9);
  const more = [
    {
      ...list.countings[0],
      definition: { id: 'Yang dihitung rumah tangga.', en: 'Households are counted.' },
    },
    { programme: 'Program lain' },
  ];
  /** The years that some places have alone, by their numbers. @type {Record<number, (year: number) => boolean>} */
  const kept = {
    3: (year) => year < 2022,
    4: (year) => year !== 2017 && year !== 2018,
    7: (year) => year === 2025,
  };
  const places = list.places.map((place, number) => ({
    ...place,
    counting: [0, 0, 0, 0, 0, 1, 1, 1, 2][number],
    observed: place.observed
      .filter(({ year }) => (kept[number] ?? (() => true))(year))
      .map((seen) =>
        number === 1 && seen.year === 2020 ? { ...seen, break: { id: 'Cara mencatat berubah.' } } : seen,
      ),
    groups: [],
  }));
  return { ...list, countings: [...list.countings, ...more], places };
}

/** The names under the small pictures. @param {Visit} visit */
const pictured = (visit) => visit.widget.locator('.ways .name > span').allInnerTexts();

test('the ways so far begin with one’s own, and more are shown by key with the focus on the first of them', async () => {
  const visit = await openPlaces(30, {
    width: 360,
    fragment: '#cakupan=index&lang=id&place=place-7&view=compare&v=1',
  });
  await visit.ready();
  const own = visit.widget.locator('.ways [data-own]');
  await own.waitFor();
  const first = await pictured(visit);
  assert.equal(first.length, 6);
  assert.equal(await own.locator('.name > span').innerText(), first[0]);
  assert.match(await own.locator('.note').innerText(), /^\d+,\d% pada 2014, \d+,\d% pada 2025\.$/);
  const alternative = await own.getByRole('img').getAttribute('aria-label');
  for (let year = 2014; year < 2026; year++)
    assert.match(alternative ?? '', new RegExp(`${year}: \\d+,\\d%`));
  await visit.widget.getByRole('button', { name: 'Lihat gambar lain (baru 6 dari 30)' }).press('Enter');
  const more = await pictured(visit);
  assert.deepEqual(more.slice(0, 6), first);
  assert.equal(more.length, 18);
  const focused = () =>
    visit.widget.evaluate((element) => element.shadowRoot?.activeElement?.querySelector('span')?.textContent);
  assert.equal(await focused(), more[6]);
  await visit.widget.getByRole('button', { name: 'Lihat gambar lain (baru 18 dari 30)' }).press('Enter');
  assert.equal((await pictured(visit)).length, 30);
  assert.equal(await focused(), (await pictured(visit))[18]);
  assert.equal(await visit.widget.getByRole('button', { name: 'Lihat gambar lain' }).count(), 0);
  await visit.page.waitForFunction(() => {
    const all = document.querySelector('cakupan-widget')?.shadowRoot?.querySelectorAll('canvas') ?? [];
    return [...all].every((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value) => value > 0);
    });
  });
});

test('the ways so far are those of the group that is chosen, and a press on a name chooses that place', async () => {
  const visit = await openPlaces(12, {
    fragment: '#cakupan=index&lang=en&place=place-7&view=compare&v=1',
  });
  await visit.ready();
  const words = () => visit.widget.locator('.ways li .note').first().innerText();
  await visit.widget.locator('.ways [data-own]').waitFor();
  const all = await words();
  await visit.widget.getByRole('combobox', { name: 'Group' }).selectOption('1');
  assert.notEqual(await words(), all);
  const second = visit.widget.locator('.ways .name').nth(1);
  const name = await second.locator('span').innerText();
  await second.press('Enter');
  await visit.widget.getByRole('heading', { level: 2, name }).waitFor();
  assert.equal((await pictured(visit))[0], name);
});

for (const [width, theme] of /** @type {[number, 'light' | 'dark' | 'forced'][]} */ ([
  [320, 'light'],
  [360, 'dark'],
  [360, 'forced'],
  [720, 'light'],
  [1280, 'light'],
]))
  test(`places side by side look as they should at ${width} px, ${theme}`, async () => {
    const visit = await openPlaces(9, {
      width,
      ...(theme === 'forced' ? { forcedColours: true } : { theme }),
      list: mixed(),
      fragment: '#cakupan=index&lang=id&place=place-2&view=compare&v=1',
    });
    await visit.ready();
    await visit.fonts();
    await visit.widget.locator('.ranked [data-own]').waitFor();
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, width);
    const without = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];
    assert.deepEqual(await breaches(visit.page, 'cakupan-widget', without), []);
    await picture(visit.widget, `compare-${width}-${theme}`);
  });
