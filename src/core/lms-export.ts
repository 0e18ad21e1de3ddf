// A gradebook as an LMS exported it: bytes in, and what they say. Which rows are students, by what they can be known, which columns can be filled.
// A file in which nobody can be told from anybody else is refused, in words.
import { bytesOfText, readText, type Encoded } from './csv-bytes.ts';
import { csvText, isBlank, readCsv, type CsvRow, type CsvTable } from './csv-table.ts';
import type { Read } from './kept.ts';
import { headingOf, isOpen, lmsOf, numberIn, pointsIn, roleOf, titleOf, type Lms, type Role } from './lms-heading.ts';

/** Bytes beyond which a file is not read. */
export const MOST_EXPORT = 20_000_000;

export interface LmsExport {
  readonly lms: Lms;
  /** How the bytes were read; the text in it is the whole file. */
  readonly file: Encoded;
  readonly table: CsvTable;
  /** The place of the row of headings. */
  readonly heading: number;
  readonly people: readonly Person[];
  readonly columns: readonly Column[];
  /** Rows of Canvas that tell what the columns are out of; null elsewhere. */
  readonly points: number | null;
  /** What could not be read as a row of the table, a sentence each. They are left as they are. */
  readonly skipped: readonly string[];
}

export interface Person {
  /** The row's place in the table. */
  readonly row: number;
  /** The row's line in the file. */
  readonly line: number;
  /** What the row says of them, role by role; never empty. */
  readonly known: Readonly<Record<Role, readonly string[]>>;
}

/** A column that can be filled. */
export interface Column {
  /** Its place in the row. */
  readonly at: number;
  readonly title: string;
  readonly outOf: number | null;
}

export function readExport(bytes: Uint8Array): Read<LmsExport> {
  if (bytes.length > MOST_EXPORT) return { why: 'This file is larger than 20 MB. No gradebook is.' };
  const file = readText(bytes);
  if ('why' in file) return file;
  const table = readCsv(file.value.text);
  return 'why' in table ? table : understood(file.value, table.value);
}

/** Null where the encoding of the file lacks a character. */
export function exportBytes({ file }: LmsExport, table: CsvTable): Uint8Array | null {
  return bytesOfText({ ...file, text: csvText(table) });
}

/** Whether a row is there, and as long as the row of headings. */
export function isWhole(row: CsvRow, width: number): boolean {
  return row.cells.length === width && !isBlank(row);
}

/** What the row calls the student, for a report. */
export function nameOf({ known }: Person): string {
  const { name, first, last, email, login, id } = known;
  const full = [...first, ...last].join(' ');
  return [...name, full, ...email, ...login, ...id].find((text) => text !== '') ?? '';
}

function understood(file: Encoded, table: CsvTable): Read<LmsExport> {
  const heading = table.rows.findIndex((row) => !isBlank(row));
  if (heading < 0) return { why: 'There is nothing in this file.' };
  const headings = table.rows[heading]!.cells.map((c) => c.text);
  const lms = lmsOf(headings);
  const roles = rolesIn(table, heading, headings);
  if (roles.every((role) => role === null)) return { why: nobody(headings) };
  const points = lms === 'canvas' ? pointsRow(table) : null;
  const columns = columnsOf(lms, headings, roles, table, points);
  const people = peopleIn(table, heading, roles);
  if (people.length === 0) return { why: 'There are headings in this file and no students under them.' };
  return { value: { lms, file, table, heading, people, columns, points, skipped: raggedIn(table, heading) } };
}

function nobody(headings: readonly string[]): string {
  const seen = headings.slice(0, 6).map((h) => `“${h.slice(0, 40)}”`);
  return `No column of this file says who a student is: there should be one named Email address, ID number, Username or Name. The headings begin with ${seen.join(', ')}.`;
}

/** Rows that are enough to tell what a column holds. */
const SAMPLE = 200;

/** By the heading; failing that, a column in which most cells look like email addresses. */
function rolesIn(table: CsvTable, heading: number, headings: readonly string[]): (Role | null)[] {
  const roles = headings.map(roleOf);
  if (roles.includes('email')) return roles;
  const under = table.rows.slice(heading + 1, heading + SAMPLE).filter((row) => !isBlank(row));
  return roles.map((role, at) => {
    const mails = under.filter((row) => /^\S+@\S+\.\S+$/.test(row.cells[at]?.text ?? '')).length;
    return role === null && mails * 2 > under.length ? 'email' : role;
  });
}

function isPoints(row: CsvRow): boolean {
  return row.cells[0]?.text.trim().toLowerCase().startsWith('points possible') === true;
}

function pointsRow(table: CsvTable): number | null {
  const at = table.rows.findIndex(isPoints);
  return at < 0 ? null : at;
}

function columnsOf(
  lms: Lms,
  headings: readonly string[],
  roles: readonly (Role | null)[],
  table: CsvTable,
  points: number | null,
): Column[] {
  const open = headings.flatMap((heading, at) => {
    const said = points === null ? '' : (table.rows[points]!.cells[at]?.text.trim() ?? '');
    const outOf = numberIn(said) ?? pointsIn(heading) ?? (headingOf(heading) === 'grade' ? maximum(table) : null);
    // What stands there instead of points is “(read only)”, in the language of whoever exported it.
    const locked = said !== '' && numberIn(said) === null;
    const closed = locked || roles[at] !== null || !isOpen(lms, heading);
    return closed ? [] : [{ at, title: titleOf(lms, heading), outOf }];
  });
  return open;
}

/** What Moodle's sheet for one assignment is out of: the same in every row, or not known. */
function maximum({ rows }: CsvTable): number | null {
  const at = rows
    .flatMap((row) => row.cells.findIndex((c) => headingOf(c.text) === 'maximum grade'))
    .find((i) => i >= 0);
  if (at === undefined) return null;
  const said = new Set(rows.flatMap((row) => numberIn(row.cells[at]?.text ?? '') ?? []));
  return said.size === 1 ? [...said][0]! : null;
}

function peopleIn(table: CsvTable, heading: number, roles: readonly (Role | null)[]): Person[] {
  const width = table.rows[heading]!.cells.length;
  return table.rows.flatMap((row, at) => {
    if (at <= heading || !isWhole(row, width) || isPoints(row)) return [];
    const known = knownOf(row, roles);
    return Object.values(known).every((texts) => texts.length === 0) ? [] : [{ row: at, line: row.line, known }];
  });
}

function knownOf(row: CsvRow, roles: readonly (Role | null)[]): Person['known'] {
  const known: Record<Role, string[]> = { email: [], id: [], login: [], name: [], first: [], last: [] };
  roles.forEach((role, at) => {
    const text = role === null ? '' : row.cells[at]!.text.trim();
    if (role !== null && text !== '') known[role].push(text);
  });
  return known;
}

function raggedIn({ rows }: CsvTable, heading: number): string[] {
  const width = rows[heading]!.cells.length;
  return rows
    .slice(heading + 1)
    .filter((row) => !isBlank(row) && row.cells.length !== width)
    .map((row) => `Line ${row.line} has ${row.cells.length} cells where the headings have ${width}.`);
}
