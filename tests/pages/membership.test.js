// “What about me?”: what membership is to one reader, asked for and answered in the page alone.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';
import { said } from './words.js';

const KINDS = ['employee', 'self', 'construction', 'abroad'];
const PROGRAMME = '**/data/programme-bpjs.json';

/** @param {import('./harness.js').Visit} visit */
const panel = (visit) => visit.widget.locator('details.mine');

/** @param {import('./harness.js').Visit} visit */
const summary = async (visit) => (await panel(visit).locator('.sum').innerText()).replaceAll('\u{a0}', ' ');

/** @param {import('./harness.js').Visit} visit @param {string} kind */
async function choose(visit, kind) {
  await panel(visit).locator(`input[value=${kind}]`).check();
  await visit.settled();
}

/**
 * Opens a page and the panel on it.
 * @param {import('./harness.js').Options & { path?: string }} [options]
 */
async function asked({ path = '/mine.html', ...options } = {}) {
  const visit = await open(path, options);
  await visit.ready();
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByRole('radio').first().waitFor();
  return visit;
}

/** Answers with another programme document. @param {(programme: any) => void} change */
const edited = (change) => (/** @type {import('playwright-core').Page} */ page) =>
  page.route(PROGRAMME, async (route) => {
    const programme = JSON.parse(readFileSync(inRoot('www/data/programme-bpjs.json'), 'utf8'));
    change(programme);
    await route.fulfill({ json: programme });
  });

test('its document is fetched once a reader opens it, and nothing else whatever is chosen', async () => {
  const visit = await open('/mine.html');
  await visit.ready();
  await visit.complete();
  assert.deepEqual(visit.paths(/programme/), []);
  const before = visit.requests.length;
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByRole('radio').first().waitFor();
  const own = ['/data/programme-bpjs.json'];
  assert.deepEqual(visit.paths().slice(before).sort(), own);
  for (const kind of KINDS) await choose(visit, kind);
  await panel(visit).locator('summary').first().click();
  await panel(visit).locator('summary').first().click();
  await visit.settled();
  assert.equal(visit.requests.length, before + own.length, 'whatever is chosen, no more is asked for');
});

test('each way of working is told what is known about it, and no more', async () => {
  const visit = await asked();
  assert.equal(await panel(visit).getByRole('radio').count(), 4);
  assert.equal(
    await panel(visit).getByRole('heading').count(),
    0,
    'nothing is told before anything is chosen',
  );
  await choose(visit, 'employee');
  assert.match(await summary(visit), said('membership.sum_share'));
  assert.equal(await panel(visit).getByRole('table').count(), 1);
  assert.match(await panel(visit).innerText(), /44\s+dari\s+100 terdaftar/);
  await choose(visit, 'self');
  assert.equal(await panel(visit).getByRole('table').count(), 0);
  assert.match(await panel(visit).innerText(), /12\s+dari\s+100 terdaftar/);
  assert.match(await panel(visit).innerText(), /Rp42\s+juta/);
  for (const kind of ['construction', 'abroad']) {
    await choose(visit, kind);
    assert.match(await summary(visit), said('membership.unknown'));
    assert.equal(await panel(visit).getByRole('heading').count(), 0);
  }
});

test('it leads to the programme’s own pages, and says in one place where all of it is from', async () => {
  const visit = await asked();
  const addresses = () =>
    panel(visit)
      .locator('.services a')
      .evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
  const check = 'https://sso.bpjsketenagakerjaan.go.id/';
  assert.deepEqual(await addresses(), [check]);
  await choose(visit, 'self');
  assert.deepEqual(await addresses(), [check, 'https://www.bpjsketenagakerjaan.go.id/bpu']);
  const sources = panel(visit).locator('.cited');
  assert.equal(await panel(visit).getByRole('link').count(), 2, 'sources are folded');
  await sources.locator('summary').click();
  const links = await sources
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(links.length > 5);
  assert.equal(new Set(links).size, links.length, 'each once');
  await choose(visit, 'employee');
  assert.ok(await sources.getByRole('link').first().isVisible(), 'what is unfolded stays so');
});

