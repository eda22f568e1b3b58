// Nothing reaches beyond the widget: not at 160 px, and not what has two thousand characters without a space.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';

const folder = 'tests/documents';
const VIEWS = ['now', 'projection', 'cost', 'levers', 'table'];

/** @param {string} name */
const document = (name) => JSON.parse(readFileSync(inRoot(folder, name), 'utf8'));

/** The same document with every text that readers read this long, and no place to break it. @param {string} name */
const unbroken = (name) =>
  JSON.parse(readFileSync(inRoot(folder, name), 'utf8'), (key, value) => {
    const long = 'm'.repeat(2000);
    const read = [
      'title',
      'place',
      'programme',
      'label',
      'short',
      'payer',
      'note',
      'publisher',
      'definition',
      'counted_as',
      'break',
    ];
    if (!read.includes(key)) return value;
    return typeof value === 'string'
      ? long
      : Object.fromEntries(Object.keys(value).map((tag) => [tag, long]));
  });

/**
 * What reaches beyond the widget to the right or to the left, in words. What scrolls by itself may.
 * @param {Element} widget
 */
function beyond(widget) {
  const frame = widget.getBoundingClientRect();
  /** @param {Element | null} element @returns {boolean} */
  const isHeld = (element) => {
    for (let at = element?.parentElement; at; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  return [...(widget.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > frame.right + 0.5 || left < frame.left - 0.5) && !isHeld(element);
    })
    .map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${left.toFixed()}–${right.toFixed()} ${(element.textContent ?? '').slice(0, 40)}`;
    });
}

const documents = readdirSync(inRoot(folder)).filter((file) => file.endsWith('.json'));

for (const name of documents.filter((file) => 'version' in document(file)))
  for (const [what, given, width] of /** @type {const} */ ([
    ['as it is, at 160 px', document(name), 160],
    ['in words without a space, at 160 px', unbroken(name), 160],
    ['in words without a space, at 360 px', unbroken(name), 360],
  ]))
    test(`${name} ${what}: nothing reaches beyond the widget in any view`, async () => {
      const visit = await open('/empty.html', { width });
      await visit.widget.evaluate((element, given) => {
        /** @type {any} */ (element).document = given;
      }, given);
      await visit.ready();
      /** @type {string[]} */
      const found = [];
      for (const view of VIEWS) {
        await visit.widget.evaluate((element, view) => element.setAttribute('view', view), view);
        await visit.settled();
        await visit.unfold();
        for (const line of await visit.widget.evaluate(beyond)) found.push(`${view}: ${line}`);
      }
      assert.deepEqual(found, []);
    });
