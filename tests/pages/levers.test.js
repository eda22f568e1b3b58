// A reader moves a lever: picture, sentence and table change together, from the same numbers.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { hundredths, said, tabled } from './words.js';

/** On a dense screen no line is moved or widened to fit the pixels. */
const dense = { ratio: 2 };

/** @param {import('./harness.js').Visit} visit */
const projection = (visit) => visit.widget.evaluate((element) => /** @type {any} */ (element).projection());

/** @param {import('./harness.js').Visit} visit */
async function unfolded(visit) {
  await visit.ready();
  await visit.widget.getByRole('heading', { name: said('lev.h') }).click();
  return visit.widget.getByRole('slider', { name: said('lev.enrol') }).first();
}

/**
 * The sentence, the drawn line and the label at its end all say what the numbers say.
 * @param {import('./harness.js').Visit} visit
 */
async function agree(visit) {
  const { years, all, targets } = await projection(visit);
  const coverage = all.coverage.at(-1);
  const year = years.at(-1);
  const heading = await visit.widget.getByRole('heading', { level: 2 }).innerText();
  assert.match(heading, new RegExp(`(^|\\D)${hundredths(coverage)}\\s+dari\\s+100`), 'the sentence');

  const { texts, strokes } = await visit.drawing();
  const labels = texts.map(({ text }) => text);
  assert.ok(
    labels.some((text) => text.startsWith(`${hundredths(coverage)}%`)),
    `a label among ${labels.join(' · ')}`,
  );

  const zero = texts.find(({ text }) => text === '0%');
  const full = texts.find(({ text }) => text === '100%');
  const target = strokes.find(
    ({ width, dash, points }) => width === 1.5 && !dash.length && points[0][1] === points[1]?.[1],
  );
  const total = strokes.find(({ width, dash }) => width === 3 && dash.join(' ') === '9 4');
  assert.ok(zero && full && target && total, 'axis, target and the line of all workers are drawn');
  const end = total.points.at(-1);
  assert.ok(end);
  const drawn = (targets.at(-1)?.rate ?? 1) - (end[1] - target.points[0][1]) / (zero.y - full.y);
  assert.ok(Math.abs(drawn - coverage) < 0.005, `the line ends at ${drawn}, the numbers at ${coverage}`);
  return { coverage, year, heading, drawn };
}

test('a lever that moves changes the picture, the sentence and the table together', async () => {
  const visit = await open('/one.html', dense);
  const slider = await unfolded(visit);
  const before = await agree(visit);
  await slider.fill(await slider.evaluate((input) => /** @type {HTMLInputElement} */ (input).min));
  await visit.settled();
  const after = await agree(visit);
  assert.ok(after.coverage < before.coverage - 0.01, 'no enrolment, less coverage');
  assert.notEqual(after.heading, before.heading);
  assert.ok(after.drawn < before.drawn);

  await visit.widget.evaluate((element) => element.setAttribute('view', 'table'));
  await visit.ready();
  const all = visit.widget.getByRole('button', { name: 'Semua' });
  if (await all.count()) await all.click();
  const row = visit.widget.getByRole('row', { name: new RegExp(`^${after.year}`) }).filter({ visible: true });
  assert.ok((await row.first().innerText()).includes(tabled(after.coverage)), 'the table says it too');
});

test('arrow keys move a lever by about a hundredth of its range, Page keys ten times as far', async () => {
  const visit = await open('/one.html', dense);
  const slider = await unfolded(visit);
  const values = async () => {
    await visit.settled();
    return slider.evaluate((element) => {
      const { min, max, value } = /** @type {HTMLInputElement} */ (element);
      return (Number(value) - Number(min)) / (Number(max) - Number(min));
    });
  };
  await slider.focus();
  const first = await values();
  await visit.page.keyboard.press('ArrowRight');
  const second = await values();
  const step = second - first;
  assert.ok(step > 0.005 && step < 0.02, `${first} to ${second}`);
  await visit.page.keyboard.press('PageUp');
  assert.ok(Math.abs((await values()) - second - 10 * step) < 1e-6);
  await visit.page.keyboard.press('Home');
  assert.equal(await values(), 0);
  await agree(visit);
});

