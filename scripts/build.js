// `npm run build`: leaves in `dist/` all that a publisher copies to a static host. The same sources give the same bytes.
// With `-- --debug` what it leaves is to be stepped through in a browser.

import { pathToFileURL } from 'node:url';
import { nodeModules, rustTarget } from './ready.js';
import { start } from './tools.js';

export async function build(debug = process.argv.includes('--debug')) {
  await nodeModules();
  await rustTarget();
  const { compile } = await import('./wasm.js');
  const { bundleWidget } = await import('./widget.js');
  const { writeWords } = await import('./words.js');
  const { writePages, writeSchemas, sweep } = await import('./pages.js');
  const { printSizes } = await import('./sizes.js');

  console.log('Compiling the WebAssembly (cargo)');
  const wasm = await compile({ debug });
  console.log('Writing the words of each language');
  const words = await writeWords();
  console.log('Bundling the widget (esbuild)');
  const script = await bundleWidget({ words, debug });
  console.log('Writing the pages, with what the command line renders for them');
  const written = [
    ...wasm,
    ...Object.keys(words).map((language) => `words/${language}.json`),
    ...script,
    ...(await writePages()),
    ...(await writeSchemas()),
  ];
  sweep(written);
  printSizes(written);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await start(build);
