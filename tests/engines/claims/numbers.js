// Numbers: the futures to the last bit as natively, and written as natively.

import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../../scripts/tools.js';
import { bundle } from '../../../scripts/widget.js';

const read = (/** @type {string} */ path) => readFileSync(inRoot('tests', path), 'utf8');

/** What ICU4X writes: locale, what is asked for, its values, the text. @type {[string, string, number[], string][]} */
const formats = JSON.parse(read('words/formats.json'));

/**
 * Where an engine's own data about languages is of another edition, and writes otherwise: engine, and the case as above with
 * what it writes. Whatever is not listed here has to be the same.
 * @type {Partial<Record<import('../../browsers/engines.js').Engine, [string, string, number[], string][]>>}
 */
const otherwise = {};

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  test(`${engine.name}: ten thousand futures have the bits that they have natively`, async () => {
    const native = read('engines/futures.txt').trimEnd().split('\n');
    /** @type {{ document: string, turned: number, scenario?: object }[]} */
    const cases = JSON.parse(read('engines/futures.json'));
    const visit = await engine.open('/one.html');
    await visit.ready();
    for (const [at, { document, turned, scenario }] of cases.entries()) {
      const content = JSON.parse(read(`pages/fixtures/documents/${document}.json`));
      content.groups.push(...content.groups.splice(0, turned));
      const found = await visit.run(
        async (content, scenario, at) => {
          const widget = /** @type {any} */ (window.document.querySelector('cakupan-widget'));
          widget.document = content;
          await widget.ready;
          widget.scenario = scenario;
          await widget.ready;
          while (!(widget.projection()?.futures?.n >= 10_000))
            await new Promise((done) => setTimeout(done, 20));
          const { all, groups, reached_by: reached } = widget.projection().futures;
          const view = new DataView(new ArrayBuffer(8));
          const bits = (/** @type {number} */ value) => {
            view.setFloat64(0, value);
            return view.getBigUint64(0).toString(16).padStart(16, '0');
          };
          /** @param {string} place @param {Record<string, number[]>} series */
          const lines = (place, series) =>
            Object.entries(series).map(([name, values]) => [at, place, name, ...values.map(bits)].join(' '));
          return [
            ...lines('all', all),
            ...Object.entries(groups).flatMap(([id, series]) => lines(id, /** @type {any} */ (series))),
            ...Object.entries(reached).map(([target, shares]) => [at, target, ...shares.map(bits)].join(' ')),
          ];
        },
        content,
        scenario ?? {},
        at,
      );
      const own = native.filter((line) => line.startsWith(`${at} `));
      assert.ok(own.length > 10);
      assert.deepEqual(found.sort(), own.sort(), `${document}, turned by ${turned}`);
    }
  });

  test(`${engine.name}: Intl writes every number, date and plural as ICU4X does, but for those listed`, async () => {
    const outfile = inRoot('target/engines', engine.name, 'locale.js');
    mkdirSync(inRoot('target/engines', engine.name), { recursive: true });
    await bundle(inRoot('www/widget/page/locale.js'), outfile);
    const visit = await engine.open('/empty.html');
    const written = await visit.run(
      async (script, cases) => {
        const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
        const { Locale } = await import(address);
        return cases.map(([locale, what, values]) => new Locale({ locale }, locale)[what](...values));
      },
      readFileSync(outfile, 'utf8'),
      formats,
    );
    assert.ok(formats.length > 500);
    const found = formats.map((one, at) => [...one.slice(0, 3), written[at]]);
    const differs = found.filter((one, at) => one[3] !== formats[at][3]);
    assert.deepEqual(differs, otherwise[engine.name] ?? []);
  });
}
