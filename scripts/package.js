// The npm package: `lib/` has the element as a module, what it fetches, its types, and what tools read of it.

import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { licencesFile } from './licences.js';
import { filesIn, inRoot, run } from './tools.js';
import { bundleElement } from './widget.js';

const analyser = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/** Writes `lib/`, once all that the widget fetches is in `dist/`. @param {import('./widget.js').Widget} widget */
export async function writePackage(widget) {
  rmSync(inRoot('lib'), { recursive: true, force: true });
  await bundleElement('www/widget/element.js', inRoot('lib/element.js'), { ...widget, again: true });
  // It imports the element as the package has it.
  copyFileSync(inRoot('www/widget/index.js'), inRoot('lib/cakupan.js'));
  for (const file of Object.values(widget.files)) {
    mkdirSync(dirname(inRoot('lib', file)), { recursive: true });
    copyFileSync(inRoot('dist', file), inRoot('lib', file));
  }
  copyFileSync(inRoot('dist', licencesFile), inRoot('lib', licencesFile));
  cpSync(inRoot('www/widget/types'), inRoot('lib'), { recursive: true });
  await run(process.execPath, [inRoot(analyser), 'analyze', '--quiet']);
  return filesIn('lib');
}
