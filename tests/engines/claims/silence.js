// That a page which is not silent fails its test, in this engine too.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';

/** What a page should not do, and what is then said of it. @type {Record<string, [string, RegExp]>} */
const offences = {
  throws: ["setTimeout(() => { throw new Error('a mishap') })", /thrown: .*a mishap/],
  'leaves a promise broken': ["Promise.reject(new Error('a mishap'))", /rejected: .*a mishap/s],
  'logs an error': ["console.error('a mishap')", /console: a mishap/],
  'asks elsewhere': ["fetch('http://127.0.0.1:9/elsewhere').catch(() => {})", /127\.0\.0\.1:9/],
};

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  for (const [what, [script, said]] of Object.entries(offences))
    test(`${engine.name}: a page that ${what} is noticed`, async () => {
      const visit = await engine.open('/empty.html', { allow: [said] });
      await visit.run((text) => {
        const script = document.createElement('script');
        script.textContent = text;
        document.head.append(script);
      }, script);
      await visit.until(what, () => /** @type {any} */ (window).tested.complaints().length > 0);
      const complaints = await visit.run(() => /** @type {any} */ (window).tested.complaints());
      assert.match(complaints.join('\n'), said);
    });
}
