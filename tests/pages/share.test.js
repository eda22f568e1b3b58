// What a reader passes on: a link that shows just what was seen, a sentence, and the code for another page.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';

/** @param {import('./harness.js').Visit} visit @param {string} way */
const unfold = (visit, way) => visit.widget.locator(`[data-way="${way}"]`).click();

/** The link that the panel shows. @param {import('./harness.js').Visit} visit */
async function link(visit) {
  await unfold(visit, 'share');
  return visit.widget.locator('#take-share textarea').inputValue();
}

/** What stands in the widget and on its canvas. @param {import('./harness.js').Visit} visit */
async function seen(visit) {
  await visit.settled();
  // How often it was drawn is another matter.
  const { frames: _, ...drawing } = await visit.drawing();
  return {
    drawing,
    words: await visit.widget.locator('[part~="headline"], [part~="readout"], .lev').allInnerTexts(),
    scenario: await visit.widget.evaluate((element) => /** @type {any} */ (element).scenario),
  };
}

test('a link shows a new reader the view, the year, the language and the assumptions that were seen', async () => {
  const first = await open('/index.html', { width: 360 });
  await first.ready();
  await first.widget.locator('[data-view="projection"]').first().click();
  await first.unfold();
  await first.widget.locator('.lev input[type="range"]').first().press('ArrowRight');
  await first.widget.locator('.scrub input').press('ArrowLeft');
  await first.settled();
  const before = await seen(first);
  assert.notDeepEqual(before.scenario, {});
  const address = new URL(await link(first));
  assert.match(address.href, /[a-z0-9]$/i);
  assert.equal(new URL(first.page.url()).hash, '', 'nothing is written into the address of the page');
  const second = await open(`/index.html${address.hash}`, { width: 360, language: 'en-GB', alone: true });
  await second.ready();
  assert.deepEqual(await seen(second), before);
});

test('a link that is followed on the page itself is shown at once, and the way back and forward too', async () => {
  const visit = await open('/index.html', { alone: true });
  await visit.ready();
  await visit.page.evaluate(() => {
    location.hash = 'cakupan=banjar&lang=en&view=table&v=1';
  });
  await visit.page.waitForFunction(
    () => /** @type {any} */ (document.querySelector('cakupan-widget'))?.view === 'table',
  );
  assert.match(await visit.widget.locator('.tabs').innerText(), /Ahead/);
  await visit.page.evaluate(() => {
    location.hash = 'cakupan=banjar&lang=id&view=projection&v=1';
  });
  await visit.page.waitForFunction(
    () => /** @type {any} */ (document.querySelector('cakupan-widget'))?.view === 'projection',
  );
  await visit.page.goBack();
  await visit.page.waitForFunction(
    () => /** @type {any} */ (document.querySelector('cakupan-widget'))?.view === 'table',
  );
});

test('a fragment of the page, of another widget, or of nonsense changes nothing', async () => {
  for (const hash of ['#s6', '#cakupan=kalimantan&view=table&v=1', '#cakupan=banjar&view=table&v=9']) {
    const visit = await open(`/index.html${hash}`, { alone: true });
    await visit.ready();
    assert.equal(await visit.widget.evaluate((element) => /** @type {any} */ (element).view), 'now', hash);
  }
});

test('assumptions of a link that do not fit are told, and the rest is shown', async () => {
  const visit = await open('/index.html#cakupan=banjar&lang=id&view=projection&formal.lapse=7&v=1', {
    alone: true,
  });
  await visit.ready();
  assert.deepEqual(
    await visit.widget.evaluate((element) => {
      const { view, scenario } = /** @type {any} */ (element);
      return { view, scenario };
    }),
    { view: 'projection', scenario: {} },
  );
  const told = visit.widget.getByText('Yang tampak di sini bukan yang dibagikan');
  assert.ok(await told.isVisible(), 'the reader as well as the page');
  await visit.widget.getByRole('button', { name: 'Pakai laju yang dibutuhkan' }).click();
  await visit.settled();
  assert.equal(await told.count(), 0, 'until something is set');
});

test('the sentence to pass on has its finding, its source and its link', async () => {
  const visit = await open('/index.html', { alone: true });
  await visit.ready();
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await unfold(visit, 'share');
  await visit.widget.locator('[data-copy="sentence"]').click();
  await visit.widget.getByText('Tersalin').waitFor();
  const text = await visit.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /26\sdari\s100.*Kabupaten Banjar.*Sumber: .*http:.*#cakupan=banjar.*\d$/);
});

test('where nothing may be copied, what was to be is marked for the reader’s own keys', async () => {
  const visit = await open('/index.html', {
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('not allowed')) },
        });
      }),
  });
  await visit.ready();
  await unfold(visit, 'share');
  await visit.widget.locator('[data-copy="link"]').click();
  const marked = await visit.widget.locator('textarea').evaluate((element) => {
    const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (element);
    return value.slice(selectionStart, selectionEnd);
  });
  assert.match(marked, /#cakupan=banjar/);
});

test('where the system has a panel to send with, it opens with the sentence and the link', async () => {
  const visit = await open('/index.html', {
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: (/** @type {object} */ data) => {
            Object.assign(window, { shared: data });
            return Promise.reject(new Error('closed again'));
          },
        });
      }),
  });
  await visit.ready();
  await unfold(visit, 'share');
  await visit.widget.locator('[data-send]').click();
  const shared = await visit.page.evaluate(() => /** @type {any} */ (window).shared);
  assert.match(shared.text, /26\sdari\s100/);
  assert.match(shared.url, /#cakupan=banjar/);
});

