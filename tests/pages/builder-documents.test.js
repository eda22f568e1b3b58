// Documents that are opened in the page of editors: nothing of them is lost or changed by opening and publishing them, and
// what cannot be opened is said to be wrong in itself.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { isKept, openBuilder, PATIENCE, paste, walk } from './builder.js';

/** @param {import('playwright-core').Page} page @param {string} text */
const give = (page, text) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'dokumen.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** What the ZIP is called, and its files. @param {import('playwright-core').Page} page */
async function zip(page) {
  await walk(page, 'publish');
  const button = page.locator('button.main:enabled');
  await button.waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    button.click(),
  ]);
  return { name: download.suggestedFilename(), files: unzipSync(readFileSync(await download.path())) };
}

/** The document in the ZIP. @param {import('playwright-core').Page} page */
async function published(page) {
  const { name, files } = await zip(page);
  return JSON.parse(new TextDecoder().decode(files[name.replace('.zip', '.json')]));
}

const HEAD = {
  version: 1,
  title: { id: 'Judul', en: 'Title' },
  place: 'Tempat',
  programme: 'Program',
  updated: '2022-12',
  sources: { a: { title: 'Sumber', date: '2022-12-01' } },
};

/** @type {Record<string, any>} */
const DOCUMENTS = {
  'whose group is called what another is called in short': {
    ...HEAD,
    groups: [
      {
        id: 'x',
        label: { id: 'Formal dan UMKM', en: 'Formal and small' },
        short: 'Formal',
        observations: [
          {
            year: 2024,
            month: 5,
            workers: 90000,
            registered: 39000,
            approximate: true,
            source: 'a',
            note: { id: 'n', en: 'm' },
          },
          { year: 2025, month: 5, workers: 91000, registered: 40000, break: 'b' },
        ],
        assumptions: { lapse: { low: 0, central: 0.05, high: 0.1, source: 'a', note: { en: 'n' } } },
      },
      {
        id: 'y',
        label: 'Formal',
        observations: [
          { year: 2024, month: 5, workers: 1000, registered: 100 },
          { year: 2025, month: 5, workers: 1100, registered: 130, subsidised: 20, source: 'a' },
        ],
        subsidy: {
          payer: 'Pemkab',
          currency: 'IDR',
          monthly_contribution: [{ from: '2015-07', amount: 16800 }],
        },
      },
    ],
  },
  'whose years have names': {
    ...HEAD,
    groups: [
      {
        id: 'x',
        label: 'Pesisir',
        observations: [
          { year: 2009, period: { id: 'TA 2009/10', en: 'FY2009/10' }, workers: 100, registered: 30 },
          { year: 2010, period: { id: 'TA 2010/11', en: 'FY2010/11' }, workers: 110, registered: 33 },
        ],
      },
    ],
  },
  'with more registered than there are, and why': {
    ...HEAD,
    groups: [
      {
        id: 'x',
        label: 'Pesisir',
        observations: [
          { year: 2022, workers: 100, registered: 90, above_100: 'belum terjadi' },
          { year: 2023, workers: 100, registered: 104, above_100: { id: 'pindahan', en: 'moved in' } },
        ],
      },
    ],
  },
  'whose last group is as many as the others': {
    ...HEAD,
    groups: [
      { id: 'x', label: 'A', observations: [{ year: 2023, workers: 100, registered: 50 }] },
      { id: 'q', label: 'B', observations: [{ year: 2023, workers: 90, registered: 40 }] },
      { id: 'z', label: 'C', observations: [{ year: 2023, workers: 190, registered: 90 }] },
    ],
  },
  'in which one group is all together': JSON.parse(readFileSync('www/data/nigeria.json', 'utf8')),
};

for (const [name, document] of Object.entries(DOCUMENTS))
  test(`a document ${name} is published as it was opened`, async () => {
    for (const path of ['/builder.html', '/builder.en.html']) {
      const { page } = await openBuilder({ path });
      await give(page, `\uFEFF\n${JSON.stringify(document)}`);
      await page.locator('.sheet').waitFor();
      await page.getByText(/Tabel terbaca|The table has been read/).waitFor();
      assert.equal(await page.locator('.question').count(), 0);
      assert.deepEqual(await published(page), document);
    }
  });

