// `npm run build`: leaves in `dist/` all that a publisher copies to a static host. The same sources give the same bytes.

import { pathToFileURL } from 'node:url';
import { nodeModules } from './ready.js';
import { inRoot, start } from './tools.js';

export async function build() {
  await nodeModules();
  const { existsSync, mkdirSync } = await import('node:fs');
  const { compile, optimise } = await import('./wasm.js');
  const { bundleWidget } = await import('./widget.js');
  const { writeWords } = await import('./words.js');
  const { writePages, writeSchemas, sweep } = await import('./pages.js');
  const { printSizes } = await import('./sizes.js');

  mkdirSync(inRoot('dist'), { recursive: true });
  await compile();
  const written = [
    ...(await optimise()),
    ...(existsSync(inRoot('www/widget/index.js')) ? await bundleWidget() : []),
    ...writeWords(),
    ...(await writePages()),
    ...(await writeSchemas()),
  ];
  sweep(written);
  printSizes(written);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await start(build);
