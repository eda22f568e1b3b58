// The folder that is published, and the ZIP of it; all of it is made in the browser.

import { draftText, fileName, inLanguage } from '../draft/draft.js';
import { ordered } from '../draft/merged.js';
import { pictureOf, publicationOf, zipped } from '../program/program.js';
import { codes, looks } from './codes.js';
import { DRAFT_FILE, filesOf, freeName, WIDGET_FILES } from './files.js';
import { guide } from './guide.js';

/** @import { Draft } from '../draft/draft.js' */
/** @import { Publication } from '../program/answers.js' */

/** What a draft's document is called: as it was called before, so that addresses last. @param {Draft} draft @param {string} language */
export const nameOf = ({ file, document }, language) =>
  freeName(file || fileName(inLanguage(document.place, language)) || 'cakupan');

/** @typedef {{ name: string, files: ReturnType<typeof filesOf>, text: string, publication: Publication, code: ReturnType<typeof codes> }} Made */

/**
 * The words of what is published; nothing while the document has errors.
 * @param {Draft} draft
 * @param {string} language
 * @param {(key: string, values?: Record<string, string>) => string} word
 * @returns {Promise<Made | null>}
 */
export async function made(draft, language, word) {
  const name = nameOf(draft, language);
  const files = filesOf(name);
  const document = ordered(draft.document);
  const { view, theme, controls } = draft.look;
  const options = {
    document: files.document,
    picture: files.picture,
    style: files.style,
    view,
    theme: theme === 'auto' ? '' : theme,
    controls: controls === 'all' ? '' : controls,
    from_disk: [files.fromDisk, word('from_disk')],
    files: FILES,
  };
  const publication = await publicationOf(document, options, language);
  if (!publication) return null;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { name, files, text, publication, code: codes({ draft, publication, files, language }) };
}

/**
 * The ZIP.
 * @param {Draft} draft
 * @param {string} language
 * @param {(key: string, values?: Record<string, string>) => string} word
 */
export async function zipOf(draft, language, word) {
  const all = await made(draft, language, word);
  if (!all) return null;
  const { name, files, text, publication, code } = all;
  const bytes = (/** @type {string} */ said) => new TextEncoder().encode(said);
  const picture = await pictureOf(ordered(draft.document), draft.look.view, language);
  const widget = await Promise.all(
    WIDGET_FILES.map(async (file) => {
      const response = await fetch(new URL(file, import.meta.url));
      if (!response.ok) throw new Error(`${response.status} ${file}`);
      return /** @type {[string, Uint8Array]} */ ([file, new Uint8Array(await response.arrayBuffer())]);
    }),
  );
  const style = [publication.style, looks(draft)].join('\n');
  const zip = await zipped({
    [files.page]: bytes(publication.page),
    [files.document]: bytes(text),
    [files.picture]: picture,
    [files.style]: bytes(style),
    [word('guide_file')]: bytes(guide(word, language, code, publication.title)),
    // The next ZIP has the same addresses.
    [DRAFT_FILE]: bytes(draftText({ ...draft, file: name })),
    ...Object.fromEntries(widget),
  });
  return { name, zip };
}
