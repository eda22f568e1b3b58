// A reader who does not see the picture: the finding, the numbers behind it in a table, and what changes, said once.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { views } from './screens.js';
import { said, tabled } from './words.js';

/** @param {import('./harness.js').Visit} visit */
const projection = (visit) => visit.widget.evaluate((element) => /** @type {any} */ (element).projection());

/** The rows of the table behind a picture. @param {import('./harness.js').Visit} visit */
const rows = (visit, which = 0) =>
  visit.widget
    .locator('.behind table')
    .nth(which)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

for (const { name, path, reach } of views.filter(({ name }) => name !== 'table')) {
  test(`right after every picture of ${name} stands a real table of what it shows`, async () => {
    const visit = await open(path);
    await reach(visit, 'id');
    const found = await visit.widget.evaluate((element) =>
      [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('canvas')].map((canvas) => {
        const after = canvas.nextElementSibling;
        const table = after?.querySelector('table');
        const box = after?.getBoundingClientRect();
        return {
          caption: table?.caption?.textContent,
          columns: table?.tHead?.querySelectorAll('th[scope=col]').length ?? 0,
          cells: [...(table?.tBodies[0]?.rows ?? [])].map((row) => [
            row.querySelectorAll('th[scope=row]').length,
            row.cells.length,
            [...row.cells].every((cell) => cell.textContent?.trim()),
          ]),
          area: (box?.width ?? 99) * (box?.height ?? 99),
        };
      }),
    );
    assert.ok(found.length > 0);
    for (const { caption, columns, cells, area } of found) {
      assert.ok(caption && caption.length > 10, 'it has a name');
      assert.ok(cells.length >= 2 && columns >= 3);
      for (const row of cells)
        assert.deepEqual(row, [1, columns, true], 'a heading, and something in each cell');
      assert.ok(area <= 1, 'and takes no room');
    }
    assert.equal(await visit.widget.getByRole('table', { name: found[0].caption ?? '' }).count(), 1);
  });
}

test('the table behind the years ahead has every line in every year, and says what was counted', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('.behind').waitFor({ state: 'attached' });
  const { years, all, groups } = await projection(visit);
  const expected = years.map((/** @type {number} */ year, /** @type {number} */ at) => [
    `${year}, ${at === 0 ? 'data' : 'perkiraan'}`,
    ...[all, ...Object.values(groups)].map(({ coverage }) => tabled(coverage[at])),
  ]);
  assert.deepEqual(await rows(visit), expected);
});

test('the table behind a trend has the observed years, the trend and its band', async () => {
  const visit = await open('/history.html');
  await visit.ready();
  await visit.widget.locator('.behind').waitFor({ state: 'attached' });
  const { years, trend } = await projection(visit);
  const { fit } = trend.all;
  const table = await rows(visit);
  const observed = table.filter(([name]) => name.endsWith('data'));
  assert.ok(observed.length >= 5, 'as many as the trend is from');
  assert.equal(observed.at(-1)?.[0], `${years[0]}, data`);
  for (const row of observed) assert.deepEqual(row.slice(2), ['tidak ada', 'tidak ada']);
  const last = fit.years.length - 1;
  const expected = [
    `${fit.years[last]}, perkiraan`,
    tabled(fit.median[last]),
    ...fit.bands['80'][last].map(tabled),
  ];
  assert.deepEqual(table.at(-1), expected);
});

test('the tables behind the cost follow the budget', async () => {
  const visit = await open('/one.html');
  await visit.widget.evaluate((element) => element.setAttribute('view', 'cost'));
  await visit.ready();
  await visit.widget.locator('.behind').first().waitFor({ state: 'attached' });
  const before = [await rows(visit, 0), await rows(visit, 1)];
  await visit.widget.locator('.budget .rng').press('End');
  await visit.page.waitForTimeout(1200);
  const after = [await rows(visit, 0), await rows(visit, 1)];
  assert.deepEqual(after[0][0], before[0][0], 'what was counted stays');
  assert.notDeepEqual(after[0][1], before[0][1]);
  assert.deepEqual(after[1][0], before[1][0]);
  assert.match(after[1].at(-1)?.join(' ') ?? '', /^2045, perkiraan .*cukup$/);
});

