// Rust becomes the program in `dist/`, and `target/web/` with the JavaScript and the types that wasm-bindgen writes for it;
// with the feature `builder` it becomes the one of the editor's page, and `target/web-builder/`.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeHashed } from './files.js';
import { inRoot, output, run } from './tools.js';

const target = 'wasm32-unknown-unknown';

/** What every browser that the README names reads; `--all-features` would write what none does. */
const features = [
  'bulk-memory',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'reference-types',
  'multivalue',
  'simd',
];

/**
 * Compiles the library. With `debug` it keeps names and lines, and is neither optimised nor made smaller.
 * @param {{ debug?: boolean, builder?: boolean }} [options]  `builder`: for the editor's page
 * @returns {Promise<import('./files.js').Files>}
 */
export async function compile({ debug = false, builder = false } = {}) {
  const profile = builder ? 'builder' : debug ? 'debugging' : 'release';
  // Beside those of `.cargo/config.toml`; `RUSTFLAGS` would take their place.
  const flags = `target.${target}.rustflags=${JSON.stringify(remapped())}`;
  await run('cargo', [
    ...['build', '--locked', '--lib', '--target', target, '--profile', profile],
    ...['--config', flags],
    ...(builder ? ['--features', 'builder'] : []),
  ]);
  const compiled = `target/${target}/${profile}/cakupan.wasm`;
  const web = builder ? 'target/web-builder' : 'target/web';
  await run('cargo', [
    ...['run', '--quiet', '--locked', '--package', 'xtask', '--'],
    ...['bindgen', compiled, web, ...(debug ? ['--debug'] : [])],
  ]);
  // It is larger so, and built in half the time.
  if (builder) return writeHashed({ 'builder.wasm': readFileSync(inRoot(web, 'cakupan_bg.wasm')) });
  const optimised = inRoot(web, 'cakupan.wasm');
  await run(process.execPath, [
    inRoot('node_modules/binaryen/bin/wasm-opt'),
    inRoot(web, 'cakupan_bg.wasm'),
    '-o',
    optimised,
    // More makes the file smaller, and its brotli larger.
    debug ? '-O0' : '-O1',
    ...(debug ? ['--debuginfo'] : []),
    '--mvp-features',
    ...features.map((feature) => `--enable-${feature}`),
  ]);
  return writeHashed({ 'cakupan.wasm': readFileSync(optimised) });
}

/** Paths of this machine would stand in messages of panics: the bytes would differ from one machine to the next. */
function remapped() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');
  const registries = existsSync(sources) ? readdirSync(sources) : [];
  const sysroot = output('rustc', ['--print', 'sysroot']).trim();
  return [
    ...registries.map((name) => `--remap-path-prefix=${join(sources, name)}=crates`),
    `--remap-path-prefix=${join(sysroot, 'lib/rustlib/src/rust')}=rust`,
    `--remap-path-prefix=${inRoot()}=cakupan`,
  ];
}
