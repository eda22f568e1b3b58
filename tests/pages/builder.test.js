// The whole task of an editor: from a pasted table with a wrong number to a folder on a host, by keyboard and by mouse; and
// what comes of that folder.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { BANJAR, HANDS, headline, isKept, openBuilder, PATIENCE, paste, walk } from './builder.js';
import { headers } from './server.js';

/** @type {(() => void)[]} */
const toEnd = [];

after(() => {
  for (const end of toEnd) end();
});

/** Unpacks a ZIP into an empty folder. @param {Uint8Array} bytes */
function unpacked(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'cakupan-'));
  toEnd.push(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    assert.doesNotMatch(name, /^\/|\.\.|[^a-zA-Z0-9./_-]/, 'a plain name');
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Serves a folder as a host with a strict policy does. @param {string} folder */
async function served(folder) {
  const policy = headers['/strict.html']['Content-Security-Policy'];
  const setHeaders = (/** @type {import('node:http').ServerResponse} */ response) =>
    response.setHeader('Content-Security-Policy', `${policy}; frame-src 'self'`);
  const server = createServer(sirv(folder, { dev: true, setHeaders }));
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  toEnd.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** Takes the ZIP. @param {import('playwright-core').Page} page @param {(target: import('playwright-core').Locator) => Promise<unknown>} press */
async function takeZip(page, press) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    press(page.getByRole('button', { name: 'Unduh ZIP' })),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The whole task. @param {import('playwright-core').Page} page @param {(target: import('playwright-core').Locator) => Promise<unknown>} press */
async function wholeTask(page, press) {
  await press(page.locator('#paste'));
  await paste(page, BANJAR);
  const question = page.locator('.question.error');
  await question.waitFor();
  assert.match((await question.textContent()) ?? '', /D3.*Terdaftar 130\.000, padahal seluruhnya 110\.000/);
  await press(page.getByRole('link', { name: 'Sel D3' }));
  await question.getByRole('textbox').fill('13.000');
  await press(question.getByRole('button', { name: 'Pakai' }));
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();

  await press(page.getByRole('button', { name: 'Lanjut: Keterangan' }));
  await page.getByLabel('Tempat', { exact: true }).fill('Kabupaten Banjar');
  await page.getByLabel('Program', { exact: true }).fill('BPJS Ketenagakerjaan');
  await press(page.getByRole('button', { name: 'Pakai usulan ini' }));
  await press(page.getByRole('button', { name: 'Tambah sumber' }));
  const source = page.getByRole('group', { name: 'Sumber 1' });
  await source.getByLabel('Judul', { exact: true }).fill('Pemkab Banjar');

  await press(page.getByRole('button', { name: 'Lanjut: Asumsi' }));
  await press(page.getByRole('button', { name: 'Tambah target' }));
  await page.getByLabel('Tahun', { exact: true }).fill('2045');
  await page.getByLabel('Persentase yang ingin dicapai').fill('99');

  await press(page.getByRole('button', { name: 'Lanjut: Tampilan' }));
  await press(page.getByRole('button', { name: 'Lanjut: Terbitkan' }));
  await page.locator('button.main:enabled', { hasText: 'Unduh ZIP' }).waitFor();
  return takeZip(page, press);
}

for (const [name, press] of Object.entries(HANDS)) {
  test(`an editor goes from a table with a wrong number to a published page, by ${name}`, async () => {
    const { page } = await openBuilder();
    const zip = await wholeTask(page, press);
    assert.equal(zip.name, 'kabupaten-banjar.zip');
    const folder = unpacked(zip.bytes);
    const document = JSON.parse(readFileSync(join(folder, 'kabupaten-banjar.json'), 'utf8'));
    assert.deepEqual(document.targets, [{ year: 2045, rate: 0.99 }]);
    assert.deepEqual(
      document.groups.map((/** @type {any} */ group) => group.observations[0]),
      [
        { year: 2025, workers: 91000, registered: 40000, source: 'source-1' },
        { year: 2025, workers: 110000, registered: 13000, source: 'source-1' },
      ],
    );
  });
}

test('a published folder works under a strict policy as a tag and as a frame, and without JavaScript and a host', async () => {
  const { page, context } = await openBuilder();
  const { bytes } = await wholeTask(page, HANDS.mouse);
  const frame = await page.locator('[aria-labelledby=code-frame]').inputValue();
  const tag = await page.locator('[aria-labelledby=code-tag]').inputValue();
  const folder = unpacked(bytes);
  const article = (/** @type {string} */ code) =>
    `<!doctype html><html lang="id"><meta charset="utf-8"><title>Artikel</title><body>${code}</body></html>`;
  // A system that escapes what is put into it.
  writeFileSync(join(folder, 'frame.html'), article(frame.replaceAll('&amp;', '&amp;amp;')));
  writeFileSync(join(folder, 'tag.html'), article(tag));
  const origin = await served(folder);
  const browser = context.browser();
  assert.ok(browser);
  const reader = await browser.newContext({ locale: 'id-ID' });
  const read = await reader.newPage();
  /** @type {string[]} */
  const complaints = [];
  // A browser asks every host for its icon.
  read.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) complaints.push(message.text());
  });
  read.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  const said = /26\sdari\s100/;
  for (const path of ['index.html', 'tag.html']) {
    await read.goto(`${origin}/${path}`);
    const widget = read.locator('cakupan-widget');
    await widget.evaluate((element) =>
      customElements.whenDefined('cakupan-widget').then(() => /** @type {any} */ (element).ready),
    );
    assert.match((await widget.locator('h2').first().textContent()) ?? '', said, path);
    assert.equal(await read.locator('#from-disk:visible').count(), 0);
  }
  await read.goto(`${origin}/frame.html`);
  const inner = read.frameLocator('iframe');
  await inner.locator('cakupan-widget h2', { hasText: said }).first().waitFor({ timeout: PATIENCE });
  assert.ok(await read.locator('iframe').getAttribute('title'));
  assert.deepEqual(complaints, []);

  const bare = await browser.newContext({ javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(`${origin}/index.html`);
  assert.match((await still.locator('.headline').textContent()) ?? '', said);
  assert.ok(await still.locator('figure svg').isVisible());
  await bare.close();

  await read.goto(pathToFileURL(join(folder, 'index.html')).href);
  await read.getByText('Halaman ini dibuka langsung dari komputer.').waitFor();
  assert.match((await read.locator('.headline').textContent()) ?? '', said);
  await reader.close();
});

test('an own ZIP goes on where it was left, and a new table on it keeps all but the figures, which are marked', async () => {
  const { page } = await openBuilder();
  const { bytes } = await wholeTask(page, HANDS.mouse);
  const again = (await openBuilder()).page;
  await again
    .locator('input[type=file]')
    .setInputFiles({ name: 'old.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await again.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await again.getByText('Ganti dengan tabel lain').click();
  await paste(again, {
    text: 'Kelompok\tTahun\tPekerja\tTerdaftar\nPekerja formal dan UMKM\t2025\t91000\t40000\nPekerja informal\t2025\t110000\t15000\n',
  });
  await again.locator('td.changed[title="sebelumnya 13.000"]', { hasText: '15000' }).waitFor();
  await walk(again, 'describe');
  assert.equal(await again.getByLabel('Tempat', { exact: true }).inputValue(), 'Kabupaten Banjar');
  await walk(again, 'publish');
  await again.locator('button.main:enabled').waitFor();
  const next = await takeZip(again, HANDS.mouse);
  assert.equal(next.name, 'kabupaten-banjar.zip');
  const document = JSON.parse(new TextDecoder().decode(unzipSync(next.bytes)['kabupaten-banjar.json']));
  assert.equal(document.groups[1].observations[0].registered, 15000);
  assert.equal(document.groups[1].observations[0].source, 'source-1');
  assert.deepEqual(document.targets, [{ year: 2045, rate: 0.99 }]);
});

test('a published document opens in the page, and all that the page has no field for stays in it', async () => {
  const { page } = await openBuilder();
  const text = readFileSync('www/data/banjar.json', 'utf8');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'banjar.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  assert.match(await headline(page), /26\sdari\s100/);
  await walk(page, 'publish');
  await page.locator('button.main:enabled').waitFor();
  const { bytes } = await takeZip(page, HANDS.mouse);
  const names = Object.keys(unzipSync(bytes));
  const document = JSON.parse(new TextDecoder().decode(unzipSync(bytes)['kabupaten-banjar.json']));
  assert.deepEqual(document, JSON.parse(text));
  assert.ok(names.includes('petunjuk.html'));
});

test('a table of ten thousand rows is understood in seconds even here, and all of it is read', async () => {
  const { page } = await openBuilder();
  const rows = Array.from(
    { length: 10_000 },
    (_, row) => `G${row % 500};${2000 + Math.floor(row / 500)};1000;${row % 900}`,
  );
  await paste(page, { text: `Kelompok;Tahun;Pekerja;Terdaftar\n${rows.join('\n')}\n` });
  await page.getByText('Tabel terbaca: 500 kelompok, 2000–2019.').waitFor();
  await page.getByText('Yang ditampilkan 100 dari 10001 baris.').waitFor();
  await isKept(page);
});

test('code is marked to be copied by hand where the clipboard is forbidden', async () => {
  const { page } = await openBuilder({
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
        });
      }),
  });
  await wholeTask(page, HANDS.mouse);
  await page.getByRole('button', { name: 'Salin' }).first().click();
  await page.getByText('tekan Ctrl+C').waitFor();
  const marked = await page.locator('[aria-labelledby=code-tag]').evaluate((field) => {
    const { selectionStart, selectionEnd, value } = /** @type {HTMLTextAreaElement} */ (field);
    return value.slice(selectionStart, selectionEnd);
  });
  assert.match(marked, /^<script type="module" src="cakupan.js">/);
});

