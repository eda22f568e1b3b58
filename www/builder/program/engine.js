// The program of this page: its WebAssembly and what can be asked of it, by name. It runs in a worker; where a policy
// allows none, in the page.

import { unzipSync, zipSync } from 'fflate';
import init, * as program from '../../../target/web-builder/cakupan.js';
import { Locale } from '../../widget/page/locale.js';

/** The addresses of files beside the script. @param {string} name */
const besides = (name) => new URL(name, import.meta.url);

/** @type {Promise<unknown> | undefined} */
let started;

/** @type {Map<string, Promise<Locale>>} */
const languages = new Map();

/** @param {string} tag */
async function language(tag) {
  let asked = languages.get(tag);
  if (!asked) {
    asked = fetch(besides(FILES[`words/${tag}.json`])).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return new Locale(await response.json(), tag);
    });
    languages.set(tag, asked);
    asked.catch(() => languages.delete(tag));
  }
  return asked;
}

/** An answer with its workbook as a text: the page keeps it as one, and needs not to read it. @param {string} answer */
function withText(answer) {
  const { workbook, ...others } = JSON.parse(answer);
  return { workbook: workbook && JSON.stringify(workbook), ...others };
}

/** What can be asked. @type {Record<string, (...given: any[]) => any>} */
const deeds = {
  open: async (bytes, tag) => withText(program.open_table(bytes, await language(tag))),
  read: async (workbook, answers, tag) => program.read_table(workbook, answers, await language(tag)),
  write: (workbook, sheet, row, column, text) => program.write_cell(workbook, sheet, row, column, text),
  changes: (before, after, sheet) => program.changed_cells(before, after, sheet),
  table: (document, tag) => withText(program.table_of(document, tag)),
  problems: async (document, tag) => program.document_problems(document, await language(tag)),
  publication: async (document, options, tag) => program.publication(document, options, await language(tag)),
  picture: async (document, view, tag) => program.picture(document, view, await language(tag)),
  contrast: (one, other) => program.contrast(one, other) ?? null,
  number: (text, decimal) => program.typed_number(text, decimal) ?? null,
  zip: (files) => zipSync(files),
  unzip: (bytes) => unzipSync(bytes),
};

/**
 * Does what is asked.
 * @param {string} name
 * @param {unknown[]} given
 */
export async function perform(name, given) {
  started ??= init({ module_or_path: besides(BUILDER) });
  try {
    await started;
  } catch (failure) {
    started = undefined;
    throw failure;
  }
  return deeds[name](...given);
}
