// The custom element becomes one script, `dist/cakupan.js`; its style sheets come along as text.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { PLAIN_FILES } from '../www/builder/publish/plain-files.js';
import { addresses, writeHashed } from './files.js';
import { ExpectedError, inRoot } from './tools.js';

/** What the widget says before any file of words is there, by its keys without `state.`. */
export const early = [
  'loading',
  'retry',
  'slow',
  'slow_empty',
  'slow_h',
  'slow_wait',
  'reload',
  'kept',
  'network_h',
  'network',
  'network_where',
  'network_silent',
  'missing_h',
  'missing',
  'server_h',
  'server',
  'other_h',
  'other',
  'other_where',
  'cut_h',
  'cut',
  'cut_where',
  'outdated_h',
  'outdated',
  'policy_h',
  'policy',
  'policy_where',
  'unsupported_h',
  'unsupported',
  'trapped_h',
  'trapped',
  'no_sound',
];

/** What is said in each language, by key. @typedef {Record<string, Record<string, string>>} Languages */

/**
 * What the widget is bundled from.
 * @typedef {object} Widget
 * @property {Languages} words
 * @property {import('./files.js').Files} files  what the script fetches
 * @property {import('./wasm.js').Parts} parts
 * @property {boolean} [debug]
 * @property {boolean} [again]  whether others bundle it again: remarks that are meant for bundlers stay
 */

/** On a site a page for frames, and the script around them, stand beside the script. */
const ofFrames = { 'embed.html': 'embed.html', 'cakupan-frame.js': 'cakupan-frame.js' };

/** Bundles the widget as the script of a site. @param {Widget & { outfile?: string }} widget */
export async function bundleWidget({ outfile = inRoot('dist/cakupan.js'), ...widget }) {
  const files = { ...widget.files, ...ofFrames };
  await bundleElement('www/widget/index.js', outfile, { ...widget, files });
  return widget.debug ? ['cakupan.js', 'cakupan.js.map'] : ['cakupan.js'];
}

/**
 * Bundles the element.
 * @param {string} entry
 * @param {string} outfile
 * @param {Widget} widget
 */
export async function bundleElement(entry, outfile, { words, files, parts, debug = false, again = false }) {
  const states = Object.entries(words).map(([language, said]) => [
    language,
    Object.fromEntries(early.map((name) => [name, said[`state.${name}`]])),
  ]);
  await bundle(inRoot(entry), outfile, {
    define: {
      EARLY_WORDS: JSON.stringify(Object.fromEntries(states)),
      PARTS: JSON.stringify(parts),
      VERSION: JSON.stringify(version),
    },
    plugins: [addresses(files)],
    ...(again && bundledAgain),
    ...(debug && readable),
  });
}

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** Bundles what a page takes once it is given a list of places: a script with a hash in its name. @param {{ debug?: boolean }} [options] */
export async function bundlePlaces({ debug = false } = {}) {
  const made = inRoot('target/web/places.js');
  await bundle(inRoot('www/widget/places/index.js'), made, debug ? { minify: false } : {});
  return writeHashed({ 'places.js': readFileSync(made) });
}

/**
 * Bundles the page of editors and its worker.
 * @param {{ program: string, files: import('./files.js').Files, debug?: boolean }} options  `program`: what its WebAssembly
 *   is called. `files`: those of the widget
 */
export async function bundleBuilder({ program, files, debug = false }) {
  const define = { BUILDER: JSON.stringify(program), FILES: JSON.stringify(files) };
  const made = inRoot('target/web-builder/worker.js');
  await bundle(inRoot('www/builder/program/worker.js'), made, { define, ...(debug && readable) });
  const worker = writeHashed({ 'builder-worker.js': readFileSync(made) });
  await bundle(inRoot('www/builder/index.jsx'), inRoot('dist/builder.js'), {
    define: { ...define, WORKER: JSON.stringify(worker['builder-worker.js']) },
    ...(debug && readable),
  });
  return { worker, script: ['builder.js', ...(debug ? ['builder.js.map'] : [])] };
}

/** Of what the page of editors is made, by which it works without a network; `embed.html` and so on go into its ZIP. */
const keptOfBuilder = [
  ...['builder.html', 'builder.en.html', 'builder.css', 'page.css', 'builder.js'],
  ...PLAIN_FILES,
];

/**
 * Writes the service worker of the page of editors, once all that it keeps is in `dist/`.
 * @param {import('./files.js').Files} files  of the widget and of that page
 */
export async function bundleKeeper(files) {
  const kept = [...keptOfBuilder, ...Object.values(files)];
  const hash = createHash('sha256');
  for (const name of kept) hash.update(name).update(readFileSync(inRoot('dist', name)));
  await bundle(inRoot('www/builder/offline/keeper.js'), inRoot('dist/builder-offline.js'), {
    define: { KEPT: JSON.stringify(kept), VERSION: JSON.stringify(hash.digest('hex').slice(0, 10)) },
  });
  return 'builder-offline.js';
}

/** The npm packages whose code is in what has been bundled. @type {Set<string>} */
export const bundled = new Set();

/** A style sheet is a text to the widget, made small as the script is. @type {esbuild.Plugin} */
const styleSheets = {
  name: 'style sheets',
  setup: ({ initialOptions: { minify, minifySyntax }, onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path), {
        loader: 'css',
        charset: 'utf8',
        minify: minify || minifySyntax,
      });
      return { contents: code, loader: 'text' };
    }),
};

/** White space stays, and with it the remarks for bundlers. @type {esbuild.BuildOptions} */
const bundledAgain = { minify: false, minifyIdentifiers: true, minifySyntax: true };

/** @type {esbuild.BuildOptions} */
const readable = { minify: false, sourcemap: true };

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {esbuild.BuildOptions} [options]
 */
export async function bundle(entry, outfile, options = {}) {
  const { metafile } = await esbuild
    .build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      // The browsers that read our WebAssembly know all of it.
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      // `licences.txt` has them.
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
      // wasm-bindgen lists that module once for each part.
      logOverride: { 'duplicate-object-key': 'silent' },
      // Where `xtask` has the program ask for its parts.
      alias: { 'cakupan-parts': inRoot('www/widget/loading/split.js') },
      ...options,
      plugins: [styleSheets, ...(options.plugins ?? [])],
    })
    .catch(() => {
      throw new ExpectedError(`${entry} could not be bundled.`);
    });
  for (const input of Object.keys(metafile?.inputs ?? {})) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
    if (name) bundled.add(name);
  }
}
