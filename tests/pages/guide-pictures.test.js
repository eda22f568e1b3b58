// The pictures of the guide in `docs/publish`: each step of the page of editors as an editor sees it, in both languages.
// UPDATE_PICTURES=1 npm test makes new ones, so that they never show what is no longer there.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { BANJAR, headline, openBuilder, paste, walk } from './builder.js';
import { picture } from './harness.js';

/** The day on which they are taken. */
const NOW = '2026-11-29T09:00:00Z';

/** The same table with its names and numbers in English. */
const ENGLISH = {
  text: [
    ['Group', 'Year', 'Workers', 'Registered'],
    ['Formal and small-business workers', '2025', '91,000', '40,000'],
    ['Informal workers', '2025', '110,000', '130,000'],
  ]
    .map((row) => row.join('\t'))
    .join('\n'),
};

const EDITORS = [
  { language: 'id', path: '/builder.html', guide: 'README.id.md', table: BANJAR, meant: '13.000' },
  { language: 'en', path: '/builder.en.html', guide: 'README.md', table: ENGLISH, meant: '13,000' },
];

for (const { language, path, guide, table, meant } of EDITORS)
  test(`the guide’s pictures are what an editor sees, ${language}`, async () => {
    /** @type {Record<string, string>} */
    const words = JSON.parse(readFileSync(inRoot(`www/builder/words/${language}.json`), 'utf8'));
    const { page } = await openBuilder({ path, width: 1280, height: 800, now: NOW });
    const shown = readFileSync(inRoot('docs/publish', guide), 'utf8');
    const take = async (/** @type {string} */ step) => {
      await page
        .getByRole('tablist')
        .first()
        .evaluate(async (steps) => {
          await document.fonts.ready;
          steps.scrollIntoView({ block: 'start', behavior: 'instant' });
        });
      const name = `${step}.${language}`;
      await picture(await page.screenshot({ animations: 'disabled' }), name, 'docs/publish/pictures');
      assert.ok(shown.includes(`pictures/${name}.png`), `${guide} shows ${name}`);
    };

    await paste(page, table);
    const question = page.locator('.question.error');
    await question.waitFor();
    await take('data');
    await question.getByRole('textbox').fill(meant);
    await question.getByRole('button', { name: words.apply }).click();
    await page.locator('#tab-data', { hasNotText: /[1-9].*[1-9]/ }).waitFor();

    await walk(page, 'describe');
    await page.getByLabel(words.place, { exact: true }).fill('Kabupaten Banjar');
    await page.getByLabel(words.programme, { exact: true }).fill('BPJS Ketenagakerjaan');
    await page.getByRole('button', { name: words.take_proposal }).click();
    await page.getByRole('button', { name: words.add_source }).click();
    const source = page.getByRole('group', { name: words.source_n.replace('{n}', '1') });
    await source.getByLabel(words.source_title, { exact: true }).fill('Pemkab Banjar');
    await headline(page);
    await take('describe');

    await walk(page, 'assumptions');
    await page.getByRole('button', { name: words.add_target }).click();
    await page.getByLabel(words.target_year, { exact: true }).fill('2045');
    await page.getByLabel(words.target_rate).fill('99');
    await page.getByLabel(words.target_rate).press('Tab');
    await headline(page);
    await take('assumptions');

    await walk(page, 'publish');
    await page.locator('button.main:enabled').first().waitFor();
    await page.locator('.code textarea').first().waitFor();
    await take('publish');
  });
