// Languages: words for large numbers, a word that is missing, a language more, and one from right to left.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { languages } from '../../scripts/words.js';
import { open } from './harness.js';
import { all, bracketed, speaking } from './pseudo.js';

const views = /** @type {const} */ (['now', 'projection', 'cost', 'levers', 'table']);
const widths = [320, 360, 720, 1280];

test('the words for large numbers are those of the language', async () => {
  const visit = await open('/empty.html');
  for (const [language, words] of Object.entries(languages())) {
    const found = await visit.page.evaluate(
      (locale) =>
        [1e6, 1e9, 1e12].map((value) => {
          const parts = new Intl.NumberFormat(locale, {
            notation: 'compact',
            compactDisplay: 'long',
          }).formatToParts(value);
          return parts.find(({ type }) => type === 'compact')?.value;
        }),
      words.locale,
    );
    assert.deepEqual(
      ['million', 'billion', 'trillion'].map((name) => words[`num.${name}`]),
      found,
      language,
    );
  }
});

/**
 * Everything that a widget says, seen and unseen, and what is wrong with where it stands.
 * @param {import('./harness.js').Visit} visit
 * @param {string} may  what may be moved sideways by itself
 */
async function looked(visit, may) {
  await visit.unfold();
  return visit.widget.evaluate((element, may) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const said = [];
    const lines = [];
    const wrong = [];
    for (const details of root.querySelectorAll('details')) details.open = true;
    const host = element.getBoundingClientRect();
    for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
      const { currentNode: node } = walker;
      const parent = /** @type {HTMLElement} */ (node.parentElement);
      const text = node.textContent?.trim();
      if (!text || parent.closest('style, [hidden]')) continue;
      said.push(text);
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, select')) continue;
      if (parent.closest(may)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (left < host.left - 1 || right > host.right + 1) wrong.push(`outside the widget: ${text}`);
        lines.push({ left, right, top, bottom, text });
      }
      for (let box = parent; box; box = /** @type {HTMLElement} */ (box.parentElement)) {
        const { overflowX } = getComputedStyle(box);
        if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1) wrong.push(`cut: ${text}`);
      }
    }
    for (const field of root.querySelectorAll('input'))
      if (field.type !== 'range' && field.scrollWidth > field.clientWidth) wrong.push(`cut: ${field.value}`);
    for (const one of root.querySelectorAll('[aria-label], [aria-valuetext], [title]'))
      for (const name of ['aria-label', 'aria-valuetext', 'title'])
        if (one.hasAttribute(name)) said.push(one.getAttribute(name) ?? '');
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        const over = (
          /** @type {number} */ a,
          /** @type {number} */ b,
          /** @type {number} */ c,
          /** @type {number} */ d,
        ) => Math.min(b, d) - Math.max(a, c);
        // Lines of one text may come nearer to each other than their boxes are high.
        if (
          one.text !== other.text &&
          over(one.left, one.right, other.left, other.right) > 1 &&
          over(one.top, one.bottom, other.top, other.bottom) > 6
        )
          wrong.push(`${one.text} over ${other.text}`);
      }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways');
    return { said, wrong };
  }, may);
}

/** The texts on every canvas, each with what is on it in lines, joined. @param {import('./harness.js').Visit} visit */
async function drawn(visit) {
  const texts = [];
  const wrong = [];
  for (const canvas of await visit.widget.locator('canvas').all()) {
    const drawing = await visit.drawing(canvas);
    texts.push(drawing.texts.map(({ text }) => text).join(' '));
    const boxes = drawing.texts.map(({ text, x, y, width, size, align }) => {
      const left = x - width * ({ center: 0.5, right: 1, end: 1 }[align] ?? 0);
      return { text, left, right: left + width, top: y - 0.72 * size, bottom: y };
    });
    for (const [at, one] of boxes.entries()) {
      if (one.left < -1 || one.right > drawing.width + 1) wrong.push(`outside the picture: ${one.text}`);
      if (one.text.endsWith('…')) wrong.push(`cut: ${one.text}`);
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.right <= other.left + 0.5 ||
          other.right <= one.left + 0.5 ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        if (!apart) wrong.push(`${one.text} over ${other.text}`);
      }
    }
  }
  return { texts, wrong };
}

/** What is neither in the program's brackets nor in the document's. @param {string} text */
function untranslated(text) {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧《》]*⟧|《[^⟦⟧《》]*》/g, ' ');
  }
  const months =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  for (const month of months) rest = rest.replace(new RegExp(`${month}\\s\\d{4}`, 'g'), '');
  return /\p{L}/u.test(rest) ? rest.trim() : null;
}

const documents = {
  banjar: 'tests/pages/fixtures/documents/banjar.json',
  indonesia: 'www/data/indonesia.json',
  kalimantan: 'www/data/kalimantan.json',
  'sulawesi-selatan': 'www/data/sulawesi-selatan.json',
  ranges: 'tests/documents/ranges.json',
};

/**
 * What is wrong in any view of a document at any width.
 * @param {string} language
 * @param {object} document
 */
