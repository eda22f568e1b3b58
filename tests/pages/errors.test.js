// What is wrong is said in words; a box is never left empty.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { pathOf } from './files.js';
import { open } from './harness.js';
import { said } from './words.js';

const missing = [/Failed to load resource/];

/** @param {import('./harness.js').Visit} visit */
const rejection = (visit) =>
  visit.widget.evaluate(async (element) => {
    await customElements.whenDefined('cakupan-widget');
    return /** @type {any} */ (element).ready.then(
      () => null,
      (/** @type {any} */ problems) => problems,
    );
  });

test('a broken document shows every problem: what, where and what to do', async () => {
  const visit = await open('/broken.html');
  const problems = await rejection(visit);
  const heading = visit.widget.getByRole('heading', { name: said('state.error_h') });
  await heading.waitFor();
  const errors = problems.filter((/** @type {any} */ { severity }) => severity === 'error');
  const pointers = errors.map((/** @type {any} */ { at }) => at);
  for (const at of [
    '/groups/0/observations/0/registred',
    '/groups/0/observations/0/registered',
    '/groups/0/assumptions/lapse/central',
    '/targets/0/rate',
  ]) {
    assert.ok(pointers.includes(at), `${at} among ${pointers.join(', ')}`);
    await visit.widget.getByText(at, { exact: true }).waitFor();
  }
  assert.match(await heading.innerText(), new RegExp(`${errors.length} kesalahan`));
  assert.equal(await visit.widget.getByRole('listitem').count(), problems.length);
  await visit.widget.getByRole('button', { name: said('state.copyall') }).waitFor();
  assert.equal(await visit.widget.locator('canvas').filter({ visible: true }).count(), 0, 'nothing is drawn');
});

test('the list of problems is copied, which is said, and marked where that is not allowed', async () => {
  for (const isAllowed of [true, false]) {
    const visit = await open('/broken.html', {
      before: (page) =>
        page.addInitScript((isAllowed) => {
          const writeText = async (/** @type {string} */ text) => {
            if (!isAllowed) throw new Error('not allowed');
            Object.assign(globalThis, { copied: text });
          };
          Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
        }, isAllowed),
    });
    const problems = await rejection(visit);
    await visit.widget.getByRole('button', { name: said('state.copyall') }).click();
    if (isAllowed) {
      await visit.widget.getByRole('button', { name: said('foot.copied') }).waitFor();
      const lines = problems.map((/** @type {any} */ { message }) => message).join('\n');
      assert.equal(await visit.page.evaluate(() => Reflect.get(globalThis, 'copied')), lines);
      await visit.widget.getByRole('button', { name: said('state.copyall') }).waitFor();
    } else {
      const marked = await visit.page.evaluate(() => getSelection()?.type);
      assert.equal(marked, 'Range');
    }
  }
});

test('the problems of a broken document are said in the language that was chosen while it was on its way', async () => {
  /** @type {import('playwright-core').Route[]} */
  const held = [];
  const visit = await open('/broken.html', {
    before: (page) => page.route('**/broken.json', (route) => void held.push(route)),
  });
  while (!held.length) await visit.settled();
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await held[0].continue();
  await rejection(visit);
  await visit.widget.getByRole('heading', { name: /errors/ }).waitFor();
});

test('the problems of a broken document are told to the page', async () => {
  const visit = await open('/broken.html', {
    before: (page) =>
      page.addInitScript(() => {
        addEventListener('cakupan-error', (event) => {
          const { bubbles, composed, detail } = /** @type {CustomEvent} */ (event);
          /** @type {any} */ (window).told = { bubbles, composed, problems: detail.problems };
        });
      }),
  });
  const problems = await rejection(visit);
  const told = await visit.page.evaluate('told');
  assert.ok(problems.length >= 4);
  assert.deepEqual(told, { bubbles: true, composed: true, problems });
  for (const problem of problems) {
    assert.ok(problem.message.length > 10, 'in words');
    assert.ok(problem.kind.length > 0);
  }
});

test('text that is no JSON is a problem in words', async () => {
  const visit = await open('/empty.html');
  await visit.page.route('**/documents/text.json', (route) => route.fulfill({ body: '{"version": 1,' }));
  await visit.widget.evaluate((element) => element.setAttribute('src', '/documents/text.json'));
  const problems = await rejection(visit);
  assert.equal(problems.length, 1);
  await visit.widget.getByRole('heading', { name: said('state.error_h', { n: 1 }) }).waitFor();
});

test('a URL that leads nowhere says so, and trying again helps once it is there', async () => {
  const visit = await open('/wrong-url.html', { allow: missing });
  const problems = await rejection(visit);
  assert.ok(problems.length > 0);
  await visit.widget.getByRole('heading', { name: said('state.missing_h') }).waitFor();
  await visit.page.route('**/documents/none.json', (route) =>
    route.fulfill({ path: './tests/pages/fixtures/documents/small.json' }),
  );
  await visit.widget.getByRole('button', { name: said('state.retry') }).click();
  await visit.widget.getByRole('region', { name: /Contoh/ }).waitFor();
  await visit.ready();
});

