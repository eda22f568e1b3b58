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
  const { registered, workers } = roomFor(count);
  const values = new Float64Array(count);
  const found = groups.map((group, place) =>
    transposed(runGroup(group, place, count, registered, workers, values, quantiles)),
  );
  const reached = targets.map(() => new Uint8Array(count));
  /** @type {number[][]} */
  const reachedBy = targets.map(() => []);
  const all = [];
  for (let year = 0; year < YEARS; year += 1) {
    const r = registered[year];
    const w = workers[year];
    for (let k = 0; k < count; k += 1) values[k] = r[k] / w[k];
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

/** Kept from one run to the next. @type {{ registered: Float64Array[], workers: Float64Array[] } | undefined} */
let room;

/** @param {number} count */
function roomFor(count) {
  if (room?.registered[0].length === count) {
    for (const year of [...room.registered, ...room.workers]) year.fill(0);
    return room;
  }
  const years = () => Array.from({ length: YEARS }, () => new Float64Array(count));
  room = { registered: years(), workers: years() };
  return room;
}

/** @param {number[][]} byYear */
const transposed = (byYear) => byYear[0].map((_, place) => byYear.map((year) => year[place]));

/**
 * @param {Group} group
 * @param {number} place
 * @param {number} count
 * @param {Float64Array[]} registeredSums
 * @param {Float64Array[]} workersSums
 * @param {Float64Array} values
 * @param {Quantiles} quantiles
 */
function runGroup(
  { observations, assumptions, subsidy },
  place,
  count,
  registeredSums,
  workersSums,
  values,
  quantiles,
) {
  const [base] = observations;
  const paid = base.subsidised ?? 0;
  const { per_year: people, share_of_uncovered: share } = assumptions.enrolment;
  const growth = drawn(assumptions.workforce_growth, count, 8 * place);
  const lapse = drawn(assumptions.lapse, count, 8 * place + 1);
  const joining = drawn(people ?? share ?? fixed(0), count, 8 * place + 2);
  const workers = new Float64Array(count).fill(base.workers);
  const own = new Float64Array(count).fill(base.registered - paid);
  const affordable = new Float64Array(count).fill(paid);
  const budget = drawn(subsidy?.annual_budget ?? fixed(0), count, 8 * place + 3);
  const budgetGrowth = drawn(subsidy?.budget_growth ?? fixed(0), count, 8 * place + 4);
  const cost = new Float64Array(count).fill(12 * (subsidy?.monthly_contribution[0].amount ?? 0));
  const costGrowth = drawn(subsidy?.contribution_growth ?? fixed(0), count, 8 * place + 5);
  const found = [];
  for (let k = 0; k < count; k += 1) {
    registeredSums[0][k] += base.registered;
    workersSums[0][k] += base.workers;
  }
  found.push(Array(5).fill(base.registered / base.workers));
  for (let year = 1; year < YEARS; year += 1) {
    const registeredSum = registeredSums[year];
    const workersSum = workersSums[year];
    if (subsidy)
      for (let k = 0; k < count; k += 1) {
        const y = cost[k] * (1 + costGrowth[k]);
        const b = budget[k] * (1 + budgetGrowth[k]);
        cost[k] = y;
        budget[k] = b;
        affordable[k] = Math.floor((b / y) * (1 + 1e-12));
      }
    for (let k = 0; k < count; k += 1) {
      const w = workers[k] * (1 + growth[k]);
      const kept = own[k] * (1 - lapse[k]);
      const joined = people ? kept + joining[k] : kept + joining[k] * (w - kept);
      const o = joined < w ? joined : w;
      const s = affordable[k];
      const r = o + s < w ? o + s : w;
      workers[k] = w;
      own[k] = o;
      registeredSum[k] += r;
      workersSum[k] += w;
      values[k] = r / w;
    }
    found.push(quantiles(values));
  }
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
