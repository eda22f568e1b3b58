// A draft with the figures of its table, in steps: to take those of ten thousand rows at once would keep the page.

import { merged } from './merged.js';

/** @import { Draft } from './draft.js' */

/**
 * The draft with the table that was read, and the names of groups that are gone with what was written about them.
 * @param {Draft} draft
 * @param {string} read  the document of the table, as a text
 * @param {() => Promise<boolean>} isStill  lets what an editor does come first; false where the draft has changed meanwhile
 * @returns {Promise<{ draft: Draft, left: any[] } | null>}  null where it has
 */
export async function withTable(draft, read, isStill) {
  if (!(await isStill())) return null;
  const imported = JSON.parse(read);
  if (!(await isStill())) return null;
  const { aliases, imported: before } = draft;
  // Drafts were kept with the document itself.
  const previous = typeof before === 'string' ? JSON.parse(before) : before;
  if (previous && !(await isStill())) return null;
  const { left, ...found } = merged(draft.document, imported, aliases, draft.table?.answers, previous);
  if (!(await isStill())) return null;
  return { draft: { ...draft, ...found, imported: read }, left };
}
