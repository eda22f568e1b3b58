// Rust becomes `target/web/cakupan.js`, `dist/cakupan.wasm` and the parts beside it.

import { copyFileSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assemble } from '../www/widget/columns.js';
import { inColumns } from './columns.js';
import { keepImports } from './glue.js';
import { shortenImports } from './imports.js';
import { rustParts } from './ready.js';
import { step } from './stamps.js';
import { inRoot, output, run } from './tools.js';

const compiled = 'target/wasm32-unknown-unknown/release/cakupan.wasm';
const glue = 'target/web';

/** Where the linker put what: by it the data are cut. */
const map = 'target/wasm32-unknown-unknown/release/cakupan.map';

/** What every browser of the last years reads; `--all-features` would write what none does. */
const features = [
  'bulk-memory',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'reference-types',
  'multivalue',
];

/**
 * The standard library is built with the rest, for size and without the text of panics: a tenth of the download. A
 * panic is a trap then, which the page catches.
 */
const small = ['-Zbuild-std=std,panic_abort', '-Zbuild-std-features=optimize_for_size'];
const terse = ['-Zunstable-options', '-Cpanic=immediate-abort', '-Zfmt-debug=none', '-Zlocation-detail=none'];

/** What is smaller than its call takes the call's place, before a copy of it is made for each type. */
const inlined = ['-Zinline-mir=yes', '-Zinline-mir-threshold=30', '-Zinline-mir-hint-threshold=30'];

/**
 * Where any function may use vectors the compiler would copy by them in all, and a browser without them refuse all parts.
 */
const plainCopies = '-Cllvm-args=-combiner-store-merging=false';

/**
 * What not every page needs, in parts that are fetched when a reader gets to them: functions by the ends of their names,
 * with what only they lead to. `session::Part` knows which frame needs which.
 */
const parts = {
  now: [
    '::parts::now_view',
    '::parts::now_numbers',
    '::handed::<cakupan::words::sources::ReportedTable>',
    '::handed::<cakupan::words::now::Figure>',
  ],
  projection: [
    '::parts::ahead_view',
    '::parts::ahead_scene',
    '::parts::ahead_numbers',
    '::handed::<cakupan::session::frame::Scrubber>',
    '::handed::<cakupan::words::projection::Need>',
    '::handed::<cakupan::words::projection::Readout>',
    'Transition>::go',
  ],
  outlook: [
    'Outlook>::new',
    'Futures>::new',
    'Simulation>::new',
    'Simulation>::advance',
    'Simulation>::into_futures',
    'Open>::refine',
    '>::bands',
    '>::over_edge',
    '>::observed_line',
    '>::observed_words',
    '>::break_words',
    'WordsContext>::breaks',
    '>::of_breaks',
    '>::mark_breaks',
    '>::history_heading',
    '>::history_key',
    '>::history_readout',
    '>::history_range',
    '>::notes_of_the_past',
    '>::tested',
    '>::range_of',
    '>::chance_of',
    '>::outlook_numbers',
    '>::any_own',
    'report::futures::node',
    'report::uncertainty::past',
  ],
  mine: ['>::about_me'],
  panel: [
    '::parts::levers',
    '::handed::<cakupan::words::lever_panel::LeverPanel>',
    'WordsContext>::levers',
    'WordsContext>::lever_words',
    'WordsContext>::lever_label',
    'WordsContext>::lever_unit',
    'WordsContext>::lever_field',
    'WordsContext>::lever_text',
    'WordsContext>::field_scale',
    'WordsContext>::lever_value',
    'WordsContext>::span',
    'Locale>>::slide',
    'Locale>>::step',
    'Locale>>::switch',
    'Locale>>::put',
  ],
  more: [
    '::parts::table_view',
    '::cost::cost_view',
    '::cost::cost_numbers',
    '::sensitivity::factors_view',
    '::sensitivity::factors_numbers',
    '>::problem_words',
    '>::type_into',
    '>::sure',
    '::handed::<cakupan::session::cost::Budget>',
    '::handed::<cakupan::session::cost::YearsPart>',
    '::handed::<cakupan::session::frame::Problems>',
    '::handed::<cakupan::words::lever_panel::lever_ranges::LeverRanges>',
    '::handed::<cakupan::words::table::Table>',
  ],
  sound: ['session::sound::node'],
};

/** The one part that may have vector instructions: a browser without them refuses a whole file that has any. */
const vectors = 'outlook';

