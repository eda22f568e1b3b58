// The package as npm packs it, installed into an empty folder far from the project's own modules.

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, output, run } from '../../scripts/tools.js';

/** How TypeScript looks at what uses the package: strictly, and at nothing else. */
export const typeOptions = [
  ...['--ignoreConfig', '--strict', '--noEmit', '--target', 'es2022'],
  ...['--lib', 'es2022,dom,dom.iterable', '--types', ''],
];

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** A folder that is removed when the tests of a file are over. */
export function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cakupan-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs the package into a folder; gives the archive's path. What it is made of has been built. @param {string} folder */
function pack(folder) {
  output('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  return join(folder, archive);
}

/** An empty project with the package, and nothing else; no registry is asked for anything. */
export function installed() {
  const folder = emptyFolder();
  const archive = pack(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  output('npm', ['install', '--offline', ...quiet, '--prefix', folder, archive]);
  return folder;
}

/** The pages of this folder with the tools that they are for, at the versions of the lock, and with the package. */
export async function installedWithTools() {
  const folder = emptyFolder();
  const archive = pack(folder);
  cpSync(inRoot('tests/packages'), folder, { recursive: true });
  await run('npm', ['ci', ...quiet, '--prefix', folder]);
  await run('npm', ['install', '--no-save', ...quiet, '--prefix', folder, archive]);
  return folder;
}