test('the code to embed shows the same in a frame; Escape folds it and gives the focus back', async () => {
  const visit = await open('/index.html');
  await visit.ready();
  await unfold(visit, 'embed');
  const code = await visit.widget.locator('textarea').inputValue();
  assert.match(
    code,
    /^<iframe src="http:\/\/[^"]*embed\.html\?src=%2Fdata%2Fbanjar\.json&amp;lang=id&amp;view=now&amp;programme=[^"]*"/,
  );
  assert.match(code, / title="[^"]+" .*allow="web-share; clipboard-write"/);
  assert.match(code, /<script src="http:[^"]*cakupan-frame\.js" async><\/script>$/);
  await visit.page.keyboard.press('Escape');
  assert.equal(await visit.widget.locator('textarea').count(), 0);
  assert.equal(
    await visit.widget.evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('data-way')),
    'embed',
  );
});

test('the code to embed keeps what the publisher has decided, but for the theme', async () => {
  const visit = await open('/index.html');
  await visit.ready();
  await visit.widget.evaluate((element) => {
    const decided = {
      controls: 'tabs embed',
      futures: '200',
      theme: 'dark',
      method: 'cara-menghitung.html',
      page: 'https://news.example/banjar?edition=2#chart',
    };
    for (const [name, value] of Object.entries(decided)) element.setAttribute(name, value);
  });
  const asked = async () => {
    await unfold(visit, 'embed');
    const code = await visit.widget.locator('textarea').inputValue();
    const { searchParams } = new URL(/src="([^"]*)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '');
    return Object.fromEntries(searchParams);
  };
  const { programme, ...others } = await asked();
  assert.match(programme, /^\/data\/.*\.json$/);
  assert.deepEqual(others, {
    src: '/data/banjar.json',
    lang: 'id',
    view: 'now',
    method: '/cara-menghitung.html',
    controls: 'tabs embed',
    futures: '200',
    page: 'https://news.example/banjar?edition=2',
  });
  // A frame refuses a programme of another site: the chart alone is better than none.
  await visit.page.keyboard.press('Escape');
  await visit.widget.evaluate((element) =>
    element.setAttribute('method', 'https://news.example/method.html'),
  );
  assert.equal('method' in (await asked()), false);
});

test('a document that no frame could show has no code to embed', async () => {
  const visit = await open('/index.html');
  await visit.ready();
  await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const given = await (await fetch('data/banjar.json')).json();
    widget.removeAttribute('src');
    widget.document = given;
    await widget.ready;
  });
  assert.equal(await visit.widget.locator('[data-way="embed"]').count(), 0);
  assert.equal(await visit.widget.locator('[data-way="share"]').count(), 1);
});

test('code to embed shows no other document than the one that is seen', async () => {
  const visit = await open('/index.html');
  await visit.ready();
  await unfold(visit, 'embed');
  await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    widget.document = { ...(await (await fetch('data/banjar.json')).json()), place: 'Kabupaten Contoh' };
    await widget.ready;
  });
  assert.equal(await visit.widget.locator('#take-embed, [data-way="embed"]').count(), 0);
  await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    widget.document = null;
    await widget.ready;
  });
  assert.equal(await visit.widget.locator('[data-way="embed"]').count(), 1);
});

test('where the system takes pictures, the one that is seen goes along, and none that was made before a change', async () => {
  const visit = await open('/history.html', {
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'canShare', { value: () => true });
        Object.defineProperty(navigator, 'share', {
          value: async (/** @type {ShareData} */ { files = [] }) => {
            const sent = files.map(({ name, type, size }) => ({ name, type, isWhole: size > 10_000 }));
            Object.assign(window, { sent });
          },
        });
      }),
  });
  await visit.ready();
  await visit.complete();
  const sent = () => visit.page.evaluate(() => /** @type {any} */ (window).sent);
  const send = async () => {
    await visit.widget.locator('[data-send]').click();
    return sent();
  };
  await unfold(visit, 'share');
  const name = 'cakupan-kabupaten-contoh-2045-projection.png';
  let went = await send();
  // It is being made meanwhile.
  for (let tries = 0; !went.length && tries < 100; tries += 1) {
    await visit.page.waitForTimeout(50);
    went = await send();
  }
  assert.deepEqual(went, [{ name, type: 'image/png', isWhole: true }]);
  await visit.widget.locator('.scrub input').press('ArrowLeft');
  await visit.settled();
  assert.deepEqual(await send(), [], 'the link is to another year now');
});

test('the publisher’s page on how it is computed is led to from the foot, and nothing but a page of the web is', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const link = visit.widget.getByRole('link', { name: 'Cara menghitung' });
  assert.equal(await link.count(), 0);
  const say = (/** @type {string} */ method) =>
    visit.widget.evaluate((element, method) => {
      element.setAttribute('method', method);
      element.setAttribute('controls', 'share');
      element.setAttribute('controls', 'all');
    }, method);
  await say('/cara-menghitung.html');
  assert.equal(await link.getAttribute('href'), `${visit.origin}/cara-menghitung.html`);
  await say('javascript:alert(1)');
  assert.equal(await link.count(), 0);
});
