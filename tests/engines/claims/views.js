// Every view, in both languages: a picture is to be seen, and all that is said is what a kept text says. What is the same
// as that text in each engine is the same in all.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../../scripts/tools.js';

const kept = (/** @type {string} */ name) => inRoot('tests/engines/told', `${name}.txt`);

/** @param {import('../watch.js').Told} told */
const written = ({ headline, dek, readout, picture, drawn, tables }) =>
  [
    headline,
    dek,
    ...readout.map((cell) => `readout: ${cell}`),
    ...picture.map((words) => `picture: ${words}`),
    ...drawn.map((words) => `drawn: ${words.join(' · ')}`),
    ...tables.flatMap((rows) => rows.map((row) => `| ${row} |`)),
  ].join('\n');

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  for (const name of ['one', 'ranges', 'history'])
    for (const language of ['id', 'en'])
      test(`${engine.name}: every view of ${name} is drawn and says the same in ${language} everywhere`, async () => {
        const visit = await engine.open(`/${name}.html`);
        await visit.run((tag) => document.querySelector('cakupan-widget')?.setAttribute('lang', tag), language);
        await visit.ready();
        const found = [];
        for (const view of await visit.views()) {
          await visit.show(view);
          await visit.rested();
          const told = await visit.told();
          for (const at of told.picture.keys()) {
            const { looked, texts, colours, wrong } = await visit.painted(at);
            assert.ok(looked + texts > 3 && colours > 3, `${view}: ${JSON.stringify({ looked, texts, colours })}`);
            assert.deepEqual(wrong, [], view);
          }
          assert.equal(told.picture.length > 0, view !== 'table', view);
          found.push(`## ${view}\n${written(told)}\n`);
        }
        const text = found.join('\n');
        const file = kept(`${name}.${language}`);
        if (process.env.UPDATE_TOLD && engine.name === 'chromium') writeFileSync(file, text);
        assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '', `UPDATE_TOLD=1 writes ${file}`);
      });

  test(`${engine.name}: a picture is written in the page's fonts once they are there`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    await visit.rested();
    const wrong = await visit.run(() => {
      const { drawingOf, tested } = /** @type {any} */ (window);
      const context = document.createElement('canvas').getContext('2d');
      return drawingOf(tested.find('canvas')[0]).texts.flatMap((/** @type {any} */ { text, font, width }) => {
        if (!context) return ['no canvas'];
        context.font = font;
        const now = context.measureText(text).width;
        return Math.abs(now - width) < 0.01 ? [] : [`${text}: ${width} px wide, in its font ${now} px`];
      });
    });
    assert.deepEqual(wrong, []);
  });
}
