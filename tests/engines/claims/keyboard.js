// A reader with nothing but keys: all is reached in the order in which one reads, the focus is to be seen, nothing keeps it,
// and picture, sentence and table change together.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Key } from '../harness.js';

const slider = '#lever-0-per_year';
const field = '[data-lever=per_year] input[part=field]';

/**
 * What the first widget tells, the picture by its marks, and the table that a reader then goes to and comes back from.
 * @param {import('../harness.js').Visit} visit
 */
async function everything(visit) {
  await visit.rested();
  const { headline, readout, drawn, tables: behind } = await visit.told();
  const marks = await visit.marks();
  await visit.tabTo('[role=tab]', true);
  await visit.press(Key.END);
  await visit.shows('table');
  const { tables } = await visit.told();
  await visit.press(Key.HOME, Key.RIGHT);
  await visit.shows('projection');
  return { headline, readout, drawn, marks, behind: behind[0], table: tables[0] };
}

/**
 * @param {Awaited<ReturnType<typeof everything>>} before
 * @param {Awaited<ReturnType<typeof everything>>} after
 */
function allOther(before, after) {
  for (const part of /** @type {const} */ (['headline', 'readout', 'drawn', 'marks', 'behind', 'table']))
    assert.notDeepEqual(after[part], before[part], `${part} has not changed`);
}

/** @param {import('../harness.js').Visit} visit */
async function openLevers(visit) {
  await visit.tabTo('.levs > summary');
  await visit.press(Key.ENTER);
  await visit.until('open levers', () => /** @type {any} */ (window).tested.find('.levs[open]').length);
}

/**
 * Whether the focus can be seen. That of a slider is around its thumb, which no script can ask about.
 * @param {import('../harness.js').Visit} visit
 * @param {import('../watch.js').Stop} found
 */