test('a new table on a document in which one group is all together leaves it so', async () => {
  const { page } = await openBuilder();
  await give(page, JSON.stringify(DOCUMENTS['in which one group is all together']));
  await page.getByText(/Tabel terbaca/).waitFor();
  const { label } = DOCUMENTS['in which one group is all together'].groups[0];
  await page.getByText('Ganti dengan tabel lain').click();
  await paste(page, { text: `Wilayah\t2021\t2024\n${label.id ?? label}\t41,2%\t43%\nLagos\t60%\t61,5%\n` });
  await page.getByText('Tabel terbaca: 2 kelompok').waitFor();
  assert.equal((await published(page)).whole, DOCUMENTS['in which one group is all together'].whole);
});

test('files are called after the place of the document that is open, and never as those of the widget', async () => {
  const { page } = await openBuilder();
  const { groups } = DOCUMENTS['whose last group is as many as the others'];
  const open = async (/** @type {string} */ place) => {
    await walk(page, 'data');
    if (await page.getByText('Ganti dengan tabel lain').isVisible())
      await page.getByText('Ganti dengan tabel lain').click();
    await give(page, JSON.stringify({ ...HEAD, place, groups }));
    await walk(page, 'describe');
    await page.waitForFunction(
      (name) => [...document.querySelectorAll('input')].some(({ value }) => value === name),
      place,
    );
    return zip(page);
  };
  const embed = await open('Embed');
  assert.equal(embed.name, 'embed-cakupan.zip');
  assert.ok(Buffer.from(embed.files['embed.css']).equals(readFileSync('dist/embed.css')));
  assert.ok(embed.files['embed-cakupan.css']);
  assert.equal((await open('Draf cakupan')).name, 'draf-cakupan-cakupan.zip');
  assert.equal((await open('Pesisir')).name, 'pesisir.zip');
});

test('a group that is given another name in the sheet keeps what was written about it', async () => {
  const { page } = await openBuilder();
  const [x, y] = DOCUMENTS['whose group is called what another is called in short'].groups;
  await give(page, JSON.stringify({ ...HEAD, groups: [{ ...x, observations: [x.observations[1]] }, y] }));
  await page.getByText(/Tabel terbaca/).waitFor();
  await page.locator('[data-cell="1,0"]').click();
  await page.keyboard.type('Formal dan mikro');
  await page.keyboard.press('Enter');
  await page.locator('[data-cell="1,0"]', { hasText: 'mikro' }).waitFor();
  await page.getByText('Tabel terbaca: 2 kelompok').waitFor();
  const { groups } = await published(page);
  assert.deepEqual(groups[0].label, { id: 'Formal dan mikro', en: 'Formal and small' });
  assert.deepEqual(groups[0].assumptions, x.assumptions);
  await walk(page, 'data');
  await page.getByText('Ganti dengan tabel lain').click();
  await paste(page, { text: 'Kelompok;Tahun;Pekerja;Terdaftar\nGuru;2024;1200;300\nDosen;2024;900;200\n' });
  await page.getByText('Tidak ada lagi di tabel: Formal dan mikro, Formal.').waitFor();
});

test('a cell that is written anew is not read as it was answered before', async () => {
  const { page } = await openBuilder();
  await paste(page, {
    text: 'Kelompok;Tahun;Pekerja;Terdaftar\nTani;2024;61200;2.750\nNelayan;2024;34800;1200\n',
  });
  await page.locator('#question-D2-ambiguous-number button', { hasText: /^di sini 2\.750$/ }).click();
  await page.getByText('Tabel terbaca: 2 kelompok, 2024.').waitFor();
  await page.locator('[data-cell="1,3"]').click();
  await page.keyboard.type('3500');
  await page.keyboard.press('Enter');
  await page.locator('[data-cell="1,3"]', { hasText: '3500' }).waitFor();
  await page.getByText('Yang sudah Anda jawab').waitFor({ state: 'detached' });
  await walk(page, 'describe');
  await page.getByLabel('Tempat', { exact: true }).fill('Banjar');
  await page.getByLabel('Program', { exact: true }).fill('BPJS');
  await page.getByRole('button', { name: 'Pakai usulan ini' }).click();
  assert.equal((await published(page)).groups[0].observations[0].registered, 3500);
});

