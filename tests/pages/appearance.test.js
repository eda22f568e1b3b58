// Width, density, theme and forced colours: whatever changes, the picture follows.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

/** @param {import('./recorder.js').Drawing} drawing */
const rightmost = ({ texts }) =>
  Math.max(
    ...texts.map(({ x, width, align }) =>
      align === 'right' || align === 'end' ? x : align === 'center' ? x + width / 2 : x + width,
    ),
  );

test('a widget that gets wider or narrower is drawn anew for its width', async () => {
  const visit = await open('/one.html', { width: 360 });
  await visit.ready();
  for (const width of [320, 720, 414]) {
    await visit.resize(width);
    await visit.page.waitForFunction((expected) => {
      const canvas = document.querySelector('cakupan-widget')?.shadowRoot?.querySelector('canvas');
      return canvas && Math.abs(canvas.clientWidth - expected) < 60;
    }, width);
    await visit.settled();
    const drawing = await visit.drawing();
    assert.ok(drawing.width < width && drawing.width > width - 60, `${drawing.width} px wide in ${width}`);
    assert.ok(rightmost(drawing) <= drawing.width + 0.5, `nothing is cut off at ${width}`);
    assert.ok(rightmost(drawing) > drawing.width * 0.8, `the width is used at ${width}`);
    assert.ok(
      drawing.texts.every(({ size }) => size >= 12),
      'no text under 12 px',
    );
  }
});

test('on a dense screen the picture has more pixels and the same marks', async () => {
  const plain = await open('/one.html', { ratio: 1 });
  await plain.ready();
  const dense = await open('/one.html', { ratio: 3 });
  await dense.ready();
  const [one, three] = [await plain.drawing(), await dense.drawing()];
  assert.ok(Math.abs(three.ratio - 3) < 0.05);
  assert.deepEqual(
    three.texts.map(({ text }) => text),
    one.texts.map(({ text }) => text),
  );
});

test('the theme attribute and the device’s preference both choose the colours', async () => {
  const visit = await open('/one.html', { theme: 'light' });
  await visit.ready();
  const colours = async () => {
    await visit.settled();
    return JSON.stringify((await visit.drawing()).strokes.map(({ colour }) => colour));
  };
  const light = await colours();
  await visit.page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  assert.notEqual(dark, light);
  await visit.widget.evaluate((element) => element.setAttribute('theme', 'light'));
  assert.equal(await colours(), light);
  await visit.page.emulateMedia({ colorScheme: 'light' });
  await visit.widget.evaluate((element) => element.setAttribute('theme', 'dark'));
  assert.equal(await colours(), dark);
  await visit.widget.evaluate((element) => element.setAttribute('theme', 'auto'));
  assert.equal(await colours(), light);
});

test('forced colours leave lines of one colour, told apart by dash', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.page.emulateMedia({ forcedColors: 'active' });
  await visit.settled();
  const { strokes } = await visit.drawing();
  const dashed = strokes.filter(({ dash, width }) => dash.length && width >= 2);
  assert.ok(dashed.length >= 3);
  assert.equal(new Set(dashed.map(({ colour }) => colour)).size, 1);
  assert.ok(new Set(dashed.map(({ dash, width }) => `${dash} ${width}`)).size >= 3);
});

test('what is assumed is dashed and hollow, what was counted is a filled marker', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const { strokes, fills } = await visit.drawing();
  const lines = strokes.filter(({ points, width }) => points.length >= 15 && width >= 2);
  assert.ok(lines.length >= 3, 'all workers and two groups');
  assert.ok(lines.every(({ dash }) => dash.length === 2));
  const start = lines[0].points[0][0];
  const filled = fills.filter(({ centre, points, shape }) => {
    const x = centre?.[0] ?? points.reduce((sum, point) => sum + point[0], 0) / points.length;
    const small = shape === 'circle' || points.length <= 4;
    return small && Math.abs(x - start) < 2;
  });
  assert.ok(filled.length >= 3, 'a filled marker each in the base year');
});

test('text that the reader has enlarged enlarges the words in the picture', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const before = (await visit.drawing()).texts.map(({ size }) => size);
  await visit.page.addStyleTag({ content: 'html { font-size: 150% }' });
  await visit.resize(361);
  const after = (await visit.drawing()).texts.map(({ size }) => size);
  assert.ok(Math.min(...after) >= Math.min(...before), 'never smaller');
});

for (const view of ['now', 'projection', 'levers', 'table']) {
  for (const width of [320, 360, 720]) {
    test(`the view ${view} fits into ${width}`, async () => {
      const visit = await open('/one.html', { width });
      await visit.widget.evaluate((element, name) => element.setAttribute('view', name), view);
      await visit.ready();
      const content = await visit.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(content <= width, `${content} px of content in ${width}`);
    });
  }
}

test('words in the picture have the font of the words beside it, also when it comes late', async () => {
  const visit = await open('/one.html', { ratio: 2 });
  await visit.ready();
  await visit.fonts();
  const { texts } = await visit.drawing();
  const bold = texts.find(({ text }) => /^\d+% Semua$/.test(text));
  assert.ok(bold);
  const width = await visit.page.evaluate(({ text, font }) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  }, bold);
  assert.ok(Math.abs(width - bold.width) < 0.5, `drawn ${bold.width} px wide, now ${width}`);
});
