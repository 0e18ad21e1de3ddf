// Attempts in bundles: how one is found in the row that it shares, and taken out of it when it goes on.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Attempt } from '../core/attempt.ts';
import type { Bundle, Tables } from './record-tables.ts';

type Tx = Pick<IDBPTransaction<Tables, StoreNames<Tables>[], 'readwrite'>, 'objectStore'>;

/** What is left of a bundle. A row with nothing in it is none. */
export async function holdOnly(tx: Tx, { n }: Bundle, attempts: readonly Attempt[]): Promise<void> {
  const bundles = tx.objectStore('bundles');
  if (attempts.length === 0) await bundles.delete(n);
  else await bundles.put({ n, ids: attempts.map((a) => a.id), attempts });
}

/** From here on the attempt has a row of its own; undefined where it is in no bundle. */
export async function takenOut(tx: Tx, id: string): Promise<Attempt | undefined> {
  const bundle = await tx.objectStore('bundles').index('ids').get(id);
  const attempt = bundle?.attempts.find((a) => a.id === id);
  if (bundle === undefined || attempt === undefined) return undefined;
  await holdOnly(
    tx,
    bundle,
    bundle.attempts.filter((a) => a !== attempt),
  );
  await tx.objectStore('attempts').put(attempt);
  return attempt;
}
