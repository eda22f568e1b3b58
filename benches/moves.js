// How long a page works between a reader's move and the frame that shows it.

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} path
 * @property {(page: import('playwright-core').Page) => Promise<import('playwright-core').ElementHandle>} lever finds the slider
 */

/**
 * Moves a slider many times; gives the milliseconds of script and layout that each move took: the handlers of the input
 * event, what they left to the next animation frame, and the layout that follows.
 * @param {import('playwright-core').ElementHandle} lever
 * @param {number} moves
 * @param {number} [warmUp]  moves that nobody counts, before them
 */
export function timeMoves(lever, moves, warmUp = 40) {
  return lever.evaluate(
    async (element, [count, warmUp]) => {
      const input = /** @type {HTMLInputElement} */ (element);
      const [min, max] = [Number(input.min), Number(input.max)];
      /** @type {number[]} */
      const times = [];
      for (let move = 0; move < count + warmUp; move += 1) {
        // Values that jump about, the same in every run, and never twice the same.
        const value = min + (max - min) * ((move * 0.618034) % 1);
        const took = await new Promise((/** @type {(milliseconds: number) => void} */ done) => {
          let frame = 0;
          requestAnimationFrame(() => {
            let handlers = 0;
            requestAnimationFrame(() => {
              frame = performance.now();
            });
            const from = performance.now();
            input.value = String(value);
            input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            handlers = performance.now() - from;
            requestAnimationFrame(() => {
              document.body.getBoundingClientRect();
              done(handlers + performance.now() - frame);
            });
          });
        });
        if (move >= warmUp) times.push(took);
      }
      return times;
    },
    [moves, warmUp],
  );
}

/**
 * The widget's first lever, everything unfolded as for a reader who moves it.
 * @param {import('playwright-core').Page} page
 */
export async function widgetLever(page) {
  const widget = page.locator('cakupan-widget');
  const unfold = () =>
    widget.evaluate(async (element) => {
      await customElements.whenDefined('cakupan-widget');
      await /** @type {any} */ (element).ready;
      for (const folded of element.shadowRoot?.querySelectorAll('details') ?? [])
        if (!folded.matches('.sure')) folded.open = true;
    });
  await unfold();
  await widget.locator('.grp').first().waitFor();
  await unfold();
  return widget.locator('input[type="range"][id$="-per_year"]').first().elementHandle();
}