for (const [day, other, transport] of [
  ['2026-03-31', 'Rp16.800 per bulan.', 'Rp8.400 per bulan, sampai Maret 2027.'],
  ['2026-04-01', 'Rp8.400 per bulan, sampai Desember 2026.', 'Rp8.400 per bulan, sampai Maret 2027.'],
  ['2026-12-31', 'Rp8.400 per bulan, sampai Desember 2026.', 'Rp8.400 per bulan, sampai Maret 2027.'],
  ['2027-01-01', 'Rp16.800 per bulan.', 'Rp8.400 per bulan, sampai Maret 2027.'],
  ['2027-03-31', 'Rp16.800 per bulan.', 'Rp8.400 per bulan, sampai Maret 2027.'],
  ['2027-04-01', 'Rp16.800 per bulan.', 'Rp16.800 per bulan.'],
]) {
  test(`on ${day} the relief is that of the day`, async () => {
    const visit = await asked({ now: `${day}T12:00:00` });
    await choose(visit, 'self');
    assert.ok((await summary(visit)).endsWith(other), await summary(visit));
    await panel(visit).locator('[data-choice=self-option] input').last().check();
    await visit.settled();
    assert.ok((await summary(visit)).endsWith(transport), await summary(visit));
  });
}

test('the day is that of the reader’s clock, to its last minute', async () => {
  const last = await asked({ now: '2026-12-31T23:59:00' });
  await choose(last, 'self');
  assert.match(await summary(last), /sampai Desember 2026/);
  const next = await asked({ now: '2027-01-01T00:01:00' });
  await choose(next, 'self');
  assert.doesNotMatch(await summary(next), /sampai/);
  assert.match(await panel(next).innerText(), said('membership.relief_over'));
});

test('nothing that a reader says is kept in the browser, in the address or in the scenario', async () => {
  const visit = await asked({ alone: true });
  await choose(visit, 'employee');
  await panel(visit).getByRole('textbox').fill('4.000.000');
  await panel(visit).getByRole('textbox').press('Enter');
  await visit.settled();
  assert.match(await summary(visit), /Rp4\.000\.000/);
  const kept = await visit.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    hash: location.hash + location.search,
    entries: history.length,
    state: history.state,
    scenario: /** @type {any} */ (document.querySelector('cakupan-widget')).scenario,
  }));
  const entries = kept.entries;
  assert.deepEqual(kept, {
    local: 0,
    session: 0,
    cookie: '',
    databases: 0,
    caches: 0,
    hash: '',
    entries,
    state: null,
    scenario: {},
  });
  assert.ok(entries <= 2, `${entries}`);
  assert.ok(!visit.requests.some((url) => /4\.?000|employee/.test(url)));
  await visit.page.reload();
  await visit.ready();
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByRole('radio').first().waitFor();
  assert.equal(
    await panel(visit).locator('input:checked').count(),
    0,
    'a new visit knows nothing of the last',
  );
});

test('with the keyboard alone a reader opens it, chooses, types a wage and closes it again', async () => {
  const visit = await open('/mine.html', { width: 320 });
  await visit.ready();
  const { keyboard } = visit.page;
  const focused = () =>
    visit.widget.evaluate((element) => {
      const at = element.shadowRoot?.activeElement;
      return at instanceof HTMLInputElement ? at.value : at?.localName;
    });
  await panel(visit).locator('summary').first().focus();
  await keyboard.press('Enter');
  await panel(visit).getByRole('radio').first().waitFor();
  assert.equal(await focused(), 'summary', 'the focus stays where it was');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await visit.settled();
  assert.equal(await focused(), 'employee');
  await keyboard.press('ArrowDown');
  await visit.settled();
  assert.equal(await focused(), 'self', 'an arrow goes to the next way of working');
  assert.match(await summary(visit), /Iuran termurah/);
  await keyboard.press('ArrowUp');
  await visit.settled();
  assert.match(await summary(visit), said('membership.sum_share'));
  // In the order in which one reads: the kind, the programme's page, how dangerous the work is, the wage, the sources.
  await keyboard.press('Tab');
  assert.equal(await focused(), 'a');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await visit.settled();
  assert.equal(await focused(), '0');
  await keyboard.press('Tab');
  await keyboard.type('empat juta');
  await keyboard.press('Enter');
  const field = panel(visit).getByRole('textbox');
  await panel(visit).getByRole('alert').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await focused(), 'empat juta', 'what was typed stays, and the focus with it');
  await field.selectText();
  await keyboard.type('4000000');
  await keyboard.press('Enter');
  await visit.settled();
  assert.equal(await panel(visit).getByRole('alert').count(), 0);
  assert.match(await summary(visit), /Rp120\.000/);
  await keyboard.press('Tab');
  assert.equal(await focused(), 'summary');
  await keyboard.press('Escape');
  await visit.settled();
  assert.equal(await panel(visit).getAttribute('open'), null);
  assert.equal(await focused(), 'summary', 'Escape closes it and the focus goes back to the question');
});

