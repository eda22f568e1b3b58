// On paper: dark ink on white whatever the screen is, the numbers in a table, and nothing that is only there to be pressed.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open, picture } from './harness.js';
import { pages, pictured, views, widths } from './screens.js';
import { said } from './words.js';

/** @typedef {import('./harness.js').Visit} Visit */

/** Texts that are too pale for paper, and grounds that are not white. @param {Visit} visit */
const pale = ({ page }) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const luminance = (/** @type {string} */ colour) => {
      if (!canvas) return 0;
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    /** @type {string[]} */
    const found = [];
    const visit = (/** @type {Document | ShadowRoot} */ root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (!one.checkVisibility() || one.closest('.vh, .probe, head')) continue;
        const style = getComputedStyle(one);
        const name = `${one.tagName} ${one.className}`;
        const own = [...one.childNodes].some((node) => node instanceof Text && node.data.trim());
        if (own && luminance(style.color) > 0.5) found.push(`${name} in ${style.color}`);
        if (luminance(style.backgroundColor) < 0.9) found.push(`${name} on ${style.backgroundColor}`);
      }
    };
    visit(document);
    return found;
  });

for (const { name, path, reach } of views)
  test(`${name} on the narrowest paper has every cell of its tables on it`, async () => {
    const visit = await open(path, { width: 320 });
    await reach(visit, 'id');
    await visit.page.emulateMedia({ media: 'print' });
    await visit.settled();
    const beyond = await visit.widget.locator('.tbl :is(th, td)').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const { left, right, height } = cell.getBoundingClientRect();
          return height > 1 && (left < -0.5 || right > 320.5);
        })
        .map((cell) => cell.textContent),
    );
    assert.deepEqual(beyond, []);
  });

for (const { name, path, reach } of views) {
  test(`${name} is printed in dark ink on white, with its table, its sources and its date, from a dark screen`, async () => {
    const visit = await open(path, { width: 720, theme: 'dark' });
    await reach(visit, 'id');
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.settled();
    assert.deepEqual(await pale(visit), []);
    const tables = await visit.widget.locator(name === 'table' ? '.tbl' : '.behind table').all();
    assert.ok(tables.length > 0);
    for (const table of tables) {
      const box = await table.boundingBox();
      assert.ok(box && box.width > 400 && box.height > 60);
    }
    assert.ok(await visit.widget.getByText(said('foot.updated')).isVisible());
    assert.ok(await visit.widget.getByText(said('foot.source')).isVisible());
    const controls = visit.widget.locator('button, input, [role=tab]').filter({ visible: true });
    assert.equal(await controls.count(), 0);
    for (const canvas of await visit.widget.locator('canvas').all()) {
      const { texts } = await visit.drawing(canvas);
      assert.ok(texts.length > 0 && texts.every(({ colour }) => !/^#[d-f]/i.test(colour)));
    }
  });
}

test('the picture is drawn for paper, and for the screen again afterwards', async () => {
  const visit = await open('/one.html', { theme: 'dark', width: 1280 });
  await visit.ready();
  const colours = async () => JSON.stringify((await visit.drawing()).texts.map(({ colour }) => colour));
  const dark = await colours();
  for (const [before, after] of [
    [() => visit.page.emulateMedia({ media: 'print' }), () => visit.page.emulateMedia({ media: 'screen' })],
    [
      () => visit.page.evaluate('dispatchEvent(new Event("beforeprint"))'),
      () => visit.page.evaluate('dispatchEvent(new Event("afterprint"))'),
    ],
  ]) {
    await before();
    await visit.settled();
    assert.notEqual(await colours(), dark);
    const width = await visit.widget
      .locator('canvas')
      .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width);
    assert.ok(width >= 1300, `${width} dots across the page`);
    await after();
    await visit.settled();
    assert.equal(await colours(), dark);
  }
});

test('the picture is drawn as wide as the sheet that it is printed on', async () => {
  const visit = await open('/one.html', { width: 1280 });
  await visit.ready();
  await visit.widget.locator('canvas').evaluate((canvas) => {
    const { dataset } = /** @type {HTMLElement} */ (document.documentElement);
    matchMedia('print').addEventListener('change', ({ matches }) => {
      const { width, clientWidth } = /** @type {HTMLCanvasElement} */ (canvas);
      if (matches) dataset.drawn = `${width} dots on ${clientWidth}`;
    });
  });
  for (const sheet of [360, 560]) {
    await visit.page.pdf({ width: `${sheet}px`, height: '800px' });
    const drawn = await visit.page.locator('html').getAttribute('data-drawn');
    const [, dots, wide] = drawn?.match(/^(\d+) dots on (\d+)$/)?.map(Number) ?? [];
    assert.equal(dots, 2 * wide, drawn ?? 'nothing was drawn');
    assert.ok(wide <= sheet && wide > sheet - 80, drawn ?? '');
  }
});

test('what was folded is printed unfolded', async () => {
  const visit = await open('/one.html', { width: 720 });
  await visit.ready();
  const answer = visit.widget.locator('.more p').first();
  assert.equal(await answer.isVisible(), false);
  await visit.page.emulateMedia({ media: 'print' });
  await visit.settled();
  const box = await answer.boundingBox();
  assert.ok(box && box.height > 20);
});

for (const page of pages) {
  test(`the page /${page} is printed in dark ink on white, without its navigation, from a dark screen`, async () => {
    const visit = await open(`/${page}`, { width: 720, theme: 'dark' });
    if (await visit.widget.count()) await visit.ready();
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.settled();
    assert.deepEqual(await pale(visit), []);
    assert.equal(await visit.page.locator('body > nav').isVisible(), false);
    assert.ok(await visit.page.locator('h1').isVisible());
    const paper = await visit.page.pdf({ format: 'A4' });
    assert.ok(paper.length > 20_000);
  });
}

for (const { name, path, options, reach, part } of pictured) {
  test(`${name} looks on paper as it did, on sheets of ${widths.join(', ')}`, async () => {
    const visit = await open(path, { width: widths[0], height: 2400, theme: 'dark', ...options });
    await reach(visit, 'id');
    await visit.fonts();
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const width of widths) {
      await visit.resize(width);
      await visit.settled();
      await picture(part(visit), `${name.replaceAll(' ', '-')}-${width}-print`);
    }
  });
}
