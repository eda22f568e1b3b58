// WebAssembly in columns: what is put together again is what was taken apart, and nothing else is taken for it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inColumns } from '../../scripts/columns.js';
import { leb, MAGIC, text } from '../../scripts/module.js';
import { inRoot } from '../../scripts/tools.js';
import { assemble } from '../../www/widget/columns.js';

const [I32, I64, F64] = [0x7f, 0x7e, 0x7c];

/**
 * @param {number} id
 * @param {number[][]} items
 */
const section = (id, items) => {
  const bytes = [...leb(items.length), ...items.flat()];
  return [id, ...leb(bytes.length), ...bytes];
};

/**
 * @param {number[]} taken
 * @param {number[]} given
 */
const type = (taken, given) => [0x60, ...leb(taken.length), ...taken, ...leb(given.length), ...given];

/**
 * @param {number[]} locals
 * @param {number[]} code
 */
const body = (locals, code) => [...leb(locals.length + code.length + 1), ...locals, ...code, 11];

const real = (/** @type {number} */ value) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];

/** A core with an instruction of every kind, and a part that calls what the core shares. */
const files = {
  core: Uint8Array.from([
    ...MAGIC,
    ...section(1, [type([I32], [I32]), type([F64], [F64]), type([I64], [I64])]),
    ...section(3, [[0], [1], [2], [0], [0]]),
    ...section(4, [[0x70, 0, 2]]),
    ...section(5, [[0, 1]]),
    ...section(6, [[I32, 1, 0x41, 7, 11]]),
    ...section(7, [
      [...text('choose'), 0, 0],
      [...text('scale'), 0, 1],
      [...text('wide'), 0, 2],
      [...text('shared'), 0, 3],
      [...text('remember'), 0, 4],
      [...text('memory'), 2, 0],
      [...text('table'), 1, 0],
    ]),
    ...section(9, [[0, 0x41, 0, 11, 2, 3, 4]]),
    ...section(10, [
      // One of three by number: a branch table in three blocks.
      body(
        [0],
        [
          ...[2, 0x40, 2, 0x40, 2, 0x40, 0x20, 0, 0x0e, 2, 0, 1, 2, 11, 0x41, 10, 15, 11, 0x41, 20, 15, 11],
          ...[0x41, 0xac, 2],
        ],
      ),
      body([0], [0x20, 0, ...real(2.5), 0xa2, 0x43, 0, 0, 0x80, 0x3f, 0xbb, 0xa0]),
      body([1, 1, I64], [0x20, 0, 0x42, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7c, 0x22, 1]),
      body([0], [0x20, 0, 0x23, 0, 0x6a]),
      // Into memory, unaligned as it is; filled, and read again; the one before by its place in the table.
      body(
        [0],
        [
          ...[0x41, 16, 0x20, 0, 0x36, 2, 4, 0x41, 40, 0x41, 1, 0x41, 4, 0xfc, 11, 0],
          ...[0x41, 16, 0x28, 0, 4, 0x41, 36, 0x28, 2, 4, 0x6a, 0x41, 0, 0x11, 0, 0],
        ],
      ),
    ]),
    ...section(11, [[0, 0x41, 0xe4, 0, 11, 3, 1, 2, 3]]),
  ]),
  part: Uint8Array.from([
    ...MAGIC,
    ...section(1, [type([I32], [I32])]),
    ...section(2, [
      [...text('m'), ...text('remember'), 0, 0],
      [...text('m'), ...text('shared'), 0, 0],
    ]),
    ...section(3, [[0]]),
    ...section(7, [[...text('twice'), 0, 2]]),
    ...section(10, [body([0], [0x20, 0, 0x10, 1, 0x10, 1])]),
  ]),
};

/** @param {Uint8Array<ArrayBuffer>} bytes @param {WebAssembly.Imports} [from] @returns {any} */
const started = (bytes, from) => new WebAssembly.Instance(new WebAssembly.Module(bytes), from).exports;

test('what is put together again answers as it did', () => {
  const columns = inColumns(files);
  const [was, is] = [started(files.core), started(assemble(columns.core))];
  for (const number of [0, 1, 2, 3]) assert.equal(is.choose(number), was.choose(number));
  assert.equal(is.choose(1), 20);
  assert.equal(is.scale(4), 11);
  assert.equal(is.wide(1n), 2n ** 32n);
  assert.equal(is.memory.buffer.byteLength, was.memory.buffer.byteLength);
  assert.deepEqual([...new Uint8Array(is.memory.buffer, 100, 3)], [1, 2, 3]);
  // 5 from memory, and what four bytes of one are, and the global's 7 by way of the table.
  const expected = 5 + 0x01010101 + 7;
  // What parts import is shared by another name, and remembers all the same.
  const part = started(assemble(columns.part), { m: { ...is } });
  assert.equal(part.twice(1), 15);
  assert.equal(is.table.get(1)(5), expected);
  assert.equal(started(files.part, { m: { ...was } }).twice(1), 15);
});

test('columns are taken apart the same way again, so that the same sources give the same bytes', () => {
  assert.deepEqual(inColumns(files), inColumns(files));
});

test('a file that is cut short, or is another one altogether, is refused', () => {
  const { core } = inColumns(files);
  assert.throws(() => assemble(core.subarray(0, -1)), TypeError);
  assert.throws(() => assemble(core.subarray(0, 20)), TypeError);
  assert.throws(() => assemble(new Uint8Array()), TypeError);
  assert.throws(
    () => assemble(new TextEncoder().encode('<!doctype html><title>404</title>'.repeat(99))),
    TypeError,
  );
});

test('a damaged file comes to an end', () => {
  const { core } = inColumns(files);
  // From some place on nothing has arrived, though the file is as long as it should be.
  for (let from = 40; from < core.length; from += 1) {
    const damaged = core.slice().fill(0, from);
    try {
      WebAssembly.validate(assemble(damaged));
    } catch (error) {
      assert.ok(error instanceof TypeError || error instanceof RangeError, `${from}: ${error}`);
    }
  }
});

for (const file of readdirSync(inRoot('dist')).filter((name) => name.endsWith('.wasm'))) {
  test(`${file} is a module that no engine refuses, before and after it is put together`, () => {
    const columns = new Uint8Array(readFileSync(inRoot('dist', file)));
    const module = assemble(columns);
    assert.ok(WebAssembly.validate(columns));
    assert.ok(WebAssembly.validate(module));
    if (file === 'cakupan.wasm') return;
    const core = new WebAssembly.Module(assemble(new Uint8Array(readFileSync(inRoot('dist/cakupan.wasm')))));
    const there = new Set(WebAssembly.Module.exports(core).map(({ name }) => name));
    const missing = WebAssembly.Module.imports(new WebAssembly.Module(module)).filter(
      ({ name }) => !there.has(name),
    );
    assert.deepEqual(missing, []);
  });
}
