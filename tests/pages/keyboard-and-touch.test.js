// A reader with a keyboard, or with a thumb: everything in the order one reads, seen where it is, large enough, and
// nothing that needs a mouse over it or takes the page's own gestures away.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { open } from './harness.js';
import { pages, states, views } from './screens.js';
import { said } from './words.js';

/** @typedef {import('./harness.js').Visit} Visit */

/** What is pressed, typed in or followed, with its size; a link in a sentence is as high as its line. @param {Visit} visit */
const targets = ({ page }) =>
  page.evaluate(() => {
    /** @type {{ name: string, width: number, height: number }[]} */
    const found = [];
    const visit = (/** @type {Document | ShadowRoot} */ root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (!one.matches('a[href], button, input, select, summary, [tabindex="0"]')) continue;
        if (!one.checkVisibility({ visibilityProperty: true })) continue;
        const within = one.closest('p, li, td, th, caption, dd');
        const words = (/** @type {Element | null} */ some) => (some?.textContent ?? '').replace(/[\s.]/g, '');
        if (one.matches('a') && words(within).length > words(one).length) continue;
        const { width, height } = one.getBoundingClientRect();
        found.push({ name: `${one.tagName} ${one.className} ${words(one).slice(0, 30)}`, width, height });
      }
    };
    visit(document);
    return found;
  });

for (const width of [320, 1280]) {
  for (const { name, path, options, reach } of [...views, ...states]) {
    test(`everything that is pressed in ${name} is at least 44 px wide and high at ${width}`, async () => {
      const visit = await open(path, { ...options, width });
      await reach(visit, 'id');
      const small = (await targets(visit)).filter(({ width, height }) => width < 43.9 || height < 43.9);
      assert.deepEqual(small, []);
    });
  }

  for (const page of pages) {
    test(`everything that is pressed on /${page} is at least 44 px wide and high at ${width}`, async () => {
      const visit = await open(`/${page}`, { width });
      if (await visit.widget.count()) await visit.ready();
      await visit.page.locator('nav summary').click();
      const found = await targets(visit);
      assert.ok(found.length > 3);
      assert.deepEqual(
        found.filter(({ width, height }) => width < 43.9 || height < 43.9),
        [],
      );
    });
  }
}

/** Where the focus is, within the widget too. @param {Visit} visit */
const focused = ({ page }) =>
  page.evaluateHandle(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return /** @type {HTMLElement} */ (at);
  });

for (const forcedColours of [false, true]) {
  for (const { name, path, reach } of views) {
    test(`the tab key walks through ${name} as it is read, in sight all the way, and out again${forcedColours ? ', in forced colours' : ''}`, async () => {
      const visit = await open(path, { height: 2400, forcedColours });
      await visit.page.evaluate(() => {
        for (const where of ['afterbegin', 'beforeend']) {
          const button = document.createElement('button');
          button.id = where;
          button.textContent = where;
          document.body.insertAdjacentElement(/** @type {InsertPosition} */ (where), button);
        }
      });
      await reach(visit, 'id');
      const fold = visit.widget.locator('.levs > summary');
      if (await fold.count()) await fold.click();
      await visit.settled();
      await visit.page.locator('#afterbegin').focus();
      const bare = PNG.sync.read(await visit.page.screenshot());
      const places = [];
      for (let press = 0; press < 80; press += 1) {
        await visit.page.keyboard.press('Tab');
        const at = await focused(visit);
        const { id, key, top, left, bottom, right } = await at.evaluate((element) => {
          const { top, left, bottom, right } = element.getBoundingClientRect();
          return { id: element.id, key: `${element.tagName} ${element.className}`, top, left, bottom, right };
        });
        if (id === 'beforeend') break;
        places.push({ key, top, bottom });
        const shown = PNG.sync.read(await visit.page.screenshot());
        const [width, height] = [bare.width, bare.height];
        const changed = new PNG({ width, height });
        const pixels = pixelmatch(bare.data, shown.data, changed.data, width, height, {
          threshold: 0.1,
          includeAA: true,
        });
        // A ring of 3 px around a thumb of 24 px is some 250 pixels.
        assert.ok(pixels > 200, `${pixels} pixels tell that the focus is on ${key}`);
        assert.ok(top >= 0 && left >= 0 && bottom <= height && right <= width + 12, `${key} is in sight`);
      }
      assert.equal(await (await focused(visit)).evaluate((element) => element.id), 'beforeend', 'no trap');
      assert.ok(places.length >= 2);
      for (const [at, { key, top }] of places.entries()) {
        const before = places[at - 1];
        // Beside the one before, or below it.
        assert.ok(!before || top > before.top - 44, `${key} comes after ${before?.key}`);
      }
    });
  }
}

