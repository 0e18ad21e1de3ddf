// Every benchmark, or those named on the command line. Prints figures; judges nothing.
import { build } from 'vite';

const BENCHES = [
  'weight',
  'core',
  'gradebook',
  'input',
  'faults',
  'first-choice',
  'drag',
  'keep',
  'play',
  'lighthouse',
];
const wanted = process.argv.slice(2);
await build({ root: new URL('../../', import.meta.url).pathname, logLevel: 'warn' });
for (const name of BENCHES.filter((b) => wanted.length === 0 || wanted.includes(b))) {
  const { bench } = await import(`./${name}.mjs`);
  console.log(`\n— ${name}`);
  for (const [what, figure, note] of await bench()) console.log(`${what.padEnd(44)} ${figure.padStart(12)}   ${note}`);
}
