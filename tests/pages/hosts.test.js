// Hosts that let little through: policies, style sheets for everything, pages of frames alone, systems that strip what they do
// not know, and readers of feeds.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { codes } from '../../www/builder/publish/codes.js';
import { open } from './harness.js';

const widget = '<cakupan-widget src="/documents/banjar.json" view="projection"></cakupan-widget>';
const script = '<script type="module" src="/cakupan.js"></script>';

/**
 * A page of this text, as another host serves it.
 * @param {{ html?: string, head?: string, body: string, policy?: string }} parts  `html`: attributes
 * @param {import('./harness.js').Options} [options]
 */
const page = ({ html = 'lang="id"', head = '', body, policy }, options = {}) =>
  open('/article.html', {
    ...options,
    before: (page) =>
      page.route('**/article.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: policy ? { 'Content-Security-Policy': policy } : {},
          body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`,
        }),
      ),
  });

/** How far a page can be scrolled to the side. @param {import('./harness.js').Visit} visit */
const sideways = (visit) =>
  visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const hash = `sha384-${createHash('sha384')
  .update(readFileSync(inRoot('dist/cakupan.js')))
  .digest('base64')}`;

/** By what a policy lets the script run, and the script that it lets. */
const policies = {
  'a nonce': ["'nonce-abc123'", script.replace('src', 'nonce="abc123" src')],
  'a nonce and strict-dynamic': [
    "'nonce-abc123' 'strict-dynamic'",
    script.replace('src', 'nonce="abc123" src'),
  ],
  'a hash': [`'${hash}'`, script.replace('src', `integrity="${hash}" src`)],
};

for (const [name, [source, allowed]] of Object.entries(policies))
  test(`a policy by ${name}, with Trusted Types, lets the widget run and everything unfold`, async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${source} 'wasm-unsafe-eval'`,
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    const visit = await page({ body: widget + allowed, policy });
    await visit.ready();
    await visit.unfold();
    for (const way of ['download', 'share', 'embed']) {
      await visit.widget.locator(`[data-way="${way}"]`).click();
      await visit.widget.locator(`#take-${way}`).waitFor();
    }
    await visit.complete();
    assert.ok((await visit.drawing()).texts.length > 5);
  });

/** Style sheets as old themes have them. */
const sheets = {
  'a reset of everything':
    '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box; outline: 0 }',
  'borders, floats and fonts for everything':
    '* { float: none; font-family: Arial !important; color: #333; line-height: 1.2; border-spacing: 3px }',
  'rules for every tag':
    'div, section, p, h2, h3, table, td, th, button, input, label, canvas, details, summary { display: block; width: 50px !important; height: auto !important; font-size: 30px !important; text-transform: uppercase !important; background: red !important }',
  'a frame’s width for all that is replaced':
    'canvas, img, video, svg { max-width: 100%; height: auto !important }',
};

test('style sheets for every tag of a page change nothing inside the widget', async () => {
  const inside = async (/** @type {import('./harness.js').Visit} */ visit) => {
    await visit.ready();
    await visit.complete();
    // The table behind the picture comes once that has come to rest.
    await visit.widget.locator('table').first().waitFor({ state: 'attached' });
    return visit.widget.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('h2, .dek, canvas, button, table, summary') ?? [])].map(
        (one) => {
          const { width, height } = one.getBoundingClientRect();
          const { fontSize, textTransform, backgroundColor, display } = getComputedStyle(one);
          return [
            one.className,
            one.localName,
            width,
            height,
            fontSize,
            textTransform,
            backgroundColor,
            display,
          ].join();
        },
      ),
    );
  };
  const font = '<style>body { margin: 8px } cakupan-widget { --cakupan-font: monospace }</style>';
  const alone = await page({ head: font, body: widget + script });
  const expected = await inside(alone);
  assert.ok(expected.length > 10);
  for (const [name, sheet] of Object.entries(sheets)) {
    const head = `<style>${sheet} body { margin: 8px !important }</style>${font}`;
    const visit = await page({ head, body: widget + script });
    assert.deepEqual(await inside(visit), expected, name);
    assert.equal(await sideways(visit), 0, name);
  }
});

for (const width of [320, 360, 720])
  test(`what a reader takes along unfolds on a page from right to left without scrolling sideways at ${width}`, async () => {
    const visit = await page({ html: 'lang="ar" dir="rtl"', body: widget + script }, { width });
    await visit.ready();
    for (const way of ['download', 'share', 'embed']) {
      await visit.widget.locator(`[data-way="${way}"]`).click();
      await visit.widget.locator(`#take-${way}`).waitFor();
      await visit.settled();
      assert.equal(await sideways(visit), 0, way);
      const { left, right } = await visit.widget
        .locator(`#take-${way}`)
        .evaluate((panel) => panel.getBoundingClientRect());
      assert.ok(left >= 0 && right <= width, `${way} reaches from ${left} to ${right}`);
    }
  });

