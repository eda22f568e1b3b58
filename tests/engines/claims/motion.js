// A press that moves the lines has them glide there; for a reader who wants nothing to move they are there at once.

import { strict as assert } from 'node:assert';
import { after, afterEach, test } from 'node:test';
import { Engine, Key } from '../harness.js';

/**
 * Where the line of all workers ends in every frame, from before Enter uses the path that is needed until well after.
 * @param {Engine} engine
 * @returns {Promise<{ asked: boolean, ends: number[] }>}  `asked`: whether the page is told to keep still
 */
async function watched(engine) {
  const visit = await engine.open('/one.html');
  await visit.ready();
  await visit.rested();
  await visit.tabTo('[data-action=use]');
  const asked = await visit.run(() => {
    /** @type {number[]} */
    const ends = [];
    Object.assign(window, { ends });
    const look = () => {
      const { drawingOf, tested } = /** @type {any} */ (window);
      const { strokes } = drawingOf(tested.find('canvas')[0]);
      const line = strokes.find((/** @type {any} */ one) => one.dash.length && one.width >= 2.9);
      ends.push(line.points.at(-1)[1]);
      requestAnimationFrame(look);
    };
    look();
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  });
  await visit.press(Key.ENTER);
  await visit.until(
    'the way back',
    () => /** @type {any} */ (window).tested.find('[data-action=reset]').length,
  );
  await visit.rested();
  return { asked, ends: await visit.run(() => /** @type {any} */ (window).ends) };
}

/** @param {Engine} engine */
export function claims(engine) {
  const { name } = engine;
  const calm = new Engine(name, true);
  afterEach(() => calm.rest());
  after(() => calm.stop());

  test(`${name}: the lines glide to where a key sends them`, async () => {
    const { asked, ends } = await watched(engine);
    assert.equal(asked, false);
    const [old, last] = [ends[0], ends[ends.length - 1]];
    assert.ok(old - last > 40, `${old} → ${last}`);
    const between = ends.filter((end) => end < old && end > last);
    assert.ok(between.length > 0, `some are between: ${[...new Set(ends)]}`);
    for (const [at, end] of ends.entries()) assert.ok(at === 0 || end <= ends[at - 1], 'never back');
  });

  test(`${name}: for a reader who wants nothing to move the lines are there at once`, async () => {
    const { asked, ends } = await watched(calm);
    assert.equal(asked, true, 'the page is not told');
    assert.equal(new Set(ends).size, 2, `nothing is between: ${[...new Set(ends)]}`);
    assert.ok(ends[0] - ends[ends.length - 1] > 40);
  });
}