test('before there is a table nothing can be published, and the page says so and leads to it', async () => {
  const { page } = await openBuilder();
  await walk(page, 'publish');
  assert.ok(await page.getByRole('button', { name: 'Unduh ZIP' }).isDisabled());
  await page.getByRole('button', { name: 'Tabelnya belum ada.' }).click();
  await page.locator('#tab-data[aria-selected=true]').waitFor();
});

test('a percentage that is too large is told as the field has it, and not as a fraction', async () => {
  const { page } = await openBuilder();
  await paste(page, { text: 'Kelompok;Tahun;Pekerja;Terdaftar\nTani;2024;1200;300\n' });
  await page.getByText('Tabel terbaca').waitFor();
  await walk(page, 'assumptions');
  await page.getByRole('button', { name: 'Tambah target' }).click();
  await page.getByLabel('Tahun', { exact: true }).fill('2045');
  await page.getByLabel('Persentase yang ingin dicapai').fill('120');
  await page
    .locator('.field-problem', { hasText: 'Persentase ini terlalu besar. Periksa angkanya.' })
    .waitFor();
});

test('an address that the code would not find is told', async () => {
  const { page } = await openBuilder();
  await wholeTask(page, HANDS.mouse);
  const address = page.locator('#address');
  const wrong = page.locator('#address-problem');
  await address.fill('contoh.id/cakupan');
  await wrong.waitFor();
  for (const right of ['https://contoh.id/cakupan', '/cakupan/', '']) {
    await address.fill(right);
    await wrong.waitFor({ state: 'detached' });
  }
});

test('of programmes that count the same people one is chosen, and of columns that are parts their sum', async () => {
  const { page } = await openBuilder();
  const rows = ['Program;Tahun;Pekerja;Peserta laki-laki;Peserta perempuan'];
  for (const name of ['JKK', 'JKM']) rows.push(`${name};2023;1.200;200;150`);
  await paste(page, { text: rows.join('\n') });
  await page.getByRole('button', { name: /^semuanya dijumlahkan/ }).click();
  await page.getByRole('button', { name: /^hanya JKM/ }).click();
  await page.getByText('Tabel terbaca: satu kelompok, 2023.').waitFor();
  assert.match(await headline(page), /29\sdari\s100/);
});
