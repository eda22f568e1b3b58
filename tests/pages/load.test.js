// What a page loads, how often, and that it stays silent.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { partPaths, parts, pathOf } from './files.js';
import { open } from './harness.js';
import { said } from './words.js';

test('a widget draws its first picture from four files, each asked for once', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const { texts, strokes } = await visit.drawing();
  assert.ok(texts.length > 5 && strokes.length > 3, 'there is a picture');
  const first = (/** @type {string} */ path) => !partPaths.includes(path);
  const asked = visit
    .paths(/\.(js|wasm|json)$/)
    .filter(first)
    .sort();
  assert.deepEqual(asked, [
    pathOf('cakupan.wasm'),
    '/cakupan.js',
    '/documents/banjar.json',
    pathOf('words/id.json'),
  ]);
});

test('ten widgets load and start the WebAssembly once', async () => {
  const visit = await open('/ten.html', {
    before: (page) =>
      page.addInitScript(() => {
        const counts = { instances: 0 };
        Object.assign(window, { counts });
        WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
          construct(Made, given) {
            counts.instances += 1;
            return Reflect.construct(Made, given);
          },
        });
      }),
  });
  const widgets = await visit.page.locator('cakupan-widget').all();
  assert.equal(widgets.length, 10);
  for (const widget of widgets) {
    await widget.evaluate((element) => element.scrollIntoView());
    await visit.ready(widget);
    const { texts } = await visit.drawing(widget.locator('canvas'));
    assert.ok(texts.length > 5, 'each has a picture');
  }
  await visit.complete();
  const programs = ['cakupan.wasm', ...parts.later].map(pathOf);
  assert.deepEqual(visit.paths(/\.wasm$/).sort(), programs.sort());
  assert.equal(await visit.page.evaluate('counts.instances'), programs.length);
});

test('of two scripts on a page the first is used, and the other says so in one line', async () => {
  /** @type {string[]} */
  const told = [];
  const visit = await open('/twice.html', {
    before: async (page) => {
      page.on('console', (message) => told.push(message.text()));
      await page.route('**/cakupan.js?again', async (route) => {
        const response = await route.fetch();
        const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
        const other = (await response.text()).replaceAll(`"${version}"`, '"99.0.0"');
        await route.fulfill({ response, body: other });
      });
    },
  });
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 5);
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  assert.deepEqual(
    told.filter((line) => line.includes('twice')),
    [`<cakupan-widget> is on this page twice: version ${version} came first and is used, 99.0.0 is not`],
  );
  assert.deepEqual(visit.paths(/cakupan-.*\.wasm$/).length, 1, 'the other fetches nothing');
});

test('a page that allows no inline style, no eval and no HTML from strings gets the same picture', async () => {
  const visit = await open('/strict.html');
  await visit.ready();
  await visit.fonts();
  const strict = await visit.drawing();
  const free = await open('/one.html');
  await free.ready();
  await free.fonts();
  const { texts } = await free.drawing();
  assert.deepEqual(strict.texts, texts);
});

test('a reader without JavaScript reads what the page has inside the widget', async () => {
  const visit = await open('/fallback.html', { script: false });
  await visit.page.getByText('Baru 26 dari 100').waitFor();
  await visit.page.getByRole('table', { name: 'Tanpa interaksi' }).waitFor();
});

test('a browser without WebAssembly shows what the page has inside the widget, and says why', async () => {
  const visit = await open('/fallback.html', {
    before: (page) => page.addInitScript('delete globalThis.WebAssembly'),
    allow: [/WebAssembly/],
  });
  await visit.widget.getByRole('heading', { name: said('state.unsupported_h') }).waitFor();
  await visit.page.getByRole('table', { name: 'Tanpa interaksi' }).waitFor();
});

test('once the picture is drawn the page’s own content gives way', async () => {
  const visit = await open('/fallback.html');
  await visit.ready();
  assert.equal(await visit.page.getByText('Baru 26 dari 100', { exact: false }).first().isVisible(), false);
});

