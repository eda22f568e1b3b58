// WebAssembly files become columns, which `www/widget/columns.js` makes files of again: functions in an order that says
// much of them, each kind of what belongs to instructions apart.

import {
  AFTER,
  BEFORE,
  BETWEEN,
  CODE,
  COLUMNS,
  DECLARED,
  FUNCTION,
  HEADER,
  KINDS,
  OFFSET,
  REAL,
  REST,
  shared,
  TYPE,
} from '../www/widget/columns.js';
import { leb, MAGIC, reader, text } from './module.js';

/** Sections by their numbers. */
const [IMPORTS, FUNCTIONS, EXPORTS, START, ELEMENTS, BODIES] = [2, 3, 7, 8, 9, 10];
/** Kinds of what is imported and exported. */
const [OF_FUNCTION, OF_TABLE, OF_MEMORY, OF_GLOBAL] = [0, 1, 2, 3];
const ORDER = [1, IMPORTS, FUNCTIONS, 4, 5, 6, EXPORTS, START, ELEMENTS, 12, BODIES, 11];
/** Whose functions parts import. */
const CORE = 'm';

/** @typedef {{ module: string, name: string, kind: number, rest: number[] }} Import */
/** @typedef {{ name: string, kind: number, place: number }} Export */
/** @typedef {{ bytes: Uint8Array, type: number }} Body */
/**
 * @typedef {object} Module
 * @property {Map<number, Uint8Array>} sections  what is in them
 * @property {Import[]} imports
 * @property {Export[]} exports
 * @property {Body[]} bodies
 */

/**
 * Writes the core and its parts as columns, all by their names.
 * @param {Record<string, Uint8Array>} files  the core first
 * @returns {Record<string, Uint8Array<ArrayBuffer>>}
 */
export function inColumns(files) {
  const [[coreName, coreBytes], ...parts] = Object.entries(files);
  const core = parsed(coreBytes);
  const wanted = new Set(parts.flatMap(([, bytes]) => functionsOfTheCore(parsed(bytes))));
  const { written, names } = writtenAs(core, wanted, new Map());
  return Object.fromEntries([
    [coreName, written],
    ...parts.map(([name, bytes]) => [name, writtenAs(parsed(bytes), new Set(), names).written]),
  ]);
}

/** The names of those that a part imports. @param {Module} part */
const functionsOfTheCore = (part) =>
  part.imports.filter(({ module, kind }) => module === CORE && kind === OF_FUNCTION).map(({ name }) => name);

/**
 * @param {Module} module
 * @param {Set<string>} wanted  the names of exports that parts import
 * @param {Map<string, number>} numbers  what those are called instead
 */
function writtenAs(module, wanted, numbers) {
  const functionImports = module.imports.filter(({ kind }) => kind === OF_FUNCTION);
  const order = [...functionImports.keys()];
  const numberOf = (/** @type {Import} */ { name }) => numbers.get(name) ?? -1;
  order.sort((a, b) => numberOf(functionImports[a]) - numberOf(functionImports[b]) || a - b);
  const imported = functionImports.length;

  /** The local functions that are shared, with the names they have had. @type {Map<number, string>} */
  const sharing = new Map();
  for (const { name, kind, place } of module.exports)
    if (kind === OF_FUNCTION && wanted.has(name) && place >= imported) sharing.set(place - imported, name);
  const bodies = [...module.bodies.keys()];
  const size = (/** @type {number} */ at) => module.bodies[at].bytes.length;
  bodies.sort(
    (a, b) =>
      Number(sharing.has(b)) - Number(sharing.has(a)) ||
      module.bodies[a].type - module.bodies[b].type ||
      size(b) - size(a) ||
      a - b,
  );
  /** Where a function is now. @type {number[]} */
  const moved = [];
  order.forEach((was, now) => {
    moved[was] = now;
  });
  bodies.forEach((was, now) => {
    moved[imported + was] = imported + now;
  });
  const names = new Map(bodies.slice(0, sharing.size).map((at, number) => [String(sharing.get(at)), number]));
  return { written: columnsOf(module, { order, bodies, moved, sharing, numbers }), names };
}

/**
 * @param {Module} module
 * @param {{ order: number[], bodies: number[], moved: number[], sharing: Map<number, string>, numbers: Map<string, number> }} plan
 */
