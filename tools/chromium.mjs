// Finds a Chromium by starting it, or installs one. In order: $CHROME_PATH, the usual places, Playwright's own download,
// Debian's package (as root), the @sparticuz/chromium package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** It draws as it does for anybody: with a graphics processor where there is one, else in software. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without it, software draws no WebGL.
  '--enable-unsafe-swiftshader',
];

const USUAL = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that starts. Throws when there is none to be had. */
export async function findChromium() {
  for (const path of [...USUAL, playwrightsOwn()]) if (await starts(path)) return path;
  if (aptInstall() && (await starts('/usr/bin/chromium'))) return '/usr/bin/chromium';
  const packed = await packaged();
  if (await starts(packed)) return packed;
  throw new Error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to one.');
}

export async function starts(path) {
  if (!path || !existsSync(path)) return false;
  try {
    const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function aptInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log('No Chromium here: installing Debian’s …');
  const apt = (...words) =>
    spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** A last resort, kept out of package.json because of its 60 MB. */
async function packaged() {
  console.log('Trying the @sparticuz/chromium package …');
  const folder = new URL('../.cache/chromium/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const npm = spawnSync('npm', ['install', '--prefix', '.', '@sparticuz/chromium@153.0.0'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) return undefined;
  const it = await import(
    pathToFileURL(new URL('node_modules/@sparticuz/chromium/build/esm/index.js', folder).pathname).href
  );
  return it.default.executablePath();
}
