// Nothing on a page moves while it loads: layout shift is 0 on every page, at every width and height of window, however
// slowly its files come.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { pages } from './screens.js';

const widths = [320, 360, 720, 1280];
const heights = [640, 1200, 2700];

/** Keeps what moves: how much, and what. Runs in the page. */
const watch = () => {
  /** @type {string[]} */
  const moved = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      const what = entry.sources.map((/** @type {any} */ { node, previousRect, currentRect }) => {
        const name = node?.className || node?.localName || node?.nodeName;
        return `${name} ${previousRect.y}+${previousRect.height} → ${currentRect.y}+${currentRect.height}`;
      });
      moved.push(`${entry.value.toFixed(4)}: ${what.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/**
 * An empty page, over a network that is slow with one kind of file after the other.
 * @param {string} [css]  a style sheet of the reader's
 */
const slow = (css) =>
  open('/empty.html', {
    before: async (page) => {
      await page.addInitScript(watch);
      for (const [kind, wait] of /** @type {const} */ ([
        ['js', 250],
        ['wasm', 80],
        ['json', 80],
      ])) {
        await page.route(`**/*.${kind}`, async (route) => {
          await new Promise((done) => setTimeout(done, wait));
          await route.continue();
        });
      }
      if (css) {
        await page.addInitScript((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        }, css);
      }
    },
  });

/**
 * Loads a page from an empty one; what moved.
 * @param {import('./harness.js').Visit} visit
 * @param {string} path
 * @param {{ width: number, height: number }} size
 */
async function moved(visit, path, size) {
  await visit.page.goto(`${visit.origin}/empty.html`);
  await visit.page.setViewportSize(size);
  await visit.page.goto(`${visit.origin}${path}`);
  if (await visit.widget.count()) await visit.ready();
  await visit.settled();
  await visit.settled();
  return visit.page.evaluate(() => /** @type {any} */ (window).moved);
}

for (const page of pages) {
  test(`nothing moves while ${page} loads`, async () => {
    const visit = await slow();
    const found = [];
    for (const width of widths) {
      for (const height of heights) {
        const what = await moved(visit, `/${page}`, { width, height });
        found.push(...what.map((/** @type {string} */ one) => `${width} × ${height}: ${one}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

for (const font of ['Liberation Sans Narrow', 'Noto Sans', 'monospace']) {
  test(`nothing moves while pages load where the reader’s font is ${font}`, async () => {
    const visit = await slow(
      `html body, html cakupan-widget { font-family: "${font}"; --cakupan-font: ${font} }`,
    );
    const found = [];
    for (const page of ['index', 'kalimantan']) {
      for (const width of [360, 1280]) {
        const what = await moved(visit, `/${page}.html`, { width, height: 1200 });
        found.push(...what.map((/** @type {string} */ one) => `${page} ${width}: ${one}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

test('what stands in the widget’s place stays where it is when the script comes, and when it takes long', async () => {
  for (const width of widths) {
    const visit = await open('/how-it-is-computed.html', { width, alone: true });
    /** @type {(value?: unknown) => void} */
    let go = () => {};
    const held = new Promise((done) => {
      go = done;
    });
    await visit.page.route('**/cakupan.js', async (route) => {
      await held;
      await route.continue();
    });
    await visit.page.route('**/*.wasm', () => {});
    await visit.page.clock.install();
    await visit.page.goto(`${visit.origin}/kalimantan.html`, { waitUntil: 'commit' });
    const places = () =>
      visit.page.evaluate(() => {
        const parts = document.querySelectorAll(
          'cakupan-widget :is(figcaption p, svg, .sources), section h2',
        );
        return [...parts].map((part) => part.getBoundingClientRect()).map(({ x, y }) => [x, y]);
      });
    await visit.page.locator('section h2').last().waitFor();
    const before = await places();
    assert.ok(before.length > 5);
    go();
    await visit.page.waitForFunction(() => document.querySelector('cakupan-widget')?.shadowRoot);
    assert.deepEqual(await places(), before, `the script has come, ${width}`);
    await visit.page.clock.runFor(6000);
    await visit.widget.getByRole('status').waitFor();
    assert.deepEqual(await places(), before, `it takes long, ${width}`);
  }
});
