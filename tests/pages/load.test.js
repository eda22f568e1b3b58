// What a page loads, how often, and that it stays silent.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

test('a widget draws its picture from four files, each asked for once', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const { texts, strokes } = await visit.drawing();
  assert.ok(texts.length > 5 && strokes.length > 3, 'there is a picture');
  const asked = visit.paths(/\.(js|wasm|json)$/).sort();
  assert.deepEqual(asked, ['/cakupan.js', '/cakupan.wasm', '/data/banjar.json', '/words/id.json']);
});

test('ten widgets load and start the WebAssembly once', async () => {
  const visit = await open('/ten.html', {
    before: (page) =>
      page.addInitScript(() => {
        const counts = { instances: 0 };
        Object.assign(window, { counts });
        for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
          const start = /** @type {any} */ (WebAssembly[name]);
          /** @type {any} */ (WebAssembly)[name] = (/** @type {any[]} */ ...parameters) => {
            counts.instances += 1;
            return start.apply(WebAssembly, parameters);
          };
        }
      }),
  });
  const widgets = await visit.page.locator('cakupan-widget').all();
  assert.equal(widgets.length, 10);
  for (const widget of widgets) {
    await visit.ready(widget);
    const { texts } = await visit.drawing(widget.locator('canvas'));
    assert.ok(texts.length > 5, 'each has a picture');
  }
  assert.deepEqual(visit.paths(/\.wasm$/), ['/cakupan.wasm']);
  assert.equal(await visit.page.evaluate('counts.instances'), 1);
});

test('a page with the script twice has one widget class and no complaint', async () => {
  const visit = await open('/twice.html');
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 5);
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
  await visit.page.getByText(said('state.fallback')).waitFor();
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
