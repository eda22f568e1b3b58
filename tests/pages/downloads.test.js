// What a reader takes along: each file of the panel, saved by the browser and read back by another program.

import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { inRoot } from '../../scripts/tools.js';
import { breaches } from './axe.js';
import { partPaths, parts, pathOf } from './files.js';
import { open, picture } from './harness.js';
import { said } from './words.js';

/** @typedef {import('./harness.js').Visit} Visit */

const folder = mkdtempSync(join(tmpdir(), 'cakupan-downloads-'));

/** What the command line says, and whether all went well. @param {string[]} asked */
function cakupan(...asked) {
  const program = ['run', '--quiet', '--locked', '--bin', 'cakupan', '--', ...asked];
  return execFileSync('cargo', program, { cwd: inRoot(), encoding: 'utf8' });
}

/** Opens the panel. @param {Visit} visit */
async function unfold(visit) {
  await visit.widget.locator('[data-way=download]').click();
  await visit.widget.locator('[data-file]').first().waitFor();
}

/** Takes a file of the open panel. @param {Visit} visit @param {string} kind */
async function take(visit, kind) {
  const coming = visit.page.waitForEvent('download');
  await visit.widget.locator(`[data-file=${kind}]`).click();
  const download = await coming;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** A page with the view shown and the panel open. @param {string} path @param {string} view @param {import('./harness.js').Options} [options] */
async function opened(path, view, options) {
  const visit = await open(path, options);
  await visit.ready();
  await visit.widget.evaluate((element, view) => element.setAttribute('view', view), view);
  await visit.complete();
  await unfold(visit);
  return visit;
}

const banjar = inRoot('dist/data/banjar.json');
const history = inRoot('tests/pages/fixtures/documents/history.json');

for (const [page, document, views] of /** @type {const} */ ([
  ['/index.html', banjar, ['now', 'projection', 'cost']],
  ['/history.html', history, ['now', 'projection']],
]))
  for (const view of views)
    test(`the SVG of ${view} on ${page} is the one that the command line makes`, async () => {
      const visit = await opened(page, view, { theme: 'dark', width: 360 });
      const { name, bytes } = await take(visit, 'svg');
      assert.match(name, new RegExp(`^cakupan-[a-z0-9-]+-20\\d\\d-${view}\\.svg$`));
      const made = cakupan('render', document, '--view', view, '--format', 'svg', '--lang', 'id');
      assert.equal(bytes.toString('utf8'), made);
      assert.doesNotMatch(made, /var\(|foreignObject/);
    });

test('the PNG is as wide as print takes, opaque and light, in whatever theme', async () => {
  const visit = await opened('/history.html', 'projection', { theme: 'dark', width: 360 });
  await visit.fonts();
  const { name, bytes } = await take(visit, 'png');
  assert.match(name, /-projection\.png$/);
  const { width, height, data } = PNG.sync.read(bytes);
  assert.equal(width, 2400);
  assert.equal(height, 1600);
  assert.deepEqual([...data.subarray(4 * width * 100, 4 * width * 100 + 4)], [255, 255, 255, 255]);
  for (let at = 3; at < data.length; at += 4) assert.equal(data[at], 255);
  await picture(bytes, 'taken-history');
});

for (const language of /** @type {const} */ (['id', 'en']))
  test(`the table for programs is the command line’s, with what it is about above it, ${language}`, async () => {
    const visit = await open('/history.html');
    await visit.widget.evaluate((element, lang) => element.setAttribute('lang', lang), language);
    await visit.ready();
    await visit.complete();
    await unfold(visit);
    const { bytes } = await take(visit, 'csv');
    const made = cakupan('project', history, '--format', 'csv', '--head', '--lang', language);
    assert.equal(bytes.toString('utf8'), made);
  });

test('the table for spreadsheets is a sound file, and only who asks for it fetches what writes it', async () => {
  const visit = await opened('/index.html', 'table');
  const own = parts.sheet.filter((name) => name.startsWith('split_')).map(pathOf);
  const fetched = () => visit.paths().filter((path) => own.includes(path));
  assert.deepEqual(fetched(), []);
  assert.equal(await visit.widget.locator('[data-file=png]').count(), 0, 'a table has no picture');
  const { name, path, bytes } = await take(visit, 'xlsx');
  assert.match(name, /-numbers\.xlsx$/);
  assert.deepEqual(fetched(), own);
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  // Read back as any table of an editor is.
  const read = execFileSync(
    'cargo',
    ['run', '--quiet', '--locked', '--bin', 'cakupan', '--', 'import', path, '--answer', 'E=registered'],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  assert.match(read, /"groups"/);
});

test('the document and what has been set are sound for the command line, and come to the same numbers', async () => {
  const visit = await opened('/index.html', 'projection');
  await visit.unfold();
  assert.equal(await visit.widget.locator('[data-file=scenario]').count(), 0, 'nothing has been set');
  await visit.widget.locator('.lev input[type="range"]').first().press('ArrowRight');
  await visit.widget.locator('[data-file=scenario]').waitFor();
  const document = await take(visit, 'json');
  const scenario = await take(visit, 'scenario');
  cakupan('check', document.path);
  assert.equal(document.bytes.toString('utf8'), readFileSync(banjar, 'utf8'));
  const { all } = JSON.parse(
    cakupan('project', document.path, '--scenario', scenario.path, '--format', 'json'),
  );
  const shown = await visit.widget.evaluate((element) => /** @type {any} */ (element).projection().all);
  assert.deepEqual(shown, all);
});

test('where an app saves nothing, what is in a file is shown in place', async () => {
  const visit = await opened('/history.html', 'projection');
  await take(visit, 'csv');
  await visit.widget.locator('[data-show]').click();
  assert.match(await visit.widget.locator('.sheet textarea').inputValue(), /^# .*\n(.*\n)*group,year,kind/);
  await take(visit, 'png');
  assert.equal(await visit.widget.locator('.sheet textarea').count(), 0);
  await visit.widget.locator('[data-show]').click();
  assert.equal(
    await visit.widget.locator('.drawn canvas').evaluate((canvas) => /** @type {any} */ (canvas).width),
    2400,
  );
  assert.match((await visit.widget.locator('.sheet a').getAttribute('href')) ?? '', /^blob:/);
});

test('what is said of a file is in the language of now, and nothing is said of one of another document', async () => {
  const visit = await opened('/history.html', 'projection');
  const { name } = await take(visit, 'csv');
  const said = () => visit.widget.locator('#take-download [aria-live]').textContent();
  assert.equal(await said(), `Berkas ${name} sudah dibuat.`);
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await visit.complete();
  assert.equal(await said(), `The file ${name} is ready.`);
  await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const given = await (await fetch(widget.src)).json();
    widget.document = { ...given, place: 'Kabupaten Lain' };
    await widget.ready;
  });
  await visit.complete();
  assert.equal(await said(), '');
  assert.equal(await visit.widget.locator('[data-show]').count(), 0);
});

test('in a sandbox that forbids downloads the other way is there', async () => {
  const visit = await open('/empty.html', { allow: [/Download is disallowed/] });
  await visit.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = '/history.html';
    frame.style.cssText = 'width:360px;height:1600px';
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done));
  });
  const widget = visit.page.frameLocator('iframe').locator('cakupan-widget');
  await widget.locator('[data-way=download]').click();
  await widget.locator('[data-file=csv]').click();
  await widget.locator('[data-show]').click();
  assert.match(await widget.locator('.sheet textarea').inputValue(), /group,year,kind/);
});

