// Debian's packages.

import { run, which } from '../../scripts/tools.js';

/** Installs packages where that takes no more than being root; whether it did. @param {string[]} packages */
export async function install(packages) {
  if (!packages.length || !which('apt-get') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  return true;
}
