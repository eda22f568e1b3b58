// The languages: what the widget says, by key.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { writeHashed } from './files.js';
import { filesIn, inRoot, run } from './tools.js';

/**
 * The languages of a folder, which has a file for each.
 * @param {string} folder
 * @returns {import('./widget.js').Languages}
 */
export const languages = (folder = 'src/words') =>
  Object.fromEntries(
    readdirSync(inRoot(folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(inRoot(folder, name), 'utf8'))]),
  );

/** Where each language is whole: what it is missing is said in the one that it names for that. */
const whole = 'target/words';

/** Writes `dist/words/`. */
export async function writeWords() {
  rmSync(inRoot(whole), { recursive: true, force: true });
  await run('cargo', ['run', '--quiet', '--locked', '--package', 'xtask', '--', 'words', 'src/words', whole]);
  const contents = filesIn(whole).map((path) => [`words/${basename(path)}`, readFileSync(inRoot(path))]);
  return { languages: languages(whole), files: writeHashed(Object.fromEntries(contents)) };
}