test('what is pressed is at least 44 px high and has a name, and its groups have one', async () => {
  const visit = await asked({ width: 320 });
  await choose(visit, 'employee');
  for (const target of await panel(visit).locator('summary, fieldset label, .num').all()) {
    const box = await target.boundingBox();
    assert.ok(
      box && box.height >= 44 && box.width >= 44,
      `${await target.innerText()} ${JSON.stringify(box)}`,
    );
  }
  const names = [said('membership.kinds'), said('membership.class')];
  for (const name of names) assert.equal(await panel(visit).getByRole('group', { name }).count(), 1);
  assert.equal(
    await panel(visit)
      .getByRole('textbox', { name: said('membership.wage') })
      .count(),
    1,
  );
  for (const radio of await panel(visit).getByRole('radio').all()) {
    assert.ok(
      await radio.evaluate((input) => /** @type {HTMLInputElement} */ (input).labels?.[0]?.innerText),
    );
  }
});

test('the first choice is answered in a live region that was there before it', async () => {
  const visit = await asked();
  const region = panel(visit).locator('[aria-live=polite]');
  // What comes with its region, Orca does not say.
  assert.notEqual(await region.evaluate((element) => getComputedStyle(element).display), 'none');
  assert.equal((await region.boundingBox())?.height, 0, 'and takes no room');
  await choose(visit, 'employee');
  await region.getByText(said('membership.sum_share')).waitFor();
  // Line by line, Orca says of a status that it is one, and not what is in it.
  assert.equal(await region.getAttribute('role'), null);
});

for (const width of [320, 360, 720, 1280]) {
  test(`nothing of it is cut off or has to be scrolled sideways at ${width}`, async () => {
    const visit = await asked({ width });
    for (const kind of KINDS) {
      await choose(visit, kind);
      const over = await visit.widget.evaluate((element) => {
        const wide = document.documentElement;
        const found = wide.scrollWidth > wide.clientWidth ? ['the page'] : [];
        const { right, left } = element.getBoundingClientRect();
        for (const one of element.shadowRoot?.querySelectorAll('.me *') ?? []) {
          const box = one.getBoundingClientRect();
          if (
            box.width > 1 &&
            (box.right > right + 0.5 || box.left < left - 0.5 || one.scrollWidth > one.clientWidth + 1)
          )
            if (getComputedStyle(one).display !== 'inline' && !one.closest('svg, .vh'))
              found.push(`${one.localName}.${one.className}`);
        }
        return found;
      });
      assert.deepEqual(over, [], kind);
    }
  });
}

for (const width of [320, 360]) {
  test(`each source has a line of its own, and nothing else is hit on it, at ${width}`, async () => {
    const visit = await asked({ width });
    for (const kind of ['employee', 'self']) {
      await choose(visit, kind);
      const sources = panel(visit).locator('.cited');
      if (!(await sources.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open)))
        await sources.locator('summary').click();
      const links = await panel(visit)
        .locator('.me a')
        .evaluateAll((links) =>
          links.map((link) => {
            link.scrollIntoView({ block: 'center' });
            const { left, right, top, bottom } = link.getBoundingClientRect();
            const page = /** @type {ShadowRoot} */ (link.getRootNode());
            let free = 0;
            for (let y = Math.ceil(top); y < bottom; y += 1)
              free += Number(link.contains(page.elementFromPoint((left + right) / 2, y)));
            const first = link.closest('li')?.getBoundingClientRect().left ?? 0;
            return { name: link.textContent, left: left - first, free };
          }),
        );
      assert.ok(links.length > 6);
      assert.deepEqual(
        links.filter(({ left, free }) => left > 0.5 || free < 24),
        [],
      );
      assert.doesNotMatch(await panel(visit).innerText(), /(^|\n)\s*[;·]/);
    }
  });
}

test('it speaks the reader’s language, also once it has been opened', async () => {
  const visit = await asked();
  await choose(visit, 'self');
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await panel(visit)
    .getByText(said('membership.kinds', {}, 'en'))
    .waitFor();
  assert.match(await summary(visit), /The lowest contribution/);
  assert.equal(await panel(visit).locator('input[value=self]').isChecked(), true, 'what was chosen stays');
  assert.match(await panel(visit).locator('summary').first().innerText(), said('now.mine', {}, 'en'));
});

test('it works on each of the public pages, and says nothing of workers whom a document does not tell apart', async () => {
  for (const [path, here] of /** @type {const} */ ([
    ['/index.html', 1],
    ['/indonesia.html', 0],
    ['/kalimantan.html', 0],
    ['/sulawesi-selatan.html', 0],
  ])) {
    const visit = await open(path, { width: 720 });
    await visit.ready();
    if (['/indonesia.html', '/sulawesi-selatan.html'].includes(path))
      await visit.widget.evaluate((element) => element.setAttribute('view', 'now'));
    await panel(visit).locator('summary').first().click();
    await panel(visit).getByRole('radio').first().waitFor();
    await choose(visit, 'self');
    assert.match(await summary(visit), /Iuran termurah/);
    assert.equal(await panel(visit).getByText('Pekerja seperti Anda').count(), here, path);
  }
});

