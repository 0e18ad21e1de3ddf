// The long forms of the tests of what is kept, which take minutes: damage, two tabs, files, edits, killed browsers; then the time to load.
// All of them, or those named on the command line: record, kills, load.
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { findChromium } from '../chromium.mjs';

const root = new URL('../../', import.meta.url).pathname;
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const env = {
  ...process.env,
  HANDSTAND_SOAK: '1',
  HANDSTAND_KILLS: process.env.HANDSTAND_KILLS ?? '200',
  CHROME_PATH: await findChromium(),
};

if (isWanted('record')) run('unit', 'test/store');
if (isWanted('kills')) {
  await build({ root, logLevel: 'warn' });
  run('browser', 'test/browser/kill.test.ts');
}
if (isWanted('load')) {
  const { bench } = await import('./load.mjs');
  for (const [what, figure, note] of await bench()) console.log(`${what.padEnd(44)} ${figure.padStart(12)}   ${note}`);
}

function run(project, tests) {
  const words = ['run', '--project', project, tests];
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env };
  const { status } = spawnSync('node_modules/.bin/vitest', words, options);
  if (status !== 0) process.exit(status ?? 1);
}
