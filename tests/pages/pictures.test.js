// Kept pictures of the whole widget. UPDATE_PICTURES=1 npm test keeps new ones; a difference is drawn to tests/pages/output/.

import { test } from 'node:test';
import { open, picture } from './harness.js';

/** View, name, options, page. @type {[string, string, import('./harness.js').Options, string?][]} */
const cases = [
  ['now', 'now-360', { width: 360 }],
  ['now', 'now-720', { width: 720 }],
  ['projection', 'projection-320', { width: 320 }],
  ['projection', 'projection-360', { width: 360 }],
  ['projection', 'projection-360-dark', { width: 360, theme: 'dark' }],
  ['projection', 'projection-360-forced', { width: 360, forcedColours: true }],
  ['projection', 'projection-720', { width: 720 }],
  ['projection', 'history-360', { width: 360 }, '/history.html'],
  ['projection', 'history-720', { width: 720 }, '/history.html'],
  ['projection', 'history-360-forced', { width: 360, forcedColours: true }, '/history.html'],
  ['projection', 'ranges-360', { width: 360 }, '/ranges.html'],
  ['projection', 'ranges-720', { width: 720 }, '/ranges.html'],
  ['projection', 'ranges-360-dark', { width: 360, theme: 'dark' }, '/ranges.html'],
  ['cost', 'cost-320', { width: 320 }],
  ['cost', 'cost-360', { width: 360 }],
  ['cost', 'cost-360-dark', { width: 360, theme: 'dark' }],
  ['cost', 'cost-360-forced', { width: 360, forcedColours: true }],
  ['cost', 'cost-720', { width: 720 }],
  ['table', 'table-360', { width: 360 }],
  ['table', 'table-720', { width: 720 }],
];

for (const [view, name, options, page = '/one.html'] of cases) {
  test(`${name} looks as it did`, async () => {
    const visit = await open(page, { height: 1600, ...options });
    await visit.widget.evaluate((element, chosen) => element.setAttribute('view', chosen), view);
    await visit.ready();
    await visit.fonts();
    await picture(visit.widget, name);
  });
}

test('a broken document looks as it did', async () => {
  const visit = await open('/broken.html', { height: 1600 });
  await visit.widget.getByRole('button').first().waitFor();
  await visit.fonts();
  await picture(visit.widget, 'problems-360');
});