test('the table waits until a drag has rested, and then says what the picture shows', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('.behind').waitFor({ state: 'attached' });
  await visit.widget.getByRole('heading', { name: said('lev.h') }).click();
  await visit.widget.locator('.lev .rng').first().waitFor({ state: 'attached' });
  const changes = await visit.widget.evaluate(async (element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const table = /** @type {HTMLElement} */ (root.querySelector('.behind'));
    const slider = /** @type {HTMLInputElement} */ (root.querySelector('.lev .rng'));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let changed = 0;
    const watch = new MutationObserver((records) => {
      changed += records.length;
    });
    watch.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
    for (let move = 0; move < 20; move += 1) {
      slider.value = String(move * 100);
      slider.dispatchEvent(new InputEvent('input'));
      await frame();
    }
    await frame();
    const during = changed;
    await new Promise((done) => setTimeout(done, 1200));
    return { during, after: changed, same: table === root.querySelector('.behind') };
  });
  assert.equal(changes.during, 0);
  assert.ok(changes.after > 10);
  assert.ok(changes.same, 'it is the same table');
  const { all } = await projection(visit);
  assert.equal((await rows(visit)).at(-1)?.[1], tabled(all.coverage.at(-1)));
});

test('five quick moves are announced once, politely, after the last has rested', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByRole('heading', { name: said('lev.h') }).click();
  await visit.widget.locator('.lev .rng').first().waitFor({ state: 'attached' });
  await visit.page.waitForTimeout(600);
  const { spoken, politeness, heading } = await visit.widget.evaluate(async (element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const voice = /** @type {HTMLElement} */ (root.querySelector('.said'));
    const slider = /** @type {HTMLInputElement} */ (root.querySelector('.lev .rng'));
    /** @type {string[]} */
    const spoken = [];
    new MutationObserver(() => spoken.push(voice.textContent ?? '')).observe(voice, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    for (let move = 1; move <= 5; move += 1) {
      slider.value = String(move * 300);
      slider.dispatchEvent(new InputEvent('input'));
      await wait(90);
    }
    const early = spoken.length;
    await wait(900);
    return {
      spoken: early ? ['too early', ...spoken] : spoken,
      politeness: voice.getAttribute('aria-live'),
      heading: root.querySelector('h2')?.textContent,
    };
  });
  assert.deepEqual(spoken, [heading]);
  assert.equal(politeness, 'polite');
});

test('a change is said alone, and only then does the table behind the picture change', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('.behind').waitFor({ state: 'attached' });
  const { said: told, tabled: changed } = await visit.widget.evaluate(async (element, action) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const moment = (/** @type {string} */ selector) =>
      new Promise((done) => {
        new MutationObserver(() => done(performance.now())).observe(
          /** @type {HTMLElement} */ (root.querySelector(selector)),
          { subtree: true, childList: true, characterData: true },
        );
      });
    const moments = Promise.all([moment('.said'), moment('.behind')]);
    /** @type {HTMLElement} */ (root.querySelector(action)).click();
    const [said, tabled] = await moments;
    return { said, tabled };
  }, '[data-action=use]');
  // Where both come at once, Orca takes the many changes of the table for a flood, and drops what is said.
  assert.ok(changed - told > 300, `${changed - told} ms`);
});

test('a term is one run of words, and a number and what it counts are two values of it', async () => {
  for (const path of ['/one.html', '/']) {
    const visit = await open(path);
    await visit.ready();
    const parts = await visit.widget
      .locator('dt, dd')
      .evaluateAll((all) =>
        all.map((part) => [...part.children].filter((child) => child instanceof HTMLElement).length),
      );
    assert.ok(parts.length >= 3);
    // What an element breaks into lines, Orca says twice, or, where it reads on by itself, in part not at all.
    assert.deepEqual(new Set(parts), new Set([0]));
  }
});

test('what has been announced does not stay in the way of who reads on', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.getByRole('button', { name: said('proj.use') }).click();
  const voice = visit.widget.locator('.said');
  await voice.filter({ hasText: /\d/ }).waitFor({ state: 'attached' });
  await voice.filter({ hasNotText: /\d/ }).waitFor({ state: 'attached' });
});

