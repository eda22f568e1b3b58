// What does not come is told for what it is, and the way back leads to the picture.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { pathOf } from '../../pages/files.js';

/** File, fault, and whether the picture is there before. @type {[string, string, boolean][]} */
const worst = [
  [pathOf('cakupan.wasm'), 'unexpected-content', false],
  [pathOf('cakupan.wasm'), 'incomplete', false],
  [pathOf('words/id.json'), 'missing', false],
  ['/data/banjar.json', 'unreachable', false],
  ['/data/programme-bpjs.json', 'unavailable', true],
];

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  for (const [index, [file, kind, isLater]] of worst.entries())
    test(`${engine.name}: ${file.replace(/-\w+\./, '-….')} ${kind} is told, and the way back leads there`, async () => {
      const place = `/apart-${index}`;
      await engine.spoil(place + file, kind);
      // Engines tell the console in words of their own.
      const visit = await engine.open(`${place}/faults.html`, { allow: [/./] });
      if (isLater) {
        await visit.state('ready');
        await visit.run(() => /** @type {any} */ (window).tested.find('.mine summary')[0].click());
      }
      const there = (/** @type {string} */ selector) =>
        visit.until(
          selector,
          (wanted) => /** @type {any} */ (window).tested.find(wanted).length > 0,
          selector,
        );
      await there(`[data-fault="${kind}"]`);
      // What the publisher wrote, or the picture, stays in sight.
      const kept = await visit.run((later) => {
        const [widget] = document.querySelectorAll('cakupan-widget');
        const shown = later ? widget.shadowRoot?.querySelector('canvas') : widget.querySelector('p');
        return (shown?.getBoundingClientRect().height ?? 0) > 0;
      }, isLater);
      assert.ok(kept);
      await engine.spoil(place + file);
      await visit.run(() => {
        for (const button of /** @type {any} */ (window).tested.find('[data-action=retry]')) button.click();
      });
      await there(isLater ? '.mine input[type=radio]' : 'section[data-state=ready][data-view=now] canvas');
      await visit.ready();
      assert.equal(await visit.count('[data-fault]'), 0);
    });
}
