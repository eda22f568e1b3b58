// The pages of the site: each is silent, readable by itself, fits a narrow phone and leads to the others; what they
// write out is what their documents say and what the widget computes.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';
import { pages } from './screens.js';

const explanations = { id: 'cara-menghitung.html', en: 'how-it-is-computed.html' };
const statements = { id: 'aksesibilitas.html', en: 'accessibility.html' };
const references = { id: 'acuan-dokumen.html', en: 'document-reference.html' };
const inBoth = [explanations, statements, references];
/** The pages whose readers are not Indonesian. */
const abroad = ['india.html', 'nigeria.html'];
const english = [...inBoth.map(({ en }) => en), ...abroad];

/**
 * The other language's page that says the same.
 * @param {string} name
 */
const twin = (name) => inBoth.flatMap(({ id, en }) => (name === id ? [en] : name === en ? [id] : []));

/** As it is served. @param {string} name */
const source = (name) => readFileSync(inRoot('dist', name), 'utf8');

/** @param {string} name */
const hasWidget = (name) => source(name).includes('<cakupan-widget');

/** Whether its widget is given a document, and no list of places. @param {string} name */
const hasDocument = (name) => hasWidget(name) && !source(name).includes('src="data/index.json"');

/** What stands above the first figures in a picture of today: a title and a line, CSS px. */
const ABOVE_FIGURES = 44;

for (const name of ['index.html', 'kalimantan.html'])
  test(`${name} has the first figures of its picture within 400 pixels on a phone`, async () => {
    const visit = await open(`/${name}`, { width: 360 });
    await visit.ready();
    const top = await visit.widget.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().top);
    assert.ok(top + ABOVE_FIGURES <= 400, `the picture begins at ${top}`);
  });

test('there are thirteen pages, seven of them with a widget', () => {
  assert.deepEqual(pages, [
    'accessibility.html',
    'acuan-dokumen.html',
    'aksesibilitas.html',
    'bandingkan.html',
    'cara-menghitung.html',
    'document-reference.html',
    'how-it-is-computed.html',
    'index.html',
    'india.html',
    'indonesia.html',
    'kalimantan.html',
    'nigeria.html',
    'sulawesi-selatan.html',
  ]);
  const withWidget = [
    'bandingkan.html',
    'index.html',
    'india.html',
    'indonesia.html',
    'kalimantan.html',
    'nigeria.html',
    'sulawesi-selatan.html',
  ];
  assert.deepEqual(pages.filter(hasWidget), withWidget);
});

for (const name of pages) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [320, 360, 720, 1280]) {
      test(`${name} is silent and nothing is cut off or scrolls sideways at ${width}, ${theme}`, async () => {
        const visit = await open(`/${name}`, { width, theme });
        if (hasWidget(name)) await visit.ready();
        await visit.settled();
        for (const widget of await visit.page.locator('cakupan-widget').all()) {
          const margins = await widget.evaluate((element) => {
            const { left, right } = element.getBoundingClientRect();
            return [left, document.documentElement.clientWidth - right];
          });
          assert.equal(margins[0], margins[1], 'as much room to the left of the widget as to its right');
        }
        const outside = await visit.page.evaluate(() => {
          const found = [];
          for (const element of document.querySelectorAll('body *')) {
            const { left, right } = element.getBoundingClientRect();
            if (left < 0 || right > innerWidth) found.push(`${element.localName}: ${element.textContent}`);
          }
          return [...found, ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])];
        });
        assert.deepEqual(outside, []);
      });
    }
  }

  test(`${name} names its language, its subject and its picture, and allows no other origin`, async () => {
    const visit = await open(`/${name}`);
    const { page } = visit;
    const language = english.includes(name) ? 'en' : 'id';
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.ok((await page.title()).length > 10);
    const text = async (/** @type {string} */ selector, /** @type {string} */ attribute) =>
      (await page.locator(selector).getAttribute(attribute)) ?? '';
    assert.ok((await text('meta[name=description]', 'content')).length > 50);
    assert.equal(await text('link[rel=icon]', 'href'), 'favicon.svg');
    const policy = await text('meta[http-equiv=Content-Security-Policy]', 'content');
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
    assert.equal(await page.locator('h1').count(), 1);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((one) => Number(one.localName[1])));
    assert.ok(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1));
    assert.doesNotMatch(
      source(name),
      / style=|<style| on[a-z]+=|<script(?! type="(?:module" src="cakupan.js"|application\/ld\+json"))/,
    );
    if (hasWidget(name)) await visit.ready();
  });

  test(`every link of ${name} within the site leads somewhere, and every other to https`, async () => {
    const visit = await open(`/${name}`);
    if (hasWidget(name)) await visit.ready();
    const links = await visit.page.locator('a, link').evaluateAll((all) =>
      all.map((one) => ({
        url: /** @type {HTMLAnchorElement} */ (one).href,
        written: one.getAttribute('href') ?? '',
      })),
    );
    const broken = [];
    for (const { url, written } of links) {
      const { origin, protocol, pathname, hash } = new URL(url);
      if (origin !== visit.origin) {
        if (protocol !== 'https:') broken.push(written);
        continue;
      }
      const response = await visit.page.request.get(origin + pathname);
      const text = await response.text();
      // Such a fragment a widget reads.
      const there =
        !hash || hash.startsWith('#cakupan=') || text.includes(` id="${decodeURIComponent(hash.slice(1))}"`);
      if (!response.ok() || !there) broken.push(written);
    }
    assert.deepEqual(broken, []);
  });

  test(`${name} leads to every other page in its language, to the same in the other, and says which one it is`, async () => {
    const visit = await open(`/${name}`);
    if (hasWidget(name)) await visit.ready();
    const targets = await visit.page
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    // The pages with a widget are in one language alone; of the others each language has its own.
    const foreign = inBoth.map(({ id, en }) => (english.includes(name) ? id : en));
    const builder = english.includes(name) ? 'builder.en.html' : 'builder.html';
    const others = [...pages.filter((other) => !foreign.includes(other)), ...twin(name), builder];
    assert.deepEqual(
      others.filter((other) => !targets.includes(other)),
      [],
    );
    const current = visit.page.locator('nav a[aria-current=page]');
    assert.equal(await current.getAttribute('href'), name);
  });
}

