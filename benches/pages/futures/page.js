// Many futures: by the widget's WebAssembly, and by the same arithmetic written in JavaScript.

import { start } from '../start.js';
import { ranged } from './document.js';
import { simulate } from './engine.js';
import { counting, selecting, sorting } from './quantiles.js';

const handle = await start();

/** The widget's first lever at another value than before, so that everything has to be done again. */
let people = 4000;
const move = () => {
  people = people === 4000 ? 4100 : 4000;
  handle.move_lever(0, 'per_year', people);
};
/** As many futures as the page asks for: ten thousand, where the number is none that it may. */
let asked = 0;
/** The longest piece, in milliseconds: so long an input may have to wait. */
let longest = 0;
const refine = () => {
  for (let from = performance.now(), more = true; more; from = performance.now()) {
    more = handle.refine(asked);
    longest = Math.max(longest, performance.now() - from);
  }
};

/**
 * What is timed by `time`, and what has to be done before each time.
 * @type {Record<string, (groups: number, count: number) => { run: () => void, before?: () => void }>}
 */
const engines = {
  /** As the widget refines: as many futures as are asked for, or fewer of many groups. */
  wasm: (groups, count) => {
    handle.parse(JSON.stringify(ranged(groups)));
    handle.open();
    asked = count;
    longest = 0;
    return { run: refine, before: move };
  },
  /** One move: the numbers of the scenario and its first futures. */
  move: (groups) => {
    handle.parse(JSON.stringify(ranged(groups)));
    handle.open();
    return { run: move };
  },
  sorting: (groups, count) => ({ run: () => simulate(ranged(groups), count, sorting) }),
  selecting: (groups, count) => ({ run: () => simulate(ranged(groups), count, selecting) }),
  counting: (groups, count) => ({ run: () => simulate(ranged(groups), count, counting) }),
  /** Everything but quantiles. */
  running: (groups, count) => ({ run: () => simulate(ranged(groups), count, () => [0, 0, 0, 0, 0]) }),
};

Object.assign(window, {
  /**
   * Milliseconds of each run, after some that nobody counts.
   * @param {string} name
   * @param {number} groups
   * @param {number} count
   * @param {number} runs
   */
  time(name, groups, count, runs) {
    const { run, before } = engines[name](groups, count);
    const times = [];
    for (let turn = -Math.ceil(runs / 2); turn < runs; turn += 1) {
      before?.();
      const from = performance.now();
      run();
      if (turn >= 0) times.push(performance.now() - from);
    }
    return times;
  },
  /** How many futures the widget has run, in which longest piece, and what it found of all groups together in the last year. */
  found() {
    const { n, all } = /** @type {any} */ (handle.projection()).futures;
    return { n, longest, last: Object.values(all).map((values) => values.at(-1)) };
  },
  /**
   * The same by JavaScript.
   * @param {string} name
   * @param {number} count
   */
  check(name, count) {
    const quantiles = { sorting, selecting, counting }[name] ?? sorting;
    return simulate(ranged(2), count, quantiles).all.map((values) => values.at(-1));
  },
});
document.documentElement.dataset.ready = '';
