// Every check, in the order in which a mistake is cheapest to find: types, lint, format, unit (the architecture among them), thorough, build, browser.
// `quick` stops after unit.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const quick = [
  ['types of the core (no DOM)', bin('tsc'), '-p', 'src/core'],
  ['types', bin('tsc'), '-p', '.'],
  ['types of the tests', bin('tsc'), '-p', 'test'],
  ['lint', bin('oxlint'), '--type-aware', '--deny-warnings'],
  ['format', bin('biome'), 'format', '.'],
  ['unit', bin('vitest'), 'run', '--project', 'unit'],
];
const slow = [
  ['thorough', bin('vitest'), 'run', '--project', 'thorough'],
  ['build', bin('vite'), 'build', '--logLevel', 'warn'],
  ['browser', bin('vitest'), 'run', '--project', 'browser'],
];

run(quick);
if (process.argv[2] === 'all') {
  process.env.CHROME_PATH = await findChromium();
  run(slow);
}

function run(steps) {
  for (const [what, command, ...words] of steps) {
    const begun = performance.now();
    console.log(`\n— ${what}`);
    const { status } = spawnSync(command, words, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: process.env,
    });
    if (status !== 0) {
      console.error(`\nStopped at: ${what}`);
      process.exit(status ?? 1);
    }
    console.log(`  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
}