for (const name of pages.filter(hasDocument))
  test(`${name} tells other sites, chats and search engines what its widget shows`, () => {
    const page = source(name);
    const told = (/** @type {RegExp} */ pattern) => pattern.exec(page)?.[1] ?? '';
    const headline = told(/<h2 class="headline">([^<]+)<\/h2>/);
    assert.equal(told(/<meta property="og:title" content="([^"]+)">/), headline);
    assert.ok(headline && told(/<meta property="og:description" content="([^"]+)">/));
    assert.ok(page.indexOf('og:title') < page.indexOf('</head>'));
    const picture = readFileSync(inRoot('dist', told(/<meta property="og:image" content="([^"]+)">/)));
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630], 'a PNG of that size');
    const data = JSON.parse(told(/<script type="application\/ld\+json">(.+)<\/script>/));
    const document = JSON.parse(source(data.distribution.contentUrl));
    assert.equal(data.dateModified, document.updated);
    assert.equal(data.isBasedOn.length, Object.keys(document.sources).length);
  });

test('a source that a page numbers is in its list', () => {
  const numbered = pages.filter((name) => hasDocument(name) || Object.values(explanations).includes(name));
  for (const name of numbered) {
    const text = source(name);
    const numbers = [...text.matchAll(/<a href="#s(\d+)">\[(\d+)\]<\/a>/g)];
    assert.ok(numbers.length > 5, name);
    for (const [link, at, shown] of numbers) {
      assert.equal(at, shown, link);
      assert.ok(text.includes(`<li id="s${at}"`), `${name}: ${link}`);
    }
    const listed = [...text.matchAll(/<li id="s(\d+)"/g)].map(([, at]) => at);
    assert.deepEqual(
      listed.filter((at) => !numbers.some(([, number]) => number === at)),
      [],
      `${name} lists a source that nothing is from`,
    );
  }
});

