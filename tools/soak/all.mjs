// The long tests, or those named on the command line: what `npm test` does a little of, done for as long as it takes.
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { findChromium } from '../chromium.mjs';

const root = new URL('../../', import.meta.url).pathname;
const kept = { HANDSTAND_SOAK: '1', HANDSTAND_KILLS: process.env.HANDSTAND_KILLS ?? '200' };

/** By name: what takes long, and how it is run. */
const SOAKS = {
  /** 100,000 scenarios with something changed in them. */
  mutations: () => tested('thorough', 'test/core/mutation.test.ts', { MUTATIONS: '100000' }),
  /** 10,000 results that somebody has worked on. */
  results: () => tested('thorough', 'test/core/gradebook-mutation.test.ts', { RESULTS: '10000' }),
  /** Ten thousand links and files of assignments, made at random and spoiled. */
  links: () => tested('thorough', 'test/core/assignment-fuzz.test.ts', kept),
  /** Texts that try to run something, on every screen that shows a stranger's words. */
  injected: () => tested('browser', 'test/browser/injected.test.ts', { SOAK: '1' }),
  /** What is kept: damage, two tabs, files, edits. */
  record: () => tested('thorough', 'test/store', kept),
  /** The stage resized for a minute while things are said; and all else that may fail. */
  faults: () => tested('browser', 'test/browser/faults.test.ts', { SOAK: '1' }),
  /** Every scenario played whole on its stage. */
  staged: () => tested('browser', 'test/browser/shipped.test.ts', { SOAK: '1' }),
  /** Browsers killed right after a pick. */
  kills: () => tested('browser', 'test/browser/kill.test.ts', kept),
  /** Every scenario's best and costliest line, word for word as it is spoken. */
  spoken: () => tested('browser', 'test/browser/everyone.test.ts', { SOAK: '1' }),
  /** What is written as CSV, opened in LibreOffice. */
  csv: async () => (await import('./csv.mjs')).opened(),
  /** Every screen in both themes and three sizes, beside what was approved; what they look like is left in .cache/pictures. */
  pictures: () => tested('browser', 'test/browser/pictures.test.ts', { SOAK: '1' }),
  /** 300 plays in one page, and what they leave behind. */
  plays: async () => printed((await import('./plays.mjs')).bench),
  /** A call and an email, each played whole in Debian's Firefox, and in WebKitGTK. */
  firefox: async () => printed((await import('./firefox.mjs')).bench),
  webkit: async () => printed((await import('./webkit.mjs')).bench),
};

/** Only when they are named. */
const ASKED = {
  /** What the screens look like now is how they should look. */
  approve: () => tested('browser', 'test/browser/pictures.test.ts', { APPROVE: '1' }),
};

const wanted = process.argv.slice(2);
const known = { ...SOAKS, ...ASKED };
const unknown = wanted.filter((name) => !(name in known));
if (unknown.length > 0) {
  console.error(`There is no soak called ${unknown.join(', ')}. There are: ${Object.keys(known).join(', ')}.`);
  process.exit(2);
}

process.env.CHROME_PATH = await findChromium();
await build({ root, logLevel: 'warn' });
let failed = false;
for (const [name, run] of Object.entries(wanted.length > 0 ? known : SOAKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n— ${name}`);
  failed = !(await run()) || failed;
}
process.exit(failed ? 1 : 0);

function tested(project, tests, env) {
  const words = ['run', '--project', project, tests];
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } };
  return spawnSync('node_modules/.bin/vitest', words, options).status === 0;
}

async function printed(bench) {
  try {
    for (const [what, figure, note] of await bench())
      console.log(`${what.padEnd(44)} ${figure.padStart(12)}   ${note}`);
    return true;
  } catch (problem) {
    console.error(problem.message);
    return false;
  }
}
