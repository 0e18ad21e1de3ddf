// Grading: from the codes that came in to the gradebook, a few milliseconds at a time. Nothing that came in is left out of it.
import { assignmentId, type Assignment } from './assignment.ts';
import type { Apart, Checked, Gradebook, Reason, ScenarioOf, Student, Work } from './gradebook.ts';
import { readingOf, type CameIn, type Terms } from './gradebook-codes.ts';
import { countedOf, missingAt, missingOver } from './gradebook-passing.ts';
import { emptyHeap, enter, reasonsFor, type Entry, type Heap, type Pupil } from './gradebook-side-by-side.ts';

/** Codes that were read before for the same assignment and the same scenarios, so that more can come in without reading all anew. */
export type ReadBefore = Map<string, CameIn>;

/** Codes known from before, or students, that are dealt with in one step. */
const AT_A_TIME = 200;

/** Each step gives how many codes have been dealt with; the last gives the gradebook. */
export function* grading(
  assignment: Assignment,
  codes: readonly string[],
  scenarioOf: ScenarioOf,
  before: ReadBefore = new Map(),
): Generator<number, Gradebook> {
  const terms = { assignment, id: assignmentId(assignment), scenarioOf };
  const heap = emptyHeap();
  for (const [i, code] of codes.entries()) {
    const known = before.get(code);
    if (known === undefined || i % AT_A_TIME === 0) yield i;
    enter(heap, known ?? (yield* readAnew(terms, code, i, before)));
  }
  return yield* assembling(assignment, heap, codes.length);
}

function* readAnew(terms: Terms, code: string, i: number, before: ReadBefore): Generator<number, CameIn> {
  const steps = readingOf(terms, code);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      yield i;
      continue;
    }
    before.set(code, step.value);
    return step.value;
  }
}

interface Graded {
  readonly student: Student;
  readonly apart: readonly { readonly at: number; readonly apart: Apart }[];
}

function* assembling(assignment: Assignment, heap: Heap, codes: number): Generator<number, Gradebook> {
  const graded: Graded[] = [];
  for (const pupil of heap.pupils.values()) {
    graded.push(gradedAs(assignment, heap, pupil));
    if (graded.length % AT_A_TIME === 0) yield codes;
  }
  const students = graded.map((g) => g.student);
  const apart = [...heap.whole, ...graded.flatMap((g) => g.apart)].toSorted((a, b) => a.at - b.at).map((a) => a.apart);
  const accepted = students.reduce((n, s) => n + s.work.reduce((m, w) => m + w.attempts.length, 0), 0);
  const { all, known } = heap;
  yield codes;
  return {
    assignment,
    students: students.toSorted((a, b) => BY_NAME.compare(a.name, b.name) || a.number - b.number),
    apart,
    came: { codes, all, accepted, apart: apart.length, known },
  };
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

function gradedAs(assignment: Assignment, heap: Heap, pupil: Pupil): Graded {
  const sorted = [...pupil.entries.values()].toSorted((a, b) => a.attempt.started - b.attempt.started || a.at - b.at);
  const accepted = assignment.scenarios.map((): Checked[] => []);
  const apart: Graded['apart'][number][] = [];
  for (const entry of sorted) {
    const reasons = reasonsFor(heap, entry, pupil.key);
    const mine = accepted[entry.attempt.scenario] ?? [];
    const surplus = reasons.length === 0 && mine.length >= (assignment.attempts ?? Infinity);
    if (surplus) apart.push(apartFrom(entry, pupil, [tooMany(assignment)]));
    else if (reasons.length > 0 || entry.checked === null) apart.push(apartFrom(entry, pupil, reasons));
    else mine.push(entry.checked);
  }
  return { student: studentOf(assignment, pupil, accepted, apart.length), apart };
}

function tooMany({ attempts }: Assignment): Reason {
  const allowed = attempts === 1 ? 'One attempt is' : `${attempts} attempts are`;
  return { kind: 'too many', says: `${allowed} allowed here, and this one was begun after them.` };
}

function apartFrom(
  { code, name, attempt, checked, at }: Entry,
  { key }: Pupil,
  reasons: readonly Reason[],
): Graded['apart'][number] {
  return { at, apart: { reasons, code, receipt: code.slice(-4), student: { key, name }, attempt, checked } };
}

function studentOf(
  assignment: Assignment,
  { key, name, number, receipts }: Pupil,
  accepted: readonly (readonly Checked[])[],
  apart: number,
): Student {
  const work = assignment.scenarios.map((asked, i): Work => {
    const counted = countedOf(assignment, i, accepted[i]!);
    return { scenario: asked.id, attempts: accepted[i]!, counted, missing: missingAt(assignment, i, counted) };
  });
  const missing = missingOver(
    assignment,
    work.flatMap((w) => w.counted ?? []),
  );
  const passed = missing.length === 0 && work.every((w) => w.missing.length === 0);
  return { key, name, number, receipts: [...receipts], work, apart, missing, passed };
}
