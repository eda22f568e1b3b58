// How hard the published pages are to read, their widget in every view with them: RIX, long words a sentence, whose table
// of school grades holds for many languages (J. Anderson, “Lix and Rix: Variations on a Little-known Readability Index”,
// Journal of Reading 26, 1983). PRINT_HARDEST=1 prints each page's grade and its hardest sentences.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { pages } from './screens.js';

/** The highest school grade that a page may ask for. */
const HIGHEST_GRADE = 9;

/** From how many letters on a word is long. */
const LONG = 7;

/** The least RIX of each grade from the second on. */
const GRADES = [0.2, 0.5, 0.8, 1.3, 1.8, 2.4, 3, 3.7, 4.5, 5.3, 6.2, 7.2];

/** @param {number} rix */
const grade = (rix) => 1 + GRADES.filter((least) => rix >= least).length;

/**
 * The sentences of some texts, each with its number of long words. Numbers and signs are no words.
 * @param {string[]} texts
 * @param {string} language
 */
function sentences(texts, language) {
  const bySentence = new Intl.Segmenter(language, { granularity: 'sentence' });
  const byWord = new Intl.Segmenter(language, { granularity: 'word' });
  return texts
    .flatMap((text) => [...bySentence.segment(text)].map(({ segment }) => segment.trim()))
    .map((sentence) => {
      const words = [...byWord.segment(sentence)].filter(
        ({ segment, isWordLike }) => isWordLike && /^\p{Letter}/u.test(segment),
      );
      return {
        sentence,
        words: words.length,
        long: words.filter(({ segment }) => segment.length >= LONG).length,
      };
    })
    .filter(({ words }) => words > 0);
}

/** @param {{ long: number }[]} told */
const rix = (told) => told.reduce((sum, { long }) => sum + long, 0) / told.length;

/** What can be read, a block a text; runs in the page. */
function blocks() {
  const within = [document.body, document.querySelector('cakupan-widget')?.shadowRoot];
  const found = within.flatMap((root) => [
    ...(root?.querySelectorAll(
      'main p, main li, main h2, main h3, .head h2, .head p, .need p, .note, .more p',
    ) ?? []),
  ]);
  const leaves = found.filter(
    (element) => !element.querySelector('p, li') && !element.closest('cakupan-widget nav'),
  );
  return leaves.map((element) =>
    (element.textContent ?? '')
      .replace(/\[\d+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

for (const name of pages)
  test(`${name} can be read with ${HIGHEST_GRADE} years of school`, async () => {
    const visit = await open(`/${name}`);
    const language = await visit.page.evaluate(() => document.documentElement.lang);
    const texts = new Set(await visit.page.evaluate(blocks));
    if (await visit.page.locator('cakupan-widget').count()) {
      await visit.ready();
      for (const tab of await visit.widget.getByRole('tab').all()) {
        await tab.click();
        await visit.settled();
        for (const text of await visit.page.evaluate(blocks)) texts.add(text);
      }
    }
    const told = sentences([...texts], language);
    assert.ok(told.length > 5, `${told.length} sentences`);
    const level = grade(rix(told));
    const hardest = told.sort((one, other) => other.long - one.long).slice(0, 5);
    const worst = hardest.map(({ sentence, long }) => `${long} long words: ${sentence}`).join('\n');
    if (process.env.PRINT_HARDEST)
      console.log(`${name}: RIX ${rix(told).toFixed(2)}, grade ${level}\n${worst}`);
    assert.ok(level <= HIGHEST_GRADE, `grade ${level}\n${worst}`);
  });

test('a text of long words and long sentences is found to be hard, and a plain one easy', () => {
  const level = (/** @type {string} */ text) => grade(rix(sentences([text], 'en')));
  assert.equal(level('The cat sat on the mat. It was a red mat.'), 1);
  assert.equal(
    level(
      'Notwithstanding considerable methodological uncertainties, comprehensive administrative registration ' +
        'undoubtedly necessitates substantial intergovernmental coordination.',
    ),
    13,
  );
});
