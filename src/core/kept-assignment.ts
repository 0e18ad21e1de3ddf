// An assignment as it is kept on a device, the instructor's or a student's, and a gradebook: the codes that came in, and nothing else,
// since everything that it shows is worked out from them. Both are read as whatever was stored; neither is believed unread.
import './jitless.ts';
import * as z from 'zod/mini';
import { assignmentId, readAssignment, type Assignment } from './assignment.ts';
import type { KeptScenario } from './kept-scenario.ts';
import type { Read } from './kept.ts';
import { studentName } from './result.ts';
import { whyOf } from './sentences.ts';

/** Times in milliseconds since 1970. */
export interface KeptAssignment {
  readonly id: string;
  readonly assignment: Assignment;
  /** The instructor's own scenarios, each in exactly the version that the assignment names. */
  readonly own: readonly KeptScenario[];
  /** When the instructor made it here. */
  readonly made: number | null;
  /** When a student opened it here. */
  readonly opened: number | null;
  /** The name or code that the student typed; empty until then. */
  readonly student: string;
  readonly handedIn: readonly HandedIn[];
}

export interface HandedIn {
  readonly at: number;
  /** The last four characters of the code. */
  readonly receipt: string;
}

export interface KeptGradebook {
  /** The assignment's id. */
  readonly assignment: string;
  readonly codes: readonly string[];
}

const id = z.string().check(z.regex(/^[0-9a-f]{12}$/));
const time = z.int().check(z.gte(0));

const keptFormat = z.strictObject({
  id,
  assignment: z.unknown(),
  own: z.array(z.strictObject({ hash: z.string(), id: z.string(), text: z.string() })).check(z.maxLength(100)),
  made: z.nullable(time),
  opened: z.nullable(time),
  student: z.string(),
  handedIn: z.array(z.strictObject({ at: time, receipt: z.string().check(z.regex(/^[0-9A-Z]{4}$/)) })),
});

const gradebookFormat = z.strictObject({ assignment: id, codes: z.array(z.string()) });

/** Its own scenarios are not opened here: whoever plays one reads it first. Never throws. */
export function readKeptAssignment(json: unknown): Read<KeptAssignment> {
  const kept = keptFormat.safeParse(json, { reportInput: true });
  if (!kept.success) return { why: whyOf(kept.error.issues) };
  const read = readAssignment(kept.data.assignment);
  if ('why' in read) return read;
  if (assignmentId(read.value) !== kept.data.id) return { why: 'Its id is not that of its terms.' };
  return { value: { ...kept.data, assignment: read.value, student: studentName(kept.data.student) } };
}

/** Never throws. */
export function readGradebook(json: unknown): Read<KeptGradebook> {
  const read = gradebookFormat.safeParse(json, { reportInput: true });
  return read.success ? { value: read.data } : { why: whyOf(read.error.issues) };
}

/** Both of them, with nothing lost: where there can be only one, it is mine. */
export function mergedAssignment(mine: KeptAssignment, other: KeptAssignment): KeptAssignment {
  return {
    ...mine,
    own: distinct([...mine.own, ...other.own], (s) => s.hash),
    made: mine.made ?? other.made,
    opened: mine.opened ?? other.opened,
    student: mine.student === '' ? other.student : mine.student,
    handedIn: distinct([...mine.handedIn, ...other.handedIn], (h) => `${h.at} ${h.receipt}`).toSorted(
      (a, b) => a.at - b.at,
    ),
  };
}

/** All of both, by id; those of an id are made one. */
export function mergeAssignments(mine: readonly KeptAssignment[], others: readonly KeptAssignment[]): KeptAssignment[] {
  const all = new Map(mine.map((a) => [a.id, a]));
  for (const other of others) {
    const known = all.get(other.id);
    all.set(other.id, known === undefined ? other : mergedAssignment(known, other));
  }
  return [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same for gradebooks: each code once, in the order in which they came. */
export function mergeGradebooks(mine: readonly KeptGradebook[], others: readonly KeptGradebook[]): KeptGradebook[] {
  const all = new Map<string, Set<string>>();
  for (const { assignment, codes } of [...mine, ...others])
    all.set(assignment, new Set([...(all.get(assignment) ?? []), ...codes]));
  return [...all]
    .map(([assignment, codes]) => ({ assignment, codes: [...codes] }))
    .toSorted((a, b) => (a.assignment < b.assignment ? -1 : 1));
}

function distinct<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [nameOf(one), one])).values()].toReversed();
}