test('a document with a mistake in its JSON is said to have one', async () => {
  const { page } = await openBuilder();
  await give(page, '{"version": 1, "groups": [,]}');
  await page.getByText('Dokumen ini tidak bisa dibaca').waitFor();
  assert.equal(await page.getByText('Alat pembaca tabel tidak bisa dimuat').count(), 0);
});

for (const [name, wrong] of Object.entries({
  'no observations': { groups: [{ id: 'a', label: 'x' }] },
  'a group that is none': { groups: [null] },
  'targets that are no list': {
    groups: [{ id: 'a', label: 'x', observations: [{ year: 2023, workers: 10, registered: 5 }] }],
    targets: { year: 2045 },
  },
  'observations that are no list': { groups: [{ id: 'a', label: 'x', observations: {} }] },
  'no list of sources': {
    sources: null,
    groups: [{ id: 'a', label: 'x', observations: [{ year: 2023, workers: 10, registered: 5 }] }],
  },
}))
  test(`a document with ${name} is refused, with its place, and the page goes on`, async () => {
    const { page } = await openBuilder();
    await give(page, JSON.stringify({ ...HEAD, ...wrong }));
    await page.getByText('Dokumen ini tidak bisa dibuka').waitFor();
    await page.locator('.bad', { hasText: /\/(groups|targets|sources)/ }).waitFor();
    await walk(page, 'describe');
    await page.getByLabel('Tempat', { exact: true }).waitFor();
  });

test('what was written in one language stays when the page goes on in the other', async () => {
  const { page, origin } = await openBuilder();
  await page.getByRole('button', { name: 'Coba dengan contoh' }).click();
  await page.locator('.question').waitFor();
  await walk(page, 'describe');
  await page.getByLabel('Tempat', { exact: true }).fill('Kabupaten Banjar');
  await isKept(page);
  await page.goto(`${origin}/builder.en.html`);
  await page.locator('.question').waitFor({ timeout: PATIENCE });
  await walk(page, 'describe');
  const place = page.getByLabel('Place', { exact: true });
  assert.equal(await place.inputValue(), '');
  await place.fill('Banjar Regency');
  assert.equal(await page.getByLabel('Place, in Indonesian').inputValue(), 'Kabupaten Banjar');
});

test('a file that is dropped beside the field is opened, and the page stays', async () => {
  const { page } = await openBuilder();
  await walk(page, 'look');
  const isPrevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File(['Kelompok;Tahun;Pekerja;Terdaftar\nTani;2024;1200;300\n'], 'tabel.csv', { type: 'text/csv' }),
    );
    const event = (/** @type {string} */ name) =>
      new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
    return ['dragover', 'drop'].map((name) => !document.body.dispatchEvent(event(name)));
  });
  assert.deepEqual(isPrevented, [true, true]);
  await page.getByText('Tabel terbaca: satu kelompok, 2024.').waitFor();
});

test('cells that are written one after the other are all kept, however quickly', async () => {
  const { page } = await openBuilder();
  await page.getByRole('button', { name: 'Ketik sendiri' }).click();
  await page.locator('[data-cell="1,0"]').click();
  for (const text of ['Tani', 'Nelayan', 'Guru', 'Perawat']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-cell="4,0"]', { hasText: 'Perawat' }).waitFor();
  const written = await page.locator('[data-cell$=",0"]').allTextContents();
  assert.deepEqual(written.slice(1, 5), ['Tani', 'Nelayan', 'Guru', 'Perawat']);
});

test('once everything is taken back the widget shows nothing of it', async () => {
  const { page } = await openBuilder();
  await give(page, JSON.stringify(DOCUMENTS['whose last group is as many as the others']));
  await page.locator('.stage cakupan-widget').waitFor();
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await page.locator('.stage cakupan-widget').waitFor({ state: 'detached' });
});