test('a page that allows frames alone is told how high one wants to be, in the words of AMP', async () => {
  const visit = await page(
    {
      // What <amp-iframe resizable> listens to; it runs no script of ours.
      head: `<script>
        addEventListener('message', ({ data, source }) => {
          const frame = document.querySelector('iframe');
          if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
          frame.height = data.height;
        });
      </script>`,
      body: '<iframe title="Cakupan" sandbox="allow-scripts allow-same-origin allow-popups" width="100%" height="200" src="embed.html?src=documents/banjar.json&amp;lang=id"></iframe>',
    },
    { width: 412 },
  );
  const inside = visit.page.frameLocator('iframe');
  await visit.ready(inside.locator('cakupan-widget'));
  await visit.complete();
  const height = await inside
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  assert.ok(height > 500, `${height}`);
  await visit.page.waitForFunction(
    (height) => document.querySelector('iframe')?.clientHeight === height,
    height,
  );
});

/** What lies in the published folder. */
const files = {
  page: 'index.html',
  document: 'banjar.json',
  picture: 'banjar.png',
  style: 'banjar.css',
  fromDisk: 'from-disk.js',
};

/** A published draft, as the page of editors gives its codes. */
const published = codes({
  draft: /** @type {any} */ ({
    address: 'https://media.example/cakupan/',
    look: { view: 'now', theme: 'auto', controls: 'all', light: {}, dark: {} },
  }),
  publication: /** @type {any} */ ({
    title: 'Pekerja “formal” & <informal>',
    alternative: 'Baru 26 dari 100 pekerja terlindungi',
    block: '',
  }),
  files,
  language: 'id',
});

test('an item of a feed has the picture, what it shows in words, and a link, all by whole addresses', async () => {
  const item = `<item><title>Cakupan</title><link>https://media.example/cakupan/</link><description><![CDATA[${published.picture}]]></description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${item}</channel></rss>`;
  const visit = await open('/bare.html');
  const found = await visit.page.evaluate((feed) => {
    const xml = new DOMParser().parseFromString(feed, 'application/xml');
    const html = new DOMParser().parseFromString(
      xml.querySelector('description')?.textContent ?? '',
      'text/html',
    );
    const addresses = [...html.querySelectorAll('[src], [href]')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
    );
    return {
      broken: xml.querySelector('parsererror')?.textContent ?? null,
      tags: [...new Set([...html.body.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
      attributes: [
        ...new Set([...html.body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())),
      ].sort(),
      addresses,
      alternative: html.querySelector('img')?.alt,
      text: html.body.innerText.trim(),
    };
  }, feed);
  const { picture, page: article } = files;
  assert.equal(found.broken, null);
  assert.deepEqual(found.tags, ['a', 'img', 'p'], 'no reader of feeds takes more');
  assert.deepEqual(found.attributes, ['alt', 'height', 'href', 'src', 'width']);
  const whole = (/** @type {string} */ name) => `https://media.example/cakupan/${name}`;
  assert.deepEqual(found.addresses, [whole(article), whole(picture), whole(article)]);
  assert.equal(found.alternative, 'Baru 26 dari 100 pekerja terlindungi');
  assert.equal(found.text, 'Pekerja “formal” & <informal>');
});

test('an article of a system that strips scripts, styles and tags that it does not know still says the numbers', async () => {
  const served = readFileSync(inRoot('dist/index.html'), 'utf8');
  const [, block] = /<cakupan-widget[^>]*>([\s\S]*?)<\/cakupan-widget>/.exec(served) ?? [];
  // Of unknown tags such systems keep what stands in them, of scripts, styles and pictures in vectors nothing.
  const stripped = block
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>|<link[^>]*>/g, '')
    .replace(/ (class|style|id|data-\w+|aria-[a-z]+|role)="[^"]*"/g, '')
    .replace(/<\/?(figure|details|summary|section|div)\b[^>]*>/g, '');
  const visit = await page({ body: `<h1>Berita</h1>${stripped}` }, { width: 320, script: false });
  const text = await visit.page.locator('body').innerText();
  assert.match(text, /26\sdari\s100/);
  assert.match(text, /201\.000/);
  assert.ok((await visit.page.locator('table td').count()) > 4);
  assert.deepEqual(visit.paths(/\.(js|wasm|json)$/), []);
});
