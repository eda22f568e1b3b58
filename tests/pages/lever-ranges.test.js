// The choice between trend and assumptions, as a reader meets it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

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

/** @param {import('./harness.js').Visit} visit */
const numbers = (visit) =>
  visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    return {
      scenario: widget.scenario,
      futures: widget.projection().futures,
      swings: widget.projection().swings,
    };
  });

test('with the keyboard alone, on a phone, a reader gives a lever a range, sees its band and takes it back', async () => {
  const visit = await open('/one.html', { width: 360 });
  await visit.ready();
  assert.deepEqual(visit.paths(/outlook|more|sure/), [], 'nothing of it is fetched before it is asked for');
  const { keyboard } = visit.page;
  await visit.widget.locator('.levs > summary').focus();
  await keyboard.press('Enter');
  await visit.widget.locator('.sure > summary').first().focus();
  await keyboard.press('Enter');
  const row = visit.widget.locator('[data-range=per_year]').first();
  const [low, high] = [row.getByRole('textbox').first(), row.getByRole('textbox').last()];
  await low.waitFor();
  for (const field of [low, high]) {
    const box = await field.locator('..').boundingBox();
    assert.ok(box && box.height >= 44 && box.width >= 44, JSON.stringify(box));
  }
  assert.equal(await high.count(), 1);
  await visit.widget
    .getByRole('textbox', { name: /^Peserta baru per tahun Tinggi orang$/ })
    .first()
    .waitFor();
  await low.focus();
  await keyboard.type('2.000');
  await keyboard.press('Tab');
  await keyboard.type('9.000');
  await keyboard.press('Enter');
  const sentence = visit.widget.locator('[part=range]');
  await sentence.waitFor();
  assert.match(await sentence.innerText(), /dengan rentang Anda/);
  await visit.widget.locator('[part=chance]').waitFor();
  await visit.widget.getByRole('tab', { name: said('tab.levers') }).waitFor();
  const { scenario, futures, swings } = await numbers(visit);
  assert.deepEqual(scenario.groups.formal.enrolment.per_year, { low: 2000, central: 6900, high: 9000 });
  assert.equal(futures.all['50'].length, 21);
  assert.equal(swings.length, 1);
  await visit.widget.locator('.said').getByText(said('proj.range_own')).waitFor({ state: 'attached' });

  await high.focus();
  await keyboard.type('1');
  await keyboard.press('Enter');
  const problem = row.getByRole('alert');
  assert.match(await problem.innerText(), said('range.below_low'));
  assert.equal(await high.getAttribute('aria-invalid'), 'true');
  assert.deepEqual((await numbers(visit)).scenario, scenario, 'what cannot be used changes nothing');

  await row.getByRole('button').focus();
  await keyboard.press('Enter');
  await visit.settled();
  assert.deepEqual((await numbers(visit)).scenario, {});
  assert.equal((await numbers(visit)).futures, null);
  assert.equal(await low.evaluate((field) => field.matches(':focus')), true, 'the focus has not got lost');
  assert.equal(await low.inputValue(), '');
});

test('a scenario that brings ranges to a document without any has its futures once it is ready', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const found = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const scenario = {
      groups: { formal: { enrolment: { per_year: { low: 2000, central: 6900, high: 9000 } } } },
    };
    /** @type {unknown[]} */
    const told = [];
    widget.addEventListener('cakupan-change', () => told.push(widget.projection().futures?.n));
    widget.scenario = scenario;
    await widget.ready;
    const futures = widget.projection().futures;
    // The same, set before the document is loaded.
    const other = /** @type {any} */ (document.createElement('cakupan-widget'));
    other.setAttribute('src', widget.src);
    other.setAttribute('view', 'projection');
    other.scenario = scenario;
    element.before(other);
    await other.ready;
    return [told, futures, other.projection().futures, widget.scenario, scenario];
  });
  const [told, futures, again, kept, scenario] = found;
  assert.deepEqual(told, [1000], 'the page is told once the futures are there');
  assert.equal(futures.n, 1000);
  assert.deepEqual(again, futures);
  assert.deepEqual(kept, scenario);
});

test('a frame that comes while a reader types leaves what they have typed so far', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByRole('heading', { name: said('lev.h') }).click();
  const field = visit.widget.getByRole('textbox', { name: said('lev.enrol') }).first();
  await field.focus();
  await visit.page.keyboard.press('Control+A');
  await visit.page.keyboard.type('45');
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).scenario = { groups: { formal: { enrolment: { per_year: 1234 } } } };
  });
  await visit.settled();
  assert.equal(await field.inputValue(), '45');
  await visit.page.keyboard.type('00');
  await visit.page.keyboard.press('Enter');
  await visit.widget.locator('h2').getByText(said('proj.h')).waitFor();
  await assert.doesNotReject(
    field.evaluate(async (input) => {
      while (/** @type {HTMLInputElement} */ (input).value !== '4.500')
        await new Promise((done) => setTimeout(done, 20));
    }),
  );
});
