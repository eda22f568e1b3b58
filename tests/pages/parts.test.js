// The parts of the program that come after first sight: when they come, and what is shown until they do.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { partPaths, parts, pathOf } from './files.js';
import { open } from './harness.js';
import { said } from './words.js';

/** @typedef {import('playwright-core').Page} Page */

const later = parts.later.map(pathOf);

/** A reader who saves data. @param {Page} page */
const saving = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

/** @param {import('./harness.js').Visit} visit */
const tab = (visit) => visit.widget.getByRole('tab', { name: said('tab.table') });

/** @param {import('./harness.js').Visit} visit */
const table = (visit) => visit.widget.locator('section[data-view=table] table').first();

test('what a reader goes on to is fetched after first sight, and nothing more is fetched for it then', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.complete();
  const asked = visit.paths(/\.(js|wasm|json)$/);
  assert.deepEqual(asked.slice(-later.length).sort(), [...later].sort());
  await tab(visit).click();
  await table(visit).waitFor();
  assert.deepEqual(visit.paths(/\.(js|wasm|json)$/), asked);
});

test('a reader who saves data has a part fetched by what takes it', async () => {
  const visit = await open('/one.html', { before: saving });
  await visit.ready();
  await visit.complete();
  const isPart = (/** @type {string} */ path) => partPaths.includes(path);
  assert.deepEqual(visit.paths().filter(isPart), []);
  await tab(visit).click();
  await table(visit).waitFor();
  assert.deepEqual(visit.paths().filter(isPart).sort(), [...later].sort());
});

test('until its part is there a view leaves on the page what is there, and says that it is busy', async () => {
  /** @type {(value?: unknown) => void} */
  let go = () => {};
  const held = new Promise((done) => {
    go = done;
  });
  const visit = await open('/one.html', {
    before: async (page) => {
      await saving(page);
      await page.route(`**${later[0]}`, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  await visit.ready();
  const headline = await visit.widget.locator('h2').textContent();
  await tab(visit).click();
  await visit.widget.locator('[aria-busy=true]').waitFor();
  assert.equal(await visit.widget.locator('h2').textContent(), headline);
  assert.ok((await visit.drawing()).texts.length > 5, 'the picture stays');
  go();
  await table(visit).waitFor();
  assert.equal(await visit.widget.locator('[aria-busy=true]').count(), 0);
});

test('a part that does not come is told of, and comes when it is tried again', async () => {
  const visit = await open('/one.html', {
    allow: [/ERR_FAILED/, /Unreachable/],
    before: async (page) => {
      await saving(page);
      await page.route(`**${later[0]}`, (route) => route.abort(), { times: 1 });
    },
  });
  await visit.ready();
  await tab(visit).click();
  await visit.widget.getByRole('button', { name: said('state.retry') }).click();
  await table(visit).waitFor();
});

test('a part is used also where a server does not know its type', async () => {
  const visit = await open('/one.html', {
    before: (page) =>
      page.route(/split_\w+-\w+\.wasm$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
      }),
  });
  await visit.ready();
  await tab(visit).click();
  await table(visit).waitFor();
});

test('a page that opens with what a reader goes on to waits for its part', async () => {
  const visit = await open('/one.html', { before: saving });
  await visit.ready();
  await visit.widget.evaluate((element) => {
    const { parentElement } = element;
    element.remove();
    element.setAttribute('view', 'table');
    parentElement?.append(element);
  });
  await visit.ready();
  await table(visit).waitFor();
});
