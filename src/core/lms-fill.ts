// Fills one column of an LMS's gradebook with scores. Every other byte of the file stays as it was, and of every score it is said what became of it.
// A grade that is higher, a cell with words in it and a student who could be two rows are left alone, and told.
import { harmless } from './csv.ts';
import { cellLike, type CsvRow, type CsvTable, type Delimiter } from './csv-table.ts';
import type { Read } from './kept.ts';
import { exportBytes, isWhole, type LmsExport, type Person } from './lms-export.ts';
import { headingOf, isOpen, LMS_NAME, numberIn } from './lms-heading.ts';
import { rowsFitting, type KeyedBy } from './lms-people.ts';

/** A score of a student; `score` of 100. */
export interface Scored {
  readonly student: string;
  readonly score: number;
}

export interface Filling {
  readonly keyedBy: KeyedBy;
  /** The place of a column of the file, or the title of a new one at its end. */
  readonly column: number | string;
  /** What a score of 100 is worth there. */
  readonly outOf: number;
  /** Whether a grade that is there already and higher stays. */
  readonly keepHigher: boolean;
}

export const FATES = ['filled', 'lowered', 'same', 'higher', 'words', 'nobody', 'several', 'shared'] as const;
/**
 * What became of a score: written; written over a higher grade; there already; not written, for what is there is higher, or is words;
 * no row fits the student; several do; the row that fits them fits another student too.
 */
export type Fate = (typeof FATES)[number];

export interface Told {
  readonly student: string;
  readonly fate: Fate;
  /** The rows that fit. */
  readonly rows: readonly Person[];
  /** What stood in the cell. */
  readonly was: string;
  /** What was to stand there. */
  readonly now: string;
}

export interface Filled {
  readonly bytes: Uint8Array;
  /** One for each score, in their order. */
  readonly told: readonly Told[];
  /** Rows of the file that no student fits. */
  readonly without: readonly Person[];
}

/** The file filled, or a sentence that says why it cannot be. */
export function fill(from: LmsExport, scores: readonly Scored[], filling: Filling): Read<Filled> {
  const why = whyNot(from, filling);
  if (why !== null) return { why };
  const told = toldOf(from, scores, filling);
  const written = told.filter((t) => t.fate === 'filled' || t.fate === 'lowered');
  const cells = new Map(written.map((t) => [t.rows[0]!.row, t.now]));
  const bytes = exportBytes(from, withCells(from, cells, filling));
  if (bytes === null)
    return { why: 'The title of the column has a letter that this file cannot hold. Spell it otherwise.' };
  const fitting = new Set(told.flatMap((t) => t.rows));
  return { value: { bytes, told, without: from.people.filter((p) => !fitting.has(p)) } };
}

function whyNot(from: LmsExport, { column, outOf }: Filling): string | null {
  if (!(outOf > 0 && outOf <= 10_000)) return 'Say what the column is out of: a number above 0 and up to 10,000.';
  if (typeof column === 'number')
    return from.columns.some((c) => c.at === column) ? null : 'This column cannot be filled.';
  if (column.trim() === '') return 'Give the new column a title.';
  const taken = from.table.rows[from.heading]!.cells.some((c) => headingOf(c.text) === headingOf(column));
  if (taken) return `There is a column named “${column.trim()}” already. Choose it, or take another title.`;
  return isOpen(from.lms, column)
    ? null
    : `${LMS_NAME[from.lms]} keeps the title “${column.trim()}” for itself. Take another.`;
}

function toldOf(from: LmsExport, scores: readonly Scored[], filling: Filling): Told[] {
  const names = scores.map((s) => s.student);
  const rows = rowsFitting(names, from.people, filling.keyedBy);
  const claims = new Map<Person, number>();
  for (const person of rows.flat()) claims.set(person, (claims.get(person) ?? 0) + 1);
  const comma = hasDecimalComma(from.table);
  return scores.map(({ student, score }, i) => {
    const fit = rows[i]!;
    const now = written(score, filling.outOf, comma);
    const was = fit.length === 1 ? wasIn(from, fit[0]!, filling) : '';
    const shared = fit.length === 1 && claims.get(fit[0]!)! > 1;
    return { student, rows: fit, was, now, fate: shared ? 'shared' : fateOf(fit.length, was, now, filling) };
  });
}

function fateOf(fit: number, was: string, now: string, { keepHigher }: Filling): Fate {
  if (fit !== 1) return fit === 0 ? 'nobody' : 'several';
  // Moodle's mark for “no grade yet”.
  if (was === '' || was === '-') return 'filled';
  const before = numberIn(was);
  if (before === null) return 'words';
  const after = numberIn(now)!;
  if (before === after) return 'same';
  if (before < after) return 'filled';
  return keepHigher ? 'higher' : 'lowered';
}

function wasIn({ table }: LmsExport, { row }: Person, { column }: Filling): string {
  return typeof column === 'number' ? table.rows[row]!.cells[column]!.text.trim() : '';
}

function written(score: number, outOf: number, comma: boolean): string {
  const points = String(Math.round(score * outOf) / 100);
  return comma ? points.replace('.', ',') : points;
}

/** Only where a comma cannot be taken for the end of a cell. */
function hasDecimalComma({ delimiter, rows }: CsvTable): boolean {
  return delimiter !== ',' && rows.some((row) => row.cells.some((c) => /^-?\d+,\d+$/.test(c.text)));
}

function withCells(from: LmsExport, cells: ReadonlyMap<number, string>, { column, outOf }: Filling): CsvTable {
  const { table, heading, points } = from;
  if (typeof column === 'number') {
    const rows = table.rows.map((row, at) => replaced(row, column, cells.get(at), table.delimiter));
    return { ...table, rows };
  }
  const fixed = [
    [heading, harmless(column.trim())],
    [points, String(outOf)],
  ] as const;
  const texts = new Map([...cells, ...fixed.flatMap(([at, text]) => (at === null ? [] : [[at, text] as const]))]);
  const width = table.rows[heading]!.cells.length;
  const rows = table.rows.map((row, at) =>
    isWhole(row, width) ? longer(row, texts.get(at) ?? '', table.delimiter) : row,
  );
  return { ...table, rows };
}

function replaced(row: CsvRow, column: number, text: string | undefined, delimiter: Delimiter): CsvRow {
  if (text === undefined) return row;
  return { ...row, cells: row.cells.map((cell, i) => (i === column ? cellLike(cell, text, delimiter) : cell)) };
}

function longer(row: CsvRow, text: string, delimiter: Delimiter): CsvRow {
  return { ...row, cells: [...row.cells, cellLike(row.cells.at(-1), text, delimiter)] };
}
