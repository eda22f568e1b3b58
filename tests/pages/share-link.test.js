// What a link states: all of a reader's view, exactly, and only of the widget that it is about.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fromFragment, toFragment } from '../../www/widget/page/share-link.js';

/** @type {import('../../www/widget/page/share-link.js').SharedState} */
const state = {
  language: 'id',
  view: 'projection',
  choices: {
    year: 2040,
    basis: 'assumptions',
    table_group: 1,
    table_expanded: true,
    unfolded: true,
    with_ranges: false,
  },
  scenario: {
    until: 2045,
    groups: {
      formal: { enrolment: { per_year: 4000 }, lapse: 0.1 + 0.2, workforce_growth: -0.013 },
      'in-for_mal': {
        enrolment: { share_of_uncovered: { low: 0, central: 0.02, high: 1e-7 } },
        annual_budget: 123456789012345680000,
      },
    },
  },
};

test('a link gives back the view and the assumptions to the last bit', () => {
  assert.deepEqual(fromFragment(toFragment('banjar', state), 'banjar'), state);
  assert.deepEqual(fromFragment(`#${toFragment('banjar', state)}`, 'banjar'), state);
  const folded = { table_group: 0, table_expanded: false, unfolded: false, with_ranges: false };
  const bare = { language: 'en', view: 'now', choices: { year: null, basis: null, ...folded }, scenario: {} };
  assert.deepEqual(fromFragment(toFragment('x', bare), 'x'), bare);
});

test('a link can be read, and ends in a letter or digit', () => {
  const link = toFragment('banjar', { ...state, scenario: { groups: { formal: { lapse: 0.05 } } } });
  assert.equal(
    link,
    'cakupan=banjar&lang=id&view=projection&year=2040&basis=assumptions&group=1&levers=open&years=open&formal.lapse=0.05&v=1',
  );
});

test('a name of any signs is the same in the link', () => {
  for (const name of ['Kota & Kab=Banjar#1', 'بنجر', 'a b+c%20'])
    assert.equal(fromFragment(toFragment(name, state), name)?.choices?.year, 2040, name);
});

test('a fragment of the page, of another widget or of another version is not understood', () => {
  const link = toFragment('banjar', state);
  for (const other of [
    '',
    '#',
    '#s6',
    '#cakupan',
    '#cakupan=',
    '#cakupan=banjar',
    link.replace('v=1', 'v=2'),
  ])
    assert.equal(fromFragment(other, 'banjar'), null, other);
  assert.equal(fromFragment(link, 'kalimantan'), null);
  assert.equal(fromFragment(link.slice(0, -4), 'banjar'), null, 'one that was cut');
});

test('what is no number is left for the check of scenarios to tell', () => {
  const { scenario } =
    fromFragment('cakupan=x&a.lapse=viel&a.lapse.b=1&.=1&a.=2&b.lapse=1_2&year=2e3&v=1', 'x') ?? {};
  assert.deepEqual(scenario, { groups: { a: { lapse: 'viel' }, b: { lapse: '1_2' } } });
});

test('a hostile group changes no prototype', () => {
  const { scenario } = fromFragment('cakupan=x&__proto__.lapse=1&constructor.lapse=1&v=1', 'x') ?? {};
  assert.equal(/** @type {any} */ ({}).lapse, undefined);
  assert.deepEqual(Object.keys(scenario?.groups ?? {}), ['__proto__', 'constructor']);
});
