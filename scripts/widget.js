// The custom element becomes one script, `dist/cakupan.js`; what most readers never ask for is a script of its own beside
// it, which imports nothing from it and gets what it needs as arguments.

import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { inRoot, Plain } from './tools.js';
import { states } from './words.js';

/** What the script may use: the browsers that read our WebAssembly know all of it. */
export const target = 'es2022';

/** What is fetched when a reader asks for it. */
const later = ['mine.js', 'more.js', 'panel.js', 'sound.js'];

/** Bundles the widget; its style sheets come along as text. */
export async function bundleWidget() {
  await bundleWith(states(), inRoot('dist/cakupan.js'));
  for (const name of later) await bundle(inRoot('www/widget', name), inRoot('dist', name), [styleText()]);
  return ['cakupan.js', ...later];
}

/**
 * The same with other words in it.
 * @param {Record<string, Record<string, string>>} words
 * @param {string} outfile
 */
export const bundleWith = (words, outfile) =>
  bundle(inRoot('www/widget/index.js'), outfile, [styleText(), stateWords(words)]);

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {esbuild.Plugin[]} plugins
 */
export async function bundle(entry, outfile, plugins = []) {
  const result = await esbuild
    .build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      target,
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      plugins,
    })
    .catch(() => null);
  if (!result) throw new Plain(`${entry} could not be bundled.`);
}

/** `import css from './style.css'` gives the minified text. */
function styleText() {
  return /** @type {esbuild.Plugin} */ ({
    name: 'style-text',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await esbuild.transform(readFileSync(path, 'utf8'), {
          loader: 'css',
          minify: true,
          charset: 'utf8',
          target: 'chrome111',
        });
        return { contents: code.trim(), loader: 'text' };
      });
    },
  });
}

/** `import states from 'cakupan:states'` gives the words that are needed before any others are there. */
function stateWords(/** @type {object} */ words) {
  return /** @type {esbuild.Plugin} */ ({
    name: 'state-words',
    setup(build) {
      build.onResolve({ filter: /^cakupan:states$/ }, ({ path }) => ({ path, namespace: 'words' }));
      build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({
        contents: JSON.stringify(words),
        loader: 'json',
      }));
    },
  });
}
