// Kept pictures of the published pages as readers see them, from their top to the end of the widget: every tab, at four
// widths, light and dark. UPDATE_PICTURES=1 npm test keeps new ones.

import { test } from 'node:test';
import { open, picture } from './harness.js';
import { pagesWithWidget, widths } from './screens.js';

/** The day on which they are looked at: what a page says of its age does not change. */
const NOW = '2026-11-29T09:00:00Z';

/** Pixels below the widget, where the article begins. */
const BELOW = 60;

for (const name of pagesWithWidget)
  for (const theme of /** @type {const} */ (['light', 'dark']))
    test(`every tab of ${name} looks as it did, ${theme}`, async () => {
      const visit = await open(`/${name}`, { height: 1600, theme, now: NOW });
      await visit.ready();
      await visit.fonts();
      for (const tab of await visit.widget.getByRole('tab').all()) {
        await tab.click();
        const view = (await tab.getAttribute('id'))?.replace('tab-', '');
        for (const width of widths) {
          await visit.resize(width);
          await visit.complete();
          const box = await visit.widget.boundingBox();
          const height = Math.ceil((box?.y ?? 0) + (box?.height ?? 0)) + BELOW;
          const seen = await visit.page.screenshot({
            animations: 'disabled',
            fullPage: true,
            clip: { x: 0, y: 0, width, height },
          });
          await picture(seen, `${name.replace('.html', '')}-${view}-${width}-${theme}`);
        }
      }
    });
