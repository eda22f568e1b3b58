// Many futures: the same digits as natively, a thousand while a reader moves and ten thousand once they rest.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';

/** What `cakupan project --futures` prints of a document; the tests of the command line hold it against the same file. */
const native = (/** @type {number} */ count) =>
  JSON.stringify(
    JSON.parse(readFileSync(inRoot(`tests/pages/fixtures/documents/ranged.futures-${count}.txt`), 'utf8')),
  );

const ranged = readFileSync(inRoot('tests/pages/fixtures/documents/ranged.json'), 'utf8');

/** The futures of a document as soon as it has been drawn. @param {Element} element @param {string} text */
async function first(element, text) {
  const widget = /** @type {any} */ (element);
  widget.document = JSON.parse(text);
  await widget.ready;
  return JSON.stringify(widget.projection().futures);
}

/** Asks for so many. @param {Element} element @param {string} count */
const ask = (element, count) => element.setAttribute('futures', count);

/** Once there are this many. @param {Element} element @param {number} count */
async function refined(element, count) {
  const widget = /** @type {any} */ (element);
  while (widget.projection().futures.n !== count) await new Promise((done) => setTimeout(done, 20));
  return JSON.stringify(widget.projection().futures);
}

test('a browser finds the same futures as the command line, digit for digit', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  assert.equal(await visit.widget.evaluate(first, ranged), native(1000));
  assert.equal(await visit.widget.evaluate(refined, 10_000), native(10_000));
});

test('a lever that moves has a thousand futures at once, and ten thousand again once it rests', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate(first, ranged);
  await visit.widget.evaluate(refined, 10_000);
  const moved = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    widget.scenario = { groups: { sendiri: { enrolment: { per_year: 5000 } } } };
    return widget.projection().futures.n;
  });
  assert.equal(moved, 1000);
  assert.notEqual(await visit.widget.evaluate(refined, 10_000), native(10_000));
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = {};
  });
  assert.equal(await visit.widget.evaluate(refined, 10_000), native(10_000));
});

test('a page that asks for a hundred thousand futures has those of the command line, digit for digit', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate(ask, '100000');
  assert.equal(await visit.widget.evaluate(first, ranged), native(1000));
  assert.equal(await visit.widget.evaluate(refined, 100_000), native(100_000));
});

test('another number is drawn while the picture is there, and one that cannot be asked for is ten thousand', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate(first, ranged);
  await visit.widget.evaluate(refined, 10_000);
  for (const wrong of ['100001', '999', '-20000', '1234.5', 'many', '']) {
    await visit.widget.evaluate((element) => {
      /** @type {any} */ (element).futures = 1000;
    });
    assert.equal(await visit.widget.evaluate(refined, 1000), native(1000));
    await visit.widget.evaluate(ask, wrong);
    assert.equal(await visit.widget.evaluate(refined, 10_000), native(10_000), wrong);
  }
});

test('a hundred thousand futures are drawn in many tasks, and an input has its turn between any two', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate(ask, '100000');
  await visit.widget.evaluate(first, ranged);
  const turns = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    let turns = 0;
    while (widget.projection().futures.n < 100_000) {
      await new Promise((done) => setTimeout(done));
      turns += 1;
    }
    return turns;
  });
  assert.ok(turns > 20, `${turns} tasks in between`);
});

test('a widget that is taken away in the middle of its futures leaves nothing behind that fails', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate(first, ranged);
  await visit.page.waitForTimeout(160);
  await visit.widget.evaluate((element) => element.remove());
  await visit.page.waitForTimeout(300);
  assert.equal(await visit.page.locator('cakupan-widget').count(), 0);
});
