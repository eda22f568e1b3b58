// The choice between trend and assumptions, as a reader meets it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

test('trend and assumptions are two buttons, one of them pressed, both large enough for a finger', async () => {
  const visit = await open('/history.html', { width: 320 });
  await visit.ready();
  const buttons = visit.widget.locator('.basis button');
  const pressed = () => buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
  assert.deepEqual(await pressed(), ['true', 'false']);
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    assert.ok(box && box.height >= 44 && box.width >= 44, JSON.stringify(box));
  }
  const headline = visit.widget.locator('h2');
  const before = await headline.textContent();
  await buttons.last().focus();
  await visit.page.keyboard.press('Enter');
  assert.deepEqual(await pressed(), ['false', 'true']);
  assert.notEqual(await headline.textContent(), before);
  assert.equal(
    await buttons.last().evaluate((one) => one.matches(':focus')),
    true,
    'the focus stays where it was',
  );
  await visit.widget.locator('.levs').waitFor();
});

test('how good the trend was is a table in an answer', async () => {
  const visit = await open('/history.html');
  await visit.ready();
  const answer = visit.widget.locator('details').first();
  await answer.locator('summary').click();
  const table = answer.getByRole('table');
  assert.equal(await table.getByRole('row').count(), 4);
  assert.equal(await table.getByRole('rowheader').count(), 3);
});

test('a document without a past has no choice', async () => {
  const visit = await open('/ranges.html');
  await visit.ready();
  assert.equal(await visit.widget.locator('.basis').count(), 0);
  await visit.widget.locator('[part=range]').waitFor();
  await visit.widget.locator('[part=chance]').waitFor();
});
