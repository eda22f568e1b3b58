// What the page tests serve: their fixtures, and the site as a publisher would have copied it to a host.

import sirv from 'sirv';
import { inRoot } from '../../scripts/tools.js';

/** Headers that some fixtures are served with. @type {Record<string, Record<string, string>>} */
export const headers = {
  '/strict.html': {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  },
};

/** What is served in place of a file, by its path; null where it is missing. @type {Map<string, string | null>} */
export const instead = new Map();

/** Fixtures first, then `dist/`; fonts come with the tests. @returns {import('node:http').RequestListener} */
export function site() {
  const options = { dev: true, etag: false };
  const dist = sirv(inRoot('dist'), options);
  const fonts = sirv(inRoot('node_modules/@fontsource/noto-sans/files'), options);
  const fixtures = sirv(inRoot('tests/pages/fixtures'), {
    ...options,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers[path] ?? {})) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const other = instead.get(request.url ?? '');
    if (other !== undefined) {
      response.writeHead(other === null ? 404 : 200, { 'content-type': 'text/javascript' });
      response.end(other ?? '');
      return;
    }
    if (request.url?.startsWith('/fonts/')) {
      request.url = request.url.slice('/fonts'.length);
      fonts(request, response);
    } else fixtures(request, response, () => dist(request, response));
  };
}
