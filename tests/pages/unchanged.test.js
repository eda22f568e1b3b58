// What a move leaves as it was keeps its objects, so that it is not made again.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { keepUnchanged } from '../../www/widget/view/unchanged.js';
import { open } from './harness.js';
import { said } from './words.js';

const frame = () => ({
  title: 'A',
  next: null,
  groups: [
    { label: 'one', levers: [{ text: '10 %' }, { text: '5 %', switch: { label: 'people' } }] },
    { label: 'two', levers: [] },
  ],
});

test('a frame that says the same is the frame before', () => {
  const before = frame();
  assert.equal(keepUnchanged(before, frame()), before);
});

test('what has changed is new with all that it stands in; what stands beside it is the same object', () => {
  const before = frame();
  const next = frame();
  next.groups[0].levers[0].text = '11 %';
  const kept = keepUnchanged(before, next);
  assert.deepEqual(kept.groups[0].levers[0], { text: '11 %' });
  assert.notEqual(kept.groups, before.groups);
  assert.notEqual(kept.groups[0].levers[0], before.groups[0].levers[0]);
  assert.equal(kept.groups[0].levers[1], before.groups[0].levers[1]);
  assert.equal(kept.groups[1], before.groups[1]);
  assert.equal(before.groups[0].levers[0].text, '10 %', 'the frame before stays as it was');
});

test('what comes, goes, or is another kind of thing is no part of the frame before', () => {
  /** @type {[unknown, unknown][]} */
  const pairs = [
    [null, {}],
    [{}, null],
    [{}, []],
    [[], {}],
    [{ a: null }, {}],
    [{}, { a: undefined }],
    [{ a: null }, { b: null }],
    [[1, 2], [1]],
    [[1], [1, 2]],
    ['1', 1],
  ];
  for (const [before, next] of pairs) {
    const wanted = structuredClone(next);
    assert.deepEqual(keepUnchanged(before, next), wanted);
    assert.notEqual(keepUnchanged(before, next), before, JSON.stringify([before, next]));
  }
});

test('a lever that moves changes nothing of the levers beside it on the page', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('.levs > summary').click();
  const slider = visit.widget.getByRole('slider', { name: said('lev.enrol') }).first();
  await slider.waitFor();
  await visit.widget.evaluate((element) => {
    const { shadowRoot } = element;
    const changed = new Set();
    Object.assign(globalThis, { changed });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const node = target instanceof Element ? target : target.parentElement;
        const row = node?.closest('.lev');
        if (row)
          changed.add(`${row.closest('.grp')?.getAttribute('data-group')} ${row.getAttribute('data-lever')}`);
      }
    }).observe(/** @type {ShadowRoot} */ (shadowRoot), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const moved = await slider.evaluate(
    (input) =>
      `${input.closest('.grp')?.getAttribute('data-group')} ${input.closest('.lev')?.getAttribute('data-lever')}`,
  );
  await slider.press('ArrowRight');
  await visit.settled();
  const changed = await visit.page.evaluate(() => [.../** @type {any} */ (globalThis).changed]);
  assert.deepEqual(changed, [moved]);
});
