// Other figures in circulation: of how many people the share is counted is for the reader to choose.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';

const banjar = JSON.parse(readFileSync(inRoot('tests/pages/fixtures/documents/banjar.json'), 'utf8'));

/** @param {number} width */
async function openNow(width) {
  const visit = await open('/one.html', { width });
  await visit.ready();
  await visit.widget.getByRole('tab', { name: 'Sekarang' }).click();
  await visit.widget.locator('[part=wholes]').waitFor();
  return visit;
}

/** @param {import('./harness.js').Visit} visit */
const said = async (visit) =>
  ((await visit.widget.locator('[part=wholes] [aria-live]').textContent()) ?? '').replace(/\u00a0/g, ' ');

for (const [hand, press] of /** @type {const} */ ([
  ['a finger', (/** @type {import('playwright-core').Locator} */ button) => button.click()],
  ['a key', (/** @type {import('playwright-core').Locator} */ button) => button.press('Enter')],
]))
  test(`by ${hand} the same people become a share of another number, and of the own one again`, async () => {
    const visit = await openNow(360);
    assert.equal(await said(visit), '26,4%: sekitar 53.000 dari 201.000 pekerja.');
    const button = (/** @type {string} */ name) => visit.widget.getByRole('button', { name, exact: true });
    await press(button('292.000'));
    assert.equal(await said(visit), '18,2%: sekitar 53.000 dari 292.000 pekerja.');
    assert.equal(await button('292.000').getAttribute('aria-pressed'), 'true');
    assert.equal(await button('201.000').getAttribute('aria-pressed'), 'false');
    await press(button('201.000'));
    assert.equal(await said(visit), '26,4%: sekitar 53.000 dari 201.000 pekerja.');
  });

test('a document that does not know the chosen number begins with its own, and one that knows no other has no choice', async () => {
  const visit = await openNow(720);
  await visit.widget.getByRole('button', { name: '206.000' }).click();
  const give = (/** @type {object[]} */ reported) =>
    visit.widget.evaluate(
      async (element, document) => {
        Object.assign(element, { document });
        await /** @type {any} */ (element).ready;
      },
      { ...banjar, reported },
    );
  await give([{ year: 2025, rate: 0.3, workers: 150_000 }]);
  assert.equal(await said(visit), '26,4%: sekitar 53.000 dari 201.000 pekerja.');
  await visit.widget.getByRole('button', { name: '150.000' }).click();
  assert.equal(await said(visit), '35,3%: sekitar 53.000 dari 150.000 pekerja.');
  await give([{ year: 2025, rate: 0.3 }]);
  assert.equal(await visit.widget.locator('[part=wholes]').count(), 0);
  assert.equal(await visit.widget.locator('[part=reported]').count(), 1);
});