function columnsOf(module, { order, bodies, moved, sharing, numbers }) {
  const functionImports = module.imports.filter(({ kind }) => kind === OF_FUNCTION);
  const imported = functionImports.length;
  const renamed = (/** @type {Import} */ one) => {
    const number = numbers.get(one.name);
    const name = number === undefined ? text(one.name) : [2, ...shared(number)];
    return [...text(one.module), ...name, one.kind, ...one.rest];
  };
  const imports = [
    ...order.map((at) => functionImports[at]),
    ...module.imports.filter(({ kind }) => kind !== OF_FUNCTION),
  ];
  const own = module.exports.filter(
    ({ kind, place }) => kind !== OF_FUNCTION || !sharing.has(place - imported),
  );
  /** @type {Map<number, number[]>} */
  const sections = new Map([...module.sections].map(([id, bytes]) => [id, [...bytes]]));
  if (imports.length) sections.set(IMPORTS, [...leb(imports.length), ...imports.flatMap(renamed)]);
  sections.set(FUNCTIONS, [...leb(bodies.length), ...bodies.flatMap((at) => leb(module.bodies[at].type))]);
  const exported = own.flatMap(({ name, kind, place }) => [
    ...text(name),
    kind,
    ...leb(kind === OF_FUNCTION ? moved[place] : place),
  ]);
  const elements = module.sections.get(ELEMENTS);
  if (elements) sections.set(ELEMENTS, movedElements(elements, moved));
  if (sections.has(START)) throw new Error('a module that starts by itself');

  /** @type {number[][]} */
  const columns = Array.from({ length: COLUMNS }, () => []);
  let length = 0;
  for (const at of bodies) length += 3 + intoColumns(module.bodies[at].bytes, moved, columns);
  // An entry of six bytes for each that is shared.
  const ending = 6 * sharing.size;
  const before = ORDER.slice(0, ORDER.indexOf(EXPORTS));
  const between = ORDER.slice(before.length + 1, ORDER.indexOf(BODIES));
  const count = leb(own.length + sharing.size);
  const exportHead =
    own.length + sharing.size
      ? [EXPORTS, ...leb(count.length + exported.length + ending), ...count, ...exported]
      : [];
  columns[BEFORE] = [...MAGIC, ...before.flatMap((id) => section(id, sections)), ...exportHead];
  const counted = leb(bodies.length);
  columns[BETWEEN] = [
    ...between.flatMap((id) => section(id, sections)),
    BODIES,
    ...leb(counted.length + length),
    ...counted,
  ];
  columns[AFTER] = section(11, sections);
  const size = columns[BEFORE].length + ending + columns[BETWEEN].length + length + columns[AFTER].length;
  if (imported + sharing.size >= 1 << 14) throw new Error('more functions than two bytes can count');
  const counts = [size, bodies.length, sharing.size, imported, ...columns.slice(1).map((one) => one.length)];
  // The last column ends with the file.
  const content = [...counts.slice(0, 3 + COLUMNS).flatMap(leb), ...columns.slice(1).flat()];
  return file(content);
}

/** A module of one section that no engine reads. @param {number[]} content */
function file(content) {
  const length = content.length + 1;
  const padded = [0, 7, 14, 21].map((shift) => ((length >> shift) & 127) | 128);
  const written = Uint8Array.from([...MAGIC, 0, ...padded, length >> 28, 0, ...content]);
  if (written.length - content.length !== HEADER) throw new Error('the columns begin elsewhere');
  return written;
}

/**
 * @param {number} id
 * @param {Map<number, number[]>} sections
 */
function section(id, sections) {
  const bytes = sections.get(id);
  return bytes ? [id, ...leb(bytes.length), ...bytes] : [];
}

/**
 * Takes one function apart.
 * @param {Uint8Array} body
 * @param {number[]} moved
 * @param {number[][]} columns
 * @returns {number} how long it is once it is put together again
 */
function intoColumns(body, moved, columns) {
  const read = reader(body, 0);
  let length = 0;
  const put = (/** @type {number} */ column, /** @type {ArrayLike<number>} */ bytes) => {
    for (let at = 0; at < bytes.length; at += 1) columns[column].push(bytes[at]);
    length += bytes.length;
  };
  const groups = read.number();
  if (groups > 127) throw new Error('more kinds of locals than one byte can count');
  put(DECLARED, [groups]);
  for (let group = 0; group < groups; group += 1) put(DECLARED, [...leb(read.number()), read.byte()]);
  while (read.place() < body.length) {
    const code = read.byte();
    const kind = KINDS[code];
    put(CODE, [code]);
    if (kind === FUNCTION) put(FUNCTION, leb(moved[read.number()]));
    else if (kind === OFFSET) {
      read.bytesOfNumber();
      length += 1;
      put(OFFSET, read.bytesOfNumber());
    } else if (kind === TYPE) {
      put(TYPE, read.bytesOfNumber());
      put(TYPE, read.bytesOfNumber());
    } else if (kind === REAL) put(REAL, read.bytes(8));
    else if (kind === REST) {
      const bytes = rare(code, read, moved);
      columns[REST].push(...leb(bytes.length));
      put(REST, bytes);
    } else if (kind) put(kind, read.bytesOfNumber());
    else if (code < 0x45 && ![0, 1, 5, 11, 15, 26, 27].includes(code)) throw new Error(`code ${code}`);
  }
  return length;
}