test('without JavaScript the page of all places leads to each of them', async () => {
  const { page } = await open('/bandingkan.html', { script: false, width: 320 });
  const links = page.locator('cakupan-widget a');
  const led = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  assert.deepEqual(led.toSorted(), pages.filter(hasDocument));
  assert.ok(await links.first().isVisible());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

for (const name of pages.filter(hasDocument)) {
  test(`${name} can be read without JavaScript`, async () => {
    for (const width of [320, 720]) {
      const { page } = await open(`/${name}`, { script: false, width });
      const widget = page.locator('cakupan-widget');
      const picture = widget.getByRole('img');
      assert.ok(await picture.first().isVisible());
      assert.ok((await picture.first().getAttribute('aria-label'))?.length);
      assert.match(await widget.locator('.headline').innerText(), /\d.(dari|in).100/);
      const tables = await widget.locator('table').all();
      for (const table of tables) assert.equal(await table.isVisible(), false);
      for (const summary of await widget.locator('summary').all()) await summary.click();
      for (const table of tables) assert.ok(await table.isVisible());
      assert.ok((await tables[0].locator('td').count()) > 4);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
  });

  test(`${name} keeps its place while the widget loads`, async () => {
    for (const width of [320, 360, 720, 1280]) {
      const without = await open(`/${name}`, { script: false, width });
      const height = (/** @type {typeof without} */ { page }) =>
        page.locator('cakupan-widget').evaluate((element) => element.getBoundingClientRect().height);
      const visit = await open(`/${name}`, { width });
      await visit.ready();
      const instead = await height(without);
      const itself = await height(visit);
      assert.ok(instead <= itself, `${instead} px stand in the place of ${itself} at ${width}`);
    }
  });
}

/**
 * Millions with two decimals, as the pages about Indonesia and South Sulawesi write them.
 * @param {number} people
 */
const millions = (people) => (people / 1e6).toFixed(2).replace('.', ',');

/** @param {number} rate */
const percent = (rate) => `${(rate * 100).toFixed(1).replace('.', ',')}%`;

for (const name of ['indonesia', 'sulawesi-selatan'])
  test(`the table of the years of ${name} is what the document says`, async () => {
    const document = JSON.parse(readFileSync(inRoot(`www/data/${name}.json`), 'utf8'));
    const expected = document.groups[0].observations.map(
      (
        /** @type {{ year: number, workers: number, registered: number }} */ { year, workers, registered },
      ) => [String(year), millions(registered), millions(workers), percent(registered / workers)],
    );
    const visit = await open(`/${name}.html`, { script: false });
    const tables = await visit.page
      .locator('section table')
      .evaluateAll((all) =>
        all
          .slice(0, 1)
          .map((table) =>
            [...table.querySelectorAll('tbody tr')].map((row) =>
              [...row.children].map((cell) => (cell.textContent ?? '').replace(/ \[\d+\]/g, '')),
            ),
          ),
      );
    assert.deepEqual(tables, [expected]);
  });

test('the other figures on the page about South Sulawesi are those that its document reports', async () => {
  const { reported } = JSON.parse(readFileSync(inRoot('www/data/sulawesi-selatan.json'), 'utf8'));
  const visit = await open('/sulawesi-selatan.html', { script: false });
  const rates = await visit.page
    .locator('section table')
    .nth(1)
    .locator('tbody tr td:last-child')
    .allTextContents();
  assert.deepEqual(
    rates.map((text) => Number(text.replace('%', '').replace(',', '.'))),
    reported.map((/** @type {{ rate: number }} */ { rate }) => Math.round(rate * 1e4) / 100),
  );
});

test('the worked examples are what the widget computes for Banjar', async () => {
  const visit = await open('/');
  await visit.ready();
  const { target, observed, next } = await visit.widget.evaluate((element) => {
    const { targets, all } = /** @type {any} */ (element).projection();
    return {
      target: targets[0],
      observed: [all.registered[0], all.workers[0], all.coverage[0], all.cost[0]],
      next: [all.registered[1], all.coverage[1], all.cost[1]],
    };
  });
  for (const [language, name] of Object.entries(explanations)) {
    const page = await open(`/${name}`);
    const text = (await page.page.locator('main').innerText()).replace(/\s+/g, ' ');
    const number = (/** @type {number} */ value, digits = 0) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value);
    const shown = [
      ...[observed[0], observed[1], observed[3], next[0], next[2]].map((value) => number(value)),
      ...[observed[2] * 100, next[1] * 100, target.pace * 100].map((value) => number(value, 2)),
      ...[target.needed_per_year.formal, target.needed_per_year.informal, target.needed_per_year.all].map(
        (value) => number(value),
      ),
      number(target.needed_budget.informal),
    ];
    for (const value of shown) assert.ok(text.includes(value), `${value} is not in ${name}`);
  }
});

test('the trend that is worked out in the explanations is the one that the widget finds for Indonesia', async () => {
  const visit = await open('/indonesia.html');
  await visit.ready();
  const { fit, backtest } = await visit.widget.evaluate(
    (element) => /** @type {any} */ (element).projection().trend.all,
  );
  const units = { id: 'poin', en: 'points' };
  for (const [language, name] of Object.entries(explanations)) {
    const page = await open(`/${name}`);
    const text = (await page.page.locator('main').innerText()).replace(/\s+/g, ' ');
    const tenths = (/** @type {number} */ value) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        value * 100,
      );
    const ahead = [2029, 2045].map((year) => fit.years.indexOf(year));
    const rates = ahead
      .flatMap((at) => [fit.median[at], ...fit.bands['80'][at]])
      .map((rate) => `${tenths(rate)}%`);
    const unit = units[/** @type {keyof typeof units} */ (language)];
    const errors = [backtest.no_change, backtest.points_drift, backtest.log_odds_drift].map(
      (error) => `${tenths(error)} ${unit}`,
    );
    // In the order in which they are written.
    let rest = text;
    for (const value of [
      ...rates,
      `${backtest.cases}`,
      ...errors,
      `${backtest.within_80 * backtest.cases}`,
    ]) {
      const at = rest.indexOf(value);
      assert.ok(at >= 0, `${value} is not in its place in ${name}`);
      rest = rest.slice(at + value.length);
    }
  }
});

test('both explanations have the same formulas', async () => {
  const formulas = [];
  for (const name of Object.values(explanations)) {
    const visit = await open(`/${name}`);
    const shapes = await visit.page
      .locator('math')
      .evaluateAll((all) =>
        all.map((one) => (one.textContent ?? '').replace(/[a-z]{3,}( [a-z]+)*/gi, '').replace(/[.,\s]/g, '')),
      );
    assert.ok(shapes.length > 40);
    formulas.push(shapes);
  }
  assert.deepEqual(formulas[0], formulas[1]);
});

test('formulas are laid out as formulas', async () => {
  const visit = await open('/cara-menghitung.html');
  const heights = await visit.page.locator('math[display=block] mfrac').evaluateAll((all) =>
    all.map((one) => {
      const [top, bottom] = [...one.children].map((part) => part.getBoundingClientRect());
      return top.bottom <= bottom.top + 1;
    }),
  );
  assert.ok(heights.length > 10 && heights.every(Boolean));
});
