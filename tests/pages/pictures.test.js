// Kept pictures of the whole widget, at four widths, light, dark and in forced colours. UPDATE_PICTURES=1 npm test keeps
// new ones; a difference is drawn to tests/pages/output/.

import { test } from 'node:test';
import { open, picture } from './harness.js';

/** Name, view, page. @type {[string, string, string][]} */
const views = [
  ['now', 'now', '/one.html'],
  ['projection', 'projection', '/one.html'],
  ['cost', 'cost', '/one.html'],
  ['table', 'table', '/one.html'],
  ['history', 'projection', '/history.html'],
  ['ranges', 'projection', '/ranges.html'],
  ['levers', 'levers', '/ranges.html'],
];
const widths = [320, 360, 720, 1280];

/** Name and options. @type {[string, import('./harness.js').Options][]} */
const themes = [
  ['', {}],
  ['-dark', { theme: 'dark' }],
  ['-forced', { forcedColours: true }],
  ['-forced-dark', { forcedColours: true, theme: 'dark' }],
];

for (const [suffix, options] of themes) {
  for (const [name, view, page] of views) {
    // In the dark of forced colours one width tells all: nothing but the two colours differs.
    const kept = suffix === '-forced-dark' ? [360] : widths;
    test(`${name}${suffix} looks as it did at ${kept.join(', ')}`, async () => {
      const visit = await open(page, { height: 1600, width: kept[0], ...options });
      await visit.widget.evaluate((element, chosen) => element.setAttribute('view', chosen), view);
      await visit.ready();
      await visit.fonts();
      for (const width of kept) {
        await visit.resize(width);
        await visit.settled();
        await picture(visit.widget, `${name}-${width}${suffix}`);
      }
    });
  }
}

test('a broken document looks as it did', async () => {
  const visit = await open('/broken.html', { height: 1600 });
  await visit.widget.getByRole('button').first().waitFor();
  await visit.fonts();
  await picture(visit.widget, 'problems-360');
});
