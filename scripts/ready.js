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

/** Adds what `rust-toolchain.toml` asks for, where rustup has not done so by itself. */
export async function rustParts() {
  const library = join(output('rustc', ['--print', 'sysroot']).trim(), 'lib/rustlib');
  await add(join(library, 'wasm32-unknown-unknown'), ['target', 'add', 'wasm32-unknown-unknown']);
  await add(join(library, 'src/rust/library'), ['component', 'add', 'rust-src']);
}

/**
 * @param {string} path
 * @param {string[]} parameters what rustup is to do where the path is missing
 */
async function add(path, parameters) {
  if (existsSync(path)) return;
  if (!which('rustup'))
    throw new Plain(
      `Rust’s ${parameters[2]} is missing and there is no rustup to add it: see https://rustup.rs.`,
    );
  await run('rustup', parameters);
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