/** Compiles the library and makes the JavaScript that the widget calls it by. */
export async function compile() {
  await rustParts();
  await run(
    'cargo',
    ['build', '--quiet', '--release', '--lib', '--target', 'wasm32-unknown-unknown', ...small],
    {
      // Building the standard library with the rest is not yet a stable option of cargo; the toolchain is pinned.
      env: {
        RUSTC_BOOTSTRAP: '1',
        CARGO_ENCODED_RUSTFLAGS: [
          ...remapped(),
          ...terse,
          ...inlined,
          plainCopies,
          `-Clink-arg=--Map=${inRoot(map)}`,
        ].join('\x1f'),
      },
    },
  );
  const outputs = ['cakupan.js', 'cakupan.d.ts', 'cakupan_bg.wasm'].map((name) => `${glue}/${name}`);
  await step(
    'bindgen',
    { inputs: [compiled, 'xtask', 'Cargo.lock', 'scripts/imports.js', 'scripts/glue.js'], outputs },
    async () => {
      rmSync(inRoot(glue), { recursive: true, force: true });
      await run('cargo', ['run', '--quiet', '-p', 'xtask', '--', 'bindgen', compiled, glue]);
      shortenImports(inRoot(glue, 'cakupan_bg.wasm'), inRoot(glue, 'cakupan.js'));
      keepImports(inRoot(glue, 'cakupan.js'), inRoot(glue, 'cakupan.d.ts'));
    },
  );
}

/** Makes the WebAssembly smaller and faster, and cuts it into parts; the widget's script does not wait for it. */
export async function optimise() {
  const input = `${glue}/cakupan_bg.wasm`;
  const whole = 'target/optimised/whole.wasm';
  const names = ['cakupan', ...Object.keys(parts)].map((name) => `${name}.wasm`);
  const targets = names.map((name) => `target/optimised/${name}`);
  await step(
    'optimise',
    { inputs: [input, map, 'xtask', 'scripts', 'www/widget/columns.js'], outputs: [whole, ...targets] },
    async () => {
      mkdirSync(dirname(inRoot(whole)), { recursive: true });
      await run(process.execPath, [
        inRoot('node_modules/binaryen/bin/wasm-opt'),
        inRoot(input),
        '-o',
        inRoot(whole),
        '--mvp-features',
        ...features.map((feature) => `--enable-${feature}`),
        // It need not know the vector instructions that are there already: it would copy by them, in all parts.
        '--no-validation',
        // More makes the file smaller, and its brotli larger.
        '-O1',
        '--dae-optimizing',
        '-O1',
        '--rse',
        '--vacuum',
        '--reorder-locals',
        '--remove-unused-brs',
        '--strip-producers',
        '--strip-target-features',
        // The names are what it is cut by; neither part keeps them.
        '--debuginfo',
      ]);
      const cuts = Object.entries(parts).map(([part, gates]) => `${part}=${gates}`);
      await run('cargo', [
        'run',
        '--quiet',
        '-p',
        'xtask',
        '--',
        'split',
        whole,
        map,
        dirname(whole),
        ...cuts,
      ]);
      const vector = `target/optimised/${vectors}.wasm`;
      const others = targets.filter((target) => target !== vector);
      await run('cargo', ['run', '--quiet', '-p', 'xtask', '--', 'validate', ...others]);
      await run('cargo', ['run', '--quiet', '-p', 'xtask', '--', 'validate-vectors', vector]);
      writeColumns(targets);
    },
  );
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const [at, name] of names.entries()) copyFileSync(inRoot(targets[at]), inRoot('dist', name));
  return names;
}

/** Puts the files into columns, in their own place. @param {string[]} paths  the core first */
function writeColumns(paths) {
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(inRoot(path))]));
  for (const [path, columns] of Object.entries(inColumns(files))) {
    if (!WebAssembly.validate(assemble(columns))) throw new Error(`${path} is not put together again`);
    writeFileSync(inRoot(path), columns);
  }
}

/** Paths of this machine would stand in panic messages: the bytes would differ from one machine to the next. */
function remapped() {
  const { packages } = JSON.parse(
    output('cargo', ['metadata', '--format-version=1', '--filter-platform=wasm32-unknown-unknown']),
  );
  const crates = packages
    .filter((/** @type {{ source: string | null }} */ { source }) => source)
    .map((/** @type {{ manifest_path: string }} */ { manifest_path }) => dirname(dirname(manifest_path)));
  const sysroot = output('rustc', ['--print', 'sysroot']).trim();
  const commit = /commit-hash: (\w+)/.exec(output('rustc', ['-vV']))?.[1];
  // Where the standard library's source is installed, its own paths stand in place of the ones it was built with.
  const libraries = [sysroot, realpathSync(sysroot)].map((path) => join(path, 'lib/rustlib/src/rust'));
  return [
    ...[...new Set(crates)].sort().map((path) => `--remap-path-prefix=${path}=crates`),
    ...[...new Set(libraries)].map((path) => `--remap-path-prefix=${path}=/rustc/${commit}`),
  ];
}
