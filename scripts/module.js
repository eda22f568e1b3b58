// The bytes of WebAssembly modules, read and written.

/** How a module begins. */
export const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** @typedef {ReturnType<typeof reader>} Reader */

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 */
export function reader(bytes, from) {
  let at = from;
  const byte = () => bytes[at++];
  const take = (/** @type {number} */ length) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const bytesOfNumber = () => {
    const start = at;
    while (byte() > 127);
    return bytes.subarray(start, at);
  };
  const number = () =>
    bytesOfNumber().reduce((value, part, place) => value | ((part & 127) << (7 * place)), 0);
  return {
    byte,
    bytes: take,
    bytesOfNumber,
    number,
    place: () => at,
    text: () => new TextDecoder().decode(take(number())),
  };
}

/** @param {number} value */
export function leb(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest);
  return bytes;
}

/** @param {string} words */
export const text = (words) => [...leb(Buffer.byteLength(words)), ...Buffer.from(words)];
