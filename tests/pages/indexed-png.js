// Pictures that are kept, as small as they can be for what they are held against: an index of few colours; on the edges of
// letters the nearest of them stands for the rest.

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

/** As many colours are kept. */
const COLOURS = 40;

/** @typedef {{ parts: number[], count: number }} Colour  red, green and blue, and how many pixels have it */

/**
 * The colours that stand for all: first that of most pixels, then each time that which is missed most, by how many pixels have
 * it and how far it is from those that are kept. What is small and of a colour of its own keeps it.
 * @param {Colour[]} colours
 */
function palette(colours) {
  const missed = colours.map(() => Number.POSITIVE_INFINITY);
  /** @type {number[][]} */
  const kept = [];
  while (kept.length < Math.min(COLOURS, colours.length)) {
    const worst = colours.reduce(
      (best, { count }, at) => (count * missed[at] > colours[best].count * missed[best] ? at : best),
      0,
    );
    const next = kept.length
      ? colours[worst]
      : colours.reduce((most, one) => (one.count > most.count ? one : most));
    kept.push(next.parts);
    for (const [at, { parts }] of colours.entries())
      missed[at] = Math.min(missed[at], distance(parts, next.parts));
  }
  return kept;
}

/** @param {number[]} one @param {number[]} other */
const distance = (one, other) => other.reduce((sum, part, at) => sum + (part - one[at]) ** 2, 0);

/**
 * The same picture in fewer bytes.
 * @param {Uint8Array} bytes  of a PNG without transparency
 */
export function indexedPng(bytes) {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const at = (/** @type {number} */ pixel) => data.readUIntBE(pixel * 4, 3);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    counts.set(at(pixel), (counts.get(at(pixel)) ?? 0) + 1);
  }
  const parts = (/** @type {number} */ colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const kept = palette([...counts].map(([colour, count]) => ({ parts: parts(colour), count })));
  /** @type {Map<number, number>} */
  const places = new Map();
  for (const colour of counts.keys()) {
    const own = parts(colour);
    const far = kept.map((other) => distance(own, other));
    places.set(colour, far.indexOf(Math.min(...far)));
  }
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = places.get(at(y * width + x)) ?? 0;
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
    chunk('PLTE', Buffer.from(kept.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
