// A document with the figures of a table: what the table does not say stays as it was.

import { byKey, known, labelled, leftOut, rowKey, wordsOf } from './known.js';

/**
 * @param {any} document  what stands already
 * @param {any} imported  as the table was read
 * @param {Record<string, string>} aliases  which group a name of the table has been before, by the `id` that the name gives
 * @param {string[]} [answers]  to what was asked about the table
 * @param {any} [previous]  the table before, as it was read: what that said and this does not is no longer so
 * @returns {{ document: any, aliases: Record<string, string>, left: any[] }}  `left`: groups whose words are left out
 */
export function merged(document, imported, aliases, answers = [], previous = null) {
  const old = document.groups ?? [];
  const { sources, renamed } = mergedSources(document.sources ?? {}, imported.sources ?? {});
  const usual = usualSource(old);
  const earlier = known(old, imported.groups, aliases);
  const used = new Set([...earlier.values()].map(({ id }) => id));
  // A name that went to another group is free again.
  const ids = Object.fromEntries(Object.entries(aliases).filter(([, id]) => !used.has(id)));
  const asBefore = new Map(previous?.groups.map((/** @type {any} */ group) => [aliases[group.id], group]));
  const rowKeys = (/** @type {any} */ one) => [rowKey(one)];
  const gone = byKey(leftBehind(old, earlier), rowKeys);
  const rows = byKey((previous?.groups ?? []).flatMap(observationsOf), rowKeys);
  const groups = imported.groups.map((/** @type {any} */ group) => {
    const same = earlier.get(group);
    const was = same && asBefore.get(same.id);
    const observations = group.observations.map((/** @type {any} */ seen) => {
      // A row that is now another group's takes what was written about it along.
      const [key] = rowKeys(seen);
      const before = atTime(same, seen) ?? gone.get(key)?.[0];
      const from = seen.source ? (renamed[seen.source] ?? seen.source) : before ? before.source : usual;
      return mergedObservation(seen, before, atTime(was, seen) ?? rows.get(key)?.[0], from);
    });
    ids[group.id] = same ? same.id : freeId(group.id, used);
    const label = same ? labelled(same.label, was?.label, group.label) : group.label;
    return { ...group, id: ids[group.id], ...same, label, observations };
  });
  const { whole: wasWhole, ...rest } = document;
  const title = rest.title ?? (typeof imported.title === 'string' ? imported.title : undefined);
  // That a group is all together a table need not say; that it is one like the others is an answer.
  const isRates = imported.groups.some((/** @type {any} */ { observations }) => 'rate' in observations[0]);
  const staysWhole =
    isRates &&
    !answers.some((answer) => answer.endsWith('=group')) &&
    groups.some((/** @type {any} */ { id }) => id === wasWhole);
  const whole = imported.whole ? ids[imported.whole] : staysWhole && wasWhole;
  return {
    document: {
      ...rest,
      version: 1,
      ...(title && { title }),
      updated: has(old, imported.updated)
        ? (rest.updated ?? imported.updated)
        : [rest.updated, imported.updated].filter(Boolean).sort().at(-1),
      ...(whole && { whole }),
      sources,
      groups,
    },
    aliases: ids,
    left: leftOut(old, earlier, previous),
  };
}

/** Whether any group has figures of this time already: then a document is no newer than it says. @param {any[]} groups @param {string} time */
const has = (groups, time) =>
  groups.some(({ observations }) =>
    observations?.some(
      (/** @type {any} */ { year, month }) =>
        [year, month && `${month}`.padStart(2, '0')].filter(Boolean).join('-') === time,
    ),
  );

/** An `id` that no other group has. @param {string} id @param {Set<string>} used */
function freeId(id, used) {
  let own = id;
  for (let number = 2; used.has(own); number += 1) own = `${id}-${number}`;
  used.add(own);
  return own;
}

/** @param {any} group @returns {any[]} */
const observationsOf = ({ observations }) => observations;

/** What a group has of the same time. @param {any} group @param {any} seen */
const atTime = (group, seen) =>
  group?.observations.find(
    (/** @type {any} */ { year, month }) => year === seen.year && month === seen.month,
  );

/** Observations that their groups no longer have. @param {any[]} old @param {Map<any, any>} earlier @returns {any[]} */
function leftBehind(old, earlier) {
  const now = new Map([...earlier].map(([group, { id }]) => [id, group]));
  return old.flatMap(({ id, observations }) =>
    (observations ?? []).filter((/** @type {any} */ one) => !atTime(now.get(id), one)),
  );
}

/** What an observation has from the table alone. */
const FIGURES = ['workers', 'registered', 'subsidised', 'rate', 'source'];

/**
 * Texts that a table says in one language, and when the draft says the same; a period may be shortened.
 * @type {Record<string, (own: string, said: string) => boolean>}
 */
const TEXTS = {
  period: (own, said) => own.toLowerCase().includes(said.toLowerCase()),
  above_100: (own, said) => own.trim() === said,
};

/** @param {any} seen @param {any} before @param {any} was  as the table before had it @param {string | undefined} from */
function mergedObservation(seen, before = {}, was = {}, from) {
  const isOwn = (/** @type {string} */ key) => !(key in seen || key in was || FIGURES.includes(key));
  const own = Object.entries(before).filter(([key]) => isOwn(key));
  const isSame = (/** @type {string} */ key) =>
    key in seen && wordsOf(before[key]).some((own) => TEXTS[key](own, seen[key]));
  const texts = Object.keys(TEXTS)
    .filter(isSame)
    .map((key) => [key, before[key]]);
  return { ...seen, ...Object.fromEntries([...own, ...texts]), ...(from && { source: from }) };
}

/** The source of all figures, where they have one. @param {any[]} groups */
function usualSource(groups) {
  const all = new Set(
    groups.flatMap(({ observations }) => observations.map((/** @type {any} */ one) => one.source)),
  );
  return all.size === 1 ? [...all][0] : undefined;
}

/** @param {Record<string, any>} old @param {Record<string, any>} added */
function mergedSources(old, added) {
  const sources = { ...old };
  /** @type {Record<string, string>} */
  const renamed = {};
  for (const [id, source] of Object.entries(added)) {
    const same = Object.keys(old).find((other) => wordsOf(old[other].title).includes(source.title));
    const free = sources[id] ? `${id}-${Object.keys(sources).length + 1}` : id;
    renamed[id] = same ?? free;
    if (!same) sources[free] = source;
  }
  return { sources, renamed };
}

/** The order in which people write a document. */
const ORDER = [
  '$schema',
  'version',
  'title',
  'place',
  'programme',
  'updated',
  'definition',
  'unit',
  'covered',
  'not_covered',
  'counted_as',
  'whole',
  'sources',
  'groups',
  'reported',
  'targets',
];

/** A document with its fields in the order in which people write them. @param {any} document */
export function ordered(document) {
  const place = (/** @type {string} */ key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries(Object.entries(document).sort(([one], [other]) => place(one) - place(other)));
}
