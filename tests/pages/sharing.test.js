// What a reader has set can be handed on: as a scenario, from one widget to another.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

test('a scenario that went through a link gives another reader the same picture and numbers', async () => {
  const mine = await open('/one.html');
  await mine.ready();
  const link = await mine.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    widget.scenario = { groups: { formal: { lapse: 0.02, enrolment: { per_year: 6250 } } } };
    return encodeURIComponent(JSON.stringify(widget.scenario));
  });
  await mine.settled();
  const [picture, numbers] = [
    await mine.drawing(),
    await mine.widget.evaluate((element) => /** @type {any} */ (element).projection()),
  ];

  const yours = await open('/one.html');
  await yours.ready();
  await yours.widget.evaluate((element, text) => {
    /** @type {any} */ (element).scenario = JSON.parse(decodeURIComponent(text));
  }, link);
  await yours.settled();
  assert.deepEqual(
    await yours.widget.evaluate((element) => /** @type {any} */ (element).projection()),
    numbers,
  );
  const { texts, strokes, fills } = await yours.drawing();
  assert.deepEqual(
    { texts, strokes, fills },
    { texts: picture.texts, strokes: picture.strokes, fills: picture.fills },
  );
});

test('widgets of one page do not share what their readers set', async () => {
  const visit = await open('/ten.html');
  const [first, second] = [
    visit.page.locator('cakupan-widget').nth(0),
    visit.page.locator('cakupan-widget').nth(1),
  ];
  await visit.ready(first);
  await visit.ready(second);
  await first.evaluate((element) => {
    /** @type {any} */ (element).scenario = { groups: { formal: { lapse: 0 } } };
  });
  assert.deepEqual(await second.evaluate((element) => /** @type {any} */ (element).scenario), {});
});
