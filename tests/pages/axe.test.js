// axe-core finds nothing, in any view, theme, language and state, nor in the pages around the widget.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { breaches } from './axe.js';
import { open } from './harness.js';
import { pages, states, views } from './screens.js';

/** @type {[string, Parameters<import('playwright-core').Page['emulateMedia']>[0]][]} */
const themes = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
];

/** Contrast of seven to one is more than is promised, and a system's own colours are not ours. */
const unpromised = ['color-contrast-enhanced'];

test('axe-core looks into the widget: a button without a name is found', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  // With it all is there; what comes later would put the words back.
  await visit.widget.locator('.behind').first().waitFor({ state: 'attached' });
  await visit.widget.evaluate((element) => {
    for (const button of element.shadowRoot?.querySelectorAll('.btn') ?? []) button.replaceChildren();
  });
  assert.match((await breaches(visit.page, 'cakupan-widget')).join(), /button-name/);
});

for (const { name, path, options, reach } of [...views, ...states]) {
  for (const language of /** @type {const} */ (['id', 'en'])) {
    test(`axe-core finds nothing in ${name}, ${language}, light, dark and in forced colours`, async () => {
      const visit = await open(path, options);
      await visit.widget.evaluate((element, lang) => element.setAttribute('lang', lang), language);
      await reach(visit, language);
      for (const [theme, media] of themes) {
        await visit.page.emulateMedia(media);
        await visit.settled();
        assert.deepEqual(await breaches(visit.page, 'cakupan-widget', unpromised), [], theme);
      }
    });
  }
}

for (const page of pages) {
  for (const width of [320, 1280]) {
    test(`axe-core finds nothing in the whole page /${page} at ${width}`, async () => {
      const visit = await open(`/${page}`, { width });
      if (await visit.widget.count()) await visit.ready();
      for (const [theme, media] of themes) {
        await visit.page.emulateMedia(media);
        await visit.settled();
        assert.deepEqual(await breaches(visit.page, null, unpromised), [], theme);
      }
    });
  }
}
