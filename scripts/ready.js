// What has to be there before anything else can run: Node's modules and Rust's WebAssembly target. This file and what
// it imports stand on Node alone.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, output, Plain, run, which } from './tools.js';

/** Installs the modules that `package-lock.json` names, unless they are there already. */
export async function nodeModules() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Plain(`Node 20 or newer is needed; this is ${process.versions.node}.`);
  if (installed()) return;
  console.log('Installing node modules (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Adds the target that `rust-toolchain.toml` names, where rustup has not done so by itself. */
export async function rustTarget() {
  const target = 'wasm32-unknown-unknown';
  if (existsSync(join(output('rustc', ['--print', 'sysroot']).trim(), 'lib/rustlib', target))) return;
  if (!which('rustup'))
    throw new Plain(`Rust’s ${target} is missing and there is no rustup to add it: see https://rustup.rs.`);
  await run('rustup', ['target', 'add', target]);
}

/** Whether what npm noted at its last installation is what the lock file asks for. */
function installed() {
  const noted = inRoot('node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packages(inRoot('package-lock.json'));
  const there = packages(noted);
  return (
    Object.entries(wanted).every(
      ([path, { integrity, optional }]) =>
        path === '' || (there[path] ? there[path].integrity === integrity : optional),
    ) && Object.keys(there).every((path) => path in wanted)
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
