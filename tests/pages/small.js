// Pictures that are kept, as small as they can be for what they are held against: sixteen steps of each colour, far less
// than the difference that is looked for, and an index of the few colours that are left.

import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** The check that ends each part of a PNG (ISO 3309). @param {Buffer} data */
function crc32(data) {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

/** @param {string} kind @param {Buffer} data */
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/**
 * The same picture in fewer bytes; as it is where it has more colours than an index holds.
 * @param {Uint8Array} bytes  of a PNG without transparency
 */
export function small(bytes) {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  /** @type {Map<number, number>} */
  const places = new Map();
  const colours = [];
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const parts = [0, 1, 2].map((part) => Math.round(data[at + part] / 17) * 17);
      const colour = (parts[0] << 16) | (parts[1] << 8) | parts[2];
      let place = places.get(colour);
      if (place === undefined) {
        place = places.size;
        places.set(colour, place);
        colours.push(...parts);
      }
      if (place > 255) return bytes;
      rows[y * (width + 1) + 1 + x] = place;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by index.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
