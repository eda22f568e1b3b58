// What readers will not be told, as things stand, each with the way to where it is told.

/** @import { Step } from './fields/Field.jsx' */

/** What is missing, and at which field. @param {any} document @returns {[string, string][]} */
function untold(document) {
  const { groups = [], sources = {}, targets } = document;
  const seen = groups.flatMap((/** @type {any} */ group) => group.observations);
  const years = new Set(seen.map((/** @type {any} */ { year }) => year));
  const levers = groups.some((/** @type {any} */ group) => group.assumptions ?? group.subsidy?.annual_budget);
  const isUndated = Object.values(sources).some((/** @type {any} */ source) => !source.date);
  const hasNoUrl = Object.values(sources).some((/** @type {any} */ source) => !source.url);
  /** @type {[boolean, string, string][]} */
  const all = [
    [!document.title, 'title', '/title'],
    [!document.place, 'place', '/place'],
    [!document.programme, 'programme', '/programme'],
    [seen.some((/** @type {any} */ { source }) => !source), 'source', '/sources'],
    [isUndated, 'source_date', `/sources/${undated(sources, 'date')}/date`],
    [hasNoUrl, 'source_url', `/sources/${undated(sources, 'url')}/url`],
    [!document.definition, 'definition', '/definition'],
    [document.title && !document.title.en, 'english', '/title'],
    [typeof document.title === 'object' && !document.title.id, 'indonesian', '/title'],
    [years.size === 1, 'one_year', '/groups'],
    [!targets?.length, 'target', '/targets'],
    [!levers, 'no_change', '/groups/0/assumptions/enrolment/per_year/central'],
  ];
  return all.filter(([is]) => is).map(([, name, pointer]) => [name, pointer]);
}

/** The first source without such a field. @param {Record<string, any>} sources @param {string} field */
const undated = (sources, field) => Object.keys(sources).find((id) => !sources[id][field]) ?? '';

/** @param {Step & { goTo: (pointer: string) => void }} props */
export function Untold({ editor, word, goTo }) {
  const { draft, problems } = editor.state;
  if ((draft.document.groups ?? []).length === 0) return null;
  const missing = untold(draft.document);
  const warnings = problems.filter(({ error }) => !error);
  return (
    <details class="untold" open>
      <summary>{word('untold', { n: missing.length + warnings.length })}</summary>
      {missing.length + warnings.length === 0 && <p class="good">{word('untold_nothing')}</p>}
      <ul>
        {missing.map(([name, pointer]) => (
          <li key={name}>
            <button type="button" class="link" onClick={() => goTo(pointer)}>
              {word(`untold_${name}`)}
            </button>
          </li>
        ))}
        {warnings.map(({ at, kind, what }) => (
          <li key={at + kind}>
            <button type="button" class="link" onClick={() => goTo(at)}>
              {what}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
