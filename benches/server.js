// A server that compresses as a good host does: every file once, with brotli, before it is asked for.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a directory from memory.
 * @param {string} directory
 */
export async function serveCompressed(directory) {
  /** @type {Map<string, { type: string, bytes: Buffer }>} */
  const files = new Map();
  for (const name of /** @type {string[]} */ (readdirSync(directory, { recursive: true }))) {
    const type = types[extname(name)];
    if (!type) continue;
    const path = `/${name.replaceAll('\\', '/')}`;
    files.set(path, { type, bytes: brotliCompressSync(readFileSync(join(directory, name))) });
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': file.type,
        'Content-Encoding': 'br',
        'Content-Length': file.bytes.length,
        'Cache-Control': 'no-store',
        // Alone in its process, a page may read a clock of microseconds.
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      })
      .end(file.bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
