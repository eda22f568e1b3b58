// Tables of ten thousand rows in the page of editors.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { headline, openBuilder, paste, walk } from './builder.js';

const GROUPS = 1000;
const YEARS = 10;

/** A count for every group and year; in odd years none where `gaps` are wanted. @param {boolean} [gaps] */
function largeTable(gaps = false) {
  const rows = ['Kelompok\tTahun\tPekerja\tTerdaftar'];
  for (let group = 1; group <= GROUPS; group += 1)
    for (let year = 0; year < YEARS; year += 1)
      rows.push(
        `Kelompok ${group}\t${2015 + year}\t${1000 + group + year}\t${gaps && year % 2 ? '-' : 300 + group + year}`,
      );
  return rows.join('\n');
}

test('of a thousand groups the first have their fields at once, and the others when they are asked for', async () => {
  const { page } = await openBuilder();
  await paste(page, { text: largeTable() });
  await page.getByText(`Tabel terbaca: ${GROUPS} kelompok, 2015–2024.`).waitFor();
  for (const step of ['describe', 'assumptions']) {
    await walk(page, step);
    const groups = page.locator('.step fieldset.group');
    const before = await groups.count();
    assert.ok(before < 50, `${before} groups at once`);
    await page.getByRole('button', { name: 'Tampilkan 25 kelompok lagi (sisa 990)' }).click();
    assert.equal(await groups.count(), before + 25);
  }
  // What is typed reaches the document and the widget.
  await walk(page, 'describe');
  await page.getByLabel('Tempat', { exact: true }).fill('Kabupaten Banjar');
  await page.locator('.stage cakupan-widget').getByText('Kabupaten Banjar').first().waitFor();
  assert.match(await headline(page), /dari\s100/);
});

test('of thousands of notices the first stand there at once, and more when they are asked for', async () => {
  const { page } = await openBuilder();
  await paste(page, { text: largeTable(true) });
  await page.getByText(/^Yang tidak dipakai dan cara membacanya/).click();
  const notices = page.locator('.step details li');
  const before = await notices.count();
  assert.ok(before < 150, `${before} notices at once`);
  await page.getByRole('button', { name: /^Tampilkan 100 lagi/ }).click();
  assert.equal(await notices.count(), before + 100);
});
