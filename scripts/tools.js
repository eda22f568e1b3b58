// Where things are, and how one program starts another.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top directory, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** The files of a folder, however deep, by their paths from the top. @param {string} folder */
export const filesIn = (folder) =>
  readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

/** A failure that a reader mends from its message alone: it is printed without a stack. */
export class ExpectedError extends Error {}

/**
 * Runs a program to its end, its output on ours.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string> }} [options]
 */
export function run(program, parameters, { env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => reject(new ExpectedError(missing(program))));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new ExpectedError(
            `${[program, ...parameters].join(' ')}: ended with ${signal ?? `exit code ${code}`}`,
          ),
        );
    });
  });
}

/**
 * Runs a program and gives back what it printed.
 * @param {string} program
 * @param {string[]} parameters
 */
export function output(program, parameters) {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new ExpectedError(missing(program));
  if (status !== 0)
    throw new ExpectedError(
      `${[program, ...parameters].join(' ')}: ended with exit code ${status}\n${stderr.trim()}`,
    );
  return stdout;
}

/**
 * The path of a program, if the machine has it.
 * @param {string} program
 */
export function which(program) {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(directory, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}

/**
 * Runs a script's main function; a plain failure ends it with one line.
 * @param {() => Promise<unknown>} main
 */
export async function start(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ExpectedError ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** @param {string} program */
function missing(program) {
  if (/^(cargo|rustc|rustup)$/.test(program))
    return 'Rust is missing: install it with rustup (https://rustup.rs), then run this again.';
  return `${program} is missing: install it, then run this again.`;
}
