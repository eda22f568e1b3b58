// Whatever page stands around it, the widget looks and speaks as it does alone.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

const widget = '<cakupan-widget src="/documents/banjar.json" view="projection"></cakupan-widget>';

/** @param {{ lang?: string, head?: string, body: string }} parts */
const page = ({ lang = 'en', head = '', body }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Around</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.fixture.css">
${head}<script type="module" src="/cakupan.js"></script></head><body>${body}</body></html>`;

/** A page of this text. @param {string} text @param {import('./harness.js').Options} [options] */
async function around(text, options = {}) {
  const visit = await open('/around.html', {
    ...options,
    before: async (page) => {
      await page.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html', body: text }));
      await options.before?.(page);
    },
  });
  return visit;
}

/** What the widget shows, and how its text is set. @param {import('./harness.js').Visit} visit */
const looks = (visit) =>
  visit.widget.evaluate((element) => {
    const section = element.shadowRoot?.querySelector('section');
    const style = (/** @type {string} */ selector) => {
      const of = element.shadowRoot?.querySelector(selector);
      if (!of) return [];
      const {
        whiteSpace,
        textIndent,
        textTransform,
        letterSpacing,
        wordSpacing,
        textAlign,
        writingMode,
        fontSize,
        lineHeight,
      } = getComputedStyle(of);
      return [
        whiteSpace,
        textIndent,
        textTransform,
        letterSpacing,
        wordSpacing,
        textAlign,
        writingMode,
        fontSize,
        lineHeight,
      ];
    };
    return {
      text: section?.innerText,
      styles: ['h2', '.dek', '.note', 'button', 'h3'].map(style),
      picture: element.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label'),
    };
  });

const parents = {
  'a flex row': '<div style="display: flex">',
  'a flex row with something beside it': '<div style="display: flex; flex-wrap: wrap"><p>Beside</p>',
  'a flex column that aligns': '<div style="display: flex; flex-direction: column; align-items: center">',
  'a grid': '<div style="display: grid">',
  'a grid of a column that takes the rest': '<div style="display: grid; grid-template-columns: 1fr">',
  'a float': '<div style="float: left">',
  'an inline block': '<div style="display: inline-block">',
  'a box as wide as its content': '<div style="width: fit-content">',
  'a table': '<div style="display: table"><div style="display: table-cell">',
};

for (const [name, opening] of Object.entries(parents))
  for (const width of [320, 360, 1280])
    test(`in ${name} the widget has a width and nothing scrolls sideways at ${width}`, async () => {
      const visit = await around(page({ body: opening + widget }), { width });
      await visit.ready();
      await visit.settled();
      const { scrolled, own } = await visit.page.evaluate(() => ({
        scrolled: document.documentElement.scrollWidth - innerWidth,
        own: document.querySelector('cakupan-widget')?.getBoundingClientRect().width ?? 0,
      }));
      assert.ok(scrolled <= 0, `${scrolled} px too wide`);
      assert.ok(own >= 200, `${own} px wide`);
    });

const inherited = [
  'white-space: nowrap',
  'white-space: pre',
  'text-indent: 3em',
  'text-transform: uppercase',
  'text-align: right',
  'letter-spacing: 0.3em',
  'word-spacing: 1em',
  'word-break: break-all',
  'hyphens: auto',
  'font: italic small-caps 700 30px/3 serif',
  'writing-mode: vertical-rl',
  'border-collapse: collapse',
  'list-style: square inside',
  'quotes: none',
  'text-shadow: 2px 2px red',
];

test('what a page sets for its own texts stays outside', async () => {
  const alone = await around(page({ body: widget }));
  await alone.ready();
  const expected = await looks(alone);
  for (const style of inherited) {
    const visit = await around(page({ body: `<div style="${style}">${widget}` }), { width: 360 });
    await visit.ready();
    await visit.settled();
    const found = await looks(visit);
    assert.deepEqual(found.styles, expected.styles, style);
    assert.equal(found.picture, expected.picture, style);
  }
});

/** What is asked for, and the language that is spoken. @type {[string, string][]} */
const languages = [
  ['en_US', 'en'],
  ['en-GB-oxendict', 'en'],
  ['EN', 'en'],
  ['id_ID', 'id'],
  ['it-x-mtfrom-en', 'en'],
  ['fr', 'en'],
  ['', 'id'],
];

for (const [asked, spoken] of languages)
  test(`a page in “${asked}” is spoken to in “${spoken}” where the browser speaks English`, async () => {
    const visit = await around(page({ lang: asked, body: widget }), { language: 'en-US' });
    await visit.ready();
    assert.equal(
      await visit.widget.evaluate((one) => one.shadowRoot?.querySelector('section')?.lang),
      spoken,
    );
  });

test('a program that translates the page does not change what the widget speaks', async () => {
  for (const lang of ['it-x-mtfrom-en', 'id']) {
    const visit = await around(page({ body: widget }));
    await visit.ready();
    // The numbers behind the picture come once it rests.
    await visit.widget.locator('table').first().waitFor({ state: 'attached' });
    const before = await looks(visit);
    await visit.page.evaluate((tag) => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = tag;
    }, lang);
    await visit.settled();
    assert.deepEqual(await looks(visit), before);
  }
});

test('moved into another document the widget looks as before', async () => {
  const visit = await around(
    page({ body: `${widget}<iframe srcdoc="<!doctype html><body>" width="600" height="900"></iframe>` }),
  );
  await visit.ready();
  const before = (await looks(visit)).styles;
  await visit.page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    const moved = document.querySelector('cakupan-widget');
    if (inside && moved) inside.body.append(moved);
  });
  const styles = await visit.page.evaluate(() => {
    const moved = document.querySelector('iframe')?.contentDocument?.querySelector('cakupan-widget');
    const of = moved?.shadowRoot?.querySelector('h2');
    const view = moved?.ownerDocument.defaultView;
    return of && view ? [view.getComputedStyle(of).fontSize, view.getComputedStyle(of).lineHeight] : [];
  });
  assert.deepEqual(styles, before[0]?.slice(-2));
});

test('moved into another document the widget goes on as before', async () => {
  const visit = await around(
    page({
      body: `<cakupan-widget src="/documents/ranges.json" lang="en" view="projection"></cakupan-widget>
        <iframe srcdoc="<!doctype html><body>" width="600" height="900"></iframe>`,
    }),
  );
  await visit.ready();
  await visit.settled();
  await visit.page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    const moved = document.querySelector('cakupan-widget');
    if (inside && moved) inside.body.append(moved);
  });
  const frame = visit.page.frameLocator('iframe');
  for (const view of ['table', 'cost', 'levers', 'now', 'projection']) {
    await frame.locator('cakupan-widget').evaluate((moved, name) => moved.setAttribute('view', name), view);
    await frame.locator(`section[data-view=${view}] h2`).waitFor();
    assert.ok(await frame.locator('cakupan-widget .tabs').isVisible(), view);
  }
  await frame.locator('.levs > summary').click();
  await frame.locator('.levs input[type=range]').first().waitFor();
});

test('on a page with an old library that writes lists as texts a document is read as it is', async () => {
  const head =
    '<script>for (const { prototype } of [Array, String, Number, Object]) prototype.toJSON = function () { return "[" + String(this) + "]" }</script>';
  const visit = await around(page({ head, body: '<cakupan-widget view="projection"></cakupan-widget>' }));
  const told = await visit.widget.evaluate(async (element) => {
    await customElements.whenDefined('cakupan-widget');
    const response = await fetch('/documents/banjar.json');
    const one = /** @type {any} */ (element);
    one.document = await response.json();
    await one.ready;
    return [
      element.shadowRoot?.querySelector('h2')?.textContent,
      typeof Reflect.get(Array.prototype, 'toJSON'),
    ];
  });
  assert.match(told[0] ?? '', /53\s/);
  assert.equal(told[1], 'function', 'what the page has stays as it was');
});

test('a swipe that scrolls the page leaves the year that was chosen', async () => {
  const visit = await around(page({ body: widget }), { width: 360 });
  await visit.ready();
  await visit.settled();
  const year = () =>
    visit.widget.evaluate((one) => one.shadowRoot?.querySelector('.readhead b')?.textContent);
  const before = await year();
  const send = (/** @type {string} */ type, /** @type {number} */ part) =>
    visit.widget.evaluate(
      (one, [type, part]) => {
        const canvas = one.shadowRoot?.querySelector('canvas');
        const { left, width, top } = canvas?.getBoundingClientRect() ?? new DOMRect();
        const at = {
          clientX: left + width * Number(part),
          clientY: top + 90,
          pointerType: 'touch',
          pointerId: 5,
          bubbles: true,
        };
        canvas?.dispatchEvent(new PointerEvent(String(type), at));
      },
      /** @type {[string, number]} */ ([type, part]),
    );
  await send('pointerdown', 0.3);
  await send('pointermove', 0.32);
  await visit.settled();
  assert.notEqual(await year(), before, 'a finger shows the year under it');
  await send('pointercancel', 0.32);
  await visit.settled();
  assert.equal(await year(), before);
  await send('pointerdown', 0.3);
  await send('pointermove', 0.32);
  await send('pointerup', 0.32);
  await visit.settled();
  assert.notEqual(await year(), before, 'a finger that is lifted keeps it');
});
