// The record: what is kept on this device, in IndexedDB and nowhere else. One append a pick, strictly durable.
// Every call may fail; whoever calls says so to the player and plays on.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Attempt, Entry } from '../core/attempt.ts';
import type { Scenario } from '../core/scenario.ts';
import { readSettings, type Settings } from './settings.ts';

type Head = Omit<Attempt, 'log'>;

interface Tables extends DBSchema {
  /** Attempts without their logs. */
  attempts: { key: string; value: Head };
  /** Log entries by attempt and number. */
  entries: { key: [string, number]; value: Entry & { readonly attempt: string; readonly n: number } };
  /** The scenario versions they were played on. */
  scenarios: { key: string; value: { readonly hash: string; readonly id: string; readonly text: string } };
  settings: { key: string; value: Partial<Settings> };
}

export interface Kept {
  readonly attempts: readonly Attempt[];
  readonly settings: Partial<Settings>;
  /** Attempts that could not be read. */
  readonly unreadable: number;
}

export interface Record {
  readonly load: () => Promise<Kept>;
  /** Appends entry `n` of the attempt's log; with the first one go the attempt itself and its scenario. Resolves once it is on disk. */
  readonly append: (attempt: Attempt, n: number, scenario: Scenario) => Promise<void>;
  readonly version: (hash: string) => Promise<Scenario | null>;
  readonly keepSettings: (settings: Settings) => Promise<void>;
}

const STRICT = { durability: 'strict' } as const;

/** `lost` is called when the browser closes the database under us, or another tab holds it. */
export function openRecord(name: string, lost: (why: string) => void): Record {
  // `openDB` throws at once where storage is forbidden; as a promise, every failure comes the same way.
  const opening = Promise.resolve().then(() =>
    openDB<Tables>(name, 1, {
      upgrade(db) {
        db.createObjectStore('attempts', { keyPath: 'id' });
        db.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
        db.createObjectStore('scenarios', { keyPath: 'hash' });
        db.createObjectStore('settings');
      },
      blocked: () => lost('another tab holds an older version of it open'),
      terminated: () => lost('the browser closed it'),
      blocking: (_old, _new, event) => closeDatabase(event.target),
    }),
  );
  return {
    load: async () => load(await opening),
    append: async (attempt, n, scenario) => append(await opening, attempt, n, scenario),
    version: async (hash) => version(await opening, hash),
    keepSettings: async (settings) => {
      const tx = (await opening).transaction('settings', 'readwrite', STRICT);
      await Promise.all([tx.store.put(settings, 'settings'), tx.done]);
    },
  };
}

/** A newer version in another tab wants to upgrade: let it. */
function closeDatabase(target: EventTarget | null): void {
  if (target instanceof IDBDatabase) target.close();
}

async function load(db: IDBPDatabase<Tables>): Promise<Kept> {
  const [heads, entries, settings] = await Promise.all([
    db.getAll('attempts'),
    db.getAll('entries'),
    db.get('settings', 'settings'),
  ]);
  const attempts = heads.length === 0 ? [] : await readAttempts(heads, grouped(entries));
  return {
    attempts: attempts.toSorted((a, b) => a.started - b.started),
    settings: readSettings(settings ?? {}),
    unreadable: heads.length - attempts.length,
  };
}

async function readAttempts(
  heads: readonly Head[],
  logs: ReadonlyMap<string, readonly Tables['entries']['value'][]>,
): Promise<Attempt[]> {
  const { attemptFormat } = await import('../core/attempt-format.ts');
  return heads.flatMap((head): Attempt[] => {
    const read = attemptFormat.safeParse({ ...head, log: (logs.get(head.id) ?? []).map(entryOf) });
    return read.success ? [read.data] : [];
  });
}

function grouped<T extends { readonly attempt: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.attempt);
    if (group === undefined) groups.set(entry.attempt, [entry]);
    else group.push(entry);
  }
  return groups;
}

function entryOf({ attempt: _attempt, n: _n, ...entry }: Tables['entries']['value']): Entry {
  return entry;
}

async function append(db: IDBPDatabase<Tables>, attempt: Attempt, n: number, scenario: Scenario): Promise<void> {
  const entry = attempt.log[n];
  if (entry === undefined) throw new RangeError(`The log has no entry ${n}.`);
  const tx = db.transaction(['attempts', 'entries', 'scenarios'], 'readwrite', STRICT);
  const writes: Promise<unknown>[] = [tx.objectStore('entries').add({ ...entry, attempt: attempt.id, n })];
  if (n === 0) {
    const { log: _log, ...head } = attempt;
    const { id, ...text } = scenario;
    writes.push(tx.objectStore('attempts').put(head));
    writes.push(tx.objectStore('scenarios').put({ hash: attempt.hash, id, text: JSON.stringify(text) }));
  }
  await Promise.all([...writes, tx.done]);
}

async function version(db: IDBPDatabase<Tables>, hash: string): Promise<Scenario | null> {
  const kept = await db.get('scenarios', hash);
  if (kept === undefined) return null;
  const { readScenario } = await import('../core/reader.ts');
  const reading = readScenario(kept.id, kept.text);
  return reading.kind === 'scenario' ? reading.scenario : null;
}
