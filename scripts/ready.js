// What has to be there before anything else can run: Node's modules and Rust's WebAssembly target. This file and what
// it imports stand on Node alone.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExpectedError, inRoot, output, run, start, which } from './tools.js';

/** Installs the modules that `package-lock.json` names, unless that has been done since it was written. */
export async function nodeModules() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new ExpectedError(`Node 20.9 or newer is needed; this is ${process.versions.node}.`);
  const noted = inRoot('node_modules/.package-lock.json');
  if (existsSync(noted) && statSync(noted).mtimeMs > statSync(inRoot('package-lock.json')).mtimeMs) return;
  console.log('Installing node modules (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Adds the target that `rust-toolchain.toml` names, where rustup has not done so by itself. */
export async function rustTarget() {
  const target = 'wasm32-unknown-unknown';
  if (existsSync(join(output('rustc', ['--print', 'sysroot']).trim(), 'lib/rustlib', target))) return;
  if (!which('rustup'))
    throw new ExpectedError(
      `Rust’s ${target} is missing and there is no rustup to add it: see https://rustup.rs.`,
    );
  await run('rustup', ['target', 'add', target]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await start(async () => {
    await nodeModules();
    await rustTarget();
  });
