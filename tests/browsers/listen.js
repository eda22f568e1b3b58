// What a screen reader says on the pages: Orca under Debian, driven by keys as a reader would, its speech written down.
// node tests/browsers/listen.js [firefox | chromium] [page]
// A record for somebody to read, not a test: docs/accessibility/screen-reader.md says what was found in one.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium, flags } from './chromium.js';
import { serve } from '../../scripts/serve.js';
import { ExpectedError, start, which } from '../../scripts/tools.js';

/** What it takes, by the names of Debian's packages. @type {Record<string, string>} */
const programs = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-bin',
  gsettings: 'libglib2.0-bin',
  openbox: 'openbox',
  'speech-dispatcher': 'speech-dispatcher',
  orca: 'orca',
  xdotool: 'xdotool',
};

/** Firefox without its own first words. */
const settings = `
user_pref("accessibility.force_disabled", -1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("termsofuse.bypassNotification", true);
user_pref("app.update.auto", false);
`;

/** A manager of windows that takes no keys for itself. */
const keyless = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';

/** A synthesiser that is silent and always done. */
const silent = (/** @type {string} */ home) => `
LogLevel 1
LogDir "${home}"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
DisableAutoSpawn
`;

/** Orca as it comes, but for the echo of keys and its reading a page by itself; what it says is written down, and nothing else. */
const quietly = `
from orca import debug, settings
debug.debugLevel = debug.LEVEL_INFO
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
debug.debugFile.reconfigure(line_buffering=True)
`;

/** @param {string} key @param {number} times @returns {string[]} */
const times = (key, times) => Array(times).fill(key);

/** What a reader does, with keys as xdotool names them; a number waits as many milliseconds. @type {[string, ...(string | number)[]][]} */
const walk = [
  ['From the widget’s headline, line by line', 'ctrl+Home', '2', ...times('Down', 14)],
  ['From heading to heading', 'ctrl+Home', ...times('h', 10)],
  ['By Tab to the tabs', 'ctrl+Home', ...times('Tab', 5)],
  ['To “Ke depan”, and on to the year', 'Right', 1500, 'Tab', 'Left', 'Home', 'Prior', 'End'],
  ['What the year says, line by line', 'KP_Insert+a', ...times('Down', 12)],
  ['The path that is needed', 'Tab', 'Return', 6000],
  ['A lever', 'Tab', 'Return', 1500, 'Tab', 'Tab', 'Right', 2000, 'Right', 2000],
  [
    'The table behind the picture, cell by cell',
    'KP_Insert+a',
    'ctrl+Home',
    't',
    'alt+shift+Down',
    'alt+shift+Right',
  ],
  ['To “Biaya”, and another budget', 'ctrl+Home', ...times('Tab', 5), 'Right', 2500, 'Tab', 'Right', 2000],
  ['To “Tabel”, row by row', 'shift+Tab', 'Right', 2500, 'KP_Insert+a', ...times('Down', 12)],
  [
    'Back to “Sekarang”: “Apakah saya termasuk?”',
    'ctrl+Home',
    ...times('Tab', 5),
    'Right',
    2500,
    'Tab',
    'Return',
    2500,
  ],
  ['A choice, and its answer', 'Tab', 'space', 2500, ...times('Down', 14)],
  ['The whole page, read by itself', 'ctrl+Home', 'KP_Add'],
];

await start(async () => {
  const [browser = 'firefox', page = 'index.html'] = process.argv.slice(2);
  const missing = Object.keys(programs).filter((name) => !which(name));
  if (missing.length)
    throw new ExpectedError(`Missing: apt install ${missing.map((name) => programs[name]).join(' ')} at-spi2-core`);
  const home = mkdtempSync(join(tmpdir(), 'listen-'));
  const heard = join(home, 'heard');
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    DISPLAY: `:${process.pid % 30_000}`,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'bus')}`,
    GSETTINGS_BACKEND: 'keyfile',
    GNOME_ACCESSIBILITY: '1',
    SPEECHD_ADDRESS: `unix_socket:${join(home, 'speech')}`,
  };
  /** @type {import('node:child_process').ChildProcess[]} */
  const running = [];
  const run = async (/** @type {string} */ program, /** @type {string[]} */ ...parameters) => {
    running.push(spawn(program, parameters, { env, stdio: 'ignore' }));
    await wait(800);
  };
  const key = (/** @type {string} */ name) => spawnSync('xdotool', ['key', name], { env });
  let read = 0;
  /** What has been said by now, one line an utterance. */
  const lines = () =>
    readFileSync(heard, 'utf8')
      .split('\n')
      .flatMap((line) => /SPEECH OUTPUT: '(.*?)'(?: ?\{.*\})?$/.exec(line)?.[1] ?? []);
  /** What has been said since: once nothing has come for `quiet` milliseconds, or within `patience`. */
  const said = async (quiet = 1000, patience = 2500) => {
    let count = read;
    for (let still = 0; still < (count === read ? patience : quiet); still += 100) {
      await wait(100);
      const now = lines().length;
      if (now !== count) still = 0;
      count = now;
    }
    const fresh = lines().slice(read, count);
    read = count;
    return fresh;
  };
  try {
    mkdirSync(join(home, 'config'));
    writeFileSync(join(home, 'speechd.conf'), silent(home));
    mkdirSync(join(home, '.local/share/orca'), { recursive: true });
    writeFileSync(join(home, '.local/share/orca/orca-customizations.py'), quietly);
    await run('Xvfb', env.DISPLAY, '-screen', '0', '1280x1400x24', '-nolisten', 'tcp');
    await run('dbus-daemon', '--session', '--nofork', `--address=${env.DBUS_SESSION_BUS_ADDRESS}`);
    spawnSync('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'], { env });
    await run('/usr/libexec/at-spi-bus-launcher', '--launch-immediately', '--a11y=1', '--screen-reader=1');
    writeFileSync(join(home, 'windows.xml'), keyless);
    await run('openbox', '--config-file', join(home, 'windows.xml'));
    await run(
      'speech-dispatcher',
      '-s',
      '-C',
      home,
      '-c',
      'unix_socket',
      '-S',
      join(home, 'speech'),
      '-P',
      join(home, 'pid'),
    );
    await run('orca', `--debug-file=${heard}`);
    await said();
    const url = new URL(page, await serve(0)).href;
    const profile = join(home, 'profile');
    mkdirSync(profile);
    writeFileSync(join(profile, 'user.js'), settings);
    if (browser === 'firefox') await run('firefox-esr', '--profile', profile, '--no-remote', url);
    else
      await run(
        findChromium() ?? 'chromium',
        ...flags,
        '--no-sandbox',
        '--force-renderer-accessibility',
        `--user-data-dir=${profile}`,
        url,
      );
    await wait(10_000);
    await said(3000);
    for (const [what, ...keys] of walk) {
      console.log(`\n${what}`);
      for (const one of keys) {
        if (typeof one === 'number') await wait(one);
        else {
          key(one);
          const words = await said();
          console.log(`- ${one}: ${words.map((word) => `“${word.trim()}”`).join(' ') || '(nothing)'}`);
        }
      }
    }
  } finally {
    for (const one of running.reverse()) one.kill();
    await wait(500);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    process.exit();
  }
});
