// The pages and what they show: everything in `www/` but the widget's source goes to `dist/`, smaller where that is safe.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { manifest } from './files.js';
import { placeholders } from './placeholders.js';
import { reference } from './reference.js';
import { ExpectedError, filesIn, inRoot, output, run } from './tools.js';
import { bundle } from './widget.js';

/**
 * Copies or minifies each file of `www/`. Without `rendered` the pages lack what stands in their widgets until the script
 * is there, and what others show of them, which takes the command line.
 * @param {{ rendered: boolean, url?: string }} options  `url`: where the site will be found, for what others show of it
 */
export async function writePages({ rendered, url }) {
  if (rendered) await run('cargo', ['build', '--quiet', '--locked', '--bin', 'cakupan']);
  const files = filesIn('www').filter((path) => !/^www\/(widget|builder|parts)\//.test(path));
  const written = [];
  for (const path of files) {
    const name = relative('www', path).replaceAll('\\', '/');
    const target = inRoot('dist', name);
    mkdirSync(dirname(target), { recursive: true });
    if (extname(path) === '.json') writeFileSync(target, minifiedJson(path));
    else if (extname(path) === '.css') writeFileSync(target, await minifiedCss(path));
    // Classic scripts: a frame without an origin loads no modules of a host that sends no CORS headers.
    else if (extname(path) === '.js') await bundle(inRoot(path), target, { format: 'iife' });
    else if (extname(path) === '.html') {
      const page = withParts(path);
      const told = rendered ? withMetadata(path, page, url) : { page, files: [] };
      writeFileSync(target, rendered ? withReference(withPictures(path, told.page)) : page);
      written.push(...told.files);
    } else copyFileSync(inRoot(path), target);
    written.push(name);
  }
  if (rendered) written.push(writeList());
  for (const [name, path] of Object.entries(statements)) {
    copyFileSync(inRoot(path), inRoot('dist', name));
    written.push(name);
  }
  return written;
}

/** Writes the list of the places in `www/data`, as `cakupan build` makes it. */
function writeList() {
  cakupan(['build', inRoot('www/data'), '-o', inRoot('dist/data'), '--list-only', '--lang', 'id']);
  return 'data/index.json';
}

/** What a publisher adopts as an accessibility statement of their own. @type {Record<string, string>} */
const statements = {
  'pernyataan-aksesibilitas.md': 'docs/accessibility/statement.id.md',
  'accessibility-statement.md': 'docs/accessibility/statement.en.md',
};

/** What the command line prints. @param {string[]} parameters */
const cakupan = (parameters) => output(inRoot('target/debug/cakupan'), parameters);

/** What several pages say, from `www/parts`: `<!-- cakupan part privacy.id -->`. */
const shared = /<!-- cakupan part (\S+) -->\n/g;

/**
 * A page with every such mark replaced by that part, in which a link to the page itself is said to be one.
 * @param {string} path
 */
const withParts = (path) => {
  const page = readFileSync(inRoot(path), 'utf8').replace(shared, (_, name) =>
    readFileSync(inRoot('www/parts', `${name}.html`), 'utf8').replace(
      `<a href="${basename(path)}"`,
      '$& aria-current="page"',
    ),
  );
  const [unfilled] = placeholders(page);
  if (unfilled) throw new ExpectedError(`${path}: “${unfilled}” is still to be filled in`);
  return page;
};

/** What stands in a page where the widget cannot run: `<!-- cakupan render data/banjar.json --view now --lang id -->`. */
const marked = /<!-- cakupan render (\S+)((?: --[a-z]+ \S+)*) -->\n?/g;

/**
 * A page with every such mark replaced by what the command line renders, so that it cannot say anything else than the
 * document does.
 * @param {string} path
 * @param {string} text
 */
function withPictures(path, text) {
  let first = true;
  return text.replace(marked, (_, file, options) => {
    // What stands further down is fetched when it comes near.
    const hints = first ? ['--src', file, '--files', inRoot('dist', manifest)] : ['--no-preload'];
    first = false;
    const document = inRoot(dirname(path), file);
    return cakupan([
      ...['render', document, '--format', 'html', ...hints],
      ...options.split(' ').filter(Boolean),
    ]);
  });
}

/** Where a page tells others what its widget shows: `<!-- cakupan head data/banjar.json --view now --lang id -->`. */
const told = /<!-- cakupan head (\S+)((?: --[a-z]+ \S+)*) -->\n?/;

/**
 * A page with that mark replaced, and the files that were written for it: the picture that is shown of the page and, where the
 * site's address is known, what answers a system that asks how to show it.
 * @param {string} path
 * @param {string} text
 * @param {string} [url]
 */
function withMetadata(path, text, url) {
  const mark = told.exec(text);
  if (!mark) return { page: text, files: [] };
  const [, file, options] = mark;
  const render = (/** @type {string[]} */ ...parameters) =>
    cakupan(['render', inRoot(dirname(path), file), ...options.trim().split(' '), ...parameters]);
  const name = basename(path, '.html');
  const files = [`${name}.png`];
  const at = (/** @type {string} */ file) => (url ? new URL(file, url).href : file);
  const address = ['--src', at(file), '--picture', at(`${name}.png`)];
  render('--format', 'png', '--size', '1200x630', '-o', inRoot('dist', `${name}.png`));
  if (url) {
    address.push('--page', at(`${name}.html`));
    mkdirSync(inRoot('dist/oembed'), { recursive: true });
    render('--format', 'oembed', ...address, '-o', inRoot('dist/oembed', `${name}.json`));
    files.push(`oembed/${name}.json`);
    address.push('--oembed', at(`oembed/${name}.json`));
  }
  return { page: text.replace(mark[0], () => render('--format', 'html', '--head', ...address)), files };
}

/** Where the reference of the document stands, in a language. */
const referred = /<!-- cakupan reference (\S+) -->/;

/** @param {string} text */
const withReference = (text) =>
  text.replace(referred, (_, language) => reference(JSON.parse(cakupan(['schema'])), language));

/** The JSON Schemas, and how the command line is asked for each. @type {Record<string, string[]>} */
const schemas = {
  'coverage-1.schema.json': ['schema'],
  'programme-1.schema.json': ['schema', '--programme'],
  'places-1.schema.json': ['schema', '--list'],
};

/** Writes the JSON Schemas of documents as the command line prints them. */
export function writeSchemas() {
  for (const [name, parameters] of Object.entries(schemas))
    writeFileSync(inRoot('dist', name), JSON.stringify(JSON.parse(cakupan(parameters))));
  return Object.keys(schemas);
}

/**
 * Takes out of `dist/` what this build has not written.
 * @param {string[]} written
 */
export function sweep(written) {
  const wanted = new Set(written);
  for (const path of filesIn('dist')) if (!wanted.has(relative('dist', path))) rmSync(inRoot(path));
}

/** @param {string} path */
function minifiedJson(path) {
  const text = readFileSync(inRoot(path), 'utf8');
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    throw new ExpectedError(`${path}: ${error instanceof Error ? error.message : error}`);
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
