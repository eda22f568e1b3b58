// A document with the figures of a table: what the table does not say stays as it was.

/** All words of a text. @param {any} text @returns {string[]} */
const wordsOf = (text) => (typeof text === 'string' ? [text] : Object.values(text ?? {}));

/**
 * @param {any} document  what stands already
 * @param {any} imported  as the table was read
 * @param {Record<string, string>} aliases  which group a name of the table has been before, by the `id` that the name gives
 * @returns {{ document: any, aliases: Record<string, string> }}
 */
export function merged(document, imported, aliases) {
  const old = document.groups ?? [];
  const { sources, renamed } = mergedSources(document.sources ?? {}, imported.sources ?? {});
  const usual = usualSource(old);
  const known = { ...aliases };
  const groups = imported.groups.map((/** @type {any} */ group) => {
    const [label] = wordsOf(group.label);
    const same = old.find(
      (/** @type {any} */ other) =>
        other.id === (aliases[group.id] ?? group.id) ||
        wordsOf(other.label).includes(label) ||
        wordsOf(other.short).includes(label),
    );
    const before = same?.observations ?? [];
    const observations = group.observations.map((/** @type {any} */ seen) =>
      mergedObservation(
        seen,
        before.find((/** @type {any} */ one) => one.year === seen.year && one.month === seen.month),
        renamed,
        usual,
      ),
    );
    if (same) known[group.id] = same.id;
    return { ...group, ...same, observations };
  });
  const { whole: _, ...rest } = document;
  const title = rest.title ?? (typeof imported.title === 'string' ? imported.title : undefined);
  const whole = imported.whole && (known[imported.whole] ?? imported.whole);
  return {
    document: {
      ...rest,
      version: 1,
      ...(title && { title }),
      updated: [rest.updated, imported.updated].filter(Boolean).sort().at(-1),
      ...(whole && { whole }),
      sources,
      groups,
    },
    aliases: known,
  };
}

/** @param {any} seen @param {any} before @param {Record<string, string>} renamed @param {string | undefined} usual */
function mergedObservation(seen, before, renamed, usual) {
  const { year, month, workers, registered, subsidised, rate, source, period, ...said } = before ?? {};
  const from = seen.source ? (renamed[seen.source] ?? seen.source) : before ? source : usual;
  const kept = period && !seen.period ? { period } : {};
  return { ...seen, ...kept, ...said, ...(from && { source: from }) };
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
