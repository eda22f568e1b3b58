// A field in which a number is typed is as wide as the number in it, on the narrowest phone too.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';

/** @param {string} name */
const kept = (name) => JSON.parse(readFileSync(inRoot(`tests/documents/${name}.json`), 'utf8'));

/** The same with numbers of so many digits that somebody is paid for. @param {number} digits */
const paid = (digits) => {
  const document = kept('odd/budget-field-cut');
  const workers = 10 ** digits - 1;
  const [group] = document.groups;
  Object.assign(group.observations[0], { workers, registered: workers - 1, subsidised: workers - 2 });
  delete group.subsidy.annual_budget;
  group.subsidy.head_count = { central: workers - 3 };
  group.assumptions = { enrolment: { per_year: { central: workers - 4 } } };
  return document;
};

for (const width of [320, 360, 720])
  test(`a number of any length is whole in its field at ${width} px`, async () => {
    const visit = await open('/empty.html', { width });
    for (const document of [kept('odd/budget-field-cut'), ...[1, 4, 7, 9].map(paid)]) {
      await visit.widget.evaluate((element, document) => Object.assign(element, { document }), document);
      for (const view of ['projection', 'cost']) {
        await visit.widget.evaluate((element, view) => element.setAttribute('view', view), view);
        await visit.ready();
        await visit.unfold();
        await visit.settled();
        const cut = await visit.widget.locator('.num input').evaluateAll((fields) =>
          fields
            .map((field) => /** @type {HTMLInputElement} */ (field))
            .filter((field) => field.scrollWidth > field.clientWidth + 1)
            .map((field) => `${field.value} in ${field.clientWidth} px`),
        );
        assert.deepEqual(cut, [], view);
      }
    }
  });

for (const width of [320, 360, 720])
  test(`the budget’s unit stands beside its number at ${width} px`, async () => {
    const visit = await open('/index.html', { width });
    await visit.ready();
    await visit.widget.evaluate((element) => element.setAttribute('view', 'cost'));
    await visit.ready();
    const [number, unit] = await visit.widget
      .locator('.budget .num > *')
      .evaluateAll((parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
      );
    assert.ok(Math.abs(number - unit) < 6, `${number} and ${unit}`);
  });

test('in the ranges of a phone every unit stands beside its number', async () => {
  const visit = await open('/index.html', { width: 360 });
  await visit.ready();
  await visit.widget.locator('#tab-projection').click();
  await visit.unfold();
  await visit.widget.evaluate((element) => {
    for (const folded of element.shadowRoot?.querySelectorAll('details') ?? []) folded.open = true;
  });
  await visit.widget.locator('.ends .num').first().waitFor();
  const apart = await visit.widget
    .locator('.ends .num')
    .evaluateAll((fields) =>
      fields
        .map((field) => [...field.children].map((part) => part.getBoundingClientRect()))
        .map(([number, unit]) => Math.abs(number.top + number.bottom - unit.top - unit.bottom) / 2),
    );
  assert.ok(apart.length > 10 && Math.max(...apart) < 6, `${apart}`);
});
