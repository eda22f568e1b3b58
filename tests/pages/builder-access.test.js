// The page of editors for everybody: what axe-core finds, large text, forced colours, narrow windows, the sheet by keyboard.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { breaches } from './axe.js';
import { BANJAR, openBuilder, paste, walk } from './builder.js';

const STEPS = ['data', 'describe', 'assumptions', 'look', 'publish'];

/** What is wider than the window. @param {import('playwright-core').Page} page */
const tooWide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Of the strictest level, which the page does not claim. */
const WITHOUT = ['color-contrast-enhanced'];

for (const [path, theme, width, forcedColours] of /** @type {const} */ ([
  ['/builder.html', 'light', 360, false],
  ['/builder.html', 'dark', 1280, false],
  ['/builder.en.html', 'light', 1280, true],
  ['/builder.en.html', 'dark', 360, false],
]))
  test(`${path}, ${theme}, ${width} px${forcedColours ? ', forced colours' : ''}: axe finds nothing on any step, and nothing scrolls sideways`, async () => {
    const { page } = await openBuilder({ path, theme, width, forcedColours });
    assert.deepEqual(await breaches(page, '#builder', WITHOUT), []);
    await paste(page, BANJAR);
    await page.locator('.question').waitFor();
    for (const step of STEPS) {
      await walk(page, step);
      await page.locator(`#panel[aria-labelledby=tab-${step}]`).waitFor();
      assert.deepEqual(await breaches(page, '.work', WITHOUT), [], step);
      assert.equal(await tooWide(page), 0, step);
    }
  });

test('with text at 200 % on a phone no step scrolls sideways', async () => {
  const { page } = await openBuilder({ width: 360 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await paste(page, BANJAR);
  await page.locator('.question').waitFor();
  for (const step of STEPS) {
    await walk(page, step);
    assert.equal(await tooWide(page), 0, step);
  }
});

test('colours are as wide beside a long name as beside a short one', async () => {
  const { page } = await openBuilder({ width: 360 });
  const long = 'Pekerja di pertambangan, penggalian, dan industri pengolahan yang bukan penerima upah';
  await paste(page, {
    text: `Kelompok;Tahun;Pekerja;Terdaftar\nTani;2024;1200;300\n${long};2024;800;200\n`,
  });
  await page.getByText('Tabel terbaca').waitFor();
  await walk(page, 'look');
  const widths = await page
    .locator('input[type=color]')
    .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().width));
  assert.deepEqual(new Set(widths).size, 1, `${widths}`);
});

test('cells are reached and written into by keyboard, and written back by Escape', async () => {
  const { page } = await openBuilder();
  await paste(page, BANJAR);
  await page.locator('.question').waitFor();
  const cell = (/** @type {string} */ at) => page.locator(`[data-cell="${at}"]`);
  await cell('0,0').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-cell')), '2,3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  assert.equal(await cell('2,3').textContent(), '130.000');
  await page.keyboard.type('13.000');
  await page.keyboard.press('Enter');
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-cell')), '3,3');
});

test('steps are walked by arrow keys, and a link of what is not told leads to its field', async () => {
  const { page } = await openBuilder();
  await paste(page, { text: BANJAR.html.replace('130.000', '13.000') });
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await page.locator('#tab-data').focus();
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-publish');
  await page.getByRole('button', { name: 'Siapa yang dihitung, dan kapan disebut sudah.' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-definition');
  await page.getByRole('button', { name: 'Apa targetnya.' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-targets');
});
