// In a frame, for systems that strip scripts: `embed.html`, and `cakupan-frame.js` around it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { said } from './words.js';

/** @param {import('./harness.js').Visit} visit */
const frame = (visit) => visit.page.frameLocator('iframe').locator('cakupan-widget');

/** How high the frame is, once that is the height of its content. @param {import('./harness.js').Visit} visit */
async function fitted(visit) {
  await visit.ready(frame(visit));
  const heights = () =>
    visit.page.evaluate(() => {
      const element = document.querySelector('iframe');
      return element?.clientHeight ?? 0;
    });
  const content = () => frame(visit).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  for (let left = 100; ; left--) {
    const [outer, inner] = [await heights(), await content()];
    if (outer === inner) return outer;
    assert.ok(left, `the frame is ${outer} px high, its content ${inner}`);
    await visit.settled();
  }
}

test('a frame gets the attributes that its address names, and the height of its content', async () => {
  const visit = await open('/frame.html', { width: 720 });
  const height = await fitted(visit);
  assert.ok(height > 500 && height < 3000, `${height}`);
  const widget = frame(visit);
  assert.equal(await widget.getAttribute('view'), 'projection');
  assert.equal(await widget.evaluate(() => document.documentElement.lang), 'en');
  assert.match(await widget.evaluate(() => document.title), /Banjar/);
  await visit.resize(360);
  assert.notEqual(await fitted(visit), height);
});

test('a frame that is too high does not keep itself so, however late the script around it is', async () => {
  const visit = await open('/frame.html', { width: 720 });
  const height = await fitted(visit);
  await visit.page.evaluate(async () => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.style.height = '4000px';
    const script = document.createElement('script');
    script.src = 'cakupan-frame.js?later';
    document.head.append(script);
    await new Promise((done) => script.addEventListener('load', done));
  });
  await visit.page.waitForFunction(() => document.querySelector('iframe')?.clientHeight !== 4000);
  assert.equal(await fitted(visit), height);
});

test('a frame whose border and padding count is so much higher', async () => {
  const visit = await open('/frame.html', { width: 720 });
  await fitted(visit);
  await visit.page.evaluate(() => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.style.cssText += '; box-sizing: border-box; border: 5px solid; padding: 0';
    element.contentWindow?.postMessage({ type: 'cakupan:ask' }, '*');
  });
  await visit.settled();
  await fitted(visit);
});

test('addresses that a system has escaped twice are read as they were meant', async () => {
  const visit = await open('/frame.html');
  await visit.page.evaluate(() => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.src = 'embed.html?src=data%252Fbanjar.json&amp;lang=en&amp;amp;view=table';
  });
  const widget = frame(visit);
  await visit.page.waitForFunction(() =>
    document.querySelector('iframe')?.contentDocument?.title.match(/Banjar/),
  );
  assert.equal(await widget.getAttribute('src'), 'data/banjar.json');
  assert.equal(await widget.getAttribute('view'), 'table');
});

for (const [what, query, words] of /** @type {const} */ ([
  ['no document', 'lang=en', /names no document/],
  ['a document of another site', 'lang=en&src=https://example.org/x.json', /on another site/],
  [
    'a programme of another site',
    'lang=en&src=data/banjar.json&programme=//example.org/x.json',
    /on another site/,
  ],
  ['an address that is none', 'src=http://', /situs lain/],
]))
  test(`an address with ${what} is told, and nothing is asked for`, async () => {
    const visit = await open(`/embed.html?${query}`);
    assert.match(await visit.page.locator('#refused').innerText(), words);
    assert.deepEqual(visit.paths(/\.(wasm)$|x\.json/), []);
  });

test('a frame leads to how it is computed on its own site, and to no other', async () => {
  for (const [method, shown] of /** @type {const} */ ([
    ['cara-menghitung.html', 1],
    ['https://example.org/', 0],
  ])) {
    const visit = await open(`/embed.html?src=data/banjar.json&method=${method}`);
    await visit.ready();
    assert.equal(await visit.widget.getByRole('link', { name: said('foot.method') }).count(), shown, method);
  }
});

test('messages of strangers, and heights that are none, change nothing', async () => {
  const visit = await open('/frame.html', { width: 720 });
  const height = await fitted(visit);
  await visit.page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.title = 'stranger';
    stranger.src = 'empty.html';
    document.body.append(stranger);
    return new Promise((done) => stranger.addEventListener('load', () => done(null)));
  });
  const send = (/** @type {unknown[]} */ heights) => {
    for (const height of heights) parent.postMessage({ type: 'cakupan:height', height }, '*');
  };
  await visit.page.evaluate(send, [77]);
  for (const inner of visit.page.frames().slice(1)) {
    const isOwn = inner.url().includes('embed.html');
    await inner.evaluate(send, isOwn ? [-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 1e6, '77', null] : [77]);
  }
  await visit.settled();
  assert.equal(await visit.page.locator('#own').evaluate((element) => element.clientHeight), height);
});

test('in a sandbox without an origin it works where the host lets others read its files', async () => {
  const visit = await open('/frame.html', {
    width: 720,
    before: (page) =>
      page.route(/\.(js|wasm|json)(\?|$)/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'access-control-allow-origin': '*' },
        });
      }),
  });
  await visit.page.evaluate(() => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.setAttribute('sandbox', 'allow-scripts');
    element.src = 'embed.html?src=data/banjar.json&lang=id';
  });
  await visit.page.frameLocator('iframe').locator('[part~="headline"]').waitFor();
  await fitted(visit);
});

test('in a sandbox that cannot read the script, the frame says so', async () => {
  const visit = await open('/frame.html', { width: 720, allow: [/CORS|ERR_FAILED/] });
  await visit.page.evaluate(() => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.setAttribute('sandbox', 'allow-scripts');
    element.src = 'embed.html?src=data/banjar.json&lang=en';
  });
  await visit.page.frameLocator('iframe').getByText('could not be loaded').waitFor();
});

test('a link out of a frame leads to the article, and there into the frame', async () => {
  const visit = await open('/frame.html', { width: 720, alone: true });
  await fitted(visit);
  await visit.page.evaluate(() => {
    const element = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    element.src = `embed.html?src=data/banjar.json&lang=en&view=table&page=${encodeURIComponent(location.href)}`;
  });
  await frame(visit).locator('table').first().waitFor({ state: 'attached' });
  await frame(visit).locator('[data-way="share"]').click();
  const link = await frame(visit).locator('textarea').inputValue();
  assert.equal(link.split('#')[0], visit.page.url());
  const again = await open(`/frame.html#${link.split('#')[1]}`, { width: 720, alone: true });
  await fitted(again);
  await again.page.waitForFunction(() => {
    const inside = document.querySelector('iframe')?.contentDocument?.querySelector('cakupan-widget');
    return /** @type {any} */ (inside)?.view === 'table';
  });
});
