// Empties the record: attempts, the scenarios they were played on, plans, assignments, gradebooks, settings, and what was set aside.
import type { Record } from './record.ts';
import type { Restocked } from './actions.ts';
import { inOne, STORES } from './record-tables.ts';
import { FIRST_SETTINGS } from './settings.ts';

/** What is known after that. */
export const ERASED: Restocked = {
  attempts: [],
  plans: [],
  assignments: [],
  settings: FIRST_SETTINGS,
  conversation: null,
  watching: null,
};

export async function erase(record: Record): Promise<void> {
  await inOne(await record.database(), [...STORES], async (tx) => {
    for (const name of STORES) await tx.objectStore(name).clear();
  });
}

export async function eraseSetAside(record: Record): Promise<void> {
  await inOne(await record.database(), ['quarantine'], async (tx) => tx.objectStore('quarantine').clear());
}
