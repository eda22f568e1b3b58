// A widget's life on a page: before its script, moved about, taken out, put back, given another document.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { open } from './harness.js';
import { said } from './words.js';

const small = JSON.parse(readFileSync(inRoot('tests/pages/fixtures/documents/small.json'), 'utf8'));
const ranged = JSON.parse(readFileSync(inRoot('tests/pages/fixtures/documents/ranged.json'), 'utf8'));
const enrolment = (/** @type {number} */ people) => ({
  groups: { formal: { enrolment: { per_year: people } } },
});

/** @param {import('./harness.js').Visit} visit */
const coverage = (visit) =>
  visit.widget.evaluate((element) => /** @type {any} */ (element).projection().all.coverage.at(-1));

/** @param {import('./harness.js').Visit} visit */
const loadScript = (visit) => visit.page.addScriptTag({ url: '/cakupan.js', type: 'module' });

test('properties that were set before the script came are used', async () => {
  const visit = await open('/later.html');
  await visit.page.evaluate(
    ({ document: given, scenario }) => {
      const widget = Object.assign(document.createElement('cakupan-widget'), {
        document: given,
        scenario,
        view: 'projection',
        lang: 'en',
        futures: 20_000,
      });
      document.querySelector('#place')?.append(widget);
    },
    { document: small, scenario: enrolment(200) },
  );
  await loadScript(visit);
  await visit.ready();
  assert.deepEqual(
    await visit.widget.evaluate((element) => /** @type {any} */ (element).scenario.groups),
    enrolment(200).groups,
  );
  assert.equal(await visit.widget.evaluate((element) => element.getAttribute('futures')), '20000');
  await visit.widget.getByRole('heading', { name: said('proj.h', { year: 2035 }, 'en') }).waitFor();
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('a widget that a script makes and appends draws like one that the page has', async () => {
  const visit = await open('/later.html');
  await loadScript(visit);
  await visit.page.evaluate((given) => {
    const widget = document.createElement('cakupan-widget');
    widget.setAttribute('view', 'projection');
    Object.assign(widget, { document: given });
    document.querySelector('#place')?.append(widget);
  }, small);
  await visit.ready();
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('a widget that is moved keeps its picture and what the reader has set, and asks for nothing again', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.widget.evaluate((element, scenario) => {
    /** @type {any} */ (element).scenario = scenario;
  }, enrolment(5000));
  const before = await coverage(visit);
  const asked = visit.requests.length;
  await visit.widget.evaluate((element) => {
    const home = document.createElement('section');
    document.body.append(home);
    home.append(element);
  });
  await visit.settled();
  assert.equal(await coverage(visit), before);
  assert.equal(visit.requests.length, asked);
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('a widget that is taken out and put back later draws what the reader had set', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const before = await visit.widget.evaluate(async (element, scenario) => {
    const widget = /** @type {any} */ (element);
    widget.scenario = scenario;
    const value = widget.projection().all.coverage.at(-1);
    widget.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.body.append(widget);
    await widget.ready;
    return value;
  }, enrolment(5000));
  await visit.ready();
  assert.equal(await coverage(visit), before);
});

test('a hundred widgets that come and go leave nothing behind and nothing broken', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.page.evaluate(async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      const widget = /** @type {any} */ (document.createElement('cakupan-widget'));
      widget.src = '/documents/banjar.json';
      document.body.append(widget);
      if (turn % 2) await widget.ready;
      widget.remove();
    }
  });
  assert.ok((await visit.drawing()).texts.length > 5);
});

test('a document that is given is read once', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const reads = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    const given = await (await fetch('/documents/small.json')).json();
    const { title } = given;
    let reads = 0;
    Object.defineProperty(given, 'title', {
      enumerable: true,
      get: () => {
        reads += 1;
        return title;
      },
    });
    widget.document = given;
    await widget.ready;
    return reads;
  });
  assert.equal(reads, 1);
});

test('another document takes the place of the first, and ready waits for it', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  const title = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    widget.src = '/documents/small.json';
    await widget.ready;
    return widget.projection().groups;
  });
  assert.deepEqual(Object.keys(title), ['formal']);
  await visit.widget.getByRole('region', { name: small.title.id }).waitFor();
});

/** So large that the steps of its load have a task each. @param {any} document */
const large = ({ groups: [group], ...rest }) => ({
  ...rest,
  groups: Array.from({ length: 600 }, (_, place) => ({ ...group, id: `group-${place}` })),
});

/** At how many moments a load of a large document lets what a reader does come first. */
const RESTS = { sound: 5, broken: 4 };

for (const [title, rests] of Object.entries(RESTS))
  for (const [there, address] of [
    ['a picture', '/one.html'],
    ['nothing', '/empty.html'],
  ])
    test(`with ${there} there another document comes at any rest of the load of a large ${title} one: it alone is shown and told`, async () => {
      const visit = await open(address);
      await visit.settled();
      // A first frame alone has a rest before it is put on the page.
      for (let rest = 1; rest <= (there === 'nothing' ? rests : 4); rest += 1) {
        const told = await visit.widget.evaluate(
          async (element, { given, newer, rest }) => {
            const widget = /** @type {any} */ (element);
            /** @type {string[]} */
            const told = [];
            const state = () => element.shadowRoot?.querySelector('section')?.dataset.state;
            const tell = (/** @type {Event} */ event) =>
              told.push(`${event.type} ${Object.keys(widget.projection()?.groups ?? {})}`);
            for (const name of ['cakupan-ready', 'cakupan-error']) element.addEventListener(name, tell);
            const { scheduler } = /** @type {any} */ (window);
            let rests = 0;
            const come = new Promise((done) => {
              scheduler.yield = async () => {
                rests += 1;
                if (rests === rest) {
                  told.push(`during ${state()}`);
                  widget.document = newer;
                  done(null);
                }
                await new Promise((rested) => setTimeout(rested));
              };
            });
            widget.document = given;
            // A load that ends before has too few rests.
            await Promise.race([come, widget.ready.catch(() => {})]);
            await widget.ready;
            // Whatever was given up would have come by now.
            await new Promise((done) => setTimeout(done, 100));
            delete scheduler.yield;
            for (const name of ['cakupan-ready', 'cakupan-error']) element.removeEventListener(name, tell);
            const before = element.getAttribute('src');
            widget.document = null;
            if (before) await widget.ready;
            return told;
          },
          { given: large(title === 'sound' ? ranged : { ...small, version: 2 }), newer: small, rest },
        );
        const during = there === 'nothing' ? 'loading' : 'ready';
        assert.deepEqual(told, [`during ${during}`, 'cakupan-ready formal'], `at rest ${rest}`);
      }
    });

test('a widget without a document is no error and waits for one', async () => {
  const visit = await open('/empty.html');
  await visit.settled();
  await visit.widget.evaluate((element, given) => {
    /** @type {any} */ (element).document = given;
  }, small);
  await visit.ready();
  await visit.widget.getByRole('region', { name: small.title.id }).waitFor();
});
