// Nothing strands a reader: each fault of each file that they may need is told for what it is, keeps what can be read in
// sight, and leaves a way back that leads to the picture. The files are found, not listed: a new one has to hold, too.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asText, faults, needed, steps } from './faults.js';
import { files, pathOf } from './files.js';
import { open } from './harness.js';
import { said } from './words.js';

/** @typedef {import('./harness.js').Visit} Visit */
/** @typedef {import('playwright-core').Route} Route */

/** What the console has of a request that failed, or of a trap that is told. */
const allow = [/Failed to load resource|net::ERR/];

/** Notes what the page is told of each widget. The reader saves data, so that nothing comes before it is needed. */
function note() {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  /** @type {{ kind: string, message: string, other: boolean }[]} */
  const told = [];
  Object.assign(window, { told });
  addEventListener('cakupan-error', (event) => {
    const { detail, target } = /** @type {CustomEvent} */ (event);
    const other = /** @type {Element} */ (target).id === 'other';
    told.push(...detail.problems.map((/** @type {any} */ problem) => ({ ...problem, other })));
  });
}

/** @param {(page: import('playwright-core').Page) => Promise<unknown>} [before] */
const visited = (before) =>
  open('/faults.html', {
    allow,
    before: async (page) => {
      await page.addInitScript(note);
      await before?.(page);
    },
  });

/** @param {Visit} visit @param {string} selector */
const seen = (visit, selector) => visit.widget.locator(selector).first().waitFor();

/** What the page has been told of the first widget. @param {Visit} visit @returns {Promise<{ kind: string, message: string }[]>} */
const told = async (visit) =>
  (await visit.page.evaluate('told')).filter((/** @type {any} */ one) => !one.other);

/** Which step asks for each file, by its path. */
async function whenNeeded() {
  /** @type {Map<string, number>} */
  const found = new Map();
  const visit = await visited();
  for (const [index, { does, sees }] of steps.entries()) {
    await does(visit.page);
    await seen(visit, sees);
    for (const path of visit.paths()) if (!found.has(path)) found.set(path, index);
  }
  return found;
}

const needs = whenNeeded();

test('a reader comes to need every file, and documents are fetched once', async () => {
  const found = await needs;
  assert.deepEqual(
    needed.filter((path) => !found.has(path)),
    [],
    'a file that no step asks for: add a step to tests/pages/faults.js',
  );
});

/**
 * Visits up to the step that needs the file, with the answer in its place from the beginning.
 * @param {string} path
 * @param {(route: Route) => unknown} answer
 */
async function withoutFile(path, answer) {
  const index = (await needs).get(path) ?? 0;
  const visit = await visited((page) => page.route(`**${path}`, answer));
  for (const { does, sees } of steps.slice(0, index)) {
    await does(visit.page);
    await seen(visit, sees);
  }
  const headline = index ? await visit.widget.locator('h2').first().innerText() : '';
  await steps[index].does(visit.page);
  return { visit, index, headline, sees: steps[index].sees };
}

/** What was in sight stays there. @param {Visit} visit @param {number} index @param {string} headline */
async function stays(visit, index, headline) {
  if (index === 0) await visit.page.getByText('Baru 26 dari 100 pekerja terlindungi.').waitFor();
  else {
    assert.ok(await visit.widget.locator('canvas').first().isVisible(), 'the picture stays');
    assert.equal(await visit.widget.locator('h2').first().innerText(), headline);
  }
}

/** The way back. @param {Visit} visit */
const again = (visit) => visit.widget.locator('[data-action=retry]').first().click();

/** Which fault each file meets first: another one from file to file, as each is met after the others, too. */
const turned = (/** @type {number} */ turn) => {
  const every = Object.entries(faults);
  return [...every.slice(turn % every.length), ...every.slice(0, turn % every.length)];
};

/** What the page is told of a fault of a file: what is cut is a document with a mistake in it, as far as anybody can tell. */
const kindOf = (/** @type {string} */ path, /** @type {string} */ what) =>
  what === 'is cut in half' && path.startsWith('/data/') ? 'not-json' : faults[what].kind;

for (const [turn, path] of needed.entries())
  test(`${path.replace(/-\w+\./, '-….')}: each fault of it is told, and the way back leads there, past any other fault`, async () => {
    const [[first, { answer }], ...others] = turned(turn);
    const { visit, index, headline, sees } = await withoutFile(path, answer);
    /** @type {string[]} */
    const expected = [];
    /** @param {string} what */
    const isTold = async (what) => {
      expected.push(kindOf(path, what));
      await visit.page.waitForFunction(
        (count) =>
          /** @type {any} */ (window).told.filter((/** @type {any} */ one) => !one.other).length >= count,
        expected.length,
      );
      assert.deepEqual(
        (await told(visit)).map((problem) => problem.kind),
        expected,
        what,
      );
      await seen(visit, kindOf(path, what) === 'not-json' ? '.errs' : `[data-fault="${faults[what].kind}"]`);
      await stays(visit, index, headline);
      if (index === 0)
        assert.equal(
          await visit.widget.evaluate((element) =>
            /** @type {any} */ (element).ready.then(
              () => '',
              (/** @type {any[]} */ problems) => problems[0].kind,
            ),
          ),
          kindOf(path, what),
        );
    };
    await isTold(first);
    if (path.startsWith('/data/')) await visit.ready(visit.page.locator('#other'));
    for (const [what, fault] of others) {
      await visit.page.unroute(`**${path}`);
      await visit.page.route(`**${path}`, fault.answer);
      await again(visit);
      await isTold(what);
    }
    await visit.page.unroute(`**${path}`);
    await again(visit);
    await seen(visit, sees);
    assert.equal(await visit.widget.locator('[data-fault]').count(), 0, 'nothing is wrong any more');
    if (index === 0) await visit.ready();
  });

