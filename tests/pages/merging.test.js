// A draft's document with the figures of a new table: what the table says wins, what only the draft has stays.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { merged } from '../../www/builder/draft/merged.js';

/** A table as it was read: groups by their names. @param {Record<string, any[]>} groups @returns {any} */
const table = (groups) => ({
  version: 1,
  updated: '2024',
  sources: {},
  groups: Object.entries(groups).map(([label, observations]) => ({
    id: label.toLowerCase().replaceAll(' ', '-'),
    label,
    observations,
  })),
});

const seen = { year: 2023, workers: 1200, registered: 300 };

/**
 * What the draft has once one table after the other was read, and in between something was written.
 * @param {any[]} tables @param {(document: any) => void} [write]
 */
function after(tables, write) {
  /** @type {any} */
  let now = { document: { version: 1, sources: {}, groups: [] }, aliases: {}, left: [] };
  let previous = null;
  for (const read of tables) {
    now = merged(now.document, read, now.aliases, [], previous);
    if (!previous) write?.(now.document);
    previous = read;
  }
  return now;
}

test('a number that is no longer a round one is none', () => {
  const { document } = after([table({ Tani: [{ ...seen, approximate: true }] }), table({ Tani: [seen] })]);
  assert.deepEqual(document.groups[0].observations, [seen]);
});

test('a number that becomes a round one is one, whatever the draft had', () => {
  const round = { ...seen, approximate: true };
  const { document } = after([table({ Tani: [seen] }), table({ Tani: [round] })], ({ groups }) => {
    groups[0].observations[0].approximate = false;
  });
  assert.deepEqual(document.groups[0].observations, [round]);
});

test('a year that has no longer a name has none, and another name is taken', () => {
  const named = (/** @type {string} */ period) => table({ Tani: [{ ...seen, period }] });
  assert.deepEqual(after([named('2023/24'), table({ Tani: [seen] })]).document.groups[0].observations, [
    seen,
  ]);
  const { document } = after([named('2023/24'), named('2023-24')]);
  assert.equal(document.groups[0].observations[0].period, '2023-24');
});

test('what a year is called in both languages stays where the table says the same', () => {
  const period = { id: 'TA 2023/24', en: 'FY2023/24' };
  const read = table({ Tani: [{ ...seen, period: '2023/24' }] });
  const { document } = after([read, read], ({ groups }) => {
    groups[0].observations[0].period = period;
  });
  assert.deepEqual(document.groups[0].observations[0].period, period);
});

test('another reason for more than all is taken, and what only the draft has stays', () => {
  const why = (/** @type {string} */ above_100) =>
    table({ Tani: [{ ...seen, registered: 1300, above_100 }] });
  const { document } = after([why('pindahan'), why('pekerja musiman')], ({ groups }) => {
    Object.assign(groups[0].observations[0], {
      above_100: { id: 'pindahan', en: 'moved in' },
      source: 'a',
      note: 'n',
    });
  });
  const [{ above_100, source, note }] = document.groups[0].observations;
  assert.deepEqual([above_100, source, note], ['pekerja musiman', 'a', 'n']);
});

const later = { year: 2024, workers: 1250, registered: 310 };

/** What an editor writes about the first group. @param {any} document */
const write = ({ groups }) =>
  Object.assign(groups[0], {
    label: { id: 'Tani', en: 'Farmers' },
    assumptions: { lapse: { central: 0.05 } },
    subsidy: { payer: 'Pemkab', currency: 'IDR', monthly_contribution: [{ from: '2015-07', amount: 16800 }] },
  });

test('a group that is called otherwise keeps what was written about it', () => {
  const both = [seen, later];
  const first = table({ Tani: both, Nelayan: both });
  for (const [name, next] of Object.entries({
    'the same years': table({ Nelayan: both, Petani: both }),
    'the same place': table({ Petani: [seen, later, { ...later, year: 2025 }], Nelayan: both }),
  })) {
    const { document, left } = after([first, next], write);
    const group = document.groups.find((/** @type {any} */ { id }) => id === 'tani');
    assert.deepEqual(group?.label, { id: 'Petani', en: 'Farmers' }, name);
    assert.ok(group.assumptions && group.subsidy, name);
    assert.equal(document.groups.length, 2, name);
    assert.deepEqual(left, [], name);
  }
});

