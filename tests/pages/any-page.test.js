// Every page of the site in every state that its buttons reach, looked at by rules that know no page; and the rules
// themselves, on pages that break them.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { placeholders } from '../../scripts/placeholders.js';
import { open } from './harness.js';
import { layoutFaults } from './layout-faults.js';
import { pages, widths } from './screens.js';

for (const name of pages)
  for (const width of widths)
    test(`nothing in any state of ${name} is out of its place at ${width}`, async () => {
      const visit = await open(`/${name}`, { width });
      const { page } = visit;
      /** @type {string[]} */
      const found = [];
      const look = async (/** @type {string} */ state) => {
        await visit.settled();
        const faults = await page.evaluate(layoutFaults);
        found.push(...faults.map((fault) => `${state}: ${fault}`));
      };
      await page.locator('nav summary').click();
      if (!(await page.locator('cakupan-widget').count()))
        return look('the page').then(() => assert.deepEqual(found, []));
      await visit.ready();
      const shown = () => visit.widget.evaluate((element) => element.shadowRoot?.innerHTML);
      const tabs = await visit.widget.getByRole('tab').allTextContents();
      for (const tab of tabs) {
        await visit.widget.getByRole('tab', { name: tab, exact: true }).click();
        await look(tab);
        // Unfolds everything, what is inside of what has been unfolded as well.
        for (let closed = 1; closed; )
          closed = await visit.widget.evaluate((element) => {
            const summaries = [
              ...(element.shadowRoot?.querySelectorAll('details:not([open]) > summary') ?? []),
            ];
            const shown = summaries.filter((summary) => summary.checkVisibility());
            for (const summary of shown) /** @type {HTMLElement} */ (summary).click();
            return shown.length;
          });
        await look(`${tab}, unfolded`);
        // What plays, copies or leads to another view is pressed elsewhere.
        const buttons = visit.widget.locator(
          '[data-action=use], [data-action=reset], [data-action=expand], .seg button',
        );
        // The first of a row is the one that was chosen: with the last press all is as it was.
        for (const button of (await buttons.all()).reverse()) {
          if (!(await button.isVisible())) continue;
          const label = await button.textContent();
          const before = await shown();
          const isChosen = (await button.getAttribute('aria-pressed')) === 'true';
          await button.click();
          await look(`${tab}, ${label}`);
          if (!isChosen && (await shown()) === before) found.push(`${tab}, ${label}: does nothing`);
        }
        for (const radio of await visit.widget.locator('.mine input[name=kind]').all()) {
          await radio.check();
          await look(`${tab}, ${await radio.getAttribute('value')}`);
        }
      }
      assert.deepEqual(found, []);
    });

/** A page with one thing wrong, and what is said of it. @type {[string, RegExp][]} */
const broken = [
  ['<button style="height: 150px">Next</button>', /150 px high/],
  ['<h1 style="height: 1000px">Heading</h1>', /1000 px high/],
  ['<p>One</p><div style="height: 300px"></div><p>Two</p>', /px of nothing/],
  ['<div style="width: 100px"><div style="width: 140px">Words</div></div>', /outside its container/],
  ['<div style="width: 5000px">Words</div>', /beyond the window/],
  ['<p>One text</p><p style="margin-top: -30px">Another text</p>', /over each other/],
  ['<p style="width: 50px; overflow-wrap: anywhere">Terlindungi</p>', /broken in the middle/],
  ['<p>Write to [address]</p>', /a placeholder/],
  ['<p>About {n} people</p>', /a placeholder/],
];

test('a page that is wrong in one way is told of it, and a sound one of nothing', async () => {
  const visit = await open('/empty.html', { width: 360, height: 640 });
  const faults = async (/** @type {string} */ html) => {
    await visit.page.setContent(`<!doctype html><body style="margin: 8px">${html}</body>`);
    return visit.page.evaluate(layoutFaults);
  };
  assert.deepEqual(
    await faults('<h1>Heading</h1><p>Words <a href="#x">[1]</a></p><button>Press</button>'),
    [],
  );
  for (const [html, expected] of broken) assert.match((await faults(html)).join('\n'), expected, html);
});

test('what is still to be filled in is found in the text of a page, and nowhere else', () => {
  assert.deepEqual(placeholders('<p>Write to <b>[address]</b>, or TODO</p>'), ['[address]', 'TODO']);
  assert.deepEqual(
    placeholders('<a data-x="[y]" href="#s1">[1]</a><!-- [z] --><script>a[b]</script><code>[{}]</code>'),
    [],
  );
});
