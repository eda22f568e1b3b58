// `npm test`: every check, one after the other; the first that fails ends it. A file of page tests that has passed with
// the very same pages, tests and browsers is not run once more, unless one asks for it: `npm test -- --again`.

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { build } from './build.js';
import { ensureChromium, findChromium } from './chromium.js';
import { engines, ensureEngines, programs } from './engines.js';
import { nodeModules, rustTarget } from './ready.js';
import { filesIn, stamp } from './stamps.js';
import { inRoot, run, start } from './tools.js';

const wasm = ['--target', 'wasm32-unknown-unknown'];
const strict = ['--', '-D', 'warnings'];
const node = process.execPath;

/** @type {[string, () => Promise<unknown>][]} */
const steps = [
  ['node modules', nodeModules],
  ['Rust', rustTarget],
  ['cargo fmt', () => run('cargo', ['fmt', '--all', '--check'])],
  [
    'clippy',
    () => run('cargo', ['clippy', '--quiet', '--locked', '--workspace', '--all-targets', ...strict]),
  ],
  ['clippy, wasm32', () => run('cargo', ['clippy', '--quiet', '--locked', '--lib', ...wasm, ...strict])],
  ['cargo test', () => run('cargo', ['test', '--quiet', '--locked', '--workspace'])],
  ['build', build],
  [
    'biome',
    () => run(node, [inRoot('node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
  ],
  ['types', () => run(node, [inRoot('node_modules/typescript/bin/tsc'), '--project', '.'])],
  ['browser', ensureChromium],
  // One more than there are processors: while a page waits, another has its turn.
  [
    'pages',
    () => tested(filesIn('tests/pages').filter(isTest), availableParallelism() + 1, [findChromium()]),
  ],
  ['engines', ensureEngines],
  // A browser that is driven waits most of the time.
  [
    'pages in each engine',
    () =>
      tested(
        engines().map((name) => `tests/engines/${name}.test.js`),
        3,
        engines().map((name) => programs(name)[0]),
      ),
  ],
];

await start(async () => {
  const begun = performance.now();
  for (const [name, work] of steps) {
    const from = performance.now();
    console.log(`\n── ${name}`);
    await work();
    console.log(`   ${name}: ${seconds(from)}`);
  }
  console.log(`\nAll checks passed in ${seconds(begun)}.`);
});

/** @param {string} path */
function isTest(path) {
  return path.endsWith('.test.js');
}

/**
 * Runs tests of pages, but for the files that have passed with the same bytes of everything that they read.
 * @param {string[]} files
 * @param {number} atOnce
 * @param {(string | null)[]} browsers  the programs that they drive
 */
async function tested(files, atOnce, browsers) {
  const beside = filesIn('tests').filter((path) => !isTest(path) && !path.startsWith('tests/pages/output'));
  const read = ['dist', 'src', 'www', ...beside];
  // Not every driver says its version.
  const also = [process.execPath, ...browsers].map((path) => path && statSync(path).mtimeMs).join();
  const all = files.map((file) => ({
    file,
    ...stamp(`passed-${basename(file)}`, { inputs: [...read, file], also }),
  }));
  const due = all.filter(({ fresh }) => !fresh || process.argv.includes('--again'));
  const passed = all.length - due.length;
  if (passed)
    console.log(
      `${passed} of ${all.length} files passed before, with the same bytes and browsers: npm test -- --again runs them all.`,
    );
  if (!due.length) return;
  await run(node, ['--test', `--test-concurrency=${atOnce}`, ...due.map(({ file }) => file)]);
  for (const { keep } of due) keep();
}

/** @param {number} from */
function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
