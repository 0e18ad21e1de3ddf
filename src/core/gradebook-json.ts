// The gradebook as JSON: the assignment and the codes, from which the game works out everything again, and beside them what it worked out.
// Whoever drops this file on a gradebook brings back its codes; the figures in it are for other programs and are never read back.
import { assignmentId } from './assignment.ts';
import type { Apart, Checked, Gradebook, Student, Work } from './gradebook.ts';
import { rowsOf } from './gradebook-rows.ts';

/** `codes`: all that came in, in their order; `exported` in milliseconds since 1970. */
export function gradebookJson(book: Gradebook, codes: readonly string[], exported: number): string {
  const { assignment, came, apart } = book;
  const rows = rowsOf(book);
  const students = rows.map(({ student, overall, conduct, passed, missing }) => ({
    name: student.name,
    overall,
    conduct,
    passed,
    missing,
    receipts: student.receipts,
    scenarios: worksOf(student),
  }));
  const id = assignmentId(assignment);
  const file = {
    handstand: 'gradebook',
    v: 1,
    exported,
    id,
    assignment,
    codes,
    came,
    students,
    apart: apart.map(apartOf),
  };
  return JSON.stringify(file, null, 1);
}

function worksOf({ work }: Student): unknown[] {
  return work.map(({ scenario, attempts, counted, missing }: Work) => ({
    scenario,
    conduct: counted?.conduct ?? null,
    outcome: counted?.outcome ?? null,
    ending: counted?.ending ?? null,
    passed: missing.length === 0,
    missing,
    attempts: attempts.map((a) => ({ ...attemptOf(a), counts: a === counted })),
  }));
}

function attemptOf({
  attempt,
  receipt,
  conduct,
  ending,
  outcome,
  chosen,
  marks,
}: Checked): Readonly<Record<string, unknown>> {
  const { started, seed, mode } = attempt;
  const principles = marks.map(({ principle, share, decisions }) => ({ principle, share, decisions }));
  return { receipt, started, seed, mode, conduct, outcome, ending, chosen, principles };
}

function apartOf({ code, receipt, student, attempt, reasons }: Apart): unknown {
  return {
    code,
    receipt,
    student: student?.name ?? null,
    started: attempt?.started ?? null,
    reasons: reasons.map((r) => r.says),
  };
}
