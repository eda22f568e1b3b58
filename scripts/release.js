// `npm run release`: leaves in `release/` what is put up for others to fetch. The folder of a site with every file compressed
// beforehand, a ZIP of it, the npm package, and the checksums of each.

import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { filesIn, inRoot, output, start } from './tools.js';

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

const out = 'release';
const site = `cakupan-${version}`;

/** What a server compresses. */
const compressible = /\.(wasm|js|json|css|html|svg|txt|md)$/;

/** The same moment in every ZIP, so that the same files give the same bytes. */
const mtime = new Date(2000, 0, 1);

/** The files of a folder, by their paths in it. @param {string} folder */
const within = (folder) => filesIn(folder).map((path) => relative(folder, path).replaceAll('\\', '/'));

/** Writes the checksums of these files of a folder, as `sha256sum --check` reads them. @param {string} folder @param {string[]} files */
function writeSums(folder, files) {
  const sum = (/** @type {string} */ file) =>
    createHash('sha256')
      .update(readFileSync(inRoot(folder, file)))
      .digest('hex');
  const lines = files.map((file) => `${sum(file)}  ${file}\n`);
  writeFileSync(inRoot(folder, 'SHA256SUMS'), lines.join(''));
}

/** Puts a file beside itself, as small as it can be sent. @param {string} path */
function compress(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

await start(async () => {
  rmSync(inRoot(out), { recursive: true, force: true });
  const folder = join(out, site);
  mkdirSync(inRoot(out));
  cpSync(inRoot('dist'), inRoot(folder), { recursive: true });
  for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE'])
    copyFileSync(inRoot(licence), inRoot(folder, licence));
  // Ready configurations of hosts, which send what is compressed and keep what never changes.
  cpSync(inRoot('docs/hosting'), inRoot(folder, 'hosting'), { recursive: true });
  for (const file of within(folder)) if (compressible.test(file)) compress(inRoot(folder, file));
  writeSums(folder, within(folder));

  const zipped = within(folder).map((file) => {
    const isSmall = /\.(br|gz)$/.test(file);
    return [`${site}/${file}`, [readFileSync(inRoot(folder, file)), { level: isSmall ? 0 : 9, mtime }]];
  });
  writeFileSync(inRoot(out, `${site}-site.zip`), zipSync(Object.fromEntries(zipped)));
  output('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', inRoot(out)]);
  const archives = readdirSync(inRoot(out)).filter((name) => /\.(zip|tgz)$/.test(name));
  writeSums(out, archives.sort());
  console.log(readFileSync(inRoot(out, 'SHA256SUMS'), 'utf8').trim());
});
