// Places that are made up by a generator, the same every time: for tests and benches, and never shipped as if they were data.

/** Numbers from 0 to 1, the same every time: a linear congruential generator (Numerical Recipes, 2nd ed., 7.1). @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FIRST_YEAR = 2014;
const YEARS = 12;

const AREAS = ['Area Utara', 'Area Timur', 'Area Selatan', 'Area Barat'];
const SYLLABLES = ['mo', 'li', 'ra', 'ken', 'su', 'ta', 'vo', 'pe', 'nai', 'do'];

/** Of places with one number their name differs by its first word alone: they are told apart by the area they are in. @param {number} number */
function nameOf(number) {
  const twin = Math.floor(number / 2);
  const letters = [twin % 10, Math.floor(twin / 10) % 10, Math.floor(twin / 100) % 10];
  const [first, ...rest] = letters.map((index) => SYLLABLES[index]).join('');
  return `${number % 2 ? 'Kabupaten' : 'Kota'} ${first.toUpperCase()}${rest.join('')}`;
}

/** A coverage document of two groups with twelve years each. @param {number} number */
export function madeUpPlace(number) {
  const random = generator(number * 7919 + 1);
  const level = 0.05 + 0.3 * random();
  const group = (/** @type {string} */ id) => {
    const size = 10_000 + Math.floor(random() * 200_000);
    const observations = Array.from({ length: YEARS }, (_, year) => {
      const workers = Math.floor(size * (1 + year * 0.01));
      const share = level + (0.4 * year) / YEARS + 0.05 * random();
      return { year: FIRST_YEAR + year, workers, registered: Math.floor(workers * share), source: 'made-up' };
    });
    return { id, label: { id: `Pekerja ${id}`, en: `${id} workers` }, observations };
  };
  const name = nameOf(number);
  return {
    version: 1,
    title: { id: `Berapa pekerja ${name} yang terlindungi?`, en: `How many workers in ${name} are protected?` },
    place: name,
    within: AREAS[number % AREAS.length],
    programme: { id: 'Program buatan', en: 'A made-up programme' },
    updated: '2026-01-01',
    definition: { id: 'Angka buatan untuk percobaan.', en: 'Made-up figures, to try things with.' },
    sources: { 'made-up': { title: 'Made up by a generator' } },
    groups: [group('formal'), group('informal')],
    targets: [{ year: 2045, rate: 0.99, source: 'made-up' }],
  };
}

/** What a list has of each year of these observations. @param {ReturnType<typeof madeUpPlace>['groups'][number]['observations']} observations */
const observed = (observations) =>
  observations.map(({ year, workers, registered }) => ({ year, workers, registered }));

/**
 * The list of the first so many, as `cakupan build` writes it.
 * @param {number} count
 */
export function madeUpList(count) {
  const [first] = [madeUpPlace(0)];
  const places = Array.from({ length: count }, (_, number) => {
    const { place, within, programme, groups } = madeUpPlace(number);
    const [one, other] = groups.map((group) => observed(group.observations));
    const all = one.map((seen, year) => ({
      year: seen.year,
      workers: seen.workers + other[year].workers,
      registered: seen.registered + other[year].registered,
    }));
    return {
      src: `place-${number}.json`,
      page: `place-${number}.html`,
      ...{ place, within, programme, counting: 0, observed: all },
      year: FIRST_YEAR + YEARS - 1,
      groups: groups.map(({ id, label, observations }) => ({ id, label, observed: observed(observations) })),
    };
  });
  return {
    version: 1,
    countings: [{ programme: first.programme, definition: first.definition }],
    places,
  };
}
