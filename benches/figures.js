// Sizes, quantiles and tables of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliSize } from '../scripts/sizes.js';

/**
 * Bytes of each file after brotli at its best.
 * @param {string} directory
 * @param {string[]} names
 */
export const sizes = (directory, names) =>
  names.map((name) => ({ name, bytes: brotliSize(readFileSync(join(directory, name))) }));

/**
 * A quantile by linear interpolation between order statistics.
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {string[][]} rows the first is the heading; the first column is aligned left, the others right */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('   '),
    );
  console.log();
}
