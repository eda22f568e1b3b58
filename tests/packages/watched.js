// A page of any server, in a browser that is watched.

import { chromium } from 'playwright-core';
import { findChromium, flags } from '../browsers/chromium.js';

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let running;

export const closeBrowser = async () => (await running)?.close();

/**
 * What the page’s first widget has computed once it is ready, what its picture says, and what has gone wrong on the page.
 * @param {string} address
 */
export async function look(address) {
  running ??= chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: flags,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await (await running).newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  const widget = page.locator('cakupan-widget').first();
  const projection = await widget.evaluate(async (/** @type {any} */ element) => {
    await customElements.whenDefined('cakupan-widget');
    await element.ready;
    return element.projection();
  });
  await page.waitForLoadState('networkidle');
  const headline = await widget.locator('[part~=headline]').innerText();
  const { width = 0, height = 0 } = (await widget.locator('canvas').boundingBox()) ?? {};
  // A list of places brings a script of its own.
  await page.evaluate(() => {
    const list = document.createElement('cakupan-widget');
    list.setAttribute('src', '/places/index.json');
    document.body.append(list);
  });
  await page.locator('cakupan-widget').last().locator('[part~=choice]').waitFor();
  const said = (await page.locator('output').allInnerTexts()).join();
  await page.close();
  return { projection, headline, said, isDrawn: width > 300 && height > 100, complaints };
}
