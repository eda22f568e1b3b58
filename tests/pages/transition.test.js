// A change by one press glides there; a drag is followed at once; who wants nothing to move sees nothing move.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

/**
 * Does something in the page and keeps the height of the end of the line of all workers, at once and in every frame of
 * the next half second.
 * @param {import('./harness.js').Visit} visit
 * @param {string} deed  JavaScript; `widget` is the element and `root` its shadow root
 * @returns {Promise<number[]>}
 */
const watched = (visit, deed) =>
  visit.page.evaluate(async (deed) => {
    const widget = /** @type {HTMLElement} */ (document.querySelector('cakupan-widget'));
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const end = () => {
      const { strokes } = /** @type {any} */ (window).drawingOf(root.querySelector('canvas'));
      const line = strokes.find((/** @type {any} */ one) => one.dash.length && one.width >= 2.9);
      return line.points.at(-1)[1];
    };
    const ends = [end()];
    new Function('widget', 'root', deed)(widget, root);
    ends.push(end());
    const begun = performance.now();
    while (performance.now() - begun < 500) {
      await new Promise((done) => requestAnimationFrame(done));
      ends.push(end());
    }
    return ends;
  }, deed);

/** @param {number[]} values */
const distinct = (values) => new Set(values.map((value) => value.toFixed(2))).size;

/** A page in which things may move. @param {string} path */
async function moving(path) {
  const visit = await open(path, { motion: true });
  await visit.ready();
  await visit.page.waitForTimeout(100);
  return visit;
}

const use = `root.querySelector('[data-action="use"]').click()`;

test('the needed pace is reached in one transition, from the old line to the new one', async () => {
  const visit = await moving('/one.html');
  const ends = await watched(visit, use);
  const [old, last] = [ends[0], ends[ends.length - 1]];
  assert.ok(old - last > 40, `${old} → ${last}`);
  assert.equal(ends[1], old, 'the first frame is where it was');
  assert.ok(distinct(ends) >= 4, `some are between: ${ends}`);
  for (const [at, end] of ends.entries()) {
    assert.ok(at === 0 || end <= ends[at - 1], 'never back');
    assert.ok(end <= old && end >= last, `${end} is between ${old} and ${last}`);
  }
  // It ends where it would have been at once.
  const still = await open('/one.html');
  await still.ready();
  await still.page.evaluate(
    `document.querySelector('cakupan-widget').shadowRoot.querySelector('[data-action="use"]').click()`,
  );
  assert.deepEqual((await visit.drawing()).strokes, (await still.drawing()).strokes);
  assert.deepEqual((await visit.drawing()).texts, (await still.drawing()).texts);
});

test('words change at once while the lines glide', async () => {
  const visit = await moving('/one.html');
  const [before, after] = await visit.page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('cakupan-widget')?.shadowRoot);
    const said = () => root.querySelector('h2')?.textContent;
    const before = said();
    /** @type {HTMLElement} */ (root.querySelector('[data-action="use"]')).click();
    return [before, said()];
  });
  assert.notEqual(before, after);
});

test('a scenario that the page sets glides, and so do a step by key and the way back', async () => {
  const visit = await moving('/one.html');
  await visit.unfold();
  const set = `widget.scenario = { groups: { formal: { enrolment: { per_year: 1000 } } } }`;
  assert.ok(distinct(await watched(visit, set)) >= 4, 'a scenario');
  const key = `root.querySelector('#lever-0-per_year').dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }))`;
  assert.ok(distinct(await watched(visit, key)) >= 3, 'a key');
  const reset = `root.querySelector('.levs [data-action="reset"]').click()`;
  assert.ok(distinct(await watched(visit, reset)) >= 4, 'back to the start');
});

test('a new transition starts from what is shown', async () => {
  const visit = await moving('/one.html');
  const ends = await watched(
    visit,
    `${use}; setTimeout(() => root.querySelector('[data-action="reset"]').click(), 90)`,
  );
  const [old, highest] = [ends[0], Math.min(...ends)];
  assert.ok(highest < old - 5, 'on its way');
  assert.equal(ends[ends.length - 1], old, 'and back');
  // No frame is far from the one before it: nothing has jumped to the end of the first way.
  const steps = ends.slice(1).map((end, at) => Math.abs(end - ends[at]));
  const whole = (await watched(visit, use)).reduce((way, end) => Math.max(way, old - end), 0);
  assert.ok(Math.max(...steps) < whole * 0.75, `${steps} of ${whole}`);
});

test('a drag is followed at once', async () => {
  const visit = await moving('/one.html');
  await visit.unfold();
  const drag = `
    const slider = root.querySelector('#lever-0-per_year');
    slider.value = 1000;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));`;
  assert.equal(distinct(await watched(visit, drag)), 2);
});

test('the first frame and a reader who wants nothing to move see nothing move', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const ends = await watched(visit, use);
  assert.equal(distinct(ends), 2);
  assert.notEqual(ends[0], ends[1], 'at once');
  const first = await open('/one.html', { motion: true });
  await first.ready();
  assert.equal(distinct(await watched(first, '')), 1);
});
