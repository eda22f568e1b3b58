// `node benches/place-list.js`, after a build: what a page with a list of 514 made-up places takes; PLACES sets how many. Bytes
// after brotli; on a phone (processor slowed four times, slow 4G) until the list answers and until its picture is there; from a
// key to the places that fit. NGINX=1 also has an nginx on this machine serve the same files to `ab`.

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inRoot, output, start } from '../scripts/tools.js';
import { ensureChromium, flags } from '../tests/browsers/chromium.js';
import { madeUpList, madeUpPlace } from '../tests/common/places.js';
import { median, printTable, sizes } from './figures.js';
import { serveCompressed } from './server.js';

const COUNT = Number(process.env.PLACES ?? 514);
const VISITS = Number(process.env.VISITS ?? 5);
const KEYS = 'kota ramoli';
const PORT = 18_514;

const page = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${COUNT}</title><script type="module" src="/cakupan.js"></script></head>
<body><cakupan-widget src="/index.json" lang="id"></cakupan-widget></body></html>`;

/** A folder with the widget, the page and its list. */
function layOut() {
  const folder = mkdtempSync(join(tmpdir(), 'place-list-'));
  // Others than its owner read it, as nginx does.
  chmodSync(folder, 0o755);
  cpSync(inRoot('dist'), folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'index.json'), JSON.stringify(madeUpList(COUNT)));
  for (let number = 0; number < COUNT; number++)
    writeFileSync(join(folder, `place-${number}.json`), JSON.stringify(madeUpPlace(number)));
  return folder;
}

/**
 * Milliseconds of one visit: until there is the field, until there is the picture, and of each key until the next frame.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('canvas[data-strip]').waitFor();
  const shown = await page.evaluate(() => performance.now());
  const field = page.getByRole('combobox').first();
  await field.focus();
  /** @type {number[]} */
  const keys = [];
  for (const key of KEYS) {
    await page.evaluate(() => {
      const root = document.querySelector('cakupan-widget')?.shadowRoot;
      /** @type {any} */ (window).answered = new Promise((done) => {
        root?.addEventListener(
          'input',
          ({ timeStamp }) =>
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))),
          { once: true },
        );
      });
    });
    await page.keyboard.type(key);
    keys.push(await page.evaluate(() => /** @type {any} */ (window).answered));
  }
  await context.close();
  return { shown, keys };
}

/** What `ab` says of nginx: requests a second, and how many failed. @param {string} folder */
async function underLoad(folder) {
  const settings = join(folder, 'nginx.conf');
  writeFileSync(
    settings,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; access_log off; gzip on; gzip_types application/json application/wasm text/javascript;
server { listen 127.0.0.1:${PORT}; root ${folder}; } }`,
  );
  const nginx = spawn('nginx', ['-c', settings], { stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, 1000));
  const rows = ['index.html', 'place-7.json', 'cakupan.js', 'index.json'].map((name) => {
    const url = `http://127.0.0.1:${PORT}/${name}`;
    const said = output('ab', ['-q', '-k', '-n', '4000', '-c', '50', '-H', 'Accept-Encoding: gzip', url]);
    const number = (/** @type {string} */ label) =>
      new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(said)?.[1] ?? '0';
    return [name, number('Requests per second'), number('Failed requests'), number('Non-2xx responses')];
  });
  nginx.kill();
  printTable([['nginx, one worker, gzip', 'requests/s', 'failed', 'not 200'], ...rows]);
}

await start(async () => {
  const folder = layOut();
  const [list] = sizes(folder, ['index.json']);
  const { server, origin } = await serveCompressed(folder);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: flags });
  const visits = [];
  for (let count = 0; count < VISITS; count++) visits.push(await visit(browser, `${origin}/`));
  await browser.close();
  server.close();
  const keys = visits.flatMap(({ keys }) => keys);
  printTable([
    [`${COUNT} places`, ''],
    ['the list, KB brotli', (list.bytes / 1000).toFixed(0)],
    ['picture, ms', median(visits.map(({ shown }) => shown)).toFixed(0)],
    ['a key, ms, median', median(keys).toFixed(0)],
    ['a key, ms, most', Math.max(...keys).toFixed(0)],
  ]);
  if (process.env.NGINX) await underLoad(folder);
  rmSync(folder, { recursive: true });
});
