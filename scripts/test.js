// `npm test`: every check, one after the other; the first that fails ends it.

import { availableParallelism } from 'node:os';
import { build } from './build.js';
import { ensureChromium } from './chromium.js';
import { engines, ensureEngines } from './engines.js';
import { nodeModules, rustParts } from './ready.js';
import { filesIn } from './stamps.js';
import { inRoot, run, start } from './tools.js';

const wasm = ['--target', 'wasm32-unknown-unknown'];
const strict = ['--', '-D', 'warnings'];
const node = process.execPath;

/** @type {[string, () => Promise<unknown>][]} */
const steps = [
  ['node modules', nodeModules],
  ['Rust', rustParts],
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
    () =>
      tested(
        filesIn('tests/pages').filter((path) => path.endsWith('.test.js')),
        availableParallelism() + 1,
      ),
  ],
  ['engines', ensureEngines],
  // A browser that is driven waits most of the time.
  [
    'pages in each engine',
    () =>
      tested(
        engines().map((name) => `tests/engines/${name}.test.js`),
        3,
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

/**
 * Runs tests of pages.
 * @param {string[]} files
 * @param {number} browsers  at once
 */
function tested(files, browsers) {
  return run(node, ['--test', `--test-concurrency=${browsers}`, ...files]);
}

/** @param {number} from */
function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
