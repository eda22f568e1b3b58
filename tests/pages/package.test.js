// The npm package, installed in an empty project: a page, Node, TypeScript and tools find in it what it says it has.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { before, test } from 'node:test';
import sirv from 'sirv';
import { crates } from '../../scripts/licences.js';
import { filesIn, inRoot, output } from '../../scripts/tools.js';
import { installed, typeOptions } from '../packages/packed.js';
import { open } from './harness.js';

let project = '';
/** What is in the package, by its path there. @param {string} path */
const inPackage = (path) => join(project, 'node_modules/cakupan', path);
const described = () => JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));

before(() => {
  project = installed();
});

/** What Node prints where it runs this module in the project. @param {string} text */
function node(text) {
  writeFileSync(join(project, 'asked.js'), text);
  return output(process.execPath, [join(project, 'asked.js')]).trim();
}

/** A page of this text. @param {string} body @param {import('./harness.js').Options} [options] */
const page = (body, options = {}) =>
  open('/own.html', {
    ...options,
    before: async (page) => {
      const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Own</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
      await page.route('**/own.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.route('**/node_modules/**', (route) =>
        route.fulfill({ path: join(project, new URL(route.request().url()).pathname) }),
      );
    },
  });

test('everything that the package names is in it, and its files are the element’s alone', () => {
  const { exports, types, unpkg, jsdelivr, customElements, sideEffects } = described();
  const named = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(/** @type {object} */ (entry)),
  );
  const missing = [...named, types, unpkg, jsdelivr, customElements, ...sideEffects].filter(
    (path) => !existsSync(inPackage(path)),
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(sideEffects, ['./lib/cakupan.js']);
  const kinds = new Set(filesIn('lib').map((path) => extname(path)));
  assert.deepEqual([...kinds].sort(), ['.js', '.json', '.ts', '.txt', '.wasm']);
  for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) assert.ok(existsSync(inPackage(licence)), licence);
});

test('the package brings nothing along that a project would have to install', () => {
  const { dependencies = {}, peerDependencies = {} } = described();
  assert.deepEqual({ ...dependencies, ...peerDependencies }, {});
});

test('every crate and npm package that is inside has its licence there, in the package and on the site', () => {
  const said = readFileSync(inPackage('lib/licences.txt'), 'utf8');
  assert.equal(said, readFileSync(inRoot('dist/licences.txt'), 'utf8'));
  const inside = crates().map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  assert.ok(inside.length > 50);
  const named = new Set(said.split('\n'));
  assert.deepEqual(
    inside.filter((line) => !named.has(line)),
    [],
  );
  for (const name of ['preact', 'fflate', 'idb-keyval']) assert.match(said, new RegExp(`^${name} \\d`, 'm'));
  assert.doesNotMatch(said, /<(year|copyright holders|owner)>/, 'a form that nobody has filled in');
});

test('importing it without a document does nothing, by either entry', () => {
  const both = `import * as all from 'cakupan';
    import { CakupanWidget, define } from 'cakupan/element';
    define();
    console.log(Object.keys(all).join(), all.CakupanWidget === CakupanWidget, CakupanWidget.version);`;
  assert.equal(node(both), `CakupanWidget,define true ${described().version}`);
});

test('a plain page uses the package from where it was installed', async () => {
  const visit = await page(
    `<cakupan-widget src="/documents/banjar.json" view="projection"></cakupan-widget>
    <script type="module" src="/node_modules/cakupan/lib/cakupan.js"></script>`,
  );
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 5);
  await visit.complete();
  const strange = visit
    .paths()
    .filter((path) => !/^\/(own\.html|documents\/|node_modules\/cakupan\/lib\/)/.test(path));
  assert.deepEqual(strange, []);
  assert.equal(
    await visit.widget.locator('[data-way="embed"]').count(),
    0,
    'no frame of a host that has none',
  );
});

test('importing the class defines nothing, and what was set before it is defined counts', async () => {
  const visit = await page('<cakupan-widget view="now"></cakupan-widget>');
  const before = await visit.page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector('cakupan-widget'));
    element.document = await (await fetch('/documents/banjar.json')).json();
    element.scenario = { until: 2040 };
    element.view = 'projection';
    const path = '/node_modules/cakupan/lib/element.js';
    const { define } = await import(path);
    const isDefined = customElements.get('cakupan-widget') !== undefined;
    define();
    return isDefined;
  });
  assert.equal(before, false);
  await visit.ready();
  const shown = await visit.widget.evaluate((element) => {
    const { view, scenario } = /** @type {any} */ (element);
    return { view, scenario, last: /** @type {any} */ (element).projection().years.at(-1) };
  });
  assert.deepEqual(shown, { view: 'projection', scenario: { until: 2040 }, last: 2040 });
});

