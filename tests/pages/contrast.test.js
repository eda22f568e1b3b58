// Everything on the page can be read: contrast and size of every text, and of what frames a control, in every view and
// theme.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { pages } from './screens.js';

/**
 * Every text of the widget that is laid out, with its colour, the colour under it, their contrast (WCAG 2) and its size;
 * and every border, track and ring that a control is known by.
 * @param {Element} widget
 */
const measured = (widget) => {
  const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  /** Paints one colour over others and reads what comes of it. @param {string[]} colours */
  const painted = (...colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (/** @type {number[]} */ parts) => {
    const [red, green, blue] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** What an element stands on, from the page up. @param {Element | null} element @returns {string[]} */
  const grounds = (element) => {
    if (!element) return ['white'];
    const above = element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? widget : null);
    return [...grounds(above), getComputedStyle(element).backgroundColor];
  };
  const token = (/** @type {string} */ name) => {
    const probe = root.querySelector('.probe')?.appendChild(document.createElement('i'));
    if (!probe) return '';
    probe.style.setProperty('--t', `var(--cakupan-${name})`);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const seen = (/** @type {Element} */ element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const texts = [];
  const marks = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = /** @type {Element} */ (node.parentElement);
    if (!element || !node.nodeValue?.trim() || !seen(element) || element.closest('.vh, .probe, style'))
      continue;
    const style = getComputedStyle(element);
    const under = grounds(element);
    texts.push({
      text: node.nodeValue.trim().slice(0, 40),
      size: parseFloat(style.fontSize),
      ratio: contrast(painted(...under, style.color), painted(...under)),
    });
  }
  for (const element of root.querySelectorAll('.num, .btn, .seg, .mini')) {
    if (!seen(element)) continue;
    const under = grounds(element.parentElement);
    const { borderTopColor } = getComputedStyle(element);
    const own = getComputedStyle(element).backgroundColor;
    const ratio = Math.max(
      contrast(painted(...under, borderTopColor), painted(...under)),
      contrast(painted(...under, own), painted(...under)),
    );
    marks.push({ what: element.className, ratio });
  }
  for (const element of root.querySelectorAll('.rng')) {
    if (!seen(element)) continue;
    const under = grounds(element);
    for (const name of ['track', 'focus']) {
      marks.push({
        what: `${name} of a slider`,
        ratio: contrast(painted(...under, token(name)), painted(...under)),
      });
    }
    const { color } = getComputedStyle(element);
    marks.push({ what: 'thumb', ratio: contrast(painted(...under, color), painted(...under)) });
  }
  // The edge of a range has to be seen on the ground and on every tint, in the key as in the picture.
  for (const edge of root.querySelectorAll('.swatch .edge')) {
    if (!seen(edge)) continue;
    const under = grounds(edge.closest('ul'));
    const { stroke } = getComputedStyle(edge);
    const tints = [...(edge.parentElement?.querySelectorAll('[class^=band]') ?? [])];
    for (const on of [under, ...tints.map((tint) => [...under, getComputedStyle(tint).fill])])
      marks.push({
        what: `edge in the key on ${on.at(-1)}`,
        ratio: contrast(painted(...on, stroke), painted(...on)),
      });
  }
  for (const picture of root.querySelectorAll('canvas')) {
    /** @type {import('./recorder.js').Drawing} */
    const { strokes, fills } = /** @type {any} */ (window).drawingOf(picture);
    const under = grounds(picture);
    const tints = fills.filter(({ points }) => points.length > 8);
    for (const { colour } of strokes.filter(
      ({ dash, width }) => Math.round(dash[0] ?? 0) === 2 && width < 1.5,
    ))
      for (const on of [under, ...tints.map((tint) => [...under, tint.colour])])
        marks.push({
          what: `edge of a range on ${on.at(-1)}`,
          ratio: contrast(painted(...on, colour), painted(...on)),
        });
  }
  for (const element of root.querySelectorAll('button, summary, a, .num')) {
    if (!seen(element)) continue;
    const pressed = element.getAttribute('aria-pressed') === 'true';
    // The ring of a pressed button lies on the button, every other one around what it belongs to.
    const under = grounds(pressed ? element : element.parentElement);
    const ring = token(pressed ? 'on-ink' : 'focus');
    marks.push({
      what: `ring of ${element.className || element.localName}`,
      ratio: contrast(painted(...under, ring), painted(...under)),
    });
  }
  for (const svg of root.querySelectorAll('svg.icon')) {
    if (!seen(svg)) continue;
    const under = grounds(svg);
    const { color } = getComputedStyle(svg);
    marks.push({ what: 'icon', ratio: contrast(painted(...under, color), painted(...under)) });
  }
  return { texts, marks };
};

/** @param {Awaited<ReturnType<typeof measured>>} found @param {string} where */
function hold({ texts, marks }, where) {
  assert.ok(texts.length > 5, where);
  const round = (/** @type {number} */ ratio) => Math.round(ratio * 100) / 100;
  const faint = [
    ...texts.filter(({ ratio }) => ratio < 4.5).map(({ text, ratio }) => `${text}: ${round(ratio)}`),
    ...marks.filter(({ ratio }) => ratio < 3).map(({ what, ratio }) => `${what}: ${round(ratio)}`),
  ];
  assert.deepEqual(faint, [], `faint in ${where}`);
  assert.deepEqual(
    texts.filter(({ size }) => size < 12).map(({ text, size }) => `${text}: ${size}`),
    [],
    `small in ${where}`,
  );
}

for (const kind of /** @type {const} */ (['light', 'dark', 'forced'])) {
  test(`the edge of a range stands out from ground and tints, ${kind}`, async () => {
    // Two tints or three, each with an upper and a lower edge, and those of the key: on every tint, and on the ground.
    for (const [path, tints] of /** @type {const} */ ([
      ['/ranges.html', 2],
      ['/history.html', 3],
    ])) {
      const theme = kind === 'dark' ? 'dark' : 'light';
      const visit = await open(path, { theme, forcedColours: kind === 'forced' });
      await visit.ready();
      await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
      await visit.widget.locator('.swatch .edge').waitFor({ state: 'attached' });
      await visit.settled();
      const found = await visit.widget.evaluate(measured);
      const edges = found.marks.filter(({ what }) => what.startsWith('edge'));
      const faint = edges.filter(({ ratio }) => ratio < 3);
      assert.deepEqual([edges.length, faint], [(2 * tints + 1) * (tints + 1), []], path);
    }
  });
}

const views = ['now', 'projection', 'cost', 'levers', 'table'];

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [320, 720]) {
    test(`every text and every control stands out, ${theme}, ${width}`, async () => {
      for (const path of ['/one.html', '/ranges.html', '/history.html']) {
        const visit = await open(path, { width, theme });
        await visit.ready();
        for (const view of views) {
          await visit.widget.evaluate((element, name) => element.setAttribute('view', name), view);
          await visit.page.waitForFunction(
            (name) =>
              document.querySelector('cakupan-widget')?.shadowRoot?.querySelector(`[data-view="${name}"]`),
            view,
          );
          await visit.unfold();
          await visit.widget.evaluate((element) => {
            for (const one of element.shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
          });
          await visit.settled();
          hold(await visit.widget.evaluate(measured), `${path} ${view}`);
          const sizes = await visit.widget.evaluate((element) =>
            [...(element.shadowRoot?.querySelectorAll('canvas') ?? [])].flatMap((canvas) =>
              /** @type {any} */ (window).drawingOf(canvas).texts.map((/** @type {any} */ text) => text.size),
            ),
          );
          assert.ok(
            sizes.every((/** @type {number} */ size) => size >= 12),
            `small in the picture of ${path} ${view}`,
          );
        }
      }
    });
  }

  test(`every text of what has gone wrong stands out, ${theme}`, async () => {
    const broken = await open('/broken.html', { theme });
    await broken.widget.getByRole('button').first().waitFor();
    hold(await broken.widget.evaluate(measured), 'a broken document');
    const typed = await open('/one.html', { theme });
    await typed.ready();
    await typed.unfold();
    await typed.widget.evaluate((element) => {
      for (const one of element.shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
    });
    const field = typed.widget.locator('.num input').first();
    await field.fill('1e9x');
    await field.press('Enter');
    await typed.widget.getByRole('alert').first().waitFor();
    hold(await typed.widget.evaluate(measured), 'a number that is none');
  });

  test(`every text of what membership is to a reader stands out, ${theme}`, async () => {
    for (const width of [320, 720]) {
      const visit = await open('/mine.html', { width, theme });
      await visit.ready();
      const panel = visit.widget.locator('details.mine');
      await panel.locator('summary').first().click();
      for (const kind of ['employee', 'self', 'abroad']) {
        await panel.locator(`input[value=${kind}]`).check();
        if (kind === 'employee') {
          await panel.getByRole('textbox').fill('x');
          await panel.getByRole('textbox').press('Enter');
        }
        await visit.settled();
        hold(await visit.widget.evaluate(measured), `${kind} ${width}`);
      }
    }
  });

  for (const page of pages) {
    test(`every text of ${page} around the widget and in its place is large enough, ${theme}`, async () => {
      const visit = await open(`/${page}`, { theme, script: false });
      const small = await visit.page.locator('body').evaluate((body) => {
        const found = [];
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          // Indices of formulas are as small as formulas have them.
          if (!element || !node.nodeValue?.trim() || element.closest('math, svg, script')) continue;
          const size = parseFloat(getComputedStyle(element).fontSize);
          if (size < 12) found.push(`${node.nodeValue.trim().slice(0, 40)}: ${size}`);
        }
        return found;
      });
      assert.deepEqual(small, []);
    });
  }
}
