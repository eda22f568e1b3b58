// The licences of what others have written and the build puts into its files: crates, npm packages, a font. Most ask that
// their text goes wherever a copy goes.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import spdx from 'spdx-license-list/full.js';
import { ExpectedError, inRoot, output } from './tools.js';

/** What the file is called in `dist/` and in the package. */
export const licencesFile = 'licences.txt';

/**
 * Something that others have written.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} licence  an SPDX expression
 * @property {string} [folder]  where it lies
 * @property {string[]} authors
 */

/** The crates that end up in WebAssembly. @returns {{ name: string, version: string, licence: string }[]} */
export function crates() {
  const lines = output('cargo', [
    ...['tree', '--locked', '--edges', 'normal,no-proc-macro', '--target', 'wasm32-unknown-unknown'],
    ...['--features', 'builder', '--prefix', 'none', '--no-dedupe', '--format', '{p}|{l}'],
  ]).split('\n');
  const found = new Map();
  for (const line of lines) {
    const [, name, version, licence] = /^(\S+) v(\S+).*\|(.*)$/.exec(line) ?? [];
    if (name && name !== 'cakupan') found.set(`${name} ${version}`, { name, version, licence });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** With where each lies. @returns {Part[]} */
function cratesInPlace() {
  /** @type {{ packages: { name: string, version: string, manifest_path: string, authors: string[] }[] }} */
  const { packages } = JSON.parse(output('cargo', ['metadata', '--locked', '--format-version', '1']));
  const described = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return crates().map((crate) => {
    const one = described.get(`${crate.name} ${crate.version}`);
    if (!one) throw new ExpectedError(`cargo metadata knows nothing of ${crate.name} ${crate.version}`);
    return { ...crate, folder: dirname(one.manifest_path), authors: one.authors };
  });
}

/** @param {string} name @returns {Part} */
function npmPackage(name) {
  const folder = inRoot('node_modules', name);
  const { version, license, author = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license, folder, authors: [author.name ?? author].filter(Boolean) };
}

/** What every program of Rust's has inside. @returns {Part} */
const standardLibrary = () => ({
  name: 'Rust’s standard library',
  version: /** @type {string[]} */ (/\d[\d.]*/.exec(output('rustc', ['--version'])))[0],
  licence: 'MIT OR Apache-2.0',
  authors: ['The Rust Project contributors'],
});

/** How files are called that have a licence. */
const named = /^(licen[cs]e|copying|notice|unlicense)/i;

/** The text of a part's licence; where one may choose, MIT's. @param {Part} part */
function textOf(part) {
  const { folder } = part;
  const files = (folder ? readdirSync(folder) : []).filter(
    (file) => named.test(file) && !/\.(html|rs)$/.test(file),
  );
  const chosen = / AND /.test(part.licence) ? [] : files.filter((file) => /mit/i.test(file));
  const texts = (chosen.length ? chosen : files).map((file) =>
    readFileSync(join(`${folder}`, file), 'utf8').trim(),
  );
  return texts.join('\n\n') || standardText(part);
}

/** Some only name their licence: then its text is SPDX's. @param {Part} part */
function standardText({ name, licence, authors }) {
  const names = (licence.match(/[\w.-]+/g) ?? []).filter((one) => one in spdx);
  const chosen = names.includes('MIT') ? 'MIT' : names[0];
  if (!chosen) throw new ExpectedError(`${name} has no text of its licence, ${licence}`);
  const holders =
    authors.map((author) => author.replace(/ *<.*>/, '')).join(', ') || `the authors of ${name}`;
  return spdx[chosen].licenseText.replace(/<year> <(copyright holders|owner)>/, holders).trim();
}

/**
 * Writes the licences of all that is inside.
 * @param {Iterable<string>} packages  the npm packages whose code is in scripts
 */
export function writeLicences(packages) {
  const parts = [...cratesInPlace(), ...[...packages].sort().map(npmPackage), standardLibrary()];
  /** Names of parts by the text that they have in common. @type {Map<string, string[]>} */
  const byText = new Map();
  for (const part of parts) {
    const text = textOf(part).replace(/\r\n?/g, '\n');
    byText.set(text, [...(byText.get(text) ?? []), `${part.name} ${part.version} (${part.licence})`]);
  }
  const font = readFileSync(inRoot('assets/fonts/OFL.txt'), 'utf8').trim();
  byText.set(font, ['Noto Sans (OFL-1.1)']);
  const own =
    'Cakupan is under MIT or Apache-2.0, as you like. In its files is also what others have written:';
  const sections = [...byText].map(([text, names]) => `${'='.repeat(72)}\n${names.join('\n')}\n\n${text}\n`);
  writeFileSync(inRoot('dist', licencesFile), [`${own}\n`, ...sections].join('\n'));
  return licencesFile;
}
