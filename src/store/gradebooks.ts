// The gradebooks of the record: for each assignment the codes that came in. They are not part of the state: only one screen wants them.
import { mergeGradebooks, readGradebook } from '../core/kept-assignment.ts';
import type { Record } from './record.ts';
import { inOne } from './record-tables.ts';

/** Ids of the assignments that something has come in for. */
export async function gradebookIds(record: Record): Promise<readonly string[]> {
  return (await record.database()).getAllKeys('gradebooks');
}

/** The codes that came in, in their order; a SyntaxError where what is kept cannot be read. */
export async function codesOf(record: Record, assignment: string): Promise<readonly string[]> {
  return codesIn(await (await record.database()).get('gradebooks', assignment));
}

/** Adds to what is there, in another tab too, and gives all of it. Resolves once it is on disk. */
export async function addCodes(
  record: Record,
  assignment: string,
  codes: readonly string[],
): Promise<readonly string[]> {
  let all = codes;
  await inOne(await record.database(), ['gradebooks'], async (tx) => {
    const known = codesIn(await tx.objectStore('gradebooks').get(assignment));
    const [merged] = mergeGradebooks([{ assignment, codes: known }], [{ assignment, codes }]);
    all = merged!.codes;
    await tx.objectStore('gradebooks').put(merged!);
  });
  return all;
}

export async function dropGradebook(record: Record, assignment: string): Promise<void> {
  await inOne(await record.database(), ['gradebooks'], async (tx) => tx.objectStore('gradebooks').delete(assignment));
}

function codesIn(row: unknown): readonly string[] {
  if (row === undefined) return [];
  const read = readGradebook(row);
  if ('why' in read) throw new SyntaxError(read.why);
  return read.value.codes;
}
