// The gradebook as a table: one row a student, one cell a scenario. Worked out from the gradebook alone.
import type { Checked, Gradebook, Student, Work } from './gradebook.ts';
import { endingOf, type Ending } from './scenario.ts';

export interface Cell {
  /** The scenario's id. */
  readonly scenario: string;
  /** Of the attempt that counts; null where there is none. */
  readonly counted: Checked | null;
  readonly ending: Ending | null;
  /** How many were accepted. */
  readonly attempts: number;
  readonly passed: boolean;
  readonly missing: readonly string[];
}

export interface Row {
  readonly student: Student;
  readonly cells: readonly Cell[];
  /** The mean Conduct over the scenarios that were handed in; null where none was. */
  readonly conduct: number | null;
  /** The mean over all scenarios of the assignment, with 0 for what was not handed in: what a mark in a course would be. */
  readonly overall: number;
  /** How many scenarios have an attempt that counts. */
  readonly handedIn: number;
  readonly attempts: number;
  readonly passed: boolean;
  /** All that is wanting, a phrase each; where there are several scenarios with its places: “Conduct 70 or more (1, 3)”. */
  readonly missing: readonly string[];
}

const KNOWN = new WeakMap<Student, Row>();

/** In the order of the names. */
export function rowsOf({ students }: Gradebook): readonly Row[] {
  return students.map(rowOf);
}

/** Worked out once a student. */
export function rowOf(student: Student): Row {
  const known = KNOWN.get(student) ?? work(student);
  KNOWN.set(student, known);
  return known;
}

function work(student: Student): Row {
  const cells = student.work.map(cellOf);
  const conducts = cells.flatMap((c) => c.counted?.conduct ?? []);
  const sum = conducts.reduce((a, b) => a + b, 0);
  return {
    student,
    cells,
    conduct: conducts.length === 0 ? null : Math.round(sum / conducts.length),
    overall: Math.round(sum / cells.length),
    handedIn: conducts.length,
    attempts: cells.reduce((n, c) => n + c.attempts, 0),
    passed: student.passed,
    missing: [...missingIn(cells), ...student.missing],
  };
}

function missingIn(cells: readonly Cell[]): string[] {
  const places = new Map<string, number[]>();
  cells.forEach((c, i) => {
    for (const phrase of c.missing) places.set(phrase, [...(places.get(phrase) ?? []), i + 1]);
  });
  return [...places].map(([phrase, where]) => (cells.length === 1 ? phrase : `${phrase} (${where.join(', ')})`));
}

function cellOf({ scenario, attempts, counted, missing }: Work): Cell {
  return {
    scenario,
    counted,
    ending: counted === null ? null : endingOf(counted.scenario, counted.ending),
    attempts: attempts.length,
    passed: missing.length === 0,
    missing,
  };
}
