// CSV, read so that nothing of it is lost: each cell as it stands in the file, each line's end. Writing back what was not changed gives the same text.
// Papa Parse and its like give the texts of the cells and forget how they were quoted, which is what an LMS gets back; hence a reader of our own.
import { quoted } from './csv.ts';
import type { Read } from './kept.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const DELIMITER_NAME: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

export interface CsvCell {
  readonly text: string;
  /** As it stands in the file, quotation marks included. */
  readonly raw: string;
}

export interface CsvRow {
  /** Of the file, from 1: where the row begins. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
  readonly end: '\r\n' | '\n' | '\r' | '';
}

export interface CsvTable {
  readonly delimiter: Delimiter;
  readonly rows: readonly CsvRow[];
}

/** The table, or a sentence that names the line where it cannot be followed. Rows of unequal length are read as they are. */
export function readCsv(text: string): Read<CsvTable> {
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = rowAt(text, at, delimiter, line);
    if ('why' in read) return read;
    rows.push(read.row);
    line += read.lines;
    at = read.at;
  }
  return { value: { delimiter, rows } };
}

export function csvText({ delimiter, rows }: CsvTable): string {
  return rows.map((row) => row.cells.map((c) => c.raw).join(delimiter) + row.end).join('');
}

export function isBlank(row: CsvRow): boolean {
  return row.cells.every((c) => c.text.trim() === '');
}

/** A cell with this text, in quotes where it needs them, and where the model is. */
export function cellLike(model: CsvCell | undefined, text: string, delimiter: Delimiter): CsvCell {
  const bare = model?.raw.startsWith('"') !== true && !text.includes(delimiter) && !/[\r\n"]|^\s|\s$/.test(text);
  return { text, raw: bare ? text : quoted(text) };
}

/** The one that parts the first line with anything in it into the most cells, without leaving a quotation mark in the middle of one. */
function delimiterOf(text: string): Delimiter {
  const begin = Math.max(0, text.search(/[^\r\n]/));
  const cells = (d: Delimiter): number => {
    const read = rowAt(text, begin, d, 1);
    if ('why' in read) return 0;
    const { cells } = read.row;
    return cells.some((c) => c.raw === c.text && c.raw.includes('"')) ? 1 : cells.length;
  };
  return DELIMITERS.reduce((best, d) => (cells(d) > cells(best) ? d : best));
}

type RowRead = { readonly row: CsvRow; readonly at: number; readonly lines: number } | { readonly why: string };

function rowAt(text: string, begin: number, delimiter: Delimiter, line: number): RowRead {
  const cells: CsvCell[] = [];
  let at = begin;
  for (;;) {
    const end = endOfCell(text, at, delimiter);
    if (typeof end === 'string') return { why: `Line ${line + linesIn(text, begin, at)}: ${end}` };
    cells.push(cellOf(text.slice(at, end)));
    if (text[end] !== delimiter) {
      const ending = lineEndAt(text, end);
      const lines = linesIn(text, begin, end) + 1;
      return { row: { line, cells, end: ending }, at: end + ending.length, lines };
    }
    at = end + 1;
  }
}

/** Where the cell that begins here ends, or what is wrong with it. */
function endOfCell(text: string, begin: number, delimiter: Delimiter): number | string {
  if (text[begin] !== '"') return nextOf(text, begin, delimiter);
  let at = begin + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return 'a quotation mark is opened here and never closed.';
    at = mark + 1;
    if (text[at] === '"') at++;
    else break;
  }
  if (at === text.length || text[at] === delimiter || lineEndAt(text, at) !== '') return at;
  const after = text.slice(at, nextOf(text, at, delimiter)).slice(0, 20);
  return `after a closing quotation mark comes “${after}”, where the cell should end.`;
}

const NEXT: Readonly<Record<Delimiter, RegExp>> = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g };

function nextOf(text: string, from: number, delimiter: Delimiter): number {
  const next = NEXT[delimiter];
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}

function cellOf(raw: string): CsvCell {
  return { text: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw, raw };
}

function lineEndAt(text: string, at: number): CsvRow['end'] {
  if (text[at] === '\n') return '\n';
  if (text[at] !== '\r') return '';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

function linesIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
}
