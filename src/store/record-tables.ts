// The tables of the record, and the one way to write to them: all of a change or nothing of it, strictly durable, one tab at a time.
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Attempt, Entry } from '../core/attempt.ts';
import type { KeptAssignment, KeptGradebook } from '../core/kept-assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import type { Plan } from '../core/plans.ts';
import type { Settings } from './settings.ts';

/** An attempt as it is kept: its log so far, where it has been put away whole; what came after that is in the entries. */
export type Head = Omit<Attempt, 'log'> & { readonly log?: readonly Entry[] };
export type KeptEntry = Entry & { readonly attempt: string; readonly n: number };

/** What could not be read, just as it was found. */
export interface SetAside {
  readonly why: string;
  readonly attempts: readonly unknown[];
  readonly entries: readonly unknown[];
  readonly plans: readonly unknown[];
  readonly assignments?: readonly unknown[];
}

export interface Tables extends DBSchema {
  attempts: { key: string; value: Head };
  /** Log entries by attempt and number. */
  entries: { key: [string, number]; value: KeptEntry };
  /** The scenario versions they were played on. */
  scenarios: { key: string; value: KeptScenario };
  settings: { key: string; value: Partial<Settings> };
  quarantine: { key: number; value: SetAside };
  plans: { key: string; value: Plan };
  assignments: { key: string; value: KeptAssignment };
  /** The codes that came in, by assignment. */
  gradebooks: { key: string; value: KeptGradebook };
}

export interface Kept {
  readonly attempts: readonly Attempt[];
  readonly settings: Partial<Settings>;
  readonly plans: readonly Plan[];
  readonly assignments: readonly KeptAssignment[];
  /** What is to be said of records that could not be read; null where there are none. */
  readonly unreadable: string | null;
}

export type Database = IDBPDatabase<Tables>;
export const STORES = [
  'attempts',
  'entries',
  'scenarios',
  'settings',
  'quarantine',
  'plans',
  'assignments',
  'gradebooks',
] as const;

/** All of the work in one strictly durable transaction, or none of it; one tab at a time. */
export function inOne<N extends StoreNames<Tables>>(
  db: Database,
  stores: N[],
  work: (tx: IDBPTransaction<Tables, N[], 'readwrite'>) => Promise<unknown>,
): Promise<void> {
  return alone(async () => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    // Whoever waits is told by what is awaited below: nobody else need hear of it.
    tx.done.catch(() => {});
    try {
      await work(tx);
      await tx.done;
    } catch (error) {
      abort(tx);
      throw error;
    }
  });
}

/** A request that throws leaves its transaction to commit the rest. */
function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It is over already.
  }
}

/** Milliseconds. A tab that holds on for longer is not waited for: a transaction stands alone in any case. */
const PATIENCE = 2000;

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  let begun: Promise<T> | undefined;
  const begin = (): Promise<T> => (begun = work());
  await locks.request('record', { signal: AbortSignal.timeout(PATIENCE) }, begin).catch(() => {});
  return begun ?? work();
}

export function entriesOf(attempt: string): IDBKeyRange {
  return IDBKeyRange.bound([attempt], [attempt, []]);
}
