// On every published page, in every view, a button is as high as a button.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { pages } from './screens.js';

const HIGHEST = 120;

for (const page of pages)
  test(`no button of ${page} is higher than ${HIGHEST} px in any view`, async () => {
    const visit = await open(`/${page}`);
    const widgets = await visit.page.locator('cakupan-widget').count();
    if (widgets) await visit.ready();
    for (const tab of await visit.page.locator('cakupan-widget [role=tab]').all()) {
      await tab.click();
      await visit.settled();
      const heights = await visit.page
        .locator('cakupan-widget button')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
      assert.ok(heights.length > 1);
      assert.ok(Math.max(...heights) <= HIGHEST, `${Math.max(...heights)} px`);
    }
  });
