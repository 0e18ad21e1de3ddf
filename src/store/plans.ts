// Keeps the if-then plans as they are made and dropped.
import type { Plan } from '../core/plans.ts';
import type { Record } from './record.ts';
import { inOne } from './record-tables.ts';

export async function keepPlans(record: Record, before: readonly Plan[], after: readonly Plan[]): Promise<void> {
  await inOne(await record.database(), ['plans'], async (tx) => {
    const plans = tx.objectStore('plans');
    for (const { id } of before.filter((p) => !after.includes(p))) await plans.delete(id);
    for (const plan of after.filter((p) => !before.includes(p))) await plans.put(plan);
  });
}
