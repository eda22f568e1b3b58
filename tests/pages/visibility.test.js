// A widget far down a page loads when it comes near.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

/** A page with a widget many windows further down. @param {string} [around]  a tag that it stands in */
async function far(around = 'div') {
  const visit = await open('/empty.html');
  await visit.page.evaluate((around) => {
    document.querySelector('cakupan-widget')?.remove();
    const space = document.createElement('div');
    space.style.height = '9000px';
    const part = document.createElement(around);
    const widget = document.createElement('cakupan-widget');
    widget.setAttribute('src', '/documents/banjar.json');
    part.append(widget);
    document.body.append(space, part);
  }, around);
  await visit.settled();
  return visit;
}

/** @param {import('./harness.js').Visit} visit */
const isWaiting = (visit) =>
  visit.widget.evaluate((element) =>
    Promise.race([
      /** @type {any} */ (element).ready.then(() => false),
      new Promise((done) => setTimeout(done, 200, true)),
    ]),
  );

test('it asks for nothing as long as it is far, and draws once a reader comes near', async () => {
  const visit = await far();
  assert.equal(await isWaiting(visit), true);
  assert.deepEqual(visit.paths(/\.(wasm|json)$/), []);
  await visit.page.evaluate(() => scrollTo(0, 9000 - innerHeight * 1.5));
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 0);
  const { top } = await visit.widget.evaluate((element) => element.getBoundingClientRect());
  assert.ok(top > 800, `before it is in sight: ${top}`);
});

test('it loads when the page is about to be printed', async () => {
  const visit = await far();
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await visit.ready();
});

test('in a closed part of the page it loads at once, as that may be opened at any moment', async () => {
  const visit = await far('details');
  await visit.ready();
});

test('one that is taken out while it waits asks for nothing', async () => {
  const visit = await far();
  await visit.widget.evaluate((element) => element.remove());
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await visit.settled();
  assert.deepEqual(visit.paths(/\.(wasm|json)$/), []);
});
