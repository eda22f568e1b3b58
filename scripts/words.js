// The languages: what the widget says, by key.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { writeHashed } from './files.js';
import { inRoot, run } from './tools.js';
import { early } from './widget.js';

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

/** Without what the script says by itself. @param {Record<string, string>} words */
const later = (words) =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !early.some((name) => key === `state.${name}`)));

/** Writes `dist/words/`. */
export async function writeWords() {
  rmSync(inRoot(whole), { recursive: true, force: true });
  await run('cargo', ['run', '--quiet', '--locked', '--package', 'xtask', '--', 'words', 'src/words', whole]);
  const all = languages(whole);
  const contents = Object.entries(all).map(([tag, words]) => [
    `words/${tag}.json`,
    JSON.stringify(later(words)),
  ]);
  return { languages: all, files: writeHashed(Object.fromEntries(contents)) };
}
