// The gradebook for other programs: a table for a spreadsheet, and one that Moodle imports by email address or by ID number.
// Every text goes through the writer of tables, so that no name becomes a formula; the scores are those of the attempts that count.
import { csvOf, harmless, type Field } from './csv.ts';
import type { Gradebook } from './gradebook.ts';
import { rowsOf, type Cell, type Row } from './gradebook-rows.ts';
import type { Scored } from './lms-fill.ts';

/** Which score stands for a student: over all scenarios, over those handed in, or that of one, by its id. */
export type Which = { readonly kind: 'overall' | 'handed in' } | { readonly kind: 'scenario'; readonly id: string };

/** One row a student, in the order of the names; `titleOf` says what a scenario is called. */
export function gradebookCsv(book: Gradebook, titleOf: (scenario: string) => string): string {
  const scenarios = book.assignment.scenarios.map((s, i) => `${i + 1}. ${titleOf(s.id)}`);
  const each = ['Conduct', 'outcome', 'ending', 'attempts', 'passed'];
  const heading = [
    'Student',
    ...scenarios.flatMap((title) => each.map((what) => `${title}: ${what}`)),
    'Conduct over all scenarios',
    'Conduct over those handed in',
    'Passed',
    'Missing',
    'Attempts set apart',
    'Receipts',
  ];
  return csvOf([heading, ...rowsOf(book).map(fieldsOf)]);
}

function fieldsOf({ student, cells, overall, conduct, passed, missing }: Row): Field[] {
  return [
    student.name,
    ...cells.flatMap(cellFields),
    overall,
    conduct ?? '',
    yes(passed),
    missing.join('; '),
    student.apart,
    student.receipts.join(' '),
  ];
}

function cellFields({ counted, ending, attempts, passed }: Cell): Field[] {
  return [counted?.conduct ?? '', counted?.outcome ?? '', ending?.title ?? '', attempts, yes(passed)];
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** Of those who have an attempt that counts: nobody gets a 0 for having handed in nothing, or nothing that counts. */
export function scoresOf(book: Gradebook, which: Which): Scored[] {
  return rowsOf(book).flatMap((row) => {
    const score = scoreOf(row, which);
    return row.handedIn === 0 || score === null ? [] : [{ student: row.student.name, score }];
  });
}

function scoreOf({ cells, overall, conduct }: Row, which: Which): number | null {
  if (which.kind === 'scenario') return cells.find((c) => c.scenario === which.id)?.counted?.conduct ?? null;
  return which.kind === 'overall' ? overall : conduct;
}

/** What Moodle finds its users by. */
export const MOODLE_KEYS = ['email', 'id'] as const;
export type MoodleKey = (typeof MOODLE_KEYS)[number];

export interface ForMoodle {
  readonly csv: string;
  readonly count: number;
  /** Who is not in it: Moodle refuses the whole file for one key that it does not know. */
  readonly left: readonly string[];
}

/** Of the students who typed what looks like such a key, and nothing that has to be made harmless first. */
export function moodleCsv(scores: readonly Scored[], key: MoodleKey, title: string): ForMoodle {
  const fits = ({ student }: Scored): boolean => KEY_FORM[key].test(student) && harmless(student) === student;
  const rows = scores.filter(fits).map(({ student, score }) => [student, score]);
  const heading = [key === 'email' ? 'Email address' : 'ID number', title];
  const left = scores.filter((s) => !fits(s)).map((s) => s.student);
  return { csv: csvOf([heading, ...rows]), count: rows.length, left };
}

/** A number of a student has a digit somewhere; a name seldom does. */
const KEY_FORM: Readonly<Record<MoodleKey, RegExp>> = { email: /^[^\s@]+@[^\s@]+$/, id: /^(?=\D*\d)[^\s@]+$/ };
