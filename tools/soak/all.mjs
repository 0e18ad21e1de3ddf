// The long tests, or those named on the command line: what `npm test` does a little of, done for as long as it takes.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../chromium.mjs';

const vitest = 'node_modules/.bin/vitest';

/** By name: what is set for it, and the command. */
const SOAKS = {
  mutations: [{ MUTATIONS: '100000' }, vitest, 'run', '--project', 'unit', 'test/core/mutation.test.ts'],
  plays: [{ PLAYS: '300' }, process.execPath, 'tools/bench/all.mjs', 'play'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SOAKS));
if (unknown.length > 0) {
  console.error(`There is no soak called ${unknown.join(', ')}. There are: ${Object.keys(SOAKS).join(', ')}.`);
  process.exit(2);
}

process.env.CHROME_PATH = await findChromium();
let failed = false;
for (const [name, [env, command, ...words]] of Object.entries(SOAKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
