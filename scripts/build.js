// `npm run build`: leaves in `dist/` all that a publisher copies to a static host. The same sources give the same bytes.
// In `lib/` it leaves what the npm package is made of. With `-- --debug` what it leaves is to be stepped through in a browser;
// with `-- --url https://example.org/cakupan/` the pages tell other sites where they and their pictures will be found.

import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeModules, rustTarget } from './ready.js';
import { start } from './tools.js';

/**
 * Builds everything.
 * @param {{ debug?: boolean, url?: string, shown?: () => Promise<void> }} [options]  `url`: where the site will be found;
 *   `shown`: what can be done as soon as the pages can be looked at, while what only the command line makes is on its way
 */
export async function build({ debug = false, url, shown } = {}) {
  await nodeModules();
  await rustTarget();
  const { compile, compileBuilder } = await import('./wasm.js');
  const { bundled, bundleBuilder, bundleKeeper, bundlePlaces, bundleWidget } = await import('./widget.js');
  const { writeWords } = await import('./words.js');
  const { manifest, writeManifest } = await import('./files.js');
  const { writePages, writeSchemas, sweep } = await import('./pages.js');
  const { printSizes } = await import('./sizes.js');
  const { writePackage } = await import('./package.js');
  const { writeLicences } = await import('./licences.js');

  console.log('Compiling the WebAssembly (cargo; some minutes the first time)');
  const { files: program, parts } = await compile({ debug });
  console.log('Bundling the widget and its words (esbuild)');
  const words = await writeWords();
  const files = { ...program, ...words.files, ...(await bundlePlaces({ debug })) };
  writeManifest(files);
  const widget = { words: words.languages, files, parts, debug };
  const script = await bundleWidget(widget);
  console.log('Compiling what reads tables, for the page of editors (cargo)');
  const tables = await compileBuilder({ debug });
  const builder = await bundleBuilder({ program: tables['builder.wasm'], files, debug });
  if (shown) {
    await writePages({ rendered: false });
    await shown();
  }
  console.log(
    'Building the command line, which renders what stands in the pages until the script is there (cargo)',
  );
  const written = [
    ...Object.values(files),
    manifest,
    ...Object.values(tables),
    ...script,
    ...Object.values(builder.worker),
    ...builder.script,
    ...(await writePages({ rendered: true, url })),
    ...writeSchemas(),
  ];
  written.push(writeLicences(bundled));
  written.push(await bundleKeeper({ ...files, ...tables, ...builder.worker }));
  sweep(written);
  await writePackage(widget);
  printSizes(written);
}

/** What follows the command, a folder's address with the slash at its end. */
function options() {
  const known = /** @type {const} */ ({ debug: { type: 'boolean' }, url: { type: 'string' } });
  const { debug, url } = parseArgs({ options: known }).values;
  return { debug, url: url && `${url.replace(/\/$/, '')}/` };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await start(() => build(options()));
