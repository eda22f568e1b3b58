// A document whose every lever has a range.

/** @param {[number, number, number]} corners */
const lever = ([low, central, high]) => ({ low, central, high });

/**
 * @param {number} groups  the first pays for itself, the second is paid for by a budget, and so on in turn
 * @returns a coverage document, from 2025 to 2045
 */
export function ranged(groups) {
  return {
    version: 1,
    title: 'Contoh',
    place: 'Contoh',
    programme: 'Contoh',
    updated: '2025',
    sources: {},
    groups: Array.from({ length: groups }, (_, place) => group(place)),
    targets: [{ year: 2045, rate: 0.9 }],
  };
}

/** @param {number} place */
function group(place) {
  const paid = place % 2 === 1;
  return {
    id: `g${place}`,
    label: `G${place}`,
    observations: [
      paid
        ? { year: 2025, workers: 110_000, registered: 13_000, subsidised: 12_000 }
        : { year: 2025, workers: 91_000, registered: 40_000 },
    ],
    assumptions: {
      workforce_growth: lever([0, 0.01, 0.02]),
      lapse: lever([0.02, 0.05, 0.1]),
      enrolment: paid
        ? { share_of_uncovered: lever([0.01, 0.03, 0.06]) }
        : { per_year: lever([2000, 4000, 6000]) },
    },
    ...(paid && {
      subsidy: {
        payer: 'P',
        currency: 'IDR',
        monthly_contribution: [{ from: '2025-01', amount: 16_800 }],
        contribution_growth: lever([0, 0.03, 0.06]),
        annual_budget: lever([2e9, 3e9, 5e9]),
        budget_growth: lever([0, 0.03, 0.08]),
      },
    }),
  };
}
