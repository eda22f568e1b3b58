// Many futures in JavaScript, written for speed: typed arrays, one loop over all futures for each year, nothing made
// inside it. The same arithmetic as the widget's, with random numbers that are cheap here (32 bits wide).

/**
 * @typedef {{ low: number, central: number, high: number }} Lever
 * @typedef {(values: Float64Array) => number[]} Quantiles  five of them; the order of the values may be lost
 * @typedef {ReturnType<typeof import('./document.js').ranged>['groups'][number]} Group
 */

const YEARS = 21;

/**
 * Quantiles of coverage by year of each group and of all.
 * @param {{ groups: Group[], targets: { rate: number }[] }} document
 * @param {number} count
 * @param {Quantiles} quantiles
 */
export function simulate({ groups, targets }, count, quantiles) {
  const { registered, workers, coverage } = roomFor(count);
  const found = groups.map((group, place) =>
    transposed(runGroup(group, place, count, registered, workers, coverage, quantiles)),
  );
  const reached = targets.map(() => new Uint8Array(count));
  /** @type {number[][]} */
  const reachedBy = targets.map(() => []);
  const all = [];
  const values = coverage.subarray(0, count);
  for (let year = 0; year < YEARS; year += 1) {
    const from = year * count;
    for (let k = 0; k < count; k += 1) values[k] = registered[from + k] / workers[from + k];
    targets.forEach(({ rate }, place) => {
      const by = reached[place];
      let number = 0;
      for (let k = 0; k < count; k += 1) {
        if (values[k] >= rate - 1e-12) by[k] = 1;
        number += by[k];
      }
      reachedBy[place].push(number / count);
    });
    all.push(quantiles(values));
  }
  return { groups: found, all: transposed(all), reachedBy };
}

/** Kept from one run to the next. @type {{ [name in 'registered' | 'workers' | 'coverage']: Float64Array } | undefined} */
let room;

/** @param {number} count */
function roomFor(count) {
  const length = YEARS * count;
  if (room?.coverage.length === length) {
    room.registered.fill(0);
    room.workers.fill(0);
    return room;
  }
  const values = () => new Float64Array(length);
  room = { registered: values(), workers: values(), coverage: values() };
  return room;
}

/** @param {number[][]} byYear */
const transposed = (byYear) => byYear[0].map((_, place) => byYear.map((year) => year[place]));

/**
 * @param {Group} group
 * @param {number} place
 * @param {number} count
 * @param {Float64Array} registeredSums  by year, and in each by future
 * @param {Float64Array} workersSums
 * @param {Float64Array} coverage
 * @param {Quantiles} quantiles
 */
function runGroup(
  { observations, assumptions, subsidy },
  place,
  count,
  registeredSums,
  workersSums,
  coverage,
  quantiles,
) {
  const [base] = observations;
  const paid = base.subsidised ?? 0;
  const { per_year: people, share_of_uncovered: share } = assumptions.enrolment;
  const growth = drawn(assumptions.workforce_growth, count, 8 * place);
  const lapse = drawn(assumptions.lapse, count, 8 * place + 1);
  const joining = drawn(people ?? share ?? fixed(0), count, 8 * place + 2);
  const budget = drawn(subsidy?.annual_budget ?? fixed(0), count, 8 * place + 3);
  const budgetGrowth = drawn(subsidy?.budget_growth ?? fixed(0), count, 8 * place + 4);
  const firstCost = 12 * (subsidy?.monthly_contribution[0].amount ?? 0);
  const costGrowth = drawn(subsidy?.contribution_growth ?? fixed(0), count, 8 * place + 5);
  // A future goes through all its years before the next begins: what it has stays in registers.
  for (let k = 0; k < count; k += 1) {
    const more = 1 + growth[k];
    const stay = 1 - lapse[k];
    const join = joining[k];
    const moreBudget = 1 + budgetGrowth[k];
    const moreCost = 1 + costGrowth[k];
    let w = base.workers;
    let o = base.registered - paid;
    let b = budget[k];
    let y = firstCost;
    let s = paid;
    let at = k;
    registeredSums[at] += base.registered;
    workersSums[at] += w;
    for (let year = 1; year < YEARS; year += 1) {
      at += count;
      if (subsidy) {
        y *= moreCost;
        b *= moreBudget;
        s = Math.floor((b / y) * (1 + 1e-12));
      }
      w *= more;
      const kept = o * stay;
      const joined = people ? kept + join : kept + join * (w - kept);
      o = joined < w ? joined : w;
      const r = o + s < w ? o + s : w;
      registeredSums[at] += r;
      workersSums[at] += w;
      coverage[at] = r / w;
    }
  }
  const found = [Array(5).fill(base.registered / base.workers)];
  for (let year = 1; year < YEARS; year += 1)
    found.push(quantiles(coverage.subarray(year * count, (year + 1) * count)));
  return found;
}

/** @param {number} value @returns {Lever} */
const fixed = (value) => ({ low: value, central: value, high: value });

/**
 * Draws from the triangular distribution.
 * @param {Lever} lever
 * @param {number} count
 * @param {number} stream
 */
function drawn({ low, central, high }, count, stream) {
  const values = new Float64Array(count);
  if (low === high) return values.fill(central);
  const width = high - low;
  const rise = central - low;
  const rising = width * rise;
  const falling = width * (high - central);
  let state = Math.imul(stream + 1, 0x9e3779b9);
  for (let k = 0; k < count; k += 1) {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    const share = ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
    values[k] =
      share * width < rise ? low + Math.sqrt(share * rising) : high - Math.sqrt((1 - share) * falling);
  }
  return values;
}