for (const { name, path, reach } of views) {
  test(`${name} is a named region with one headline, its other headings below it, none left out`, async () => {
    const visit = await open(path, { width: 720 });
    await reach(visit, 'id');
    const fold = visit.widget.locator('.levs > summary');
    if (await fold.count()) await fold.click();
    const title = await visit.widget
      .locator('section')
      .first()
      .evaluate((section) => section.getAttribute('aria-label') ?? '');
    assert.ok(title.length > 10);
    assert.equal(await visit.widget.getByRole('region', { name: title }).count(), 1);
    const levels = await visit.widget
      .getByRole('heading')
      .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    assert.equal(levels[0], 2);
    assert.equal(levels.filter((level) => level === 2).length, 1);
    for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 2) + 1, `${levels}`);
  });

  test(`the pictures of ${name} have the finding for their text, in numbers`, async () => {
    const visit = await open(path);
    await reach(visit, 'id');
    for (const picture of await visit.widget.locator('canvas').all()) {
      assert.equal(await picture.getAttribute('role'), 'img');
      const text = (await picture.getAttribute('aria-label')) ?? '';
      assert.ok((text.match(/\d/g) ?? []).length >= 6, text);
      assert.doesNotMatch(text, /\.\.|[:,] ?\.|\{|undefined|NaN/);
    }
  });
}

test('the picture’s text has where it begins, where it leads and the target', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const { all, targets } = await projection(visit);
  const text = (await visit.widget.locator('canvas').getAttribute('aria-label')) ?? '';
  for (const rate of [all.coverage[0], all.coverage.at(-1), targets[0].rate]) {
    assert.match(text, new RegExp(`\\b${Math.round(rate * 100)}%`));
  }
});

test('the slider of years is a real one and says the year’s numbers', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const years = visit.widget.getByRole('slider', { name: said('proj.year'), exact: true });
  assert.equal(await years.evaluate((input) => /** @type {HTMLInputElement} */ (input).type), 'range');
  await years.focus();
  const { years: list, all, groups } = await projection(visit);
  for (const [key, year] of /** @type {const} */ ([
    ['ArrowLeft', 2044],
    ['PageDown', 2039],
    ['Home', 2025],
    ['ArrowUp', 2026],
    ['End', 2045],
  ])) {
    await years.press(key);
    await visit.settled();
    assert.equal(await years.inputValue(), String(year), key);
    const text = (await years.getAttribute('aria-valuetext')) ?? '';
    assert.ok(text.startsWith(`Tahun ${year}: `), text);
    const at = list.indexOf(year);
    for (const { coverage } of [all, ...Object.values(groups)]) {
      const percent = Math.round(coverage[at] * 100);
      assert.match(text, new RegExp(`\\b${percent === 100 && coverage[at] < 1 ? 99 : percent}%`));
    }
  }
});

test('buttons that stay pressed say so, and one that unfolds says what it will do', async () => {
  const visit = await open('/history.html');
  await visit.ready();
  const states = (/** @type {string} */ group) =>
    visit.widget
      .getByRole('group', { name: said(group) })
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
  assert.deepEqual(await states('trend.basis'), ['true', 'false']);
  await visit.widget.getByRole('button', { name: said('trend.by_still') }).click();
  await visit.settled();
  assert.deepEqual(await states('trend.basis'), ['false', 'true']);
  await visit.widget.getByRole('tab', { name: said('tab.table') }).click();
  await visit.widget.getByRole('button', { name: said('table.more') }).click();
  await visit.widget.getByRole('button', { name: said('table.fewer') }).waitFor();
  const [first, second] = await states('col.group');
  assert.deepEqual([first, second], ['true', 'false']);
});

test('the numbers are one tap away from every view', async () => {
  for (const { path, reach } of views) {
    const visit = await open(path);
    await reach(visit, 'id');
    await visit.widget.getByRole('tab', { name: said('tab.table') }).click();
    await visit.widget.locator('table.one').waitFor();
  }
});
