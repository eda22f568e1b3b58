// The pages and what they show: everything in `www/` but the widget's source goes to `dist/`, smaller where that is safe.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { filesIn, step } from './stamps.js';
import { inRoot, output, Plain } from './tools.js';
import { bundle } from './widget.js';

/** Copies or minifies each file of `www/`. */
export async function writePages() {
  const files = filesIn('www').filter((path) => !/^www\/(widget|parts)\//.test(path));
  const written = [];
  for (const path of files) {
    const name = relative('www', path).replaceAll('\\', '/');
    const target = inRoot('dist', name);
    mkdirSync(dirname(target), { recursive: true });
    if (extname(path) === '.json') writeFileSync(target, minifiedJson(path));
    else if (extname(path) === '.css') writeFileSync(target, await minifiedCss(path));
    else if (extname(path) === '.js') await bundle(inRoot(path), target);
    else if (extname(path) === '.html') writeFileSync(target, await withPictures(path, withParts(path)));
    else copyFileSync(inRoot(path), target);
    written.push(name);
  }
  return written;
}

/** What several pages say, from `www/parts`: `<!-- cakupan part privacy.id -->`. */
const shared = /<!-- cakupan part (\S+) -->\n/g;

/**
 * A page with every such mark replaced by that part, in which a link to the page itself is said to be one.
 * @param {string} path
 */
const withParts = (path) =>
  readFileSync(inRoot(path), 'utf8').replace(shared, (_, name) =>
    readFileSync(inRoot('www/parts', `${name}.html`), 'utf8').replace(
      `<a href="${basename(path)}"`,
      '$& aria-current="page"',
    ),
  );

/** What stands in a page where the widget cannot run: `<!-- cakupan render data/banjar.json --view now --lang id -->`. */
const marked = /<!-- cakupan render (\S+)((?: --[a-z]+ \S+)*) -->\n?/g;

/**
 * A page with every such mark replaced by what the command line renders, so that it cannot say anything else than the
 * document does.
 * @param {string} path
 * @param {string} text
 */
async function withPictures(path, text) {
  const marks = [...text.matchAll(marked)];
  let filled = text;
  for (const [at, [mark, file, options]] of marks.entries()) {
    const document = `${dirname(path)}/${file}`;
    const kept = `target/rendered/${basename(path, '.html')}-${at}.html`;
    const parameters = ['render', document, '--format', 'html', ...options.split(' ').filter(Boolean)];
    // What stands further down is fetched when it comes near.
    parameters.push(...(at ? ['--no-preload'] : ['--src', file]));
    const inputs = ['src', 'assets', 'Cargo.toml', 'Cargo.lock', document];
    await step(basename(kept), { inputs, outputs: [kept], also: parameters.join(' ') }, () => {
      mkdirSync(dirname(inRoot(kept)), { recursive: true });
      writeFileSync(
        inRoot(kept),
        output('cargo', ['run', '--quiet', '--bin', 'cakupan', '--', ...parameters]),
      );
    });
    filled = filled.replace(mark, () => readFileSync(inRoot(kept), 'utf8'));
  }
  return filled;
}

/** The JSON Schemas, and how the command line is asked for each. @type {Record<string, string[]>} */
const schemas = {
  'coverage-1.schema.json': ['schema'],
  'programme-1.schema.json': ['schema', '--programme'],
};

/** Writes the JSON Schemas of documents as the command line prints them. */
export async function writeSchemas() {
  for (const [name, parameters] of Object.entries(schemas)) {
    const kept = `target/${name}`;
    const inputs = ['src', 'Cargo.toml', 'Cargo.lock'];
    await step(name, { inputs, outputs: [kept] }, () => {
      writeFileSync(
        inRoot(kept),
        output('cargo', ['run', '--quiet', '--bin', 'cakupan', '--', ...parameters]),
      );
    });
    writeFileSync(inRoot('dist', name), minifiedJson(kept));
  }
  return Object.keys(schemas);
}

/**
 * Takes out of `dist/` what this build has not written.
 * @param {string[]} written
 */
export function sweep(written) {
  const wanted = new Set(written);
  for (const path of filesIn('dist')) if (!wanted.has(path.replace(/^dist[/\\]/, ''))) rmSync(inRoot(path));
}

/** @param {string} path */
function minifiedJson(path) {
  const text = readFileSync(inRoot(path), 'utf8');
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    throw new Plain(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} path */
async function minifiedCss(path) {
  const { code } = await esbuild.transform(readFileSync(inRoot(path), 'utf8'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  });
  return code;
}
