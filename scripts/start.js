// `npm start`: builds everything and serves the pages, as soon as they can be looked at.

import { build } from './build.js';
import { ExpectedError, start } from './tools.js';

await start(async () => {
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ExpectedError(`PORT is not a port: ${process.env.PORT}`);
  let address = '';
  await build({
    shown: async () => {
      const { serve } = await import('./serve.js');
      address = await serve(port);
      console.log(`Cakupan is at ${address}  (Ctrl-C ends it)`);
    },
  });
  console.log(`All is built. Cakupan is at ${address}  (Ctrl-C ends it)`);
});
