// The page of editors without a network, and another version of it.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { unzipSync } from 'fflate';
import { inRoot } from '../../scripts/tools.js';
import { BANJAR, headline, openBuilder, PATIENCE, paste, walk } from './builder.js';
import { instead } from './server.js';

const KEEPER = '/builder-offline.js';

afterEach(() => instead.clear());

/** @param {import('playwright-core').Page} page */
const isKept = (page) => page.getByText('Halaman ini juga bisa dipakai tanpa internet.').waitFor();

const NEWER = 'Ada versi baru halaman ini.';

/** As after a build of other sources. @param {import('playwright-core').Page} page */
async function anotherIsThere(page) {
  const built = readFileSync(inRoot('dist', KEEPER), 'utf8');
  instead.set(KEEPER, built.replace(/("cakupan-builder-".{1,12}")\w{10}"/, '$1other"'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText(NEWER).waitFor();
}

/** Asks for the other version, which loads the page anew. @param {import('playwright-core').Page} page */
const useIt = (page) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Pakai versi baru' }).click()]);

test('once loaded the page does its whole task without a network, also after it was closed', async () => {
  // What is asked of the network in vain is said in the console.
  const { page, context, origin } = await openBuilder({
    offline: true,
    allow: [/ERR_INTERNET_DISCONNECTED/],
  });
  await isKept(page);
  await context.setOffline(true);
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(PATIENCE);
  await again.goto(`${origin}/builder.html`);
  await paste(again, { text: '', html: BANJAR.html.replace('130.000', '13.000') });
  await again.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  assert.match(await headline(again), /26\sdari\s100/);
  await walk(again, 'describe');
  await again.getByLabel('Tempat', { exact: true }).fill('Kabupaten Banjar');
  await again.getByLabel('Program', { exact: true }).fill('BPJS Ketenagakerjaan');
  await again.getByRole('button', { name: 'Pakai usulan ini' }).click();
  await walk(again, 'publish');
  await again.locator('button.main:enabled', { hasText: 'Unduh ZIP' }).waitFor();
  const [download] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: 'Unduh ZIP' }).click(),
  ]);
  const files = Object.keys(unzipSync(readFileSync(await download.path())));
  assert.ok(files.includes('index.html') && files.includes('cakupan.js'), `${files}`);
  await again.close();
});

test('another version is used only when it is asked for, and what was begun is still there', async () => {
  const { page } = await openBuilder({ offline: true });
  await isKept(page);
  await page.reload();
  await paste(page, { text: '', html: BANJAR.html.replace('130.000', '13.000') });
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await page.locator('.drafts .state', { hasText: 'Tersimpan' }).waitFor();
  await anotherIsThere(page);
  await page.reload();
  await page.getByText(NEWER).waitFor();
  const names = () => page.evaluate(() => caches.keys());
  const [before] = await names();
  await useIt(page);
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  await isKept(page);
  assert.ok(!(await names()).includes(before), `${before} is still kept`);
});

test('another version comes also where the page, or another of its kind, is still asking for files', async () => {
  const { page } = await openBuilder({ offline: true });
  await isKept(page);
  await page.reload();
  await anotherIsThere(page);
  await page.evaluate(() => {
    const asking = setInterval(() => fetch('favicon.svg'), 5);
    setTimeout(() => clearInterval(asking), 1000);
  });
  await Promise.all([page.getByText('Versi baru segera dipakai.').waitFor(), useIt(page)]);
  await isKept(page);
});

test('a page that was there from the first time on follows when another asks for the newer version', async () => {
  const { page, context, origin } = await openBuilder({ offline: true });
  await isKept(page);
  const second = await context.newPage();
  second.setDefaultTimeout(PATIENCE);
  await second.goto(`${origin}/builder.html`);
  await isKept(second);
  await anotherIsThere(second);
  await Promise.all([page.waitForEvent('load'), useIt(second)]);
  await Promise.all([isKept(page), isKept(second)]);
  await second.close();
});

test('another version comes also to a page that was loaded past the one that is kept', async () => {
  const { page, context } = await openBuilder({ offline: true });
  await isKept(page);
  const devtools = await context.newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await devtools.send('Page.reload', { ignoreCache: true });
  await loaded;
  await isKept(page);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await anotherIsThere(page);
  await useIt(page);
  await isKept(page);
});

test('readers’ pages are none of its business', async () => {
  const { page, context, origin } = await openBuilder({ offline: true });
  await isKept(page);
  const reader = await context.newPage();
  await reader.goto(`${origin}/index.html`);
  assert.equal(await reader.evaluate(() => navigator.serviceWorker.controller), null);
  await reader.close();
});

test('a host without the file, and a browser that keeps nothing, leave the page as it is', async () => {
  instead.set(KEEPER, null);
  const { page } = await openBuilder({ offline: true, allow: [/404/] });
  await paste(page, { text: '', html: BANJAR.html.replace('130.000', '13.000') });
  await page.getByText('Tabel terbaca: 2 kelompok, 2025.').waitFor();
  assert.equal(await page.getByText('tanpa internet').count(), 0);
});
