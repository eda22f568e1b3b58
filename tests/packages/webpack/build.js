// Bundles the page as webpack does where nothing is configured.

import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

webpack({ mode: 'production', entry: here('main.js'), output: { path: here('dist') } }, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString({ all: false, errors: true }));
    process.exitCode = 1;
  } else copyFileSync(here('index.html'), here('dist/index.html'));
});