test('a programme document with mistakes shows them where they are, and the picture stays', async () => {
  const visit = await open('/mine.html', {
    before: edited((programme) => {
      programme.schemes[0].about = 7;
      programme.kinds[1].packages[0].amount = 1;
    }),
  });
  await visit.ready();
  const headline = await visit.widget.locator('h2').innerText();
  const told = visit.widget.evaluate(
    (element) =>
      new Promise((done) =>
        element.addEventListener('cakupan-error', (event) =>
          done(/** @type {CustomEvent} */ (event).detail.problems.map((/** @type {any} */ one) => one.at)),
        ),
      ),
  );
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByText(said('membership.broken')).waitFor();
  const places = ['/schemes/0/about', '/kinds/1/packages/0/parts'];
  for (const at of places) await panel(visit).getByText(at, { exact: true }).waitFor();
  assert.equal(await panel(visit).getByRole('listitem').count(), 2);
  assert.deepEqual(await told, places);
  assert.equal(await visit.widget.locator('h2').innerText(), headline);
  assert.equal(await visit.widget.locator('canvas').first().isVisible(), true);
  assert.equal(await visit.widget.getAttribute('data-state'), null);
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await panel(visit)
    .getByText(said('membership.broken', {}, 'en'))
    .waitFor();
  // A view later, the widget is as it would be without it.
  await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
  await visit.widget.locator('[data-view=projection]').waitFor();
  assert.ok(await visit.widget.evaluate((element) => /** @type {any} */ (element).projection() !== null));
});

test('a text that is no JSON is said to be none', async () => {
  const visit = await open('/mine.html', {
    before: (page) => page.route(PROGRAMME, (route) => route.fulfill({ body: '{"format": ' })),
  });
  await visit.ready();
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByText(said('membership.broken')).waitFor();
  assert.equal(await panel(visit).getByRole('listitem').count(), 1);
});

test('a wrong address says so, and once the document is there the button brings it', async () => {
  let there = false;
  const visit = await open('/mine.html', {
    allow: [/Failed to load resource/],
    before: (page) =>
      page.route(PROGRAMME, (route) => (there ? route.continue() : route.fulfill({ status: 404, body: '' }))),
  });
  await visit.ready();
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByText(said('state.missing_h')).waitFor();
  await panel(visit).getByText('programme-bpjs.json menjawab 404').waitFor();
  assert.equal(await visit.widget.locator('canvas').first().isVisible(), true);
  assert.match(await visit.widget.locator('h2').innerText(), /26/);
  there = true;
  await panel(visit)
    .getByRole('button', { name: said('state.retry') })
    .click();
  await panel(visit).getByRole('radio').first().waitFor();
});

test('without the attribute there is no question, and with another address another answer', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate((element) => element.setAttribute('view', 'now'));
  await visit.widget.locator('[data-view=now]').waitFor();
  assert.equal(await panel(visit).count(), 0);
  await visit.page.route('**/other.json', async (route) => {
    const programme = JSON.parse(readFileSync(inRoot('www/data/programme-bpjs.json'), 'utf8'));
    programme.kinds.length = 2;
    await route.fulfill({ json: programme });
  });
  await visit.widget.evaluate((element) => {
    /** @type {any} */ (element).programme = '/data/programme-bpjs.json';
  });
  await panel(visit).locator('summary').first().click();
  await panel(visit).getByRole('radio').nth(3).waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('programme', '/other.json'));
  await visit.page.waitForFunction(
    () =>
      document.querySelector('cakupan-widget')?.shadowRoot?.querySelectorAll('.mine [type=radio]').length ===
      2,
  );
  await visit.widget.evaluate((element) => element.removeAttribute('programme'));
  await visit.settled();
  assert.equal(await panel(visit).count(), 0);
});

test('in print stands what was chosen, without what is pressed', async () => {
  const visit = await asked({ width: 720 });
  await choose(visit, 'self');
  await visit.page.emulateMedia({ media: 'print' });
  await visit.settled();
  assert.equal(await panel(visit).locator('[data-choice=kind] label').filter({ visible: true }).count(), 1);
  assert.equal(await panel(visit).getByRole('radio').filter({ visible: true }).count(), 0);
  assert.equal(await panel(visit).locator('.sum').isVisible(), true);
});
