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

/** Many attempts in one row, so that thousands load at once. One that goes on is taken out: an attempt is in one place only. */
export interface Bundle {
  readonly n: number;
  /** Of the attempts in it, to find it by. */
  readonly ids: readonly string[];
  readonly attempts: readonly Attempt[];
}

/** An email that is not sent yet: of which attempt, and where in it. */
export interface Draft {
  readonly scenario: string;
  readonly attempt: string;
  readonly hash: string;
  /** Entries of the attempt's log so far. */
  readonly entries: number;
  readonly node: string;
  readonly ids: readonly string[];
}

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
  bundles: { key: number; value: Bundle; indexes: { ids: string } };
  drafts: { key: string; value: Draft };
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

interface Table {
  readonly name: StoreNames<Tables>;
  /** The version of the record that brought it. */
  readonly since: number;
  readonly options?: IDBObjectStoreParameters;
  /** A list of names in each row, by any of which it is found. */
  readonly index?: string;
}

export const VERSION = 3;
const TABLES = [
  { name: 'attempts', since: 1, options: { keyPath: 'id' } },
  { name: 'entries', since: 1, options: { keyPath: ['attempt', 'n'] } },
  { name: 'scenarios', since: 1, options: { keyPath: 'hash' } },
  { name: 'settings', since: 1 },
  { name: 'quarantine', since: 2, options: { autoIncrement: true } },
  { name: 'plans', since: 2, options: { keyPath: 'id' } },
  { name: 'bundles', since: 3, options: { keyPath: 'n', autoIncrement: true }, index: 'ids' },
  { name: 'drafts', since: 3, options: { keyPath: 'scenario' } },
  { name: 'assignments', since: 3, options: { keyPath: 'id' } },
  { name: 'gradebooks', since: 3, options: { keyPath: 'assignment' } },
] as const satisfies readonly Table[];
export const STORES = TABLES.map(({ name }) => name);

/** Makes the tables that a record of this version lacks; those that it has stay as they are. */
export function upgrade(db: Database, from: number): void {
  for (const { name, since, options, index } of TABLES as readonly Table[]) {
    if (from >= since) continue;
    const table = db.createObjectStore(name, options);
    if (index !== undefined) table.createIndex(index as never, index, { multiEntry: true });
  }
}

/** To read in. Whoever reads hears of what fails; nobody else need. */
export function readingIn<N extends StoreNames<Tables>>(db: Database, stores: N[]): IDBPTransaction<Tables, N[]> {
  const tx = db.transaction(stores);
  tx.done.catch(() => {});
  return tx;
}

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

/** The tables in which there are attempts and plans. */
export const RAW = ['attempts', 'bundles', 'entries', 'plans'] as const;
