// All attempts and plans of the record as they are found, unread.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Plan } from '../core/plans.ts';
import type { Bundle, Head, KeptEntry, Tables } from './record-tables.ts';

/** Their types are what they should be. */
export interface Raw {
  readonly heads: readonly Head[];
  readonly bundles: readonly Bundle[];
  readonly entries: readonly KeptEntry[];
  readonly plans: readonly Plan[];
}

type Reading = IDBPTransaction<Tables, StoreNames<Tables>[], IDBTransactionMode>;

/** One after the other, as they come in any case: one that throws must not leave others that nobody waits for. */
export async function rawIn(tx: Pick<Reading, 'objectStore'>): Promise<Raw> {
  const heads = await tx.objectStore('attempts').getAll();
  const bundles = await bundlesIn(tx);
  const entries = await tx.objectStore('entries').getAll();
  return { heads, bundles, entries, plans: await tx.objectStore('plans').getAll() };
}

/** Bundles that are fetched at once: more of them, and a press would be felt to wait. */
const AT_ONCE = 10;

async function bundlesIn(tx: Pick<Reading, 'objectStore'>): Promise<Bundle[]> {
  const all: Bundle[] = [];
  for (;;) {
    const last = all.at(-1);
    const rest = last === undefined ? null : IDBKeyRange.lowerBound(last.n, true);
    const some = await tx.objectStore('bundles').getAll(rest, AT_ONCE);
    all.push(...some);
    if (some.length < AT_ONCE) return all;
  }
}
