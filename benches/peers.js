// The pages that are compared, put together in `target/bench/`.

import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { addresses, manifest } from '../scripts/files.js';
import { inRoot, output } from '../scripts/tools.js';
import { bundle } from '../scripts/widget.js';
import { sizes } from './figures.js';
import { ranged } from './pages/futures/document.js';

/** The document that both pages show. */
const shown = 'www/data/banjar.json';

/** What a publisher puts inside the tag: the links that fetch its files at once, the picture, the sentence and the table. */
const rendered = () =>
  output(inRoot('target/debug/cakupan'), [
    ...['render', inRoot(shown), '--format', 'html', '--view', 'projection', '--lang', 'id'],
    ...['--src', 'banjar.json', '--files', inRoot('dist', manifest)],
  ]);

/** Lays out the pages; gives the directory that holds them. */
export async function layOut() {
  const directory = inRoot('target/bench');
  rmSync(directory, { recursive: true, force: true });
  const bundled = ['chartjs', 'redraw', 'futures'];
  for (const page of bundled) mkdirSync(`${directory}/${page}`, { recursive: true });
  cpSync(inRoot('dist'), `${directory}/cakupan`, { recursive: true });
  for (const page of bundled)
    copyFileSync(inRoot(`benches/pages/${page}/index.html`), `${directory}/${page}/index.html`);
  writeFileSync(
    `${directory}/cakupan/index.html`,
    readFileSync(inRoot('benches/pages/cakupan/index.html'), 'utf8').replace(/<!-- .* -->/, rendered),
  );
  /** @type {Record<string, string>} */
  const files = JSON.parse(readFileSync(inRoot('dist', manifest), 'utf8'));
  const beside = Object.entries(files).map(([name, file]) => [name, `../cakupan/${file}`]);
  const define = { PARTS: readFileSync(inRoot('target/web/parts.json'), 'utf8') };
  for (const page of bundled)
    await bundle(inRoot(`benches/pages/${page}/page.js`), `${directory}/${page}/page.js`, {
      define,
      plugins: [addresses(Object.fromEntries(beside))],
    });
  const document = JSON.stringify(JSON.parse(readFileSync(inRoot(shown), 'utf8')));
  for (const page of ['cakupan', 'chartjs']) writeFileSync(`${directory}/${page}/banjar.json`, document);
  // The same widget in front of a document that has ranges.
  writeFileSync(`${directory}/cakupan/ranged.json`, JSON.stringify(ranged(2)));
  copyFileSync(inRoot('benches/pages/futures/widget.html'), `${directory}/cakupan/ranged.html`);
  return directory;
}

/**
 * What an embedding page loads, by file; the page itself not counted.
 * @param {string} directory
 */
export function weights(directory) {
  const files = JSON.parse(readFileSync(`${directory}/cakupan/${manifest}`, 'utf8'));
  const modules = inRoot('node_modules');
  return {
    cakupan: sizes(`${directory}/cakupan`, [
      'cakupan.js',
      files['cakupan.wasm'],
      files['words/id.json'],
      'banjar.json',
    ]),
    chartjs: sizes(`${directory}/chartjs`, ['page.js', 'banjar.json']),
    libraries: sizes(modules, [
      'chart.js/dist/chart.umd.min.js',
      'chartjs-plugin-annotation/dist/chartjs-plugin-annotation.min.js',
    ]),
  };
}
