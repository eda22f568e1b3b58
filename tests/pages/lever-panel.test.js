// The panel of levers is made when a reader unfolds it, and what stands above it stays where it is.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

/** @param {import('./harness.js').Visit} visit */
const fold = (visit) => visit.widget.locator('.levs > summary');
/** @param {import('./harness.js').Visit} visit */
const slider = (visit) => visit.widget.getByRole('slider', { name: said('lev.enrol') }).first();

test('it is made when a reader unfolds it, and nothing above it moves', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByText(said('proj.use')).click();
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = { groups: { formal: { enrolment: { per_year: 1 } } } };
  });
  await visit.settled();
  assert.equal(await slider(visit).count(), 0, 'folded, it is not there');
  const top = () => fold(visit).evaluate((summary) => summary.getBoundingClientRect().top + scrollY);
  const before = await top();
  await fold(visit).click();
  await slider(visit).waitFor();
  assert.equal(await top(), before);
  await fold(visit).click();
  await slider(visit).waitFor({ state: 'detached' });
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
  await visit.widget.evaluate((element) => element.setAttribute('src', '/documents/banjar.json?again'));
  await visit.ready();
  await visit.widget
    .getByRole('slider', { name: said('lev.enrol', {}, 'en') })
    .first()
    .waitFor();
});
