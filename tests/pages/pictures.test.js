// Kept pictures of the whole widget, and of the panel “What about me?”, at four widths, light, dark and in forced
// colours. UPDATE_PICTURES=1 npm test keeps new ones; a difference is drawn to tests/pages/output/.

import { test } from 'node:test';
import { open, picture } from './harness.js';
import { pictured, widths } from './screens.js';

/** Name and options. @type {[string, import('./harness.js').Options][]} */
const themes = [
  ['', {}],
  ['-dark', { theme: 'dark' }],
  ['-forced', { forcedColours: true }],
  ['-forced-dark', { forcedColours: true, theme: 'dark' }],
];

for (const [suffix, options] of themes) {
  for (const { name, path, options: own, reach, part } of pictured) {
    // In the dark of forced colours one width tells all: nothing but the two colours differs.
    const kept = suffix === '-forced-dark' ? [360] : widths;
    test(`${name}${suffix} looks as it did at ${kept.join(', ')}`, async () => {
      const visit = await open(path, { height: 1600, width: kept[0], ...options, ...own });
      await reach(visit, 'id');
      await visit.fonts();
      for (const width of kept) {
        await visit.resize(width);
        await visit.settled();
        await picture(part(visit), `${name.replaceAll(' ', '-')}-${width}${suffix}`);
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
