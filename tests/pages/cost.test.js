// The view of cost: a slider whose track is the axis of the bars, and a column for each year below it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

/** On a dense screen no line is moved or widened to fit the pixels. */
const dense = { ratio: 2 };

/** @param {import('./harness.js').Options} [options] */
async function opened(options) {
  const visit = await open('/one.html', { ...dense, ...options });
  await visit.ready();
  await visit.widget.evaluate((element) => element.setAttribute('view', 'cost'));
  await visit.ready();
  await visit.fonts();
  const [bars, columns] = [0, 1].map((at) => visit.widget.locator('canvas').nth(at));
  return { visit, bars, columns, slider: visit.widget.getByRole('slider', { name: said('cost.slider') }) };
}

/** @typedef {Awaited<ReturnType<typeof opened>>} View */

/**
 * What is filled in the colour of the group, from left to right and top to bottom.
 * @param {View} view
 * @param {'bars' | 'columns'} which
 */
async function filled({ visit, ...pictures }, which) {
  const { fills } = await visit.drawing(pictures[which]);
  return fills
    .filter(({ shape, colour }) => shape === 'polygon' && colour === '#b84e00')
    .map(({ points }) => {
      const [xs, ys] = [0, 1].map((side) => points.map((point) => point[side]));
      return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    });
}

/** @param {View} view */
const headline = ({ visit }) => visit.widget.getByRole('heading', { level: 2 }).innerText();

test('moving the slider changes the sentence, the bars, the columns and the numbers', async () => {
  const view = await opened();
  const before = {
    headline: await headline(view),
    bars: await filled(view, 'bars'),
    columns: await filled(view, 'columns'),
  };
  assert.match(before.headline, said('cost.h'));
  await view.slider.fill('10000000000');
  await view.visit.settled();
  const [now, choice] = await filled(view, 'bars');
  assert.match(await headline(view), said('cost.h_try', { n: '49.603', w: '110.000' }));
  assert.equal(now.width, before.bars[0].width, 'what is paid now stays');
  assert.ok(choice.width > 3 * before.bars[1].width, `${choice.width} after ${before.bars[1].width}`);
  const columns = await filled(view, 'columns');
  assert.equal(columns.length, 21);
  assert.equal(columns[0].height, before.columns[0].height);
  assert.ok(columns[20].height > 3 * before.columns[20].height);
  const { groups } = await view.visit.widget.evaluate((element) => /** @type {any} */ (element).projection());
  assert.equal(groups.informal.subsidised.at(-1), 49_603);
  assert.match(
    (await view.slider.getAttribute('aria-valuetext')) ?? '',
    said('cost.slider_text', { n: '49.603' }),
  );
});

test('the slider’s ends lie exactly under the ends of the axis', async () => {
  for (const width of [320, 360, 720]) {
    const view = await opened({ width });
    await view.visit.fonts();
    const { strokes } = await view.visit.drawing(view.bars);
    const level = strokes.filter(({ points }) => points.length === 2 && points[0][1] === points[1][1]);
    const axis = level.sort((one, other) => other.points[1][0] - one.points[1][0])[0];
    const [canvas, track] = [await view.bars.boundingBox(), await view.slider.boundingBox()];
    assert.ok(canvas && track);
    // The middle of the thumb, which is 24 wide, is half of that inside the track's ends.
    const ends = [track.x + 12, track.x + track.width - 12];
    for (const at of [0, 1]) {
      const end = canvas.x + axis.points[at][0];
      assert.ok(Math.abs(ends[at] - end) < 0.51, `${width} wide: ${ends[at]} under ${end}`);
    }
    assert.equal(
      await view.visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
      'nothing sticks out of the page',
    );
  }
});

test('neither axis nor slider moves while the slider is dragged', async () => {
  for (const width of [320, 360, 720, 1280]) {
    const view = await opened({ width });
    await view.visit.fonts();
    const place = async () => {
      const { texts } = await view.visit.drawing(view.bars);
      const ticks = texts.filter(({ size }) => size === 12).map(({ text, x, y }) => [text, x, y]);
      assert.ok(ticks.length > 2);
      return JSON.stringify([ticks, await view.slider.boundingBox()]);
    };
    const before = await place();
    for (const value of ['0', '5000000000', '22300000000', '25000000000']) {
      await view.slider.fill(value);
      await view.visit.settled();
      assert.equal(await place(), before, `${width} wide, at ${value}`);
    }
  }
});

test('a number that is typed moves the slider, and too much is told and cut', async () => {
  const view = await opened();
  const field = view.visit.widget.getByRole('textbox', { name: said('cost.slider') });
  await field.fill('5');
  await field.press('Enter');
  await view.visit.settled();
  assert.match(await headline(view), said('cost.h_try', { n: '24.801' }));
  assert.equal(await view.slider.inputValue(), '5000000000');
  await field.fill('90');
  await field.press('Enter');
  await view.visit.widget.getByRole('alert').waitFor();
  assert.equal(await view.slider.inputValue(), '25000000000');
  assert.match(await headline(view), said('cost.h_all'));
});

test('a budget that stops is told under the columns and aloud', async () => {
  const view = await opened();
  await view.slider.press('Home');
  await view.visit.widget
    .getByText(said('cost.lost', { year: 2026 }))
    .first()
    .waitFor();
  await view.visit.widget
    .locator('.said', { hasText: said('cost.lost', { year: 2026 }) })
    .waitFor({ state: 'attached' });
  assert.equal((await filled(view, 'columns')).length, 1, 'only the base year is paid for');
});

test('the projection leads here, and what is set there is set here', async () => {
  const visit = await open('/one.html', dense);
  await visit.ready();
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = { groups: { informal: { annual_budget: 5e9 } } };
  });
  await visit.widget.getByRole('button', { name: said('proj.next') }).click();
  await visit.widget.getByRole('heading', { name: said('cost.h_try', { n: '24.801' }) }).waitFor();
  await visit.widget.getByRole('tab', { selected: true, name: said('tab.cost') }).waitFor();
});

test('a document without costs says so instead of an empty box', async () => {
  const visit = await open('/one.html', dense);
  await visit.ready();
  await visit.widget.evaluate(async (element) => {
    const answer = await fetch(/** @type {any} */ (element).src);
    const document = await answer.json();
    for (const group of document.groups) delete group.subsidy;
    element.setAttribute('view', 'cost');
    /** @type {any} */ (element).document = document;
  });
  await visit.widget.getByRole('heading', { name: said('cost.none_h') }).waitFor();
  await visit.widget.getByText(said('cost.none')).waitFor();
  assert.equal(await visit.widget.locator('canvas').count(), 0);
});
