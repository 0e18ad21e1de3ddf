// Two hundred faults, one at a time, in the shipped scenarios: how many `handstand check` finds, and at the right place. At least 190.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { KINDS, SUBTLE } from './faults/kinds.mjs';
import { prng } from './peers/prng.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FAULTS = 200;
const LIMIT = 190;

/** The command's own module, compiled for Node. */
async function compiledCheck() {
  const outDir = `${root}.cache/faults`;
  mkdirSync(outDir, { recursive: true });
  const lib = { entry: 'src/cli/check.ts', formats: ['es'], fileName: 'check' };
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir, emptyOutDir: true, minify: false, target: 'node20', lib },
  });
  return import(pathToFileURL(`${outDir}/check.js`).href);
}

function shipped() {
  return readdirSync(`${root}scenarios`)
    .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
    .map((name) => ({ name, text: readFileSync(`${root}scenarios/${name}`, 'utf8') }));
}

/** The same node, or, outside of the nodes, the same member of the same list; there, the one place within the other. */
function near(found, meant) {
  const unit = (p) => p.split('/').slice(0, 3).join('/');
  return unit(found) === unit(meant) && (meant.startsWith(found) || found.startsWith(meant));
}

/** One fault, or null where this scenario has no room for it. */
function fault(spoil, file, rnd) {
  const scenario = JSON.parse(file.text);
  const any = (list) => list[Math.floor(rnd() * list.length)];
  try {
    const spoiled = spoil(scenario, any, rnd);
    if (spoiled === null || spoiled.length === 0) return null;
    if ('text' in spoiled) return { text: spoiled.text, line: spoiled.line, places: [] };
    return { text: JSON.stringify(scenario, null, 2), line: null, places: spoiled };
  } catch (error) {
    // A list without members: there is nothing of this kind to spoil.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether one of these findings is at the place; of a text that is no JSON, on the line or the one after it. */
function atPlace(rows, { line, places }) {
  if (line !== null) return rows.some((r) => r.line === line || r.line === line + 1);
  return rows.some((r) => places.some((p) => near(r.pointer, p)));
}

/** What the check says of the spoiled text and not of the text as it was. */
function newFindings(checkFiles, file, text) {
  const rows = (one) => JSON.parse(checkFiles([{ name: file.name, text: one }], 'json').out);
  file.before ??= rows(file.text);
  return rows(text).filter((r) => !file.before.some((b) => b.code === r.code && b.says === r.says));
}

/** So many faults of these kinds, turn by turn: by kind how many were tried, found, and found at the place. */
function tallied(checkFiles, kinds, faults) {
  const [files, rnd, names] = [shipped(), prng(faults), Object.keys(kinds)];
  const tally = new Map(names.map((n) => [n, { tried: 0, found: 0, placed: 0 }]));
  for (let n = 0, turn = 0; n < faults; turn++) {
    const kind = names[turn % names.length];
    const file = files[Math.floor(rnd() * files.length)];
    const one = fault(kinds[kind], file, rnd);
    if (one === null) continue;
    n++;
    const rows = newFindings(checkFiles, file, one.text);
    const row = tally.get(kind);
    row.tried++;
    row.found += rows.length > 0 ? 1 : 0;
    row.placed += atPlace(rows, one) ? 1 : 0;
  }
  return tally;
}

export async function bench() {
  const { checkFiles } = await compiledCheck();
  const tally = tallied(checkFiles, KINDS, FAULTS);
  const subtle = tallied(checkFiles, SUBTLE, 30);
  const sum = (key) => [...tally.values()].reduce((total, row) => total + row[key], 0);
  const rows = (of) =>
    [...of].map(([kind, { tried, found, placed }]) => [kind, `${found}/${tried}`, `${placed} at the right place`]);
  return [
    ['faults found', `${sum('found')}/${FAULTS}`, `limit ${LIMIT}`],
    ['of these at the right place', `${sum('placed')}/${FAULTS}`, `limit ${LIMIT}`],
    ...rows(tally),
    ...rows(subtle).map(([kind, ...row]) => [`no limit: ${kind}`, ...row]),
  ];
}
