// The npm package in the tools that pages are made with: each has the widget ready, with the numbers of the command line and
// nothing wrong in the console. The tools are installed far from here, by their own lock.

import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sirv from 'sirv';
import { inRoot, output } from '../../scripts/tools.js';
import { madeUpList } from '../common/places.js';
import { installedWithTools, typeOptions } from './packed.js';
import { closeBrowser, look } from './watched.js';

const shown = inRoot('www/data/banjar.json');
const expected = JSON.parse(output(inRoot('target/debug/cakupan'), ['project', shown, '--format', 'json']));

let project = '';
/** Ends what a test has started. @type {(() => void)[]} */
const ends = [];

before(async () => {
  project = await installedWithTools();
  for (const folder of ['vite', 'react', 'next', 'webpack']) {
    mkdirSync(join(project, folder, 'public/places'), { recursive: true });
    copyFileSync(shown, join(project, folder, 'public/banjar.json'));
    writeFileSync(join(project, folder, 'public/places/index.json'), JSON.stringify(madeUpList(3)));
  }
});

after(async () => {
  for (const end of ends) end();
  await closeBrowser();
});

/**
 * Starts a program of the project in one of its folders.
 * @param {string} folder
 * @param {string[]} parameters  the script first
 */
function start(folder, [script, ...parameters]) {
  const child = spawn(process.execPath, [join(project, script), ...parameters], {
    cwd: join(project, folder),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  const ended = new Promise((resolve) => child.on('close', resolve));
  return {
    /** Waits for its end, which has to be a good one. */
    async done() {
      assert.equal(await ended, 0, said);
    },
    /** Waits until it says where it serves, and gives that address. */
    async address() {
      ends.push(() => child.kill());
      for (;;) {
        const [found] = said.match(/http:\/\/(localhost|127\.0\.0\.1):\d+/) ?? [];
        if (found) return found;
        const gone = await Promise.race([
          ended,
          new Promise((resolve) => setTimeout(resolve, 100, 'running')),
        ]);
        assert.equal(gone, 'running', said);
      }
    },
  };
}

/** Serves folders as a static host does, the first that has a file first. @param {...string} folders */
async function host(...folders) {
  const [first, ...others] = folders.map((folder) => sirv(join(project, folder)));
  const server = createServer((request, response) =>
    first(request, response, () => others[0]?.(request, response)),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}

/** @param {string} address */
async function isWhole(address) {
  const { projection, headline, isDrawn, complaints, said } = await look(address);
  assert.deepEqual(complaints, []);
  assert.deepEqual(projection, expected);
  assert.match(headline, /\d+\sdari\s100/);
  assert.ok(isDrawn, 'there is no picture');
  return said;
}

const vite = 'node_modules/vite/bin/vite.js';

test('Vite serves a page with the package while one works on it', async () => {
  await isWhole(await start('vite', [vite, '--port', '0', '--host', '127.0.0.1']).address());
});

test('Vite builds a page with the package', async () => {
  await start('vite', [vite, 'build']).done();
  await isWhole(await host('vite/dist'));
});

test('webpack builds a page with the package, without being configured', async () => {
  await start('webpack', ['webpack/build.js']).done();
  await isWhole(await host('webpack/dist', 'webpack/public'));
});

test('React gives the element a document as a property, and hears its events', async () => {
  await start('react', [vite, 'build']).done();
  assert.equal(await isWhole(await host('react/dist')), `${expected.base_year}`);
});

test('Next.js renders the tag on the server, and the browser makes the widget of it', async () => {
  const next = 'node_modules/next/dist/bin/next';
  await start('next', [next, 'build']).done();
  const address = await start('next', [next, 'start', '--port', '0', '--hostname', '127.0.0.1']).address();
  const served = await (await fetch(address)).text();
  assert.match(served, /<cakupan-widget src="\/banjar.json" view="projection"><p>Sekitar 53\.000/);
  await isWhole(address);
});

for (const [framework, source] of [
  ['React', 'react'],
  ['Preact', 'preact'],
])
  test(`TypeScript knows the tag in the JSX of ${framework}`, async () => {
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck'];
    const jsx = ['--jsx', 'react-jsx', '--jsxImportSource', source];
    const file = join(project, source, 'page.tsx');
    await start(source, ['node_modules/typescript/bin/tsc', ...typeOptions, ...modules, ...jsx, file]).done();
  });