test('a file of another type than it should have is used', async () => {
  const visit = await visited(async (page) => {
    for (const path of needed) await page.route(`**${path}`, asText);
  });
  for (const { does, sees } of steps) {
    await does(visit.page);
    await seen(visit, sees);
  }
  assert.deepEqual(await told(visit), []);
});

/** So many pages are open at the same time. */
const AT_ONCE = 6;

test('a file that never comes is waited for, said to be slow, and asked for once more on request', async () => {
  const without = async (/** @type {string} */ path) => {
    let asked = 0;
    const { visit, index, headline, sees } = await withoutFile(path, (route) => {
      asked += 1;
      if (asked > 1) route.continue();
    });
    await seen(visit, index ? '[data-fault=slow]' : '[data-state=slow] .info');
    await stays(visit, index, headline);
    assert.deepEqual(await told(visit), [], path);
    await again(visit);
    await seen(visit, sees);
    assert.equal(asked, 2, path);
  };
  // Each waits some seconds for nothing, so several at once; all of them at once have a busy machine wait too long for pictures.
  for (let first = 0; first < needed.length; first += AT_ONCE)
    await Promise.all(needed.slice(first, first + AT_ONCE).map(without));
});

test('a script whose files are gone finds that the host has another, and offers to load the page again', async () => {
  const visit = await visited(async (page) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    let asked = 0;
    await page.route('**/cakupan.js', async (route) => {
      asked += 1;
      if (asked === 1) return route.continue();
      return route.fulfill({ contentType: 'text/javascript', body: '// cakupan-widget, of another build' });
    });
  });
  await seen(visit, '[data-fault=outdated]');
  await visit.page.getByText('Baru 26 dari 100 pekerja terlindungi.').waitFor();
  await visit.page.unrouteAll();
  const button = visit.widget.getByRole('button', { name: said('state.reload') });
  await Promise.all([visit.page.waitForEvent('load'), button.click()]);
  await visit.ready();
});

test('a page whose policy forbids WebAssembly is told what it lacks', async () => {
  const visit = await open('/faults.html', {
    allow: [/Content Security Policy|Content-Security-Policy|wasm/],
    before: async (page) => {
      await page.addInitScript(note);
      await page.route('**/faults.html', async (route) => {
        const response = await route.fetch();
        const policy = "script-src 'self'; object-src 'none'";
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': policy },
        });
      });
    },
  });
  await seen(visit, '[data-fault=refused-by-policy]');
  await visit.widget.getByText("'wasm-unsafe-eval'").waitFor();
  await visit.page.unroute('**/faults.html');
  await visit.page.reload();
  await visit.ready();
});

/** Ways to have no such program run. @type {[string, () => void][]} */
const incapable = [
  [
    'has no WebAssembly',
    () => {
      const { WebAssembly } = globalThis;
      Reflect.deleteProperty(globalThis, 'WebAssembly');
      Object.assign(window, { mend: () => Object.assign(globalThis, { WebAssembly }) });
    },
  ],
  [
    'knows no vectors',
    () => {
      const { validate, compileStreaming } = WebAssembly;
      WebAssembly.validate = () => false;
      WebAssembly.compileStreaming = async (response) => {
        await (await response).arrayBuffer();
        throw new WebAssembly.CompileError('invalid value type 0x7b');
      };
      Object.assign(window, { mend: () => Object.assign(WebAssembly, { validate, compileStreaming }) });
    },
  ],
];

for (const [what, spoil] of incapable)
  test(`a browser that ${what} is named as the cause, and can be tried again`, async () => {
    const visit = await visited((page) => page.addInitScript(spoil));
    await seen(visit, '[data-fault=unsupported]');
    await visit.widget.getByText(said('state.unsupported_h')).waitFor();
    await stays(visit, 0, '');
    await visit.page.evaluate('mend()');
    await again(visit);
    await visit.ready();
  });

test('no fault but the browser’s own blames the browser', () => {
  for (const language of ['id', 'en'])
    for (const key of ['network', 'missing', 'server', 'other', 'cut', 'outdated', 'policy', 'trapped'])
      for (const part of ['_h', ''])
        assert.doesNotMatch(String(said(`state.${key}${part}`, {}, language)), /peramban|browser/i);
});

test('without content of its own a fault promises none', async () => {
  const visit = await open('/one.html', {
    allow,
    before: (page) => page.route(`**${pathOf('cakupan.wasm')}`, faults['is not there'].answer),
  });
  await seen(visit, '[data-fault=missing]');
  assert.equal(await visit.widget.getByText(said('state.kept')).count(), 0);
  await visit.page.unroute(`**${pathOf('cakupan.wasm')}`);
  await again(visit);
  await visit.ready();
});

test('a tag with nothing but links in it has no content of its own', async () => {
  const visit = await open('/empty.html', {
    allow,
    before: (page) => page.route('**/none.json', faults['is not there'].answer),
  });
  await visit.widget.evaluate((element) => {
    element.append(document.createElement('link'), document.createElement('script'), '\n');
    element.setAttribute('src', '/none.json');
  });
  await seen(visit, 'h2 + .dek');
  assert.equal(await visit.widget.getByText(said('state.kept')).count(), 0);
});

test('the files of a build are all there', () => {
  assert.ok(Object.keys(files).length >= 3);
});
