// Who may be counted, with what is said of them: words of the document, which an editor takes together.

/** By name; workers are what a document is about that says nothing. @type {Record<string, any>} */
export const KINDS = {
  workers: {},
  people: {
    unit: { id: { other: 'penduduk' }, en: { one: 'resident', other: 'residents' } },
    covered: { id: { other: 'terdaftar' }, en: { one: 'is enrolled', other: 'are enrolled' } },
    not_covered: { id: { other: 'belum terdaftar' }, en: { other: 'not yet enrolled' } },
  },
  children: {
    unit: { id: { other: 'anak' }, en: { one: 'child', other: 'children' } },
    covered: { id: { other: 'sudah divaksin' }, en: { one: 'is vaccinated', other: 'are vaccinated' } },
    not_covered: { id: { other: 'belum divaksin' }, en: { other: 'not yet vaccinated' } },
  },
  households: {
    unit: { id: { other: 'rumah tangga' }, en: { one: 'household', other: 'households' } },
    covered: { id: { other: 'menerima bantuan' }, en: { one: 'receives aid', other: 'receive aid' } },
    not_covered: { id: { other: 'belum menerima bantuan' }, en: { other: 'not yet receiving aid' } },
  },
};

/** Which of them a document is about; `own` where it has words of its own. @param {any} document */
export function kindOf({ unit, covered, not_covered }) {
  const words = JSON.stringify([unit, covered, not_covered]);
  const same = Object.entries(KINDS).find(
    ([, kind]) => JSON.stringify([kind.unit, kind.covered, kind.not_covered]) === words,
  );
  return same ? same[0] : 'own';
}
