// Tells what in the record reads from what does not, and sets the latter aside just as it is: the rest opens as if it were not there.
import { readAttempt, readPlan } from '../core/kept.ts';
import type { Attempt, Entry } from '../core/attempt.ts';
import type { Plan } from '../core/plans.ts';
import { inOne, type Database, type Head, type Kept, type KeptEntry, type SetAside } from './record-tables.ts';
import { putAwaySoon } from './record-whole.ts';

/** All that there is, unread: its types are what it should be. */
export interface Raw {
  readonly heads: readonly Head[];
  readonly entries: readonly KeptEntry[];
  readonly plans: readonly Plan[];
}

/** What reads. What does not is moved out of the way; where even that fails, it is left out. */
export async function sorted(db: Database, raw: Raw): Promise<Omit<Kept, 'settings' | 'assignments'>> {
  const { attempts, plans, bad, loose } = told(raw);
  putAwaySoon(db, loose);
  if (bad.length === 0) return { attempts, plans, unreadable: null };
  return { attempts, plans, unreadable: await setAsideWords(bad.length, moved(db, bad)) };
}

/** What is said of so many records that could not be read, once they have been moved or could not be. */
export async function setAsideWords(count: number, moving: Promise<void>): Promise<string> {
  const then = await moving.then(
    () => 'set aside; “Yours to keep”, in the settings, has it all as a file',
    () => 'left out',
  );
  return unreadableWords(count, then);
}

function unreadableWords(count: number, then: string): string {
  const what =
    count === 1
      ? 'One record on this device could not be read and is'
      : `${count} records on this device could not be read and are`;
  return `${what} ${then}. Everything else is as it was.`;
}

interface Told {
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  readonly plans: readonly Plan[];
  readonly bad: readonly SetAside[];
  /** Attempts of which some entries are rows of their own. */
  readonly loose: readonly Attempt[];
}

export function told({ heads, entries, plans }: Raw): Told {
  const bad: SetAside[] = [];
  const loose: Attempt[] = [];
  const logs = byAttempt(entries);
  const attempts = heads.flatMap((head) => {
    const rest = logs.get(head.id) ?? [];
    logs.delete(head.id);
    const read = attemptFrom(head, rest);
    if ('value' in read && rest.length > 0) loose.push(read.value);
    if ('value' in read) return [read.value];
    bad.push({ why: read.why, attempts: [head], entries: rest, plans: [] });
    return [];
  });
  for (const rest of logs.values())
    bad.push({ why: 'These belong to no attempt.', attempts: [], entries: rest, plans: [] });
  const good = plans.filter((plan) => {
    const read = readPlan(plan);
    if ('why' in read) bad.push({ why: read.why, attempts: [], entries: [], plans: [plan] });
    return 'value' in read;
  });
  return { attempts: attempts.toSorted((a, b) => a.started - b.started), plans: good.toSorted(byAge), bad, loose };
}

function byAge(a: Plan, b: Plan): number {
  return a.made - b.made;
}

/** A log with a gap would be another conversation than the one that was played. */
function attemptFrom({ log: whole, ...head }: Head, rest: readonly KeptEntry[]): ReturnType<typeof readAttempt> {
  if (whole !== undefined && !Array.isArray(whole)) return { why: 'Its log is not a list.' };
  const begun = whole?.length ?? 0;
  if (rest.some(({ n }, i) => n !== begun + i)) return { why: 'Part of its log is missing.' };
  return readAttempt({ ...head, log: [...(whole ?? []), ...rest.map(entryOf)] });
}

function byAttempt(entries: readonly KeptEntry[]): Map<string, KeptEntry[]> {
  const groups = new Map<string, KeptEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.attempt);
    if (group === undefined) groups.set(entry.attempt, [entry]);
    else group.push(entry);
  }
  return groups;
}

function entryOf({ attempt: _attempt, n: _n, ...entry }: KeptEntry): Entry {
  return entry;
}

async function moved(db: Database, bad: readonly SetAside[]): Promise<void> {
  await inOne(db, ['attempts', 'entries', 'plans', 'quarantine'], async (tx) => {
    for (const one of bad) {
      await tx.objectStore('quarantine').add(one);
      for (const head of one.attempts as Head[]) await tx.objectStore('attempts').delete(head.id);
      for (const { attempt, n } of one.entries as KeptEntry[]) await tx.objectStore('entries').delete([attempt, n]);
      for (const plan of one.plans as Plan[]) await tx.objectStore('plans').delete(plan.id);
    }
  });
}