test('a group that is called otherwise row by row keeps what was written about it', () => {
  const first = table({ Tani: [seen, later], Nelayan: [seen, later] });
  const half = table({ Petani: [seen], Tani: [later], Nelayan: [seen, later] });
  const { document, left } = after(
    [first, half, table({ Petani: [seen, later], Nelayan: [seen, later] })],
    write,
  );
  assert.deepEqual(
    document.groups.map((/** @type {any} */ { id }) => id),
    ['tani', 'nelayan'],
  );
  assert.ok(document.groups[0].assumptions);
  assert.deepEqual(left, []);
});

test('what was written about a row goes along where the row is another group’s', () => {
  const month = (/** @type {number} */ month) => ({ ...seen, month, registered: 300 + month });
  const [may, june] = [month(5), month(6)];
  const note = (/** @type {any} */ { groups }) =>
    groups[0].observations.forEach((/** @type {any} */ one, /** @type {number} */ at) => {
      Object.assign(one, { note: `n${at}`, source: `s${at}` });
    });
  const half = table({ Petani: [may], Tani: [june] });
  const { document } = after([table({ Tani: [may, june] }), half, table({ Petani: [may, june] })], note);
  assert.deepEqual(
    document.groups.map((/** @type {any} */ { id, observations }) => [id, observations]),
    [
      [
        'tani',
        [
          { ...may, note: 'n0', source: 's0' },
          { ...june, note: 'n1', source: 's1' },
        ],
      ],
    ],
  );
});

test('several groups that are called otherwise at once are known by their figures', () => {
  const first = table({ Tani: [seen, later], Nelayan: [{ ...seen, workers: 90 }], Buruh: [seen] });
  const next = table({ Buruh: [seen], Pelaut: [{ ...seen, workers: 90 }], Petani: [seen, later] });
  const { document, left } = after([first, next], write);
  assert.deepEqual(
    document.groups.map((/** @type {any} */ { id, assumptions }) => [id, !!assumptions]),
    [
      ['buruh', false],
      ['nelayan', false],
      ['tani', true],
    ],
  );
  assert.deepEqual(left, []);
});

test('a name that another group takes brings nothing of the one that had it', () => {
  const { document } = after(
    [table({ Tani: [seen] }), table({ Petani: [seen] }), table({ Tani: [later], Petani: [seen] })],
    write,
  );
  assert.deepEqual(
    document.groups.map((/** @type {any} */ { label, assumptions }) => [label.id ?? label, !!assumptions]),
    [
      ['Tani', false],
      ['Petani', true],
    ],
  );
});

test('a name that the table has otherwise is taken, and one that was written here stays', () => {
  const tables = [table({ tani: [seen] }), table({ Tani: [seen] })];
  assert.equal(after(tables).document.groups[0].label, 'Tani');
  const own = (/** @type {any} */ { groups }) => {
    groups[0].label = 'Petani';
  };
  assert.equal(after(tables, own).document.groups[0].label, 'Petani');
});

test('what was written about a group that is not known again is said to be left out', () => {
  const first = table({ Tani: [seen], Nelayan: [seen] });
  const two = after([first, table({ Petani: [seen], Pelaut: [seen] })], write);
  assert.deepEqual(two.left, [{ id: 'Tani', en: 'Farmers' }]);
  const none = after([first, table({ Nelayan: [seen] })], write);
  assert.deepEqual(none.left, [{ id: 'Tani', en: 'Farmers' }]);
  // Nothing was written about it.
  assert.deepEqual(after([first, table({ Tani: [seen] })]).left, []);
});

test('each of a thousand groups is looked at a few times, and not once for every other', () => {
  let looks = 0;
  const counted = (/** @type {any} */ { label, ...group }) =>
    Object.defineProperty(group, 'label', {
      enumerable: true,
      get: () => {
        looks += 1;
        return label;
      },
    });
  const many = (/** @type {string} */ name, /** @type {number} */ more) => {
    const rows = Array.from({ length: 1000 }, (_, at) => [
      `${name} ${at}`,
      [{ ...seen, workers: 2000 + at + more }],
    ]);
    const read = table(Object.fromEntries(rows));
    return { ...read, groups: read.groups.map(counted) };
  };
  // The same again, under other names, and others altogether.
  const { document } = after([many('Tani', 0), many('Tani', 0), many('Petani', 0), many('Nelayan', 5000)]);
  assert.equal(document.groups.length, 1000);
  assert.ok(looks < 100_000, `${looks} looks at 1000 groups`);
});
