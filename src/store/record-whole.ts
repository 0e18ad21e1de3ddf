// Puts attempts away whole, each with its log in one row, when there are many in pieces: thousands then load at once.
import { isBeginning, type Attempt } from '../core/attempt.ts';
import { entriesOf, inOne, type Database } from './record-tables.ts';

/** Fewer than this are not worth the writing. */
const WORTH_IT = 50;
/** Attempts in a transaction: between two of them a pick can be kept. */
const AT_ONCE = 100;
/** After the page has begun, in milliseconds. */
const LATER = 3000;

/** Nobody waits for it and nothing is lost if it fails: the next visit tries again. */
export function putAwaySoon(db: Database, loose: readonly Attempt[]): void {
  if (loose.length >= WORTH_IT) setTimeout(() => void putAway(db, loose).catch(() => {}), LATER);
}

export async function putAway(db: Database, loose: readonly Attempt[]): Promise<void> {
  for (let i = 0; i < loose.length; i += AT_ONCE) await putAwaySome(db, loose.slice(i, i + AT_ONCE));
}

async function putAwaySome(db: Database, some: readonly Attempt[]): Promise<void> {
  await inOne(db, ['attempts', 'entries'], async (tx) => {
    for (const attempt of some) {
      const known = await tx.objectStore('attempts').get(attempt.id);
      const entries = await tx.objectStore('entries').getAll(entriesOf(attempt.id));
      const kept = [...(known?.log ?? []), ...entries];
      // Another tab may have gone on with it, or erased it.
      if (known === undefined || kept.length !== attempt.log.length || !isBeginning(kept, attempt.log)) continue;
      await tx.objectStore('attempts').put(attempt);
      await tx.objectStore('entries').delete(entriesOf(attempt.id));
    }
  });
}
