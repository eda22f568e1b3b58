// What tests of the page of editors do there: paste, answer, fill in, walk from step to step; with the keyboard or with the
// mouse.

import { open } from './harness.js';

/** @import { Locator, Page } from 'playwright-core' */

/** Milliseconds: on a busy machine the program takes its time to come. */
export const PATIENCE = 60_000;

/** Banjar's figures as a spreadsheet in Indonesian gives them, with one digit too many in D3. */
export const BANJAR = {
  html: `<meta charset="utf-8"><table><tr><td>Kelompok</td><td>Tahun</td><td>Pekerja</td><td>Terdaftar</td></tr>
<tr><td>Pekerja formal dan UMKM</td><td>2025</td><td>91.000</td><td>40.000</td></tr>
<tr><td>Pekerja informal</td><td>2025</td><td>110.000</td><td>130.000</td></tr></table>`,
  text: 'a picture stands here too',
};

/**
 * Opens the page of editors, as a browser has it that was never there.
 * @param {import('./harness.js').Options & { path?: string }} [options]
 */
export async function openBuilder({ path = '/builder.html', ...options } = {}) {
  const visit = await open(path, { width: 1280, height: 900, alone: true, ...options });
  visit.page.setDefaultTimeout(PATIENCE);
  await visit.page.locator('#paste').waitFor();
  return visit;
}

/** Pastes into the field for tables. @param {Page} page @param {{ html?: string, text: string }} given */
export const paste = (page, given) =>
  page.locator('#paste').evaluate((field, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, given);

/** Walks to a step. @param {Page} page @param {string} name */
export const walk = (page, name) => page.locator(`#tab-${name}`).click();

/** Waits until the draft has been kept. @param {Page} page */
export const isKept = (page) => page.locator('.drafts .state', { hasText: /Tersimpan|Kept/ }).waitFor();

/** Waits until the widget beside the steps shows a document, and says what its headline is. @param {Page} page */
export async function headline(page) {
  const widget = page.locator('.stage cakupan-widget');
  await widget.evaluate(async (element) => {
    await customElements.whenDefined('cakupan-widget');
    await /** @type {any} */ (element).ready;
  });
  return (await widget.locator('h2').first().textContent()) ?? '';
}

/** The ways of pressing something: each gets there as a person does. */
export const HANDS = {
  /** @param {Locator} target */
  mouse: (target) => target.click(),
  /** @param {Locator} target */
  keyboard: async (target) => {
    await target.focus();
    await target.press('Enter');
  },
};
