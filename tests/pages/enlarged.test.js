// A reader who enlarges the page, asks for larger text or for more space in it: nothing is lost, and nothing has to be
// scrolled sideways. 1280 px at 400 % are 320 px, at 200 % 640 px.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { pages, states, views } from './screens.js';

/** @typedef {import('./harness.js').Visit} Visit */

/** What sticks out of the page, or is cut off where it stands. @param {Visit} visit */
const lost = ({ page }) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    /** @type {string[]} */
    const found = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`${document.documentElement.scrollWidth} px of content in ${width}`);
    }
    const visit = (/** @type {Document | ShadowRoot} */ root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (one.closest('.vh, .probe, [hidden], math, svg') || !one.checkVisibility()) continue;
        const name = `${one.tagName} ${one.className} “${one.textContent?.trim().slice(0, 30)}”`;
        const box = one.getBoundingClientRect();
        if (box.width && (box.right > width + 0.5 || box.left < -0.5)) found.push(`${name} sticks out`);
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
        const clips = overflowX !== 'visible' || overflowY !== 'visible' || textOverflow === 'ellipsis';
        if (!clips || one.matches('html, body, input, canvas, details')) continue;
        if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) {
          found.push(`${name} is cut off`);
        }
      }
    };
    visit(document);
    return found;
  });

/** Texts that lie over one another. @param {Visit} visit */
const collisions = ({ page }) =>
  page.evaluate(() => {
    /** @type {{ words: string, box: DOMRect }[]} */
    const texts = [];
    const root = document.querySelector('cakupan-widget')?.shadowRoot;
    if (!root) return ['no widget'];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const parent = node.parentElement;
      if (!node.data.trim() || !parent?.checkVisibility() || parent.closest('.vh, .probe, .result')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) texts.push({ words: node.data.trim().slice(0, 30), box });
    }
    return texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter(
          ({ box }) =>
            Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 &&
            // Boxes of text are as high as its line is meant to be at the most.
            Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 7,
        )
        .map((two) => `“${one.words}” lies over “${two.words}”`),
    );
  });

/** @param {Visit} visit */
async function unfolded(visit) {
  for (const summary of await visit.widget.locator('details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
  await visit.settled();
}

for (const width of [320, 640]) {
  for (const { name, path, options, reach } of [...views, ...states]) {
    test(`${name} is whole and needs no sideways scrolling at ${width}`, async () => {
      for (const language of /** @type {const} */ (['id', 'en'])) {
        const visit = await open(path, { ...options, width });
        await visit.widget.evaluate((element, lang) => element.setAttribute('lang', lang), language);
        await reach(visit, language);
        if (options === undefined) await unfolded(visit);
        assert.deepEqual([...(await lost(visit)), ...(await collisions(visit))], [], language);
      }
    });
  }
  for (const page of pages) {
    test(`the page /${page} is whole and needs no sideways scrolling at ${width}`, async () => {
      const visit = await open(`/${page}`, { width });
      if (await visit.widget.count()) await visit.ready();
      assert.deepEqual(await lost(visit), []);
    });
  }
}

/** What WCAG's criterion on text spacing asks to bear. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** No policy of the page stands against a sheet that is made so. @param {string} css */
const spaced = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
};

for (const width of [320, 1280]) {
  for (const { name, path, reach } of views) {
    test(`${name} bears more space between lines, letters, words and paragraphs at ${width}`, async () => {
      const visit = await open(path, { width });
      await reach(visit, 'id');
      await visit.page.evaluate(spaced, spacing);
      // Also from within, as a reader's own tool can.
      await visit.widget.evaluate((element, css) => {
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, spacing);
      await unfolded(visit);
      assert.deepEqual([...(await lost(visit)), ...(await collisions(visit))], []);
    });
  }
  for (const page of pages) {
    test(`the page /${page} bears more space between lines, letters, words and paragraphs at ${width}`, async () => {
      const visit = await open(`/${page}`, { width });
      if (await visit.widget.count()) await visit.ready();
      await visit.page.evaluate(spaced, spacing);
      await visit.settled();
      assert.deepEqual(await lost(visit), []);
    });
  }
}

test('the space between letters and words that a reader’s style sheet sets for everything is the widget’s too', async () => {
  const visit = await open('/one.html');
  await visit.page.addStyleTag({ content: '* { letter-spacing: 2px; word-spacing: 4px }' });
  await visit.ready();
  const styles = await visit.widget.evaluate((element) =>
    ['h2', '.dek', '.note', '.btn', '.rng', 'dd'].map((selector) => {
      const one = /** @type {ShadowRoot} */ (element.shadowRoot).querySelector(selector);
      const { letterSpacing, wordSpacing } = getComputedStyle(/** @type {Element} */ (one));
      return `${selector} ${letterSpacing} ${wordSpacing}`;
    }),
  );
  for (const style of styles) assert.match(style, / 2px 4px$/);
});

for (const size of [20, 32]) {
  test(`a reader whose browser writes text ${size} px large gets all of it that much larger, and whole`, async () => {
    const visit = await open('/', { width: 1280, alone: true });
    await visit.ready();
    const measured = () =>
      visit.page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('cakupan-widget')?.shadowRoot);
        const height = (/** @type {Element | null} */ one) => {
          const range = document.createRange();
          range.selectNodeContents(/** @type {Element} */ (one));
          return range.getClientRects()[0].height;
        };
        return [height(root.querySelector('.note')), height(document.querySelector('section p'))];
      });
    const before = await measured();
    const session = await visit.context.newCDPSession(visit.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
    await visit.page.reload();
    await visit.ready();
    await visit.settled();
    for (const [at, height] of (await measured()).entries()) {
      const factor = height / before[at];
      assert.ok(Math.abs(factor - size / 16) < 0.1 * factor, `${factor} for ${size / 16}`);
    }
    assert.deepEqual(await lost(visit), []);
    const [drawn, shown] = await visit.widget.locator('canvas').evaluate((canvas) => {
      const { width } = /** @type {HTMLCanvasElement} */ (canvas);
      return [width, canvas.getBoundingClientRect().width];
    });
    assert.ok(Math.abs(drawn - shown) <= 2, `${drawn} pixels in ${shown}: the picture is sharp`);
  });
}

test('a page whose own root is large or small does not change the size of the widget’s text', async () => {
  for (const root of ['62.5%', '32px']) {
    const visit = await open('/one.html');
    await visit.page.addStyleTag({ content: `html { font-size: ${root} }` });
    await visit.ready();
    const size = await visit.widget.locator('.dek').evaluate((one) => getComputedStyle(one).fontSize);
    assert.equal(size, '15px');
    assert.deepEqual(await lost(visit), []);
  }
});

test('the pointer finds the year under it also where the reader has asked for larger text', async () => {
  const visit = await open('/one.html', {
    width: 720,
    before: async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
    },
  });
  await visit.ready();
  const slider = visit.widget.locator('.scrub .rng');
  const box = await slider.boundingBox();
  assert.ok(box);
  const zoom = 1.5;
  for (const [at, year] of [
    [0, 2025],
    [0.25, 2030],
    [0.5, 2035],
    [1, 2045],
  ]) {
    const x = box.x + 12 * zoom + at * (box.width - 24 * zoom);
    await visit.page.mouse.click(x, box.y - 80);
    await visit.settled();
    assert.equal(Number(await slider.inputValue()), year);
  }
});
