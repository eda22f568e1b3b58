// WebAssembly as it is downloaded: instructions in one column, and what belongs to them in one for each kind. Like bytes
// beside like bytes compress to a ninth less. `scripts/columns.js` writes the columns.

/** Where they begin in their file, which is a module of one section that no engine reads. */
export const HEADER = 15;

/** The columns: how much there is of everything, what stands around the code, and the code. */
export const [
  COUNTS,
  BEFORE,
  BETWEEN,
  AFTER,
  DECLARED,
  CODE,
  BLOCK,
  LABEL,
  FUNCTION,
  TYPE,
  LOCAL,
  GLOBAL,
  OFFSET,
  SMALL,
  LARGE,
  REAL,
  REST,
  COLUMNS,
] = Array(18).keys();

/** The column that belongs to an instruction, by its code. */
export const KINDS = new Uint8Array(256);
for (const [kind, first, last] of [
  [BLOCK, 2, 4],
  [LABEL, 12, 13],
  [REST, 14, 14],
  [FUNCTION, 16, 16],
  [TYPE, 17, 17],
  [REST, 28, 28],
  [LOCAL, 32, 34],
  [GLOBAL, 35, 38],
  [OFFSET, 40, 62],
  [REST, 63, 64],
  [SMALL, 65, 65],
  [LARGE, 66, 66],
  [REST, 67, 67],
  [REAL, 68, 68],
  [REST, 208, 255],
])
  KINDS.fill(kind, first, last + 1);

const END = 11;

/** The name of a function that the core shares with the parts, and that no one else calls by it. @param {number} number */
export const shared = (number) => [48 + (number >> 6), 48 + (number & 63)];

/**
 * The module that columns stand for.
 * @param {Uint8Array} file
 */
export function assemble(file) {
  /** How far each column is read. */
  const at = new Uint32Array(COLUMNS + 1).fill(HEADER);
  /** @param {number} column */
  const number = (column) => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = file[at[column]++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const [size, functions, sharing, first, ...lengths] = Array.from({ length: 3 + COLUMNS }, () =>
    number(COUNTS),
  );
  at[BEFORE] = at[COUNTS];
  lengths.forEach((length, column) => {
    at[column + 2] = at[column + 1] + length;
  });
  // Cut short on its way, or another file altogether.
  if (at[COLUMNS] !== file.length) throw new TypeError('columns');
  const module = new Uint8Array(size);
  let end = 0;
  /**
   * @param {number} column
   * @param {number} length
   */
  const copy = (column, length) => {
    module.set(file.subarray(at[column], at[column] + length), end);
    at[column] += length;
    end += length;
  };
  /** @param {number} column */
  const copyNumber = (column) => {
    do module[end++] = file[at[column]];
    while (file[at[column]++] > 127);
  };
  copy(BEFORE, lengths[0]);
  for (let one = 0; one < sharing; one += 1) {
    const place = first + one;
    module.set([2, ...shared(one), 0, (place & 127) | 128, place >> 7], end);
    end += 6;
  }
  copy(BETWEEN, lengths[1]);
  for (let one = 0; one < functions; one += 1) {
    const start = end + 3;
    end = start;
    let groups = file[at[DECLARED]];
    copyNumber(DECLARED);
    for (; groups; groups -= 1) {
      copyNumber(DECLARED);
      copy(DECLARED, 1);
    }
    // A damaged file has no end of its own.
    for (let depth = 1; depth && end < size; ) {
      const code = file[at[CODE]++];
      const kind = KINDS[code];
      module[end++] = code;
      if (kind === BLOCK) depth += 1;
      else if (code === END) depth -= 1;
      // How much memory is aligned is a hint that no engine needs.
      else if (kind === OFFSET) module[end++] = 0;
      else if (kind === TYPE) copyNumber(TYPE);
      if (kind === REST) copy(REST, number(REST));
      else if (kind === REAL) copy(REAL, 8);
      else if (kind) copyNumber(kind);
    }
    const length = end - start;
    module.set([(length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14], start - 3);
  }
  copy(AFTER, lengths[2]);
  return module;
}
