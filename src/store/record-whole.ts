// Puts attempts away in bundles when there are many in rows of their own: thousands then load at once.
import { isBeginning, type Attempt } from '../core/attempt.ts';
import { entriesOf, inOne, type Bundle, type Database } from './record-tables.ts';

/** Fewer than this are not worth the writing. */
const WORTH_IT = 50;
/** Attempts in a bundle, and so in a transaction: between two of them a pick can be kept. */
const AT_ONCE = 100;
/** After the page has begun, in milliseconds. */
const LATER = 3000;

/** Nobody waits for it and nothing is lost if it fails: the next visit tries again. */
export function putAwaySoon(db: Database, loose: readonly Attempt[]): void {
  if (loose.length >= WORTH_IT) setTimeout(() => void putAway(db, loose).catch(() => {}), LATER);
}

export async function putAway(db: Database, loose: readonly Attempt[]): Promise<void> {
  for (let i = 0; i < loose.length; i += AT_ONCE) await bundle(db, loose.slice(i, i + AT_ONCE));
}

async function bundle(db: Database, some: readonly Attempt[]): Promise<void> {
  await inOne(db, ['attempts', 'bundles', 'entries'], async (tx) => {
    const attempts: Attempt[] = [];
    for (const attempt of some) {
      const known = await tx.objectStore('attempts').get(attempt.id);
      const entries = await tx.objectStore('entries').getAll(entriesOf(attempt.id));
      const kept = [...(known?.log ?? []), ...entries];
      // Another tab may have gone on with it, put it away, or erased it.
      if (known === undefined || kept.length !== attempt.log.length || !isBeginning(kept, attempt.log)) continue;
      attempts.push(attempt);
      await tx.objectStore('attempts').delete(attempt.id);
      await tx.objectStore('entries').delete(entriesOf(attempt.id));
    }
    // The row's number is given by the table: no bundle is ever put in the place of another.
    const row = { ids: attempts.map((a) => a.id), attempts } as unknown as Bundle;
    if (attempts.length > 0) await tx.objectStore('bundles').add(row);
  });
}
