import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { coverOf, type Cover } from './src/core/cover.ts';
import { fingerprint } from './src/core/hash.ts';
import { readScenario, type Reading } from './src/core/reader.ts';
import type { Shipped } from './src/store/library.ts';
import { offline, shopWindow } from './tools/deployed.ts';
import { askedEarly, EARLY } from './tools/early.ts';

const root = new URL('./', import.meta.url);

/** Which scenarios there are and what they were found to be, as a module; their files, and those of assets/, go into the build as they are. */
function shipped(): Plugin {
  const [virtual, covers] = ['virtual:scenarios', 'virtual:covers'];
  let building = false;
  return {
    name: 'shipped',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === virtual || id === covers ? `\0${id}` : null),
    load: (id) => {
      if (id === `\0${covers}`) return `export const COVERS = ${JSON.stringify(coversNow())};`;
      return id === `\0${virtual}` ? `export const SHIPPED = ${JSON.stringify(shippedNow(building))};` : null;
    },
    generateBundle() {
      for (const fileName of [...filesIn('scenarios'), ...filesIn('assets')]) {
        if (/\.md$|\.schema\.json$|\/readme\./.test(fileName)) continue;
        this.emitFile({ type: 'asset', fileName, source: sourceOf(fileName) });
      }
    },
  };
}

const scenarioFiles = (): string[] =>
  filesIn('scenarios').filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

const readingOf = (file: string): Reading =>
  readScenario(file.slice(10, -5), readFileSync(new URL(file, root), 'utf8'));

/** One that cannot be read has none: its screen says why. */
function coversNow(): Cover[] {
  const readings = scenarioFiles().map(readingOf);
  return readings.flatMap((r) => (r.kind === 'scenario' ? coverOf(r.scenario) : []));
}

/** In development files change under the page: they are read there. */
function shippedNow(building: boolean): Shipped[] {
  return scenarioFiles().map((file) => {
    const id = file.slice(10, -5);
    const reading = readingOf(file);
    if (!building || reading.kind === 'problems') return { id, sha256: null, hash: '', rules: '' };
    const sha256 = createHash('sha256').update(sourceOf(file)).digest('hex');
    return { id, sha256, ...fingerprint(reading.scenario) };
  });
}

/** A scenario goes as it was read, without white space; one that cannot be read keeps the lines that its problems name. */
function sourceOf(fileName: string): string | Uint8Array {
  const source = readFileSync(new URL(fileName, root));
  if (!fileName.startsWith('scenarios/')) return source;
  const reading = readScenario('any', source.toString('utf8'));
  if (reading.kind === 'problems') return source;
  const { id: _id, ...scenario } = reading.scenario;
  return JSON.stringify(scenario);
}

function filesIn(folder: string): string[] {
  const found = readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true });
  return found
    .filter((f) => f.isFile())
    .map((f) => `${f.parentPath.slice(f.parentPath.lastIndexOf(`/${folder}`) + 1).replace(/\/$/, '')}/${f.name}`);
}

/** What the page begins with and all that it needs to run, as one file: a browser fetches only six at a time, and on a small device each takes some 7 ms of its own. */
const FIRST = /src\/main\.ts/;

/** What the figures of home, of progress and of explanations are worked out with. */
const FIGURES =
  /src\/core\/(analysis|coach|compiled|debrief|drained|graph|merging|principle-ids|principles|progress|schedule-words|score)\.ts|src\/page\/(explained|ledger)\.tsx/;

/** What home shares with other screens, as one file. */
const DESK =
  /virtual:covers|src\/core\/(cover|figures|plans|vocabulary)\.ts|src\/page\/(covers|dates|figures|file-choice|new-version|opened|own-file|plans|problems|progress-(days|figures|next|reading)|results|slices|when)\.tsx?/;

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [shipped(), askedEarly(['home', 'progress']), shopWindow(), offline()],
  server: { port: 5170 },
  preview: { port: 5171 },
  build: {
    target: 'es2022',
    // `light-dark()` as it stands: spelled out for older browsers it would double the tokens.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'code',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rollupOptions: {
      input: { index: 'index.html', early: 'src/early.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'early' ? EARLY : 'code/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'main', test: FIRST, priority: 1 },
            { name: 'reckoned', test: FIGURES },
            { name: 'desk', test: DESK, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});