test('a WebAssembly file that cannot be fetched says so, and trying again helps', async () => {
  const visit = await open('/one.html', {
    allow: missing,
    before: (page) => page.route(`**${pathOf('cakupan.wasm')}`, (route) => route.abort(), { times: 1 }),
  });
  await visit.widget.getByRole('heading', { name: said('state.network_h') }).waitFor();
  await visit.widget.getByRole('button', { name: said('state.retry') }).click();
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('neither leaves an empty box', async () => {
  for (const path of ['/broken.html', '/wrong-url.html']) {
    const visit = await open(path, { allow: missing });
    await rejection(visit);
    await visit.settled();
    const box = await visit.widget.boundingBox();
    assert.ok(box && box.height > 60, path);
    assert.ok(
      (await visit.widget.innerText()).trim().length > 40 ||
        (await visit.widget.getByRole('heading').count()) > 0,
    );
  }
});

test('a scenario that does not fit is told and changes nothing', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const [before, after, problems] = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const numbers = JSON.stringify(widget.projection());
    const told = new Promise((done) =>
      widget.addEventListener(
        'cakupan-error',
        (/** @type {CustomEvent} */ event) => done(event.detail.problems),
        {
          once: true,
        },
      ),
    );
    widget.scenario = { groups: { nobody: { lapse: 2 } } };
    return [numbers, JSON.stringify(widget.projection()), await told];
  });
  assert.equal(after, before);
  assert.match(problems[0].at, /^scenario:\/groups\/nobody/);
});

test('a document that is mended takes the place of its problems', async () => {
  const visit = await open('/broken.html');
  await rejection(visit);
  await visit.widget.evaluate((element) => element.setAttribute('src', '/documents/small.json'));
  await visit.widget.getByRole('region', { name: /Contoh/ }).waitFor();
  await visit.ready();
  assert.equal(await visit.widget.getByRole('heading', { name: said('state.error_h') }).count(), 0);
});

test('a document that contains itself is a problem in words, and the next one is drawn', async () => {
  const visit = await open('/empty.html');
  await visit.settled();
  await visit.widget.evaluate((element) => {
    /** @type {any} */
    const given = { version: 1 };
    given.self = given;
    /** @type {any} */ (element).document = given;
  });
  const problems = await rejection(visit);
  assert.equal(problems.length, 1);
  assert.ok(problems[0].message.length > 10, 'in words');
  await visit.widget.getByRole('heading', { name: said('state.error_h', { n: 1 }) }).waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('src', '/documents/small.json'));
  await visit.ready();
});

test('what is no JSON in a document is left out, as JSON.stringify does', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const [text, value] = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const text = JSON.stringify(widget.projection());
    const given = await (await fetch('/documents/banjar.json')).json();
    given.note = undefined;
    given.groups[0].toString = () => 'a group';
    widget.document = given;
    await widget.ready;
    return [text, JSON.stringify(widget.projection())];
  });
  assert.equal(value, text);
});

test('a scenario that contains itself is told and changes nothing, and the next one counts', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const [before, after, told, next] = await visit.widget.evaluate((element) => {
    const widget = /** @type {any} */ (element);
    /** @type {any[]} */
    const told = [];
    widget.addEventListener('cakupan-error', (/** @type {CustomEvent} */ { detail }) => told.push(detail));
    const numbers = () => JSON.stringify(widget.projection());
    const before = numbers();
    /** @type {any} */
    const given = { groups: {} };
    given.groups.formal = given;
    widget.scenario = given;
    const after = numbers();
    widget.scenario = { groups: { formal: { enrolment: { per_year: 1 } } } };
    return [before, after, told.length, numbers()];
  });
  assert.equal(after, before);
  assert.equal(told, 1);
  assert.notEqual(next, before);
});

for (const [what, spoil] of /** @type {[string, string][]} */ ([
  ['a broken document', '/documents/broken.json'],
  ['one that is not there', '/documents/none.json'],
]))
  test(`after ${what} the picture is drawn for the width and the colours of then`, async () => {
    const visit = await open('/one.html', { width: 360, allow: missing });
    await visit.ready();
    const fresh = await open('/one.html', { width: 720, theme: 'dark' });
    await fresh.ready();
    await visit.widget.evaluate((element, src) => element.setAttribute('src', src), spoil);
    await visit.widget.locator('[data-state=problems], [data-state=failed]').waitFor();
    await visit.resize(720);
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    await visit.settled();
    await visit.widget.evaluate((element) => element.setAttribute('src', '/documents/banjar.json'));
    await visit.ready();
    await Promise.all([visit.fonts(), fresh.fonts()]);
    const [shown, wanted] = [await visit.drawing(), await fresh.drawing()];
    assert.deepEqual({ ...shown, frames: 0 }, { ...wanted, frames: 0 });
  });
