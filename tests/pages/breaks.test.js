// Where the way of counting changed: the observed line is broken, and key, table and what stands for the picture say so.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';
import { said } from './words.js';

/** The page with a past, as if its first group were counted in another way from 2021 on. @param {number} width */
const broken = async (width) => {
  const written = JSON.parse(readFileSync(inRoot('tests/pages/fixtures/documents/history.json'), 'utf8'));
  const changed = written.groups[0].observations.find((/** @type {any} */ { year }) => year === 2021);
  changed.break = { id: 'Sensus baru.', en: 'A new census.' };
  const before = (/** @type {import('playwright-core').Page} */ page) =>
    page.route('**/history.json', (route) => route.fulfill({ json: written }));
  const visit = await open('/history.html', { width, before, alone: true });
  await visit.ready();
  return visit;
};

for (const width of [320, 720]) {
  test(`no line leads over a break, and a mark stands in its gap, at ${width}`, async () => {
    const visit = await broken(width);
    const { strokes } = await visit.drawing();
    const solid = strokes.filter(
      ({ dash, width, points }) => !dash.length && width === 3 && points.length > 2,
    );
    assert.deepEqual(
      solid.map(({ points }) => points.length),
      [4, 5],
      '2017 to 2020, and 2021 to 2025',
    );
    const [from, to] = [solid[0].points.at(-1)?.[0] ?? 0, solid[1].points[0][0]];
    const marks = strokes.filter(({ shape, points: [upper, lower] }) => {
      // Longer than the ticks of the axis.
      const upright = shape === 'line' && upper[0] === lower[0] && lower[1] - upper[1] > 10;
      return upright && from < upper[0] && upper[0] < to;
    });
    assert.equal(marks.length, 1);
  });
}

test('key, text alternative and tables say where the counting changed, and how', async () => {
  const visit = await broken(360);
  const key = visit.widget.locator('.key li').filter({ hasText: '(2021)' });
  assert.equal(await key.locator('svg path').count(), 2);
  const name = await visit.widget.locator('canvas').getAttribute('aria-label');
  assert.match(name ?? '', said('trend.break_told', { years: 2021 }));
  await visit.widget
    .getByRole('rowheader', { name: '2021, data, cara hitung berubah' })
    .waitFor({ state: 'attached' });
  await visit.widget.getByRole('tab', { name: said('tab.table') }).click();
  const row = visit.widget.locator('table.one tbody.chosen tr').filter({ hasText: '2021' });
  assert.match(await row.getByRole('rowheader').innerText(), /^2021\s+data\s+cara hitung berubah$/);
  assert.match(await visit.widget.locator('.wide + .note').innerText(), /2021: Sensus baru\.$/);
  const columns = (/** @type {typeof visit} */ { widget }) =>
    widget.locator('thead th').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  const whole = await open('/history.html', { width: 360 });
  await whole.ready();
  await whole.widget.getByRole('tab', { name: said('tab.table') }).click();
  await whole.widget.locator('table.one').waitFor();
  assert.deepEqual(await columns(visit), await columns(whole), 'the words widen no column');
});