for (const width of [320, 360, 1280]) {
  test(`the information page is silent and has no sideways scrolling at ${width}`, async () => {
    const visit = await open('/', { width });
    await visit.ready();
    const [content, window] = await visit.page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    assert.ok(content <= window, `${content} px of content in ${window}`);
    const { texts, width: drawn } = await visit.drawing();
    assert.ok(texts.every(({ size }) => size >= 12));
    assert.ok(drawn > 0);
  });
}

test('the program is compiled while it arrives, also where a server does not know its type', async () => {
  for (const contentType of ['application/wasm', 'application/octet-stream']) {
    const visit = await open('/one.html', {
      before: async (page) => {
        await page.addInitScript(() => {
          const stream = WebAssembly.compileStreaming;
          WebAssembly.compileStreaming = (...given) => {
            Object.assign(window, { streamed: true });
            return stream.apply(WebAssembly, given);
          };
        });
        await page.route(`**${pathOf('cakupan.wasm')}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-type': contentType } });
        });
      },
    });
    await visit.ready();
    assert.equal(await visit.page.evaluate('streamed'), true);
    assert.ok((await visit.drawing()).texts.length > 5, contentType);
  }
});

for (const [what, body, kind, key] of /** @type {const} */ ([
  ['ends before its end', null, 'incomplete', 'state.cut_h'],
  ['is a page instead', '<!doctype html><title>Not found</title>', 'unexpected-content', 'state.other_h'],
])) {
  test(`a program that ${what} is refused: the page’s own content stays, and the page is told`, async () => {
    const visit = await open('/fallback.html', {
      before: async (page) => {
        await page.addInitScript(() => {
          addEventListener('cakupan-error', (event) => {
            const { problems } = /** @type {CustomEvent} */ (event).detail;
            Object.assign(window, { told: problems });
          });
        });
        await page.route(`**${pathOf('cakupan.wasm')}`, async (route) => {
          const response = await route.fetch();
          const whole = await response.body();
          if (body) await route.fulfill({ contentType: 'text/html', body });
          else await route.fulfill({ contentType: 'application/wasm', body: whole.subarray(0, -1000) });
        });
      },
    });
    await visit.widget.getByRole('heading', { name: said(key) }).waitFor();
    await visit.page.getByRole('table', { name: 'Tanpa interaksi' }).waitFor();
    const told = /** @type {{ kind: string, message: string }[]} */ (await visit.page.evaluate('told'));
    assert.deepEqual(
      told.map(({ kind }) => kind),
      [kind],
    );
    assert.match(told[0].message, said(key));
  });
}

test('what takes long the first time is done while the program is on its way', async () => {
  /** @type {(value?: unknown) => void} */
  let go = () => {};
  const held = new Promise((done) => {
    go = done;
  });
  const visit = await open('/one.html', {
    before: async (page) => {
      await page.addInitScript(() => {
        /** @type {string[]} */
        const made = [];
        Object.assign(window, { made });
        for (const name of /** @type {const} */ (['DateTimeFormat', 'NumberFormat', 'PluralRules'])) {
          /** @type {any} */ (Intl)[name] = new Proxy(Intl[name], {
            construct(Made, given) {
              made.push(name);
              return Reflect.construct(Made, given);
            },
          });
        }
      });
      await page.route(`**${pathOf('cakupan.wasm')}`, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  const made = () => visit.page.evaluate(() => /** @type {any} */ (window).made.slice());
  await visit.page.waitForFunction('made.length >= 4');
  const early = await made();
  go();
  await visit.ready();
  const late = (await made()).slice(early.length);
  assert.deepEqual([...new Set(early)].sort(), ['DateTimeFormat', 'NumberFormat', 'PluralRules']);
  assert.ok(!late.includes('DateTimeFormat'), `${late}`);
});
