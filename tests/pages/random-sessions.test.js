// What a widget hands out as its scenario, another takes again, and shows the same to the last bit and pixel: after random
// deeds in front of random documents, done to the very sliders, fields and buttons of the page.
//
// `SESSIONS` sets how many; one that fails is shrunk, and belongs into `found`.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { open } from './harness.js';
import { deeds, documents } from './random-documents.js';

/** @import { CoverageDocument, Deed } from './random-documents.js' */

const SESSIONS = Number(process.env.SESSIONS ?? 200);

/** What did not come back once, shrunk. @type {[CoverageDocument, Deed[]][]} */
const found = [];

/** What is done in the page: a widget with the document, and the deeds in it; then another that is given the scenario. */
function session() {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /** @param {any} given @param {object} [scenario] */
  const made = async (given, scenario) => {
    const widget = /** @type {any} */ (document.createElement('cakupan-widget'));
    widget.style = 'position: absolute; top: 0; left: 0; width: 360px';
    widget.document = given;
    widget.view = 'projection';
    // What is drawn while a lever moves is all there is.
    widget.futures = 1000;
    if (scenario) widget.scenario = scenario;
    document.body.append(widget);
    await widget.ready;
    return widget;
  };

  /** @param {any} widget @param {string} selector @param {number} at */
  const find = (widget, selector, at) => {
    const all = widget.shadowRoot.querySelectorAll(selector);
    return all.length ? all[at % all.length] : null;
  };

  /** @param {HTMLInputElement} input @param {string} value @param {string[]} events */
  const enter = (input, value, events) => {
    input.value = value;
    for (const type of events) input.dispatchEvent(new Event(type, { bubbles: true }));
  };

  /** Whether there was something to do it to. @param {any} widget @param {any} deed */
  const act = (widget, { does, at, share, text, ahead }) => {
    const on = (/** @type {string} */ selector, /** @type {(element: any) => void} */ work) => {
      const element = find(widget, selector, at);
      if (element) work(element);
      return element !== null;
    };
    switch (does) {
      case 'slide':
        return on('.sl .rng', (input) => {
          const [min, max] = [Number(input.min), Number(input.max)];
          enter(input, `${min + share * (max - min)}`, ['input', 'change']);
        });
      case 'type':
        return on('[data-lever] [part=field]', (input) => enter(input, text, ['input', 'change']));
      case 'type an end':
        return on('[data-range] [part=field]', (input) => enter(input, text, ['input', 'change']));
      case 'switch':
        return on('[data-action=switch]', (button) => button.click());
      case 'use the pace needed':
        return on('[data-action=use]', (button) => button.click());
      case 'reset':
        return on('[data-action=reset]', (button) => button.click());
      case 'set the last year':
        widget.scenario = { ...widget.scenario, until: widget.projection().base_year + ahead };
        return true;
      case 'look elsewhere':
        widget.view = ['now', 'cost', 'levers', 'table'][at % 4];
        widget.view = 'projection';
        return true;
    }
    throw new Error(does);
  };

  /** Unfolds the levers, and the ranges of the first group. @param {any} widget */
  const unfold = async (widget) => {
    for (const selector of ['.levs > summary', '.sure > summary']) {
      widget.shadowRoot.querySelector(selector)?.click();
      await frames();
    }
  };

  /** All that it shows of the years ahead. @param {any} widget */
  const shown = async (widget) => {
    await frames();
    const root = widget.shadowRoot;
    for (const details of root.querySelectorAll('details')) details.open = false;
    await frames();
    // What was said of the last move is of that move.
    const spoken = [...root.querySelectorAll('[aria-live]')].map((element) => element.innerText);
    return {
      scenario: JSON.stringify(widget.scenario),
      numbers: JSON.stringify(widget.projection()),
      words: spoken
        .reduce((words, said) => words.replace(said, ''), root.querySelector('section').innerText)
        .trim(),
      picture: root.querySelector('canvas').toDataURL(),
    };
  };

  /** Nothing for a document that is not sound. @param {any} given @param {any[]} deeds */
  return async (given, deeds) => {
    const first = await made(given).catch(() => null);
    if (!first) return null;
    await unfold(first);
    /** @type {string[]} */
    const done = [];
    for (const deed of deeds) {
      if (act(first, deed)) done.push(deed.does);
      await frames();
    }
    /** @type {unknown[]} */
    const problems = [];
    const note = (/** @type {Event} */ event) => problems.push(/** @type {CustomEvent} */ (event).detail);
    addEventListener('cakupan-error', note);
    const second = await made(given, JSON.parse(JSON.stringify(first.scenario)));
    let [before, after] = [await shown(first), await shown(second)];
    // The tables behind the pictures follow once the levers rest.
    for (let times = 0; times < 20 && JSON.stringify(before) !== JSON.stringify(after); times += 1) {
      await new Promise((done) => setTimeout(done, 200));
      [before, after] = [await shown(first), await shown(second)];
    }
    removeEventListener('cakupan-error', note);
    for (const widget of [first, second]) widget.remove();
    return { done, problems, before, after };
  };
}

test('a scenario that a widget hands out is taken by another, which shows the same to the last bit and pixel', async () => {
  const visit = await open('/later.html');
  await visit.page.addScriptTag({ url: '/cakupan.js', type: 'module' });
  await visit.page.evaluate(() => customElements.whenDefined('cakupan-widget').then(() => {}));
  await visit.page.evaluate(`globalThis.session = (${session})()`);
  /** How often each was done. @type {Record<string, number>} */
  const counts = {};
  const comesBack = async (/** @type {CoverageDocument} */ document, /** @type {Deed[]} */ deeds) => {
    const seen = await visit.page.evaluate(
      ([document, deeds]) => /** @type {any} */ (globalThis).session(document, deeds),
      /** @type {const} */ ([document, deeds]),
    );
    fc.pre(seen !== null);
    for (const does of seen.done) counts[does] = (counts[does] ?? 0) + 1;
    assert.deepEqual(seen.problems, []);
    assert.deepEqual(seen.after, seen.before);
  };
  await fc.assert(fc.asyncProperty(documents, deeds, comesBack), {
    numRuns: SESSIONS,
    examples: found,
    includeErrorInReport: true,
  });
  for (const does of [
    'slide',
    'type',
    'type an end',
    'switch',
    'use the pace needed',
    'reset',
    'set the last year',
  ])
    assert.ok((counts[does] ?? 0) > 0, `“${does}” was never done`);
});
