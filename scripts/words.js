// The languages: what the widget says, by key.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot, run } from './tools.js';

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

/** Writes `dist/words/`: what a language is missing is said there in the one that it names for that. */
export async function writeWords() {
  await run('cargo', [
    'run',
    '--quiet',
    '--locked',
    '--package',
    'xtask',
    '--',
    'words',
    'src/words',
    'dist/words',
  ]);
  return languages('dist/words');
}