async function lit(visit, found) {
  if (found.type !== 'range') return { ...found, lit: found.ring >= 2 };
  // Of each kind of slider one: looking takes long.
  if (found.name.includes('#lever') && !found.name.includes(slider)) return { ...found, lit: true };
  await visit.settled();
  const stop = (await visit.focused()) ?? found;
  const glow = await visit.glow(stop.box);
  return { ...stop, lit: glow > 60 };
}

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  const { name } = engine;

  for (const [path, width] of /** @type {const} */ ([
    ['/one.html', 1280],
    ['/one.html', 360],
    ['/index.html', 1280],
  ]))
    test(`${name}: Tab goes through ${path} at ${width} px as one reads, to be seen all the way, and back again`, async () => {
      const visit = await engine.open(path, { width });
      await visit.ready();
      if (path !== '/index.html') {
        await openLevers(visit);
        for (let at = await visit.focused(); at && at.at !== 0; at = await visit.focused())
          await visit.back();
      }
      const order = await visit.stops();
      // A box that scrolls is a stop in some engines, and none of ours.
      /**
       * @template {import('../watch.js').Stop} Found
       * @param {() => Promise<void>} step
       * @param {number} first
       * @param {number} last
       * @param {(stop: import('../watch.js').Stop) => Promise<Found>} look
       */
      const walk = async (step, first, last, look) => {
        /** @type {Found[]} */
        const seen = [];
        for (let times = 0; times < order.length * 2; times += 1) {
          const stop = await visit.reached();
          if (stop && (seen.length || stop.at === first)) seen.push(await look(stop));
          if (seen.length && (!stop || stop.at === last)) break;
          await step();
        }
        return seen.filter(({ at }) => at >= 0);
      };
      const ours = await walk(
        () => visit.press(Key.TAB),
        0,
        order.length - 1,
        (stop) => lit(visit, stop),
      );
      assert.deepEqual(
        ours.map(({ name }) => name),
        order.map(({ name }) => name),
      );
      for (const { name, lit, box, within, visible } of ours) {
        assert.ok(lit, `${name}: no ring`);
        assert.ok(visible, `${name} is not in the window: ${JSON.stringify(box)}`);
        if (within) assert.ok(box.height > 0 && box.width > 0, name);
      }
      const back = await walk(
        () => visit.back(),
        order.length - 1,
        0,
        async (stop) => stop,
      );
      assert.deepEqual(
        back.map(({ name }) => name),
        order.map(({ name }) => name).reverse(),
      );
      // Past the first, some engines leave the page, and others begin anew at its end.
      await visit.back();
      assert.notEqual((await visit.focused())?.at, 0, 'the first keeps the focus');
    });

  test(`${name}: arrow keys, Home and End choose the view and keep the focus on its tab`, async () => {
    const visit = await engine.open('/ranges.html');
    await visit.ready();
    await visit.tabTo('[role=tab]');
    const views = await visit.views();
    assert.deepEqual(views, ['now', 'projection', 'levers', 'table']);
    const said = new Set();
    for (const [key, view] of [
      [Key.RIGHT, 'levers'],
      [Key.RIGHT, 'table'],
      [Key.RIGHT, 'now'],
      [Key.LEFT, 'table'],
      [Key.HOME, 'now'],
      [Key.END, 'table'],
      [Key.HOME, 'now'],
      [Key.RIGHT, 'projection'],
    ]) {
      await visit.press(key);
      await visit.shows(view);
      assert.equal((await visit.focused())?.name.split(' ')[0], `button#tab-${view}`);
      said.add((await visit.told()).headline);
      if (view !== 'table') assert.deepEqual((await visit.painted()).wrong, [], view);
    }
    assert.equal(said.size, 4, 'a headline each');
  });

  test(`${name}: arrow keys go on from the tab that has the focus, though its view is still on its way`, async () => {
    const visit = await engine.open('/ranges.html');
    await visit.ready();
    await visit.tabTo('#tab-projection');
    await visit.together(Key.HOME, Key.RIGHT);
    await visit.rested();
    assert.equal(await visit.at('#tab-projection'), true);
    await visit.shows('projection');
  });

  test(`${name}: the year slider goes by arrow keys, Page Up and Down, Home and End, and says the year's numbers`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    await visit.tabTo('.scrub input');
    let marks = '';
    for (const [key, year] of /** @type {const} */ ([
      [Key.LEFT, 2044],
      [Key.DOWN, 2043],
      [Key.RIGHT, 2044],
      [Key.HOME, 2025],
      [Key.UP, 2026],
      [Key.PAGE_UP, 2031],
      [Key.PAGE_DOWN, 2026],
      [Key.END, 2045],
    ])) {
      await visit.press(key);
      await visit.until(
        `${year}`,
        (wanted) =>
          /** @type {any} */ (window).tested
            .find('.scrub input')
            .some((/** @type {any} */ one) => one.getAttribute('aria-valuetext').includes(wanted)),
        `${year}:`,
      );
      await visit.settled();
      const { readout, value } = { ...(await visit.told()), value: await visit.valueText('.scrub input') };
      assert.equal(readout[0], `Tahun ${year}`);
      for (const cell of readout.slice(1))
        assert.ok(value.includes(cell.match(/[\d,]+%/)?.[0] ?? '?'), value);
      const now = await visit.marks();
      assert.notEqual(now, marks, 'the picture shows the year');
      marks = now;
    }
  });

  test(`${name}: on a phone a lever moves by arrow keys, and picture, sentence and table with it`, async () => {
    const visit = await engine.open('/one.html', { width: 360 });
    await visit.ready();
    const before = await everything(visit);
    await openLevers(visit);
    await visit.tabTo(slider);
    const start = await visit.valueText(slider);
    await visit.press(Key.RIGHT, Key.RIGHT, Key.PAGE_UP, Key.LEFT);
    await visit.settled();
    assert.notEqual(await visit.valueText(slider), start);
    await visit.press(Key.HOME);
    await visit.settled();
    assert.equal(await visit.valueText(slider), start.replace(/[\d.]+/, '0'));
    const none = await everything(visit);
    allOther(before, none);
    await visit.tabTo('[data-action=reset]');
    await visit.press(Key.ENTER);
    assert.deepEqual(await everything(visit), before, 'back at the start');
  });

  test(`${name}: a number can be typed, one that cannot be used is refused in words, and nothing else changes`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    const before = await everything(visit);
    await openLevers(visit);
    await visit.tabTo(field);
    await visit.write('1.234');
    await visit.press(Key.ENTER);
    await visit.until('the number', () =>
      /** @type {any} */ (window).tested
        .find('#lever-0-per_year')[0]
        .getAttribute('aria-valuetext')
        .startsWith('1.234 '),
    );
    const after = await everything(visit);
    allOther(before, after);
    await visit.tabTo(field);
    await visit.write('banyak');
    await visit.press(Key.ENTER);
    await visit.until('the problem', () => /** @type {any} */ (window).tested.find('[part=problem]').length);
    assert.match(await visit.words('[part=problem]'), /\S{3}/);
    assert.match(await visit.valueText(slider), /^1\.234 /);
    assert.equal((await visit.told()).headline, after.headline);
  });

  test(`${name}: “use the number that is needed” by Enter and back by Space, and the focus stays`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    const before = await everything(visit);
    await visit.tabTo('[data-action=use]');
    await visit.press(Key.ENTER);
    await visit.until(
      'the way back',
      () => /** @type {any} */ (window).tested.find('[data-action=reset]').length,
    );
    assert.equal(await visit.at('[data-action=reset]'), true, 'the focus stays on the button');
    const used = await everything(visit);
    allOther(before, used);
    assert.match(used.headline, /99\sdari\s100/);
    await visit.tabTo('[data-action=reset]');
    await visit.press(Key.SPACE);
    await visit.until(
      'the way there',
      () => /** @type {any} */ (window).tested.find('[data-action=use]').length,
    );
    assert.deepEqual(await everything(visit), before);
  });

  test(`${name}: a reader gives a lever a range under “how sure?” and takes it back`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    await openLevers(visit);
    await visit.tabTo('.sure > summary');
    await visit.press(Key.SPACE);
    const row = '[data-range=per_year]';
    await visit.until(
      'the fields',
      () => /** @type {any} */ (window).tested.find('[data-range=per_year] input').length,
    );
    await visit.tabTo(`${row} [data-end=low]`);
    await visit.write('2.000');
    await visit.press(Key.TAB);
    assert.equal(await visit.at(`${row} [data-end=high]`), true);
    await visit.write('9.000');
    await visit.press(Key.ENTER);
    await visit.until('the range', () => /** @type {any} */ (window).tested.find('[part=range]').length);
    await visit.rested();
    const { headline, readout } = await visit.told();
    assert.match(readout.at(-1) ?? '', /\d/);
    assert.ok((await visit.views()).includes('levers'));
    await visit.tabTo(`${row} [data-action=back]`);
    await visit.press(Key.ENTER);
    await visit.until('no range', () => !(/** @type {any} */ (window).tested.find('[part=range]').length));
    assert.equal(await visit.at(`${row} input`), true, 'the focus has not got lost');
    assert.match(headline, /\S{3}/);
  });

  test(`${name}: a question opens by Enter and closes again, and the next view begins at its headline`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    await visit.tabTo('.more > summary');
    await visit.press(Key.ENTER);
    await visit.until('an answer', () => /** @type {any} */ (window).tested.find('.more[open]').length);
    await visit.press(Key.ENTER);
    await visit.until('no answer', () => !(/** @type {any} */ (window).tested.find('.more[open]').length));
    await visit.tabTo('.next');
    const next = await visit.run(() => /** @type {any} */ (window).tested.find('.next')[0].dataset.view);
    await visit.press(Key.ENTER);
    await visit.shows(next);
    assert.equal(await visit.at('h2'), true);
  });

  test(`${name}: Escape folds what is open around the focus, from the inside out, and leaves the focus on what opens it`, async () => {
    const visit = await engine.open('/one.html', { width: 360 });
    await visit.ready();
    await openLevers(visit);
    await visit.tabTo('.sure > summary');
    await visit.press(Key.ENTER);
    await visit.until(
      'the fields',
      () => /** @type {any} */ (window).tested.find('.sure[open] input').length,
    );
    await visit.tabTo('.sure input');
    for (const [folded, summary] of [
      ['.sure', '.sure > summary'],
      ['.grp', '.grp > summary'],
      ['.levs', '.levs > summary'],
    ]) {
      await visit.press(Key.ESCAPE);
      await visit.settled();
      assert.equal(await visit.at(summary), true, folded);
      assert.equal(
        await visit.run((one) => /** @type {any} */ (window).tested.find(one)[0].open, folded),
        false,
      );
    }
  });

  test(`${name}: another language is spoken at once, with the focus and the reader's numbers where they were`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    await openLevers(visit);
    await visit.tabTo(slider);
    await visit.press(Key.HOME, Key.PAGE_UP);
    await visit.settled();
    const before = await visit.told();
    const said = await visit.valueText(slider);
    await visit.run(() => document.querySelector('cakupan-widget')?.setAttribute('lang', 'en'));
    await visit.until(
      'English',
      () => /** @type {any} */ (window).tested.find('section[lang=en][data-state=ready]').length,
    );
    await visit.rested();
    const after = await visit.told();
    assert.equal(await visit.at(slider), true);
    assert.equal((await visit.valueText(slider)).replace(/\D/g, ''), said.replace(/\D/g, ''));
    for (const part of /** @type {const} */ (['headline', 'dek', 'readout', 'picture', 'drawn']))
      assert.notDeepEqual(after[part], before[part], part);
    await visit.press(Key.RIGHT);
    await visit.settled();
    assert.notEqual((await visit.valueText(slider)).replace(/\D/g, ''), said.replace(/\D/g, ''));
  });

  test(`${name}: where a document is missing, Enter tries again and Tab goes on from there`, async () => {
    const visit = await engine.open('/wrong-url.html', { allow: [/documents\/none\.json|404/] });
    await visit.state('failed');
    await visit.tabTo('section button');
    await visit.press(Key.ENTER);
    await visit.settled();
    await visit.state('failed');
    await visit.tabTo('section button');
  });
}
