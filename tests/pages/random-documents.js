// Sound documents at random, and what readers do in front of them: several groups, history, ranges, both kinds of enrolment
// and of subsidy, targets; each of them in some and not in others.

import fc from 'fast-check';

/** @typedef {{ groups: Record<string, any>[], targets: object[] } & Record<string, any>} CoverageDocument */

/** The last year of every group. */
const BASE_YEAR = 2025;

/** A number between two, often one of them. @param {number} low @param {number} high */
const between = (low, high) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(low, high) },
    { weight: 4, arbitrary: fc.double({ min: low, max: high, noNaN: true }) },
  );

/** So many, each size as often as the other. @param {number} most */
const size = (most) => between(0, Math.log10(most)).map((power) => Math.floor(10 ** power));

/** A value, a third of them with a range around it. @param {number} low @param {number} high */
const assumption = (low, high) =>
  fc
    .tuple(between(low, high), fc.option(fc.tuple(between(0, 1), between(0, 1)), { freq: 2 }))
    .map(([central, parts]) => {
      /** @type {Record<string, number>} */
      const known = { central };
      if (!parts) return known;
      const [below, above] = parts;
      return {
        ...known,
        low: Math.max(low, central - below * (central - low)),
        high: Math.min(high, central + above * (high - central)),
      };
    });

/** The same with every value so many times as large. @param {Record<string, number>} range @param {number} scale */
const scaled = (range, scale) =>
  Object.fromEntries(Object.entries(range).map(([key, value]) => [key, value * scale]));

const subsidy = fc
  .record({
    steps: fc.uniqueArray(fc.tuple(fc.integer({ min: 2000, max: 2060 }), size(1e9)), {
      minLength: 1,
      maxLength: 3,
      selector: ([year]) => year,
    }),
    funding: fc.option(
      fc.oneof(
        fc.tuple(fc.constant('annual_budget'), size(1e18), assumption(0, 1)),
        fc.tuple(fc.constant('head_count'), size(1e10), assumption(0, 1)),
      ),
      { freq: 5 },
    ),
    budgetGrowth: fc.option(assumption(-0.5, 1)),
    contributionGrowth: fc.option(assumption(-0.5, 1)),
  })
  .map(({ steps, funding, budgetGrowth, contributionGrowth }) => ({
    payer: 'pemkab',
    currency: 'IDR',
    monthly_contribution: steps.map(([year, amount]) => ({ from: `${year}-01`, amount })),
    ...(funding && { [funding[0]]: scaled(funding[2], funding[1]) }),
    ...(budgetGrowth && { budget_growth: budgetGrowth }),
    ...(contributionGrowth && { contribution_growth: contributionGrowth }),
  }));

/** A group that was observed in so many years. @param {number} years */
const group = (years) =>
  fc
    .record({
      workers: size(1e10),
      seen: fc.array(fc.tuple(between(0.8, 1), between(0, 1), fc.option(between(0, 1))), {
        minLength: years,
        maxLength: years,
      }),
      growth: fc.option(assumption(-0.2, 0.2)),
      lapse: fc.option(assumption(0, 1)),
      enrolment: fc.option(fc.tuple(fc.boolean(), assumption(0, 1)), { freq: 4 }),
      subsidy: fc.option(subsidy, { freq: 2 }),
    })
    .map(({ workers, seen, growth, lapse, enrolment, subsidy }) => ({
      observations: seen.map(([part, rate, paid], ago) => {
        const all = Math.ceil(workers * part);
        const registered = Math.floor(all * rate);
        return {
          year: BASE_YEAR - ago,
          workers: all,
          registered,
          ...(paid !== null && { subsidised: Math.floor(registered * paid) }),
        };
      }),
      assumptions: {
        ...(growth && { workforce_growth: growth }),
        ...(lapse && { lapse }),
        ...(enrolment && {
          enrolment: enrolment[0]
            ? { share_of_uncovered: enrolment[1] }
            : { per_year: scaled(enrolment[1], workers) },
        }),
      },
      ...(subsidy && { subsidy }),
    }));

/** @type {fc.Arbitrary<CoverageDocument>} */
export const documents = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 1, 2, 5, 12, 40))
  .chain(([groups, years]) =>
    fc.record({
      groups: fc.array(group(years), { minLength: groups, maxLength: groups }),
      targets: fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), between(0.3, 1)), { maxLength: 3 }),
    }),
  )
  .map(({ groups, targets }) => ({
    version: 1,
    title: 'Judul',
    place: 'Kota',
    programme: 'Program',
    updated: '2025',
    sources: {},
    groups: groups.map((group, place) => ({ id: `g${place}`, label: `Kelompok ${place}`, ...group })),
    targets: targets.map(([ahead, rate]) => ({ year: BASE_YEAR + ahead, rate })),
  }));

/**
 * What readers do, in the words of `random-sessions.test.js`: which slider, field or button, and what with it.
 * @typedef {{ does: string, at: number, share: number, text: string, ahead: number }} Deed
 */

/** @type {fc.Arbitrary<Deed[]>} */
export const deeds = fc.array(
  fc.record({
    does: fc.constantFrom(
      ...['slide', 'slide', 'slide', 'type', 'type', 'type an end', 'switch', 'switch'],
      ...['use the pace needed', 'use the pace needed', 'reset', 'set the last year', 'look elsewhere'],
    ),
    at: fc.nat({ max: 30 }),
    share: between(0, 1),
    text: fc.constantFrom(
      '0',
      '-0',
      '1',
      '0,1',
      '-5',
      '12,5',
      '99,99',
      '1000000',
      '3,3333',
      ' ',
      'x',
      '9999999999999',
    ),
    ahead: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 8 },
);
