// The core for the benchmarks: built once, as for the player, and imported like any module; and what measuring needs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The core as one plain module, compiled as for the player. */
export async function compiledCore() {
  const outDir = `${root}.cache/bench`;
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
    },
  });
  return import(pathToFileURL(`${outDir}/core.js`).href);
}

/** The core that compiledCore has built before, as a process of its own finds it. */
export const builtCore = () => import(pathToFileURL(`${root}.cache/bench/core.js`).href);

/** CPU time that this takes, in milliseconds, all threads together. */
export function cpuOf(work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The middle one of so many measurements. */
export function median(times, measure) {
  const all = Array.from({ length: times }, measure).toSorted((a, b) => a - b);
  return all[Math.floor(times / 2)];
}

/** What a script beside this one prints as JSON, run by itself with these flags for node. */
export function alone(script, flags, ...args) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [...flags, file, ...args.map(String)], { encoding: 'utf8' }));
}

export const shipped = () =>
  readdirSync(`${root}scenarios`).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

export function read(core, file) {
  const reading = core.readScenario(file.slice(0, -5), readFileSync(`${root}scenarios/${file}`, 'utf8'));
  if (reading.kind !== 'scenario') throw new Error(`${file} cannot be read.`);
  return reading.scenario;
}
