// The yearly projection as a page of its own would compute it: stock and flow for each group, then all together.

/**
 * @typedef {{ central: number }} Lever
 * @typedef {object} Group
 * @property {string} id
 * @property {string | Record<string, string>} [short]
 * @property {string | Record<string, string>} label
 * @property {{ year: number, workers: number, registered: number, subsidised?: number }[]} observations
 * @property {{ workforce_growth?: Lever, lapse?: Lever, enrolment?: { per_year?: Lever, share_of_uncovered?: Lever } }} [assumptions]
 * @property {{ monthly_contribution: { from: string, amount: number }[], contribution_growth?: Lever, annual_budget?: Lever, budget_growth?: Lever, head_count?: Lever }} [subsidy]
 * @typedef {{ groups: Group[], targets: { year: number, rate: number }[] }} Document
 */

/**
 * Coverage, a fraction for each year, of each group and of all.
 * @param {Document} document
 * @param {number | null} enrolment new members a year of the first group, where the reader has set it
 */
export function project({ groups, targets }, enrolment) {
  const base = Math.max(...groups[0].observations.map(({ year }) => year));
  const end = Math.max(...targets.map(({ year }) => year));
  const years = Array.from({ length: end - base + 1 }, (_, step) => base + step);
  const totals = years.map(() => ({ workers: 0, registered: 0 }));
  const series = groups.map((group, index) => {
    const rows = projectGroup(group, years, index === 0 ? enrolment : null);
    rows.forEach(({ workers, registered }, step) => {
      totals[step].workers += workers;
      totals[step].registered += registered;
    });
    return rows.map(({ workers, registered }) => registered / workers);
  });
  return { years, groups: series, all: totals.map(({ workers, registered }) => registered / workers) };
}

/**
 * @param {Group} group
 * @param {number[]} years
 * @param {number | null} enrolment
 */
function projectGroup({ observations, assumptions = {}, subsidy }, years, enrolment) {
  const start = observations.find(({ year }) => year === years[0]) ?? observations[0];
  const growth = assumptions.workforce_growth?.central ?? 0;
  const lapse = assumptions.lapse?.central ?? 0;
  const share = assumptions.enrolment?.share_of_uncovered?.central ?? 0;
  const joining = enrolment ?? assumptions.enrolment?.per_year?.central ?? 0;
  let workers = start.workers;
  let subsidised = start.subsidised ?? 0;
  let own = start.registered - subsidised;
  return years.map((year, step) => {
    if (step > 0) {
      workers *= 1 + growth;
      const kept = own * (1 - lapse);
      const joined = enrolment === null && share ? share * (workers - kept) : joining;
      own = Math.min(workers, kept + joined);
      subsidised = Math.min(workers - own, affordable(subsidy, year, step, start.subsidised ?? 0));
    }
    return { workers, registered: own + subsidised };
  });
}

/**
 * @param {Group['subsidy']} subsidy
 * @param {number} year
 * @param {number} step
 * @param {number} otherwise
 */
function affordable(subsidy, year, step, otherwise) {
  if (subsidy?.head_count) return subsidy.head_count.central;
  if (!subsidy?.annual_budget) return otherwise;
  const budget = subsidy.annual_budget.central * (1 + (subsidy.budget_growth?.central ?? 0)) ** step;
  const grown = (1 + (subsidy.contribution_growth?.central ?? 0)) ** step;
  const amount = subsidy.monthly_contribution.findLast(({ from }) => from <= `${year}-01`)?.amount;
  return Math.floor(budget / (12 * (amount ?? subsidy.monthly_contribution[0].amount) * grown));
}