test('what the focus walks to, forwards or back, is not hidden under the result that stays in sight', async () => {
  const visit = await open('/one.html', { height: 420 });
  await visit.ready();
  await visit.widget.locator('.levs > summary').click();
  await visit.widget.locator('.lev .rng').first().press('PageUp');
  await visit.widget.locator('.levs [data-action=reset]').focus();
  let stops = 0;
  for (const key of [...Array(9).fill('Shift+Tab'), ...Array(8).fill('Tab')]) {
    await visit.page.keyboard.press(key);
    const at = await focused(visit);
    const [inside, hidden] = await at.evaluate((element) => {
      const { left, top, width, height } = /** @type {DOMRect} */ (element.getClientRects()[0]);
      const root = /** @type {ShadowRoot} */ (element.getRootNode());
      const points = [0.1, 0.5, 0.9].map((part) =>
        root.elementFromPoint(left + width / 2, top + height * part),
      );
      return [
        !!element.closest('.cols'),
        points
          .filter((point) => !point || !element.contains(point))
          .map(
            (point) =>
              `${element.tagName} ${element.className} at ${top}: ${point?.tagName} ${point?.className}`,
          )
          .join(),
      ];
    });
    if (!inside) continue;
    stops += 1;
    assert.equal(hidden, '', key);
  }
  assert.ok(stops >= 8);
});

test('Escape folds what is open and leaves the focus at what unfolds it', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const outer = visit.widget.locator('.levs > summary');
  await outer.focus();
  await visit.page.keyboard.press('Enter');
  const field = visit.widget.locator('.grp .num input').first();
  await field.focus();
  await visit.page.keyboard.press('Escape');
  const at = async () => (await focused(visit)).evaluate((element) => element.parentElement?.className ?? '');
  assert.match(await at(), /^grp/, 'first the group');
  assert.equal(await field.isVisible(), false);
  await visit.page.keyboard.press('Escape');
  assert.match(await at(), /^levs/, 'then all of them');
  assert.equal(await visit.widget.locator('.levs').getAttribute('open'), null);
  await visit.page.keyboard.press('Escape');
  assert.match(await at(), /^levs/, 'and then nothing');
  const question = visit.widget.locator('.more > summary').first();
  await question.focus();
  await visit.page.keyboard.press('Space');
  await visit.settled();
  await visit.page.keyboard.press('Escape');
  assert.match(await at(), /^more/);
  assert.equal(await visit.widget.locator('.more').first().getAttribute('open'), null);
});

test('what was folded stays folded through the next move', async () => {
  const visit = await open('/one.html', { width: 1280 });
  await visit.ready();
  await visit.widget.locator('.levs > summary').click();
  const groups = visit.widget.locator('.grp');
  await groups.locator('> :not(summary):visible').first().waitFor();
  await visit.settled();
  await groups.last().locator('> summary').click();
  await visit.settled();
  await visit.widget.locator('.lev .rng').first().press('PageUp');
  await visit.settled();
  assert.equal(await groups.last().getAttribute('open'), null);
  assert.notEqual(await groups.first().getAttribute('open'), null);
});

test('the page can be scrolled and pinched from anywhere in the widget, and nothing waits for a second tap', async () => {
  for (const { path, reach } of views) {
    const visit = await open(path);
    await reach(visit, 'id');
    const fold = visit.widget.locator('.levs > summary');
    if (await fold.count()) await fold.click();
    const actions = await visit.widget.evaluate((element) =>
      [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('section, section *')].map(
        (one) => [one.tagName, getComputedStyle(one).touchAction],
      ),
    );
    for (const [tag, action] of actions) {
      assert.ok(['auto', 'manipulation', 'pan-y pinch-zoom'].includes(action), `${tag}: ${action}`);
      if (tag === 'BUTTON' || tag === 'SUMMARY') assert.equal(action, 'manipulation');
    }
  }
});

test('no page forbids to enlarge it', async () => {
  for (const page of pages) {
    const visit = await open(`/${page}`);
    const viewport = await visit.page.locator('meta[name=viewport]').getAttribute('content');
    assert.equal(viewport, 'width=device-width, initial-scale=1');
  }
});

test('a finger that presses a button or a slider sees it pressed', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.locator('.levs > summary').click();
  for (const selector of ['[aria-selected=false]', '.btn', '.levs > summary', '.next', '.lev .rng']) {
    const one = visit.widget.locator(selector).first();
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await one.boundingBox();
    assert.ok(box);
    await visit.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await visit.settled();
    const before = await one.screenshot();
    await visit.page.mouse.down();
    await visit.settled();
    const pressed = await one.screenshot();
    assert.ok(!before.equals(pressed), selector);
    await visit.page.mouse.move(1, 1);
    await visit.page.mouse.up();
  }
});

test('what a mouse over the picture shows, a tap and a key show too', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const title = visit.widget.locator('.readhead b');
  const box = await visit.widget.locator('canvas').boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + 120, box.y + 120];
  await visit.page.mouse.move(x, y);
  await visit.settled();
  const over = await title.innerText();
  await visit.page.mouse.move(1, 1);
  await visit.settled();
  assert.notEqual(await title.innerText(), over);
  await visit.page.mouse.click(x, y);
  await visit.settled();
  await visit.page.mouse.move(1, 1);
  await visit.settled();
  assert.equal(await title.innerText(), over);
  await visit.widget.getByRole('slider', { name: said('proj.year'), exact: true }).press('ArrowRight');
  await visit.settled();
  assert.equal(Number((await title.innerText()).slice(-4)), Number(over.slice(-4)) + 1);
});
