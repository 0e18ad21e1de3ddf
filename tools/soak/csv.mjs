// Opens what we write as CSV in LibreOffice, every beginning of a formula in every column, and sees that no cell is one or comes to anything.
// The same texts without our care are opened too: where those are not worked out, the test says nothing and fails.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COLUMNS = 6;
const OFFICES = [process.env.SOFFICE, 'soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const INSTALL = `LibreOffice Calc is needed and was not found. On Debian and Ubuntu: apt-get install libreoffice-calc; on a Mac:
brew install --cask libreoffice. Where it is somewhere else, set SOFFICE to the path of soffice.`;

/** Ways to open a file: delimiters, whether the spaces before a text go, whether special numbers are looked for. In UTF-8, quotes as usual. */
const OPENED = {
  'as it is meant': 'CSV:44,34,76,1',
  'without the spaces before texts, numbers looked for': 'CSV:44,34,76,1,,0,false,true,false,true,false,-1,true',
  'as if semicolons parted the cells': 'CSV:59,34,76,1,,0,false,true,false,true',
  'as if tabs parted them': 'CSV:9,34,76,1,,0,false,true,false,true',
  'as if anything did': 'CSV:44/59/9,34,76,1,,0,false,true,false,true',
};

/** Whether all went well. */
export async function opened() {
  const office = OFFICES.find((name) => name && spawnSync(name, ['--version']).status === 0);
  if (office === undefined) return told(INSTALL);
  const folder = mkdtempSync(join(tmpdir(), 'handstand-csv-'));
  try {
    const { care, carefree } = await written(folder);
    let well = isControl(office, folder, carefree);
    for (const [way, filter] of Object.entries(OPENED)) well = isSafe(office, folder, care, way, filter) && well;
    return (
      isSafe(
        office,
        folder,
        savedAgain(office, folder, care),
        'saved by LibreOffice and opened again',
        OPENED['as it is meant'],
      ) && well
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function told(problem) {
  console.error(problem);
  return false;
}

/** A row for each text and column, with a number of ours at its end; and a file of the plain sums, written by nobody careful. */
async function written(folder) {
  const [{ csvOf }, { FORMULAS }] = await Promise.all(['src/core/csv.ts', 'test/core/formulas.ts'].map(loaded));
  const rows = FORMULAS.flatMap(([, text]) =>
    Array.from({ length: COLUMNS }, (_, at) => [...Array.from({ length: COLUMNS }, () => 'a').with(at, text), -85]),
  );
  const within = FORMULAS.flatMap(([, text]) => [';', '\t', '\n', ';"'].map((mark) => ['a', `x${mark}${text};y`, -85]));
  const care = join(folder, 'care.csv');
  const carefree = join(folder, 'carefree.csv');
  writeFileSync(care, csvOf([...rows, ...within]));
  writeFileSync(carefree, 'a,=1234+4321,"=SUM(1234,4321)"\r\n');
  console.log(
    `${rows.length + within.length} rows: ${FORMULAS.length} texts in each of ${COLUMNS} columns, and inside a cell`,
  );
  return { care, carefree };
}

async function loaded(path) {
  return (await runnerImport(join(root, path), { configFile: false, logLevel: 'error' })).module;
}

function isControl(office, folder, file) {
  const cells = cellsOf(office, folder, file, OPENED['as it is meant']);
  const sums = cells.filter((cell) => cell.includes('table:formula') && cell.includes('office:value="5555"'));
  console.log(`without our care, LibreOffice works out ${sums.length} sums of 2`);
  return sums.length === 2 || told('LibreOffice works out no sums here, so that this test can show nothing.');
}

function isSafe(office, folder, file, way, filter) {
  const cells = cellsOf(office, folder, file, filter);
  const formulas = cells.filter((cell) => /table:formula/.test(cell));
  const numbers = cells.filter((cell) => /office:value-type="(?!string)/.test(cell));
  const strange = numbers.filter((cell) => !/office:value-type="float" office:value="-85"/.test(cell));
  console.log(
    `${way}: ${cells.length} cells, ${numbers.length} numbers, ${formulas.length} formulas, ${strange.length} others`,
  );
  const well = formulas.length === 0 && strange.length === 0 && cells.length > 1000;
  return well || told([...formulas, ...strange].slice(0, 10).join('\n'));
}

/** The cells of the first sheet, each as its tag. */
function cellsOf(office, folder, file, filter) {
  const sheet = readFileSync(converted(office, folder, file, 'fods', filter), 'utf8');
  return sheet.match(/<table:table-cell [^>]*value-type[^>]*>/g) ?? [];
}

function savedAgain(office, folder, file) {
  return converted(office, folder, file, 'csv:Text - txt - csv (StarCalc):44,34,76,1', OPENED['as it is meant']);
}

function converted(office, folder, file, to, filter) {
  const out = join(folder, 'out');
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const words = [`-env:UserInstallation=${profile}`, '--headless', `--infilter=${filter}`, '--convert-to', to];
  const { status, stderr } = spawnSync(office, [...words, '--outdir', out, file], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`LibreOffice could not convert the file: ${stderr}`);
  return join(out, file.split(/[/\\]/).at(-1).replace(/csv$/, to.split(':')[0]));
}
