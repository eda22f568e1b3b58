// What takes the focus can be seen: nothing that stays in its place lies on it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

for (const [width, height] of [
  [320, 480],
  [360, 640],
  [1280, 600],
]) {
  test(`walking back through the assumptions, no control is under the line of the result at ${width} × ${height}`, async () => {
    const visit = await open('/one.html', { width, height });
    await visit.ready();
    const { page, widget } = visit;
    await widget.getByRole('heading', { name: said('lev.h') }).click();
    await widget.locator('.lev .rng').first().waitFor({ state: 'attached' });
    for (const group of await widget.locator('.grp summary').all()) {
      if (!(await group.evaluate((one) => /** @type {HTMLDetailsElement} */ (one.parentElement).open)))
        await group.click();
    }
    await widget.locator('.levs input').last().focus();
    const covered = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const found = await widget.evaluate((element) => {
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        const control = /** @type {HTMLElement | null} */ (root.activeElement?.closest('.levs *') ?? null);
        const line = root.querySelector('.result');
        if (!control || !line) return null;
        const [own, over] = [control, line].map((one) => one.getBoundingClientRect());
        const hidden = own.top < over.bottom && own.bottom > over.top && !line.contains(control);
        const above = control.matches('summary') && own.bottom <= over.bottom && own.top < over.top;
        return { name: control.outerHTML.slice(0, 80), hidden: hidden && !above };
      });
      if (!found) break;
      if (found.hidden) covered.push(found.name);
    }
    assert.deepEqual(covered, []);
  });
}
