// The panel of levers is fetched when a reader unfolds it: by whatever way, once, and again where it did not come.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

const own = ['/panel.js', '/panel.wasm', '/words/id.panel.json'];

/** @param {import('./harness.js').Visit} visit */
const fold = (visit) => visit.widget.locator('.levs > summary');
/** @param {import('./harness.js').Visit} visit */
const slider = (visit) => visit.widget.getByRole('slider', { name: said('lev.enrol') }).first();

test('nothing of it is fetched before a reader unfolds it, then three files, and nothing above it moves', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByText(said('proj.use')).click();
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = { groups: { formal: { enrolment: { per_year: 1 } } } };
  });
  await visit.settled();
  assert.deepEqual(visit.paths(/panel/), [], 'what needs no lever needs nothing of it');
  const top = () => fold(visit).evaluate((summary) => summary.getBoundingClientRect().top + scrollY);
  const before = await top();
  await fold(visit).click();
  await slider(visit).waitFor();
  assert.equal(await top(), before);
  assert.deepEqual(visit.paths(/panel/).sort(), own);
  await fold(visit).click();
  await slider(visit).waitFor({ state: 'detached' });
  await fold(visit).click();
  await slider(visit).waitFor();
  assert.deepEqual(visit.paths(/panel/).sort(), own, 'once is enough');
});

test('whoever points at it or walks to it has it on its way', async () => {
  for (const reach of /** @type {const} */ (['hover', 'focus'])) {
    const visit = await open('/one.html');
    await visit.ready();
    const fetched = visit.page.waitForRequest(/panel\.wasm/);
    await fold(visit)[reach]();
    await fetched;
    assert.equal(await visit.widget.locator('.levs[open]').count(), 0);
  }
});

test('what is there unfolds in one frame, with its levers', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await fold(visit).click();
  await slider(visit).waitFor();
  await fold(visit).click();
  await slider(visit).waitFor({ state: 'detached' });
  const empty = await visit.widget.evaluate((element) => {
    const panel = element.shadowRoot?.querySelector('.levs');
    panel?.querySelector('summary')?.click();
    return panel?.matches('[open]') && !panel.querySelector('.lev');
  });
  assert.equal(empty, false);
});

test('it unfolds by keyboard, and the focus stays', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await fold(visit).focus();
  await visit.page.keyboard.press('Enter');
  await slider(visit).waitFor();
  assert.equal(await fold(visit).evaluate((summary) => summary.matches(':focus')), true);
  await visit.page.keyboard.press('Tab');
  await visit.page.keyboard.press('Tab');
  assert.equal(await slider(visit).evaluate((input) => input.matches(':focus')), true);
});

for (const file of own) {
  test(`${file} does not come: that is said in its place, and unfolding it again tries anew`, async () => {
    let there = false;
    const visit = await open('/one.html', {
      allow: [/Failed to load resource|panel/],
      before: (page) => page.route(`**${file}*`, (route) => (there ? route.continue() : route.abort())),
    });
    await visit.ready();
    await fold(visit).click();
    await visit.widget.locator('.levs').getByText(said('state.network_h')).waitFor();
    assert.equal(await visit.widget.locator('canvas').isVisible(), true);
    there = true;
    await fold(visit).click();
    await fold(visit).click();
    await slider(visit).waitFor();
  });
}

test('a reader who has unfolded it has it again in another language and after another document', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await fold(visit).click();
  await slider(visit).waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await visit.widget
    .getByRole('slider', { name: said('lev.enrol', {}, 'en') })
    .first()
    .waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('src', '/data/banjar.json?again'));
  await visit.ready();
  await visit.widget
    .getByRole('slider', { name: said('lev.enrol', {}, 'en') })
    .first()
    .waitFor();
});

test('ten widgets fetch it once', async () => {
  const visit = await open('/ten.html');
  const widgets = visit.page.locator('cakupan-widget');
  for (const widget of await widgets.all()) {
    await widget.evaluate((element) => element.setAttribute('view', 'projection'));
    await visit.ready(widget);
  }
  await widgets.evaluateAll((elements) => {
    for (const element of elements) {
      const panel = element.shadowRoot?.querySelector('details.levs');
      if (panel instanceof HTMLDetailsElement) panel.open = true;
    }
  });
  await widgets
    .last()
    .getByRole('slider', { name: said('lev.enrol') })
    .first()
    .waitFor();
  assert.deepEqual(visit.paths(/panel/).sort(), own);
});
