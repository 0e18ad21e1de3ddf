// The record: what is kept on this device, in IndexedDB and nowhere else. One append a pick, strictly durable.
// Every call may fail; whoever calls says so to the player and plays on.
import { openDB } from 'idb';
import { isBeginning, type Attempt } from '../core/attempt.ts';
import type { Scenario } from '../core/scenario.ts';
import { takenOut } from './record-bundles.ts';
import {
  entriesOf,
  inOne,
  RAW,
  readingIn,
  upgrade,
  VERSION,
  type Database,
  type Kept,
  type Tables,
} from './record-tables.ts';
import { readSettings, type Settings } from './settings.ts';

export interface Record {
  /** `answered` is called as soon as the database has answered at all: thousands of attempts take a while to read. */
  readonly load: (answered?: () => void) => Promise<Kept>;
  /** Makes the attempt's log, up to its entry `n`, the one that is kept. Resolves once it is on disk; a ConstraintError where another tab has gone on differently. */
  readonly append: (attempt: Attempt, n: number, scenario: Scenario) => Promise<void>;
  readonly version: (hash: string) => Promise<Scenario | null>;
  readonly keepSettings: (settings: Settings) => Promise<void>;
  /** For what is asked of it more rarely, and fetched only then. */
  readonly database: () => Promise<Database>;
}

/** `lost` is called when the browser closes the database under us, or another tab holds it. */
export function openRecord(name: string, lost: (why: string) => void): Record {
  // `openDB` throws at once where storage is forbidden; as a promise, every failure comes the same way.
  const opening = Promise.resolve().then(() =>
    openDB<Tables>(name, VERSION, {
      upgrade,
      blocked: () => lost('another tab holds an older version of it open'),
      terminated: () => lost('the browser closed it'),
      blocking: (_old, _new, event) => closeDatabase(event.target),
    }),
  );
  return {
    load: async (answered) => load(await opening, answered),
    append: async (attempt, n, scenario) => append(await opening, attempt, n, scenario),
    version: async (hash) => version(await opening, hash),
    keepSettings: async (settings) =>
      inOne(await opening, ['settings'], async (tx) => tx.objectStore('settings').put(settings, 'settings')),
    database: () => opening,
  };
}

/** A newer version in another tab wants to upgrade: let it. */
function closeDatabase(target: EventTarget | null): void {
  if (target instanceof IDBDatabase) target.close();
}

async function load(db: Database, answered: () => void = () => {}): Promise<Kept> {
  const tx = readingIn(db, [...RAW, 'settings', 'assignments']);
  // All at once, for nothing can be said before this has been answered; as promises from the first, so that one that throws leaves none behind.
  const count = async (name: (typeof RAW)[number] | 'assignments'): Promise<number> => tx.objectStore(name).count();
  const kept = async (): Promise<Partial<Settings> | undefined> => tx.objectStore('settings').get('settings');
  const [given, stored, ...counts] = await Promise.all([count('assignments'), kept(), ...RAW.map(count)]);
  answered();
  const settings = readSettings(stored);
  const rows = counts.reduce((sum, n) => sum + n, 0);
  const found =
    rows === 0 ? { attempts: [], plans: [], unreadable: null } : await (await import('./quarantine.ts')).sorted(db);
  const { assignments, unreadable } =
    given === 0
      ? { assignments: [], unreadable: null }
      : await (await import('./assignments-read.ts')).assignmentsIn(db);
  const said = [found.unreadable, unreadable].filter((words) => words !== null);
  return { ...found, assignments, settings, unreadable: said.length === 0 ? null : said.join(' ') };
}

async function append(db: Database, attempt: Attempt, n: number, scenario: Scenario): Promise<void> {
  const { log, ...head } = attempt;
  await inOne(db, ['attempts', 'bundles', 'entries', 'scenarios'], async (tx) => {
    const known = (await tx.objectStore('attempts').get(attempt.id)) ?? (await takenOut(tx, attempt.id));
    const entries = tx.objectStore('entries');
    const kept = [...(known?.log ?? []), ...(await entries.getAll(entriesOf(attempt.id)))];
    if (!isBeginning(kept, log)) throw new DOMException('', 'ConstraintError');
    let at = kept.length;
    // An earlier write may have failed: whatever is missing goes with this one.
    for (const entry of log.slice(kept.length, n + 1)) await entries.add({ ...entry, attempt: attempt.id, n: at++ });
    if (known !== undefined) return;
    const { id, ...text } = scenario;
    await tx.objectStore('attempts').put(head);
    await tx.objectStore('scenarios').put({ hash: attempt.hash, id, text: JSON.stringify(text) });
  });
}

async function version(db: Database, hash: string): Promise<Scenario | null> {
  const kept = await db.get('scenarios', hash);
  if (kept === undefined) return null;
  const [{ readScenario }, { fingerprint }] = await Promise.all([
    import('../core/reader.ts'),
    import('../core/hash.ts'),
  ]);
  const reading = readScenario(kept.id, kept.text);
  return reading.kind === 'scenario' && fingerprint(reading.scenario).hash === hash ? reading.scenario : null;
}