async function walked(language, document) {
  const visit = await open('/one.html', {
    before: async (page) => {
      await speaking(all)(page);
      await page.route('**/documents/banjar.json', (route) => route.fulfill({ json: document }));
    },
  });
  await visit.widget.evaluate((element, tag) => element.setAttribute('lang', tag), language);
  await visit.ready();
  await visit.fonts();
  /** @type {Set<string>} */
  const wrong = new Set();
  const said = new Set();
  for (const view of views) {
    await visit.widget.evaluate((element, chosen) => element.setAttribute('view', chosen), view);
    await visit.widget.locator(`[data-view="${view}"] h2`).waitFor();
    for (const width of widths) {
      await visit.resize(width);
      const page = await looked(visit, ours.includes(language) ? '.none' : '.wide');
      const pictures = await drawn(visit);
      for (const text of [...page.said, ...pictures.texts]) said.add(text);
      for (const one of [...page.wrong, ...pictures.wrong]) wrong.add(`${view}, ${width}: ${one}`);
    }
  }
  return { visit, wrong: [...wrong], said: [...said] };
}

const ours = Object.keys(languages());

for (const [name, path] of Object.entries(documents)) {
  test(`in a language with long words all about ${name} is said in it, and none of it is cut`, async () => {
    const { wrong, said } = await walked('qps', bracketed(path));
    assert.deepEqual(wrong, []);
    assert.deepEqual(said.map(untranslated).filter(Boolean), []);
  });

  for (const language of [...ours, 'qpr'])
    test(`nothing about ${name} is cut or over anything in ${language}`, async () => {
      const { wrong } = await walked(language, JSON.parse(readFileSync(inRoot(path), 'utf8')));
      assert.deepEqual(wrong, []);
    });
}

/** What stands there without a picture: state, page, what is done to it. @type {[string, string, import('./harness.js').Options][]} */
const standing = [
  ['loading', '/one.html', { before: (page) => page.route('**/documents/banjar.json', () => {}) }],
  ['problems', '/broken.html', {}],
  ['failed', '/wrong-url.html', { allow: [/Failed to load resource/] }],
  [
    'failed',
    '/one.html',
    { allow: [/WebAssembly/], before: (page) => page.addInitScript('delete globalThis.WebAssembly') },
  ],
];

for (const [state, path, options] of standing)
  for (const language of ['qps', 'qpr'])
    test(`${state}: all is said in ${language} and none of it is cut`, async () => {
      const visit = await open(path, {
        ...options,
        before: async (page) => {
          await speaking(all)(page);
          await options.before?.(page);
        },
      });
      await visit.widget.evaluate((element, tag) => element.setAttribute('lang', tag), language);
      await visit.widget.locator(`[data-state="${state}"][lang="${language}"]`).waitFor();
      for (const width of widths) {
        await visit.resize(width);
        const { said, wrong } = await looked(visit, '.none');
        assert.deepEqual(wrong, []);
        // Addresses and places in a document stand as they are.
        const words = said.filter((text) => !/^(https?:|\/|[a-z_0-9]+$|v?ersion)/.test(text));
        assert.ok(words.length);
        if (language === 'qps') assert.deepEqual(words.map(untranslated).filter(Boolean), []);
      }
    });

test('from right to left the tabs run leftward, and arrow keys follow them; pictures and sliders run rightward', async () => {
  const visit = await open('/one.html', { width: 720, before: speaking(all) });
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'qpr'));
  await visit.ready();
  await visit.widget.locator('section[dir="rtl"]').waitFor();
  const lefts = await visit.widget
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().left));
  assert.deepEqual(
    lefts,
    lefts.toSorted((a, b) => b - a),
  );
  const chosen = (/** @type {string} */ view) =>
    visit.widget.locator(`#tab-${view}[aria-selected="true"]`).waitFor();
  await visit.widget.locator('#tab-projection').focus();
  await visit.page.keyboard.press('ArrowLeft');
  await chosen('cost');
  await visit.page.keyboard.press('ArrowRight');
  await chosen('projection');
  const years = (await visit.drawing()).texts.filter(({ text }) => /^20\d\d$/.test(text));
  assert.ok(years.length > 2);
  const rightward = years.toSorted((a, b) => a.x - b.x).map(({ text }) => text);
  assert.deepEqual(rightward, rightward.toSorted());
  const slider = visit.widget.locator('.scrub input');
  const before = Number(await slider.inputValue());
  await slider.focus();
  await visit.page.keyboard.press('ArrowLeft');
  await visit.settled();
  assert.equal(Number(await slider.inputValue()), before - 1);
  const [canvas, track] = await Promise.all(
    ['canvas', '.scrub'].map((selector) => visit.widget.locator(selector).first().boundingBox()),
  );
  assert.ok(canvas && track);
  const [left, width] = await visit.widget
    .locator('.scrub')
    .evaluate((element) =>
      ['--left', '--width'].map((name) => Number(getComputedStyle(element).getPropertyValue(name))),
    );
  assert.ok(Math.abs(track.x - (canvas.x + left - 12)) < 1, 'the slider lies under the plot');
  assert.ok(Math.abs(track.width - (width + 24)) < 1);
});

test('a new file of words is a language; nothing else knows of it', async () => {
  const visit = await open('/one.html', { before: speaking(all) });
  await visit.page.evaluate(() =>
    document.querySelector('cakupan-widget')?.setAttribute('lang', 'qps-Latn-x-own'),
  );
  await visit.ready();
  await visit.widget.locator('section[lang="qps"] h2').waitFor();
  assert.match(await visit.widget.getByRole('heading', { level: 2 }).innerText(), /^⟦/);
});
