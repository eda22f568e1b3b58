// What a screen reader is told, view by view, beside a text that somebody has read as one would hear it.
// UPDATE_TREES=1 node --test tests/pages/trees.test.js keeps the trees of now: read what has changed.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';
import { states, views } from './screens.js';

/** Within so many milliseconds the numbers behind a picture have come, on a busy machine too: they wait for a rest. */
const RESTED = 5000;

const heard = [
  ...views,
  ...states.filter(
    ({ name }) => !['levers moved', 'table expanded', 'questions open', 'mine wage error'].includes(name),
  ),
];

for (const { name, path, options, reach } of heard) {
  for (const language of /** @type {const} */ (['id', 'en'])) {
    test(`a screen reader is told of ${name} in ${language} what was agreed`, async () => {
      const visit = await open(path, options);
      await visit.widget.evaluate((element, lang) => element.setAttribute('lang', lang), language);
      await reach(visit, language);
      await visit.settled();
      const tree = async () => {
        // What is said of the change of language or view comes when it comes.
        await visit.widget.evaluate((element) =>
          element.shadowRoot?.querySelector('.said')?.replaceChildren(),
        );
        const snapshot = await visit.widget.ariaSnapshot();
        return `${snapshot.replaceAll(visit.origin, 'https://example.org')}\n`;
      };
      const kept = inRoot('tests/pages/trees', `${name.replaceAll(' ', '-')}.${language}.yml`);
      if (process.env.UPDATE_TREES) {
        mkdirSync(inRoot('tests/pages/trees'), { recursive: true });
        writeFileSync(kept, await tree());
      } else {
        assert.ok(existsSync(kept), `there is no ${kept} yet: UPDATE_TREES=1 keeps this:\n${await tree()}`);
        const agreed = readFileSync(kept, 'utf8');
        const until = Date.now() + RESTED;
        let told = await tree();
        while (told !== agreed && Date.now() < until) {
          await visit.settled();
          told = await tree();
        }
        assert.equal(told, agreed);
      }
    });
  }
}
