// Which group of a table was which before, under another name too; and what was written about those that are gone.

/** All words of a text. @param {any} text @returns {string[]} */
export const wordsOf = (text) => (typeof text === 'string' ? [text] : Object.values(text ?? {}));

/**
 * By what a group is known again, the surest first: what one that was there has of it, and what one of the table says.
 * @type {{ has: (other: any) => any[], says: (group: any, aliases: Record<string, string>) => any }[]}
 */
const SIGNS = [
  { has: ({ id }) => [id], says: ({ id }, aliases) => aliases[id] },
  { has: ({ label }) => wordsOf(label), says: ({ label }) => wordsOf(label)[0] },
  { has: ({ id }) => [id], says: ({ id }) => id },
  { has: ({ short }) => wordsOf(short), says: ({ label }) => wordsOf(label)[0] },
];

/**
 * Those that have each key, in their order: a thousand groups are not held against a thousand others.
 * @template T
 * @param {T[]} all @param {(one: T) => any[]} keys
 * @returns {Map<any, T[]>}
 */
export function byKey(all, keys) {
  const found = new Map();
  for (const one of all)
    for (const key of new Set(keys(one))) {
      const there = found.get(key);
      if (there) there.push(one);
      else found.set(key, [one]);
    }
  return found;
}

/** The times of which a group has figures. @param {any} [group] @returns {string[]} */
const times = (group) =>
  (group?.observations ?? []).map((/** @type {any} */ { year, month }) => `${year}-${month ?? ''}`);

/** @param {string[]} one @param {string[]} other */
function isSameSet(one, other) {
  const all = new Set(other);
  return one.length === other.length && one.every((member) => all.has(member));
}

/** What two observations have in common that are of one time and say the same. @param {any} one */
export const rowKey = ({ year, month, workers, registered, rate }) =>
  JSON.stringify([year, month, workers, registered, rate]);

/** The same of all observations of a group. @param {any} group @returns {string[]} */
const rowKeys = ({ observations = [] }) => observations.map(rowKey);

/** Whether all that two groups have of the same times says the same. @param {any} one @param {any} other */
function hasSameRows(one, other) {
  const pairs = one.observations.flatMap((/** @type {any} */ seen) =>
    (other.observations ?? [])
      .filter((/** @type {any} */ { year, month }) => year === seen.year && month === seen.month)
      .map((/** @type {any} */ before) => rowKey(seen) === rowKey(before)),
  );
  return pairs.length > 0 && pairs.every(Boolean);
}

/** Those that have any observation of a group, each once. @param {any} group @param {Map<string, any[]>} having */
const sharing = (group, having) => [...new Set(rowKeys(group).flatMap((key) => having.get(key) ?? []))];

/** Whether something was written about a group beside its name. @param {any} group */
const hasWords = ({ id, label, observations, ...words }) => Object.keys(words).length > 0;

/**
 * Which group each was before; none was two of them. Where one is gone and one has its years or its place, that one is
 * called otherwise; the years may have come row by row.
 * @param {any[]} old @param {any[]} groups @param {Record<string, string>} aliases
 * @returns {Map<any, any>}
 */
export function known(old, groups, aliases) {
  const found = new Map();
  const taken = new Set();
  for (const { has, says } of SIGNS) {
    const having = byKey(old, has);
    for (const group of groups) {
      const same = !found.has(group) && having.get(says(group, aliases))?.find((other) => !taken.has(other));
      if (!same) continue;
      found.set(group, same);
      taken.add(same);
    }
  }
  // Several that are called otherwise at once are known by their figures, where no two have the same.
  const left = groups.filter((one) => !found.has(one));
  const lost = old.filter((other) => !taken.has(other));
  const [lostWith, leftWith] = [byKey(lost, rowKeys), byKey(left, rowKeys)];
  for (const group of left) {
    const alike = sharing(group, lostWith).filter((other) => !taken.has(other) && hasSameRows(group, other));
    if (alike.length !== 1) continue;
    const twins = sharing(alike[0], leftWith).filter(
      (other) => !found.has(other) && hasSameRows(other, alike[0]),
    );
    if (twins.length !== 1) continue;
    found.set(group, alike[0]);
    taken.add(alike[0]);
  }
  const [gone, ...more] = old.filter((other) => !taken.has(other));
  if (!gone || more.length > 0) return found;
  const unknown = groups.filter((group) => !found.has(group));
  const all = unknown.length > 0 ? unknown : groups.filter((group) => !hasWords(found.get(group)));
  const renamed = all.filter((group) => {
    const before = [...times(gone), ...times(found.get(group))];
    return (
      isSameSet(times(group), before) || (unknown.length > 0 && groups.indexOf(group) === old.indexOf(gone))
    );
  });
  if (renamed.length !== 1 || unknown.length > 1) return found;
  const had = found.get(renamed[0])?.observations ?? [];
  return found.set(renamed[0], { ...gone, observations: [...gone.observations, ...had] });
}

/**
 * What a group is called: what the table has otherwise than before is taken, what was written here stays.
 * @param {any} label @param {any} was  in the table before @param {any} now
 */
export function labelled(label, was, now) {
  if (typeof was !== 'string' || typeof now !== 'string' || was === now) return label;
  if (typeof label === 'string') return label === was ? now : label;
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => [language, text === was ? now : text]),
  );
}

/**
 * The names of those that are gone with what was written about them.
 * @param {any[]} old @param {Map<any, any>} found @param {any} previous  the table before
 */
export function leftOut(old, found, previous) {
  const kept = new Set([...found.values()].map(({ id }) => id));
  const fromTable = new Set(previous?.groups.map((/** @type {any} */ { label }) => JSON.stringify(label)));
  const isWritten = (/** @type {any} */ group) =>
    hasWords(group) || (typeof group.label === 'object' && !fromTable.has(JSON.stringify(group.label)));
  return old.filter((group) => !kept.has(group.id) && isWritten(group)).map(({ label }) => label);
}
