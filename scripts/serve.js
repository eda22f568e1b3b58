// Serves `dist/` on this machine.

import { createServer } from 'node:http';
import sirv from 'sirv';
import { ExpectedError, inRoot } from './tools.js';

/**
 * @param {number} port 0 takes any that is free
 * @returns {Promise<string>} the address
 */
export function serve(port) {
  const server = createServer(sirv(inRoot('dist'), { dev: true, etag: true }));
  return new Promise((resolve, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new ExpectedError(`port ${port} is taken: choose another, as in PORT=8081 npm start`) : error,
      );
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address ? address.port : port}/`);
    });
  });
}