test('what is typed with dots or commas is understood, and too much is told and cut', async () => {
  const visit = await open('/one.html', dense);
  const slider = await unfolded(visit);
  const field = visit.widget.getByRole('textbox', { name: said('lev.enrol') }).first();
  await field.fill('4.500');
  await field.press('Enter');
  await visit.settled();
  const { scenario } = await visit.widget.evaluate((element) => ({
    scenario: /** @type {any} */ (element).scenario,
  }));
  const [formal] = /** @type {any[]} */ (Object.values(scenario.groups));
  assert.equal(formal.enrolment.per_year, 4500);
  await agree(visit);

  await field.fill('999999999');
  await field.press('Enter');
  await visit.widget.getByText(said('state.input_high')).waitFor();
  const [value, max] = await slider.evaluate((element) => {
    const input = /** @type {HTMLInputElement} */ (element);
    return [input.value, input.max];
  });
  assert.equal(Number(value), Number(max));
});

test('the path that is needed reaches the target, and the way back leads to the start', async () => {
  const visit = await open('/one.html', dense);
  await visit.ready();
  const before = await agree(visit);
  await visit.widget.getByRole('button', { name: said('proj.use') }).click();
  await visit.settled();
  const { all, targets } = await projection(visit);
  assert.ok(all.coverage.at(-1) >= targets.at(-1).rate - 1e-12);
  await agree(visit);
  await visit.widget
    .getByRole('button', { name: said('proj.reset') })
    .first()
    .click();
  await visit.settled();
  assert.equal((await agree(visit)).heading, before.heading);
});

test('moving the year moves the cursor and the readout', async () => {
  const visit = await open('/one.html', dense);
  await visit.ready();
  const years = visit.widget.getByRole('slider', { name: said('proj.year'), exact: true });
  await years.fill('2030');
  await visit.settled();
  const { years: list, all } = await projection(visit);
  const coverage = all.coverage[list.indexOf(2030)];
  const spoken = await years.getAttribute('aria-valuetext');
  assert.match(spoken ?? '', said('proj.announce', { year: 2030 }));
  assert.match(spoken ?? '', new RegExp(`${hundredths(coverage)}`));
  const { texts } = await visit.drawing();
  assert.ok(
    texts.some(({ text }) => text === '2030'),
    'the chosen year stands at the axis',
  );
});

test('a slider that is dragged is never taken out of the page', async () => {
  const visit = await open('/one.html', dense);
  const slider = await unfolded(visit);
  const box = await slider.boundingBox();
  assert.ok(box);
  await slider.evaluate((element) => Object.assign(window, { held: element }));
  await visit.page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await visit.page.mouse.down();
  for (let part = 3; part < 10; part += 1)
    await visit.page.mouse.move(box.x + (box.width * part) / 10, box.y + box.height / 2);
  await visit.page.mouse.up();
  await visit.settled();
  assert.ok(await slider.evaluate((element) => element === /** @type {any} */ (window).held));
  await agree(visit);
});

test('axis and height stay while a lever moves', async () => {
  const visit = await open('/one.html', dense);
  const slider = await unfolded(visit);
  const frame = async () => {
    const { height, texts } = await visit.drawing();
    const axis = texts.filter(({ text }) => /^(0|25|50|75|100)%$/.test(text) || /^20\d\d$/.test(text));
    return JSON.stringify([height, axis.map(({ text, x, y }) => [text, x, y])]);
  };
  const before = await frame();
  for (const share of [0.2, 0.5, 0.9]) {
    await slider.evaluate((element, part) => {
      const input = /** @type {HTMLInputElement} */ (element);
      input.value = String(Number(input.max) * part);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, share);
    await visit.settled();
    assert.equal(await frame(), before);
  }
});
