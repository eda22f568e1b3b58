// The same site as the page tests have, with a script ahead of all others in each page that notes what goes wrong there:
// not every engine's WebDriver tells. And a page with another in a frame, as wide as a phone: a window cannot be that
// narrow everywhere.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { inRoot } from '../../scripts/tools.js';
import { record } from '../pages/recorder.js';
import { headers, site } from '../pages/server.js';
import { watch } from './watch.js';

/** Makes every engine tell the page of a request beyond its own origin, whether or not anything answers there. */
const policy = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'";

const script = `(${record})();(${watch})();`;

/**
 * @param {number} width
 * @param {string} page
 */
const frame = (width, page) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A narrow page</title>
<link rel="icon" href="data:,">
<style>html, body { margin: 0; overflow: hidden } iframe { display: block; height: 100vh; border: 0 }</style>
<iframe title="The page" width="${width}" src="${page}"></iframe>
</html>`;

/** What is answered in a file's place. @type {Record<string, (response: import('node:http').ServerResponse) => void>} */
const faults = {
  missing: (response) => response.writeHead(404).end(),
  unavailable: (response) => response.writeHead(500).end('error'),
  unreachable: (response) => response.destroy(),
  incomplete: (response) => response.writeHead(200).end(),
  'unexpected-content': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
};

/** Under this the site is there once more, where no browser has anything of it yet. */
const apart = /^\/apart-\w+\//;

/** @param {string} path */
function html(path) {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  if (!name.endsWith('.html')) return null;
  const file = ['tests/pages/fixtures', 'dist'].map((room) => inRoot(room, name)).find(existsSync);
  return (
    file && readFileSync(file, 'utf8').replace('<head>', '<head><script src="/tested/watch.js"></script>')
  );
}

/** Starts serving. @returns {Promise<{ origin: string, stop: () => void }>} */
export async function serve() {
  const files = site();
  /** What is wrong with files, by path. @type {Map<string, string>} */
  const wrong = new Map();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    /** @param {string} type @param {string} text */
    const send = (type, text) => {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Security-Policy-Report-Only', policy);
      for (const [name, value] of Object.entries(headers[pathname] ?? {})) response.setHeader(name, value);
      response.end(text);
    };
    if (pathname === '/tested/watch.js') return send('text/javascript', script);
    if (pathname === '/tested/frame') {
      return send(
        'text/html',
        frame(Number(searchParams.get('width')), encodeURI(searchParams.get('page') ?? '/')),
      );
    }
    if (pathname === '/tested/fault') {
      const [path, kind] = [searchParams.get('path') ?? '', searchParams.get('kind')];
      if (kind) wrong.set(path, kind);
      else wrong.delete(path);
      return send('text/plain', '');
    }
    const fault = faults[wrong.get(pathname) ?? ''];
    if (fault) return fault(response);
    const [place = ''] = apart.exec(pathname) ?? [];
    const page = html(pathname.slice(Math.max(0, place.length - 1)))?.replace(
      /(src|programme)="\/(?!tested)/g,
      `$1="${place || '/'}`,
    );
    if (place) request.url = request.url?.slice(place.length - 1);
    return page ? send('text/html', page) : files(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
