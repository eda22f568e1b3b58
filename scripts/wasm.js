// Rust becomes the programs in `dist/`: the widget's and its parts, with the JavaScript and the types that wasm-bindgen writes
// for it in `target/web/`, and that of the page of editors, in `target/web-builder/`.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeHashed } from './files.js';
import { inRoot, output, run } from './tools.js';

const target = 'wasm32-unknown-unknown';

/** The files that each part of the program is. @typedef {Record<string, string[]>} Parts */

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
 * The widget's program. With `debug` it keeps names and lines, and is neither optimised nor made smaller.
 * @param {{ debug?: boolean }} [options]
 * @returns {Promise<{ files: import('./files.js').Files, parts: Parts }>}
 */
export async function compile({ debug = false } = {}) {
  // Where the program calls what: that is what it is cut by.
  const compiled = await cargo(debug ? 'debugging' : 'release', ['-Clink-args=--emit-relocs']);
  await xtask('split', compiled, 'target/web');
  await xtask('bindgen', 'target/web/main.wasm', 'target/web', ...(debug ? ['--debug'] : []));
  /** @type {Parts} */
  const parts = JSON.parse(readFileSync(inRoot('target/web/parts.json'), 'utf8'));
  const names = [...new Set(Object.values(parts).flat())];
  const programs = { 'cakupan.wasm': await optimised('cakupan_bg.wasm', debug) };
  for (const name of names) Object.assign(programs, { [name]: await optimised(name, debug) });
  return { files: writeHashed(programs), parts };
}

/**
 * The program of the page of editors. Without `wasm-opt` it is larger, and built in half the time.
 * @param {{ debug?: boolean }} [options]
 */
export async function compileBuilder({ debug = false } = {}) {
  const compiled = await cargo('builder', [], '--features', 'builder');
  await xtask('bindgen', compiled, 'target/web-builder', ...(debug ? ['--debug'] : []));
  return writeHashed({ 'builder.wasm': readFileSync(inRoot('target/web-builder/cakupan_bg.wasm')) });
}

/**
 * Compiles the library; gives where it is.
 * @param {string} profile
 * @param {string[]} own  flags of its own
 * @param {string[]} options
 */
async function cargo(profile, own, ...options) {
  // Beside those of `.cargo/config.toml`; `RUSTFLAGS` would take their place.
  const flags = `target.${target}.rustflags=${JSON.stringify([...remapped(), ...own])}`;
  const library = ['build', '--locked', '--lib', '--target', target, '--profile', profile];
  await run('cargo', [...library, '--config', flags, ...options]);
  return `target/${target}/${profile}/cakupan.wasm`;
}

/** @param {string[]} step  one of `xtask`, and what it is given */
const xtask = (...step) => run('cargo', ['run', '--quiet', '--locked', '--package', 'xtask', '--', ...step]);

/**
 * What `wasm-opt` makes of a file in `target/web/`.
 * @param {string} name
 * @param {boolean} debug
 */
async function optimised(name, debug) {
  const out = inRoot('target/web/optimised.wasm');
  await run(process.execPath, [
    inRoot('node_modules/binaryen/bin/wasm-opt'),
    inRoot('target/web', name),
    '-o',
    out,
    // More makes the file smaller, and its brotli larger.
    debug ? '-O0' : '-O1',
    ...(debug ? ['--debuginfo'] : []),
    '--mvp-features',
    ...features.map((feature) => `--enable-${feature}`),
  ]);
  return readFileSync(out);
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