test('a page loads script, files and documents from another origin that lets it', async () => {
  const files = sirv(inPackage('lib'), {
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const documents = sirv(inRoot('www/data'), {
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const server = createServer((request, response) =>
    files(request, response, () => documents(request, response)),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const other = `http://127.0.0.1:${port}`;
  try {
    const visit = await open('/bare.html', { allow: [/request beyond/] });
    await visit.page.evaluate((other) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${other}/cakupan.js`;
      const widget = document.createElement('cakupan-widget');
      widget.setAttribute('src', `${other}/banjar.json`);
      widget.setAttribute('view', 'projection');
      document.body.append(script, widget);
    }, other);
    await visit.ready();
    await visit.complete();
    assert.ok((await visit.drawing()).texts.length > 5);
    const own = visit.requests.filter((url) => url.startsWith(visit.origin));
    assert.deepEqual(own, [`${visit.origin}/bare.html`], 'all else came from there');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('TypeScript knows the element, its properties and its events', () => {
  const text = `import { CakupanWidget, define, type Projection } from 'cakupan';
    import 'cakupan/element';
    define();
    const widget: CakupanWidget = document.createElement('cakupan-widget');
    const found: CakupanWidget | null = document.querySelector('cakupan-widget');
    widget.document = {};
    widget.scenario = { until: 2040 };
    widget.futures = 2000;
    widget.ready.then(() => widget.projection()?.all?.coverage.at(-1) satisfies number | undefined);
    widget.addEventListener('cakupan-change', ({ detail }) => detail.view satisfies string);
    document.addEventListener('cakupan-error', ({ detail }) => detail.problems[0].message satisfies string);
    const numbers: Projection | null = found?.projection() ?? null;
    // @ts-expect-error a promise is not set
    widget.ready = Promise.resolve();
    console.log(numbers, CakupanWidget.version satisfies string);`;
  writeFileSync(join(project, 'typed.ts'), text);
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])
    output(process.execPath, [
      inRoot('node_modules/typescript/bin/tsc'),
      ...typeOptions,
      ...['--module', module, '--moduleResolution', resolution, join(project, 'typed.ts')],
    ]);
});

test('what tools read of the element, and what TypeScript knows of it, is what the README says of it', () => {
  const { modules } = JSON.parse(readFileSync(inPackage(described().customElements), 'utf8'));
  const [{ declarations }, { exports }] = modules;
  const [element] = declarations;
  for (const { path } of modules) assert.ok(existsSync(inPackage(path)), path);
  assert.equal(exports[0].name, 'cakupan-widget');
  assert.equal(element.tagName, 'cakupan-widget');
  const readme = readFileSync(inRoot('README.md'), 'utf8');
  const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();
  const section = (/** @type {string} */ from, /** @type {string} */ to) =>
    readme.slice(readme.indexOf(from), readme.indexOf(to));
  const table = section('### Attributes and properties', '### Events').match(/^\|.*/gm) ?? [];
  const rows = table.slice(2).map((row) => row.split('|'));
  const said = (/** @type {number} */ column) =>
    rows.flatMap((row) => row[column].match(/[a-z]+/g) ?? []).sort();
  assert.deepEqual(names(element.attributes), said(1));
  const own = element.members.filter((/** @type {{ static?: boolean }} */ member) => !member.static);
  assert.deepEqual(
    names(own),
    said(2).filter((name) => name !== 'lang'),
  );
  const types = readFileSync(inPackage('lib/element.d.ts'), 'utf8');
  const [ofTemplates, ofClass] = types.split('export declare class CakupanWidget');
  for (const name of names(element.attributes)) assert.match(ofTemplates, new RegExp(`^  ${name}\\?:`, 'm'));
  for (const name of names(own)) assert.match(ofClass, new RegExp(`^  (readonly |get )?${name}[(:]`, 'm'));
  assert.deepEqual(names(element.events), ['cakupan-change', 'cakupan-error', 'cakupan-ready']);
  const looks = section('### Looks', '## The coverage document');
  assert.deepEqual(names(element.cssProperties), [...new Set(looks.match(/--cakupan-[a-z0-9-]+/g))].sort());
  const parts = looks.slice(looks.indexOf('Parts:')).match(/`[a-z-]+`/g) ?? [];
  assert.deepEqual(names(element.cssParts), parts.map((part) => part.slice(1, -1)).sort());
});
