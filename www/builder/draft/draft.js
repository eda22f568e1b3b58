// A draft: what an editor has put in so far. It is never changed in place.

/**
 * The table that a draft is from, as it was read first, with the cells that were mended since.
 * @typedef {object} DraftTable
 * @property {string} workbook  as the program keeps it
 * @property {string[]} answers
 * @property {string | null} before  the workbook that this one has taken the place of
 */

/**
 * How the widget looks on the page.
 * @typedef {object} Look
 * @property {string} view
 * @property {string} controls
 * @property {string} theme
 * @property {string} width  CSS pixels, or nothing for the whole width
 * @property {Record<string, string>} light  colours by the name of their property
 * @property {Record<string, string>} dark
 */

/**
 * @typedef {object} Draft
 * @property {1} format
 * @property {string} id
 * @property {string} name
 * @property {string} changed  when, as JSON has times
 * @property {DraftTable | null} table
 * @property {any} imported  the last table that was read whole, as it was read: what a later one says otherwise is known by
 *   it. A text, which costs nothing to keep
 * @property {any} document  a coverage document, whole or not
 * @property {Record<string, string>} aliases
 * @property {Look} look
 * @property {string} file  what the document is called on the publisher's site, without its ending
 * @property {string} address  the folder on the publisher's site, where it is known
 */

/** A name that no other draft has. */
export const anyName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** @returns {Draft} */
export const emptyDraft = () => ({
  format: 1,
  id: anyName(),
  name: '',
  changed: '',
  table: null,
  imported: null,
  document: { version: 1, sources: {}, groups: [] },
  aliases: {},
  look: { view: 'now', controls: 'all', theme: 'auto', width: '', light: {}, dark: {} },
  file: '',
  address: '',
});

/** A draft that was written to a file; nothing where that is none. @param {string} text @returns {Draft | null} */
export function draftFrom(text) {
  try {
    const { draft } = JSON.parse(text);
    if (draft?.format !== 1 || !Array.isArray(draft.document?.groups)) return null;
    const empty = emptyDraft();
    return { ...empty, ...draft, look: { ...empty.look, ...draft.look }, id: anyName() };
  } catch {
    return null;
  }
}

/** A draft as a file. @param {Draft} draft */
export const draftText = (draft) => `${JSON.stringify({ 'cakupan-draft': 1, draft })}\n`;

/** What a text is called as a file: small letters, digits and hyphens. @param {string} text */
export const fileName = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');

/** A text in a language, or in any. @param {any} text @param {string} language @returns {string} */
export const inLanguage = (text, language) =>
  typeof text === 'string' ? text : (text?.[language] ?? Object.values(text ?? {})[0] ?? '');
