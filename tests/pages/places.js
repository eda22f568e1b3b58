// A page with a list of places, which the tests answer for.

import { madeUpList, madeUpPlace } from '../common/places.js';
import { open } from './harness.js';

/** @typedef {import('playwright-core').Route} Route */

/**
 * Opens a page with a list of so many places.
 * @param {number} count
 * @param {import('./harness.js').Options & { fragment?: string, list?: object, answers?: Record<string, (route: Route) => unknown> }} [options]
 *   `list`: in place of the made-up one; `answers`: in place of files, by their names
 */
export const openPlaces = (count, { fragment = '', list, answers = {}, ...options } = {}) =>
  open(`/places.html${fragment}`, {
    ...options,
    before: async (page) => {
      await page.route('**/places/*.json', (route) => {
        const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        const [, number] = /^place-(\d+)\.json$/.exec(name) ?? [];
        const json = number ? madeUpPlace(Number(number)) : (list ?? madeUpList(count));
        return (answers[name] ?? (() => route.fulfill({ json })))(route);
      });
      await options.before?.(page);
    },
  });
