// What axe-core finds in a page that is open.

import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/tools.js';

const source = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Each breach in a line: the rule, where, and why. Every rule that axe-core has is asked, best practices and those that
 * are off by default too, but for `without`.
 * @param {import('playwright-core').Page} page
 * @param {string | null} within  a selector; the whole page with its own rules where there is none
 * @param {string[]} [without]
 * @returns {Promise<string[]>}
 */
export async function breaches(page, within, without = []) {
  // By this way no policy of the page stands against it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  return page.evaluate(
    async ([within, without]) => {
      const axe = /** @type {any} */ (window).axe;
      const rules = Object.fromEntries(
        axe
          .getRules()
          .map((/** @type {{ ruleId: string }} */ { ruleId }) => [
            ruleId,
            { enabled: !without.includes(ruleId) },
          ]),
      );
      const { violations } = await axe.run(within ?? document, { rules, resultTypes: ['violations'] });
      return violations.flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map(
          (/** @type {any} */ { target, failureSummary }) =>
            `${id}: ${target.flat().join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
        ),
      );
    },
    /** @type {const} */ ([within, without]),
  );
}
