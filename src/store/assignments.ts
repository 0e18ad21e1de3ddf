// Keeps the assignments as they are made, opened, named and handed in.
import { mergedAssignment, readKeptAssignment, type KeptAssignment } from '../core/kept-assignment.ts';
import type { Record } from './record.ts';
import { inOne } from './record-tables.ts';

/** What another tab has added to the same assignment stays. */
export async function keepAssignments(
  record: Record,
  before: readonly KeptAssignment[],
  after: readonly KeptAssignment[],
): Promise<void> {
  const ids = new Set(after.map((a) => a.id));
  await inOne(await record.database(), ['assignments'], async (tx) => {
    const table = tx.objectStore('assignments');
    for (const { id } of before.filter((a) => !ids.has(a.id))) await table.delete(id);
    for (const mine of after.filter((a) => !before.includes(a))) {
      const known = readKeptAssignment(await table.get(mine.id));
      const both = 'value' in known ? mergedAssignment(mine, known.value) : mine;
      await table.put({ ...both, student: mine.student });
    }
  });
}