test('a strict policy with Trusted Types lets every file be made', async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const visit = await open('/history.html', {
    before: (page) =>
      page.route('**/history.html', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policy };
        await route.fulfill({ response, headers });
      }),
    allow: [/img-src|data:,/],
  });
  await visit.ready();
  await unfold(visit);
  for (const kind of ['png', 'svg', 'xlsx', 'csv', 'json'])
    assert.ok((await take(visit, kind)).bytes.length > 500, kind);
});

test('what makes files is fetched when the panel opens; where it does not come, the picture stays and it can be tried again', async () => {
  const own = pathOf(/** @type {string} */ (parts.files.find((name) => name.startsWith('split_'))));
  let isBroken = true;
  const visit = await open('/one.html', {
    allow: [/404|Missing/],
    before: (page) =>
      page.route(`**${own}`, (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue())),
  });
  await visit.ready();
  await visit.complete();
  assert.ok(partPaths.includes(own) && !visit.paths().includes(own));
  await visit.widget.locator('[data-way=download]').click();
  await visit.widget.locator('[data-fault=missing]').waitFor();
  assert.ok(await visit.widget.locator('canvas').first().isVisible());
  isBroken = false;
  await visit.widget.getByRole('button', { name: said('state.retry') }).click();
  await visit.widget.locator('[data-file=svg]').waitFor();
  assert.equal(await visit.widget.locator('[data-fault]').count(), 0);
});

test('which controls show is the page’s to say; Escape folds the panel and gives the focus back', async () => {
  const visit = await open('/history.html');
  await visit.ready();
  await unfold(visit);
  await visit.page.keyboard.press('Escape');
  assert.equal(await visit.widget.locator('[data-file]').count(), 0);
  assert.equal(
    await visit.widget.evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('data-way')),
    'download',
  );
  await visit.widget.evaluate((element) => element.setAttribute('controls', 'share embed'));
  assert.equal(await visit.widget.locator('[data-way=download]').count(), 0);
});

for (const width of [320, 1280])
  for (const language of /** @type {const} */ (['id', 'en']))
    test(`the panel is whole and within reach at ${width}, ${language}`, async () => {
      const visit = await open('/history.html', { width });
      await visit.ready();
      await visit.widget.evaluate((element, lang) => element.setAttribute('lang', lang), language);
      await visit.widget.locator(`section[lang=${language}]`).waitFor();
      await unfold(visit);
      await take(visit, 'png');
      await visit.widget.locator('[data-show]').waitFor();
      for (const forcedColors of /** @type {const} */ (['none', 'active']))
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await visit.page.emulateMedia({ forcedColors, colorScheme });
          await visit.settled();
          assert.deepEqual(await breaches(visit.page, 'cakupan-widget', ['color-contrast-enhanced']), []);
        }
      const targets = visit.widget.locator('.take button, .take a');
      for (const target of await targets.all()) {
        const box = await target.boundingBox();
        assert.ok(box && box.height >= 44 && box.width >= 44, `${await target.innerText()}: ${box?.height}`);
      }
      const scrolls = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(scrolls <= 0, `${scrolls} pixels beyond the window`);
    });
