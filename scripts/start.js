// `npm start`: builds everything and serves the pages.

import { build } from './build.js';
import { Plain, start } from './tools.js';

await start(async () => {
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Plain(`PORT is not a port: ${process.env.PORT}`);
  await build();
  const { serve } = await import('./serve.js');
  console.log(`Cakupan is at ${await serve(port)}  (Ctrl-C ends it)`);
});
