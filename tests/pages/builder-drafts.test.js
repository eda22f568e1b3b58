// Drafts in the browser: nothing is lost by closing, nothing is overwritten in silence, and a browser that keeps nothing
// is said to.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { BANJAR, headline, isKept, openBuilder, PATIENCE, paste, walk } from './builder.js';

const MENDED = {
  text: BANJAR.html.replace('130.000', '13.000'),
  html: BANJAR.html.replace('130.000', '13.000'),
};

/** @param {import('playwright-core').Page} page */
async function begun(page) {
  await paste(page, MENDED);
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await walk(page, 'describe');
}

/** @param {import('playwright-core').Page} page */
const place = (page) => page.getByLabel('Tempat', { exact: true });

test('closing the page in the middle of anything and opening it again loses nothing', async () => {
  const { page, context, origin } = await openBuilder();
  await begun(page);
  await place(page).pressSequentially('Kabupaten Ban');
  await isKept(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(`${origin}/builder.html`);
  await again.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor({ timeout: PATIENCE });
  assert.match(await headline(again), /26\sdari\s100/);
  await walk(again, 'describe');
  assert.equal(await place(again).inputValue(), 'Kabupaten Ban');
  await again.close();
});

test('what a table no longer says is no longer so after the page was opened again', async () => {
  const { page, context, origin } = await openBuilder();
  const round = MENDED.html.replace('91.000', '± 91.000');
  const isRound = (/** @type {import('playwright-core').Page} */ shown) =>
    shown
      .locator('.stage cakupan-widget')
      .evaluate((widget) => /** @type {any} */ (widget).document?.groups[0].observations[0].approximate);
  await paste(page, { text: '', html: round });
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await headline(page);
  assert.equal(await isRound(page), true);
  // One that is asked about is not read yet.
  await page.locator('summary', { hasText: 'Ganti dengan tabel lain' }).click();
  await paste(page, BANJAR);
  await page.getByRole('link', { name: 'Sel D3' }).waitFor();
  await isKept(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(`${origin}/builder.html`);
  await again.getByLabel('Isi yang benar untuk D3').fill('13.000', { timeout: PATIENCE });
  await again.getByRole('button', { name: 'Pakai' }).click();
  await again.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await headline(again);
  await again.waitForFunction(
    () =>
      /** @type {any} */ (document.querySelector('.stage cakupan-widget'))?.document.groups[0].observations[0]
        .approximate === undefined,
  );
  await again.close();
});

test('every change is taken back and made again, one field a step', async () => {
  const { page } = await openBuilder();
  await begun(page);
  await place(page).fill('Kabupaten Banjar');
  await page.getByLabel('anak yang sudah divaksin').check();
  assert.match(await headline(page), /anak/);
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await page.locator('input[value=workers]:checked').waitFor();
  await page.getByRole('button', { name: 'Batalkan' }).click();
  assert.equal(await place(page).inputValue(), '');
  await page.getByRole('button', { name: 'Batalkan' }).click();
  assert.ok(await page.getByRole('button', { name: 'Batalkan' }).isDisabled());
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Ulangi' }).click();
  await page.locator('input[value=children]:checked').waitFor();
  assert.equal(await place(page).inputValue(), 'Kabupaten Banjar');
});

test('two tabs with one draft: neither overwrites the other in silence, and both can go on', async () => {
  const { page, context, origin } = await openBuilder();
  await begun(page);
  await place(page).fill('Banjar');
  await isKept(page);
  const other = await context.newPage();
  await other.goto(`${origin}/builder.html`);
  await other.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor({ timeout: PATIENCE });
  await walk(other, 'describe');
  await place(other).fill('Banjar lain');
  await page.getByText('Draf ini juga diubah di tab lain.').waitFor();
  await page.getByRole('button', { name: 'Simpan keduanya' }).click();
  await page.getByText('Draf (2)').click();
  const kept = page.locator('.kept li');
  await kept.nth(1).waitFor();
  assert.equal(await place(page).inputValue(), 'Banjar');
  assert.equal(await place(other).inputValue(), 'Banjar lain');
  await page.getByRole('button', { name: 'Hapus semua draf dari peramban ini' }).click();
  await page.getByText(/^Draf \(/).waitFor({ state: 'detached' });
  await other.close();
});

test('a browser that keeps nothing is said to, and the work goes on', async () => {
  const { page } = await openBuilder({
    before: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      }),
  });
  await begun(page);
  await page.getByText('tidak mengizinkan halaman menyimpan').waitFor();
  await place(page).fill('Banjar');
  assert.match(await headline(page), /26\sdari\s100/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: 'Simpan draf sebagai berkas' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'draf-cakupan.json');
});

test('a full storage is said to be full, and written to again once it has room', async () => {
  const { page } = await openBuilder({
    before: (page) =>
      page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        Object.assign(window, { isFull: true });
        IDBObjectStore.prototype.put = function (...given) {
          if (/** @type {any} */ (window).isFull) throw new DOMException('full', 'QuotaExceededError');
          return put.apply(this, given);
        };
      }),
  });
  await begun(page);
  await page.getByText('Ruang simpan peramban ini penuh').waitFor();
  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await place(page).fill('Banjar');
  await isKept(page);
});

test('what could not be kept is not kept later, once all drafts have been taken out of the browser', async () => {
  const { page } = await openBuilder({
    before: (page) =>
      page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        Object.assign(window, { isFull: false });
        IDBObjectStore.prototype.put = function (...given) {
          if (/** @type {any} */ (window).isFull) throw new DOMException('full', 'QuotaExceededError');
          return put.apply(this, given);
        };
      }),
  });
  await page.clock.install();
  await begun(page);
  await isKept(page);
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await place(page).fill('Banjar');
  await page.getByText('Ruang simpan peramban ini penuh').waitFor();
  await page.getByText(/^Draf \(/).click();
  await page.getByRole('button', { name: 'Hapus semua draf dari peramban ini' }).click();
  await page.getByText(/^Draf \(/).waitFor({ state: 'detached' });
  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await page.clock.runFor(30_000);
  await page.reload();
  await page.locator('#paste').waitFor();
  await page.clock.runFor(5000);
  assert.equal(await page.getByText(/^Draf \(/).count(), 0);
});

test('all drafts are those of other tabs too', async () => {
  const { page, context, origin } = await openBuilder();
  await begun(page);
  await isKept(page);
  const other = await context.newPage();
  await other.goto(`${origin}/builder.html`);
  await other.getByText(/^Draf \(1/).click({ timeout: PATIENCE });
  await other.getByRole('button', { name: 'Draf baru' }).click();
  await paste(other, MENDED);
  await other.getByText(/^Draf \(2/).waitFor();
  await page.getByText(/^Draf \(/).click();
  await page.getByRole('button', { name: 'Hapus semua draf dari peramban ini' }).click();
  await page.getByText(/^Draf \(/).waitFor({ state: 'detached' });
  await other.close();
});
