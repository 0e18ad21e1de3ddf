// The heat map: how each student kept each principle over the attempts that count, the class as a whole, and what to teach next.
// A principle that no decision asked of a student is not met, which is neither good nor bad.
import type { Gradebook, Student } from './gradebook.ts';
import { PRINCIPLE_IDS, type PrincipleId } from './principles.ts';
import { shareOf, type Mark } from './score.ts';

/** One principle, 0 to 100; null where it was not met. */
export interface HeatCell {
  readonly principle: PrincipleId;
  readonly share: number | null;
  /** How many decisions asked for it. */
  readonly decisions: number;
}

export interface HeatRow {
  readonly student: Student;
  /** The mean over the scenarios that were handed in; null where none was. */
  readonly conduct: number | null;
  /** All thirteen, in their order. */
  readonly cells: readonly HeatCell[];
}

export interface Heat {
  /** In the order of the names. */
  readonly rows: readonly HeatRow[];
  readonly conduct: number | null;
  /** The mean of the students who met it, and how many these are. */
  readonly whole: readonly (HeatCell & { readonly students: number })[];
  /** The weakest principle that enough of the class has met; null where there is none, or nothing was lost. */
  readonly teachNext: PrincipleId | null;
}

/** A principle is taught next only on this many decisions, by this share of those who handed anything in. */
const ENOUGH = { decisions: 5, share: 0.5 } as const;

const KNOWN = new WeakMap<Gradebook, Heat>();

/** Worked out once a gradebook. */
export function heatOf(book: Gradebook): Heat {
  const known = KNOWN.get(book) ?? work(book);
  KNOWN.set(book, known);
  return known;
}

function work({ students }: Gradebook): Heat {
  const rows = students.map(heatRow);
  const conduct = mean(rows.flatMap((r) => r.conduct ?? []));
  const whole = PRINCIPLE_IDS.map((principle, i) =>
    wholeCell(
      principle,
      rows.map((r) => r.cells[i]!),
    ),
  );
  return { rows, conduct, whole, teachNext: weakest(whole, rows.filter((r) => r.conduct !== null).length) };
}

const NOT_MET = PRINCIPLE_IDS.map((principle): HeatCell => ({ principle, share: null, decisions: 0 }));
const PLACE = new Map(PRINCIPLE_IDS.map((principle, i) => [principle, i]));

const ROWS = new WeakMap<Student, HeatRow>();

/** Worked out once a student. */
export function heatRow(student: Student): HeatRow {
  const known = ROWS.get(student) ?? rowOf(student);
  ROWS.set(student, known);
  return known;
}

function rowOf(student: Student): HeatRow {
  const counted = student.work.flatMap((w) => w.counted ?? []);
  const met: Mark[][] = [];
  for (const { marks } of counted) for (const mark of marks) (met[PLACE.get(mark.principle)!] ??= []).push(mark);
  const cells = NOT_MET.map((not, i): HeatCell => {
    const mine = met[i];
    if (mine === undefined) return not;
    return { principle: not.principle, share: shareOf(mine), decisions: mine.reduce((n, m) => n + m.decisions, 0) };
  });
  return { student, conduct: mean(counted.map((c) => c.conduct)), cells };
}

function wholeCell(principle: PrincipleId, cells: readonly HeatCell[]): Heat['whole'][number] {
  const shares = cells.flatMap((c) => c.share ?? []);
  const decisions = cells.reduce((n, c) => n + c.decisions, 0);
  return { principle, share: mean(shares), decisions, students: shares.length };
}

function weakest(whole: Heat['whole'], handedIn: number): PrincipleId | null {
  const known = whole.filter((c) => c.decisions >= ENOUGH.decisions && c.students >= ENOUGH.share * handedIn);
  const lost = known.filter((c) => c.share !== null && c.share < 100);
  return lost.toSorted((a, b) => a.share! - b.share!)[0]?.principle ?? null;
}

/** Null of nothing. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.round(numbers.reduce((a, b) => a + b, 0) / numbers.length);
}

/** The bands of the heat map's colors, from the weakest: each holds what is under its number. */
export const BANDS = [35, 55, 70, 85, 101] as const;

/** Which band, from 0. */
export function bandOf(share: number): number {
  return BANDS.findIndex((under) => share < under);
}