/** How many numbers belong to the codes behind 0xfc. */
const NUMBERS_OF_LONG = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/**
 * What belongs to an instruction that is rare.
 * @param {number} code
 * @param {import('./module.js').Reader} read
 * @param {number[]} moved
 */
function rare(code, read, moved) {
  /** @type {number[]} */
  const bytes = [];
  const numbers = (/** @type {number} */ count) => {
    for (let at = 0; at < count; at += 1) bytes.push(...read.bytesOfNumber());
  };
  const counted = (/** @type {number} */ more) => {
    const count = read.number();
    bytes.push(...leb(count));
    numbers(count + more);
  };
  if (code === 0x0e) counted(1);
  else if (code === 0x1c) counted(0);
  else if (code === 0x3f || code === 0x40 || code === 0xd0) numbers(1);
  else if (code === 0x43) bytes.push(...read.bytes(4));
  else if (code === 0xd1) numbers(0);
  else if (code === 0xd2) bytes.push(...leb(moved[read.number()]));
  else if (code === 0xfc) {
    const which = read.number();
    bytes.push(...leb(which));
    if (!(which in NUMBERS_OF_LONG)) throw new Error(`code 0xfc ${which}`);
    numbers(NUMBERS_OF_LONG[which]);
  } else if (code === 0xfd) {
    const which = read.number();
    bytes.push(...leb(which));
    const inMemory = which < 12 || (which > 83 && which < 94);
    const ofALane = (which > 20 && which < 35) || (which > 83 && which < 92);
    if (inMemory) numbers(2);
    if (which === 12 || which === 13) bytes.push(...read.bytes(16));
    if (ofALane) bytes.push(read.byte());
  } else throw new Error(`code ${code}`);
  return bytes;
}

/**
 * @param {Uint8Array} elements
 * @param {number[]} moved
 */
function movedElements(elements, moved) {
  const read = reader(elements, 0);
  const count = read.number();
  const written = leb(count);
  for (let at = 0; at < count; at += 1) {
    const flags = read.number();
    // Places in a table, one after the other from a number on.
    if (flags !== 0 && flags !== 2) throw new Error(`elements of kind ${flags}`);
    written.push(flags);
    if (flags === 2) written.push(...read.bytesOfNumber());
    if (read.byte() !== 0x41) throw new Error('elements at no fixed place');
    written.push(0x41, ...read.bytesOfNumber(), read.byte());
    if (flags === 2) written.push(read.byte());
    const functions = read.number();
    written.push(...leb(functions));
    for (let one = 0; one < functions; one += 1) written.push(...leb(moved[read.number()]));
  }
  return written;
}

/** @param {Uint8Array} bytes @returns {Module} */
function parsed(bytes) {
  /** @type {Module} */
  const module = { sections: new Map(), imports: [], exports: [], bodies: [] };
  const read = reader(bytes, MAGIC.length);
  while (read.place() < bytes.length) {
    const id = read.byte();
    const content = read.bytes(read.number());
    // What engines do not read has no place among columns.
    if (id === 0) continue;
    if (!ORDER.includes(id)) throw new Error(`section ${id}`);
    module.sections.set(id, content);
  }
  const each = (
    /** @type {number} */ id,
    /** @type {(read: import('./module.js').Reader) => void} */ take,
  ) => {
    const content = module.sections.get(id);
    if (!content) return;
    const within = reader(content, 0);
    for (let count = within.number(); count > 0; count -= 1) take(within);
  };
  each(IMPORTS, (within) => {
    const [from, name, kind] = [within.text(), within.text(), within.byte()];
    module.imports.push({ module: from, name, kind, rest: descriptor(kind, within) });
  });
  each(EXPORTS, (within) => {
    module.exports.push({ name: within.text(), kind: within.byte(), place: within.number() });
  });
  /** @type {number[]} */
  const types = [];
  each(FUNCTIONS, (within) => types.push(within.number()));
  each(BODIES, (within) => {
    const type = types[module.bodies.length];
    module.bodies.push({ bytes: within.bytes(within.number()), type });
  });
  return module;
}

/**
 * What is said of something that is imported.
 * @param {number} kind
 * @param {import('./module.js').Reader} read
 */
function descriptor(kind, read) {
  if (kind === OF_FUNCTION) return [...read.bytesOfNumber()];
  if (kind === OF_GLOBAL) return [read.byte(), read.byte()];
  if (kind !== OF_TABLE && kind !== OF_MEMORY) throw new Error(`an import of kind ${kind}`);
  const of = kind === OF_TABLE ? [read.byte()] : [];
  const limited = read.byte();
  return [...of, limited, ...read.bytesOfNumber(), ...(limited & 1 ? read.bytesOfNumber() : [])];
}
