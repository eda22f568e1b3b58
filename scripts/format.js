// `npm run format`: lays out all sources as `npm test` wants to see them.

import { nodeModules } from './ready.js';
import { inRoot, run, start } from './tools.js';

await start(async () => {
  await nodeModules();
  await run('cargo', ['fmt', '--all']);
  await run(process.execPath, [inRoot('node_modules/@biomejs/biome/bin/biome'), 'check', '--write', '.']);
});
