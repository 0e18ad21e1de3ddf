// Tells the assignments and gradebooks of the record that read from those that do not, and sets an assignment that does not aside.
import { readGradebook, readKeptAssignment, type KeptAssignment, type KeptGradebook } from '../core/kept-assignment.ts';
import type { Read } from '../core/kept.ts';
import { setAsideWords } from './quarantine.ts';
import { inOne, type Database } from './record-tables.ts';

interface Found {
  readonly assignments: readonly KeptAssignment[];
  /** What is to be said of those that could not be read; null where there are none. */
  readonly unreadable: string | null;
}

/** What reads; what does not is moved out of the way just as it is. */
export async function assignmentsIn(db: Database): Promise<Found> {
  const { good, bad } = readEach(await db.getAll('assignments'), readKeptAssignment);
  if (bad.length === 0) return { assignments: good, unreadable: null };
  const moved = inOne(db, ['assignments', 'quarantine'], async (tx) => {
    for (const { why, row } of bad) {
      await tx.objectStore('quarantine').add({ why, attempts: [], entries: [], plans: [], assignments: [row] });
      await tx.objectStore('assignments').delete(row.id);
    }
  });
  return { assignments: good, unreadable: await setAsideWords(bad.length, moved) };
}

export function assignmentsRead(rows: readonly KeptAssignment[]): readonly KeptAssignment[] {
  return readEach(rows, readKeptAssignment).good;
}

/** Gradebooks that do not read are left where they are: the screen that opens one says so. */
export function gradebooksRead(rows: readonly KeptGradebook[]): readonly KeptGradebook[] {
  return readEach(rows, readGradebook).good;
}

interface Sorted<T> {
  readonly good: readonly T[];
  readonly bad: readonly { readonly why: string; readonly row: T }[];
}

function readEach<T>(rows: readonly T[], read: (row: unknown) => Read<T>): Sorted<T> {
  const all = rows.map((row) => ({ row, it: read(row) }));
  return {
    good: all.flatMap(({ it }) => ('value' in it ? [it.value] : [])),
    bad: all.flatMap(({ row, it }) => ('why' in it ? [{ why: it.why, row }] : [])),
  };
}
