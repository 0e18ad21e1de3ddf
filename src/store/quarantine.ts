// Tells what in the record reads from what does not, and sets the latter aside just as it is: the rest opens as if it were not there.
import { drained } from '../core/drained.ts';
import { readAttempt, readPlan } from '../core/kept.ts';
import { isBeginning, type Attempt, type Entry } from '../core/attempt.ts';
import type { Plan } from '../core/plans.ts';
import { holdOnly } from './record-bundles.ts';
import { rawIn, type Raw } from './record-raw.ts';
import {
  inOne,
  RAW,
  readingIn,
  type Bundle,
  type Database,
  type Head,
  type Kept,
  type KeptEntry,
  type SetAside,
} from './record-tables.ts';
import { putAwaySoon } from './record-whole.ts';

/** What reads. What does not is moved out of the way; where even that fails, it is left out. */
export async function sorted(db: Database): Promise<Omit<Kept, 'settings' | 'assignments'>> {
  const { attempts, plans, bad, torn, loose } = await toldAwake(await rawIn(readingIn(db, [...RAW])));
  putAwaySoon(db, loose);
  if (bad.length + torn.length === 0) return { attempts, plans, unreadable: null };
  const words = await setAsideWords(bad.length, setAside(db));
  return { attempts, plans, unreadable: bad.length === 0 ? null : words };
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
  /** The rows of attempts among them. */
  readonly badHeads: readonly Head[];
  /** Bundles that are not what they should be, and what should be left in each. */
  readonly torn: readonly { readonly bundle: Bundle; readonly keep: readonly Attempt[] }[];
  /** Attempts in rows of their own. */
  readonly loose: readonly Attempt[];
}

export function told(raw: Raw): Told {
  return drained(telling(raw));
}

/** Steps between which the page may do something else. */
const AT_ONCE = 4;

/** The same, while the page stays awake. */
async function toldAwake(raw: Raw): Promise<Told> {
  const steps = telling(raw);
  for (let n = 1; ; n++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (n % AT_ONCE === 0) await new Promise((done) => setTimeout(done));
  }
}

/** With a pause after each hundred attempts. */
function* telling({ heads, bundles, entries, plans }: Raw): Generator<void, Told> {
  const own = yield* toldOfRows(heads, entries);
  const bundled = yield* toldOfBundles(bundles, new Map(own.attempts.map((a) => [a.id, a])));
  const bad = [...own.bad, ...bundled.bad];
  const good = plans.filter((plan) => {
    const read = readPlan(plan);
    if ('why' in read) bad.push({ why: read.why, attempts: [], entries: [], plans: [plan] });
    return 'value' in read;
  });
  const attempts = [...own.attempts, ...bundled.attempts].toSorted((a, b) => a.started - b.started);
  const { badHeads, attempts: loose } = own;
  return { attempts, plans: good.toSorted(byAge), bad, badHeads, torn: bundled.torn, loose };
}

function* toldOfRows(
  heads: Raw['heads'],
  entries: Raw['entries'],
): Generator<void, Pick<Told, 'attempts' | 'badHeads'> & { bad: SetAside[] }> {
  const [attempts, bad, badHeads]: [Attempt[], SetAside[], Head[]] = [[], [], []];
  const logs = byAttempt(entries);
  for (const [i, head] of heads.entries()) {
    if (i % 100 === 99) yield;
    const rest = logs.get(head.id) ?? [];
    logs.delete(head.id);
    const read = attemptFrom(head, rest);
    if ('value' in read) attempts.push(read.value);
    else {
      bad.push({ why: read.why, attempts: [head], entries: rest, plans: [] });
      badHeads.push(head);
    }
  }
  for (const rest of logs.values())
    bad.push({ why: 'These belong to no attempt.', attempts: [], entries: rest, plans: [] });
  return { attempts, bad, badHeads };
}

function* toldOfBundles(
  bundles: Raw['bundles'],
  own: ReadonlyMap<string, Attempt>,
): Generator<void, Pick<Told, 'attempts' | 'bad' | 'torn'>> {
  const known = new Map(own);
  const told = { attempts: [] as Attempt[], bad: [] as SetAside[], torn: [] as Told['torn'][number][] };
  for (const bundle of bundles) {
    const { keep, bad } = toldOf(bundle, known);
    told.attempts.push(...keep);
    told.bad.push(...bad);
    if (!holds(bundle, keep)) told.torn.push({ bundle, keep });
    yield;
  }
  return told;
}

/** What of a bundle reads and is known from nowhere else, and what does not. */
function toldOf(bundle: Bundle, known: Map<string, Attempt>): { keep: Attempt[]; bad: SetAside[] } {
  const aside = (why: string, one: unknown): SetAside => ({ why, attempts: [one], entries: [], plans: [] });
  const all: unknown = bundle.attempts;
  if (!Array.isArray(all)) return { keep: [], bad: [aside('It is not a list of attempts.', bundle)] };
  const [keep, bad]: [Attempt[], SetAside[]] = [[], []];
  for (const one of all as unknown[]) {
    const read = readAttempt(one);
    if ('why' in read) {
      bad.push(aside(read.why, one));
      continue;
    }
    const other = known.get(read.value.id);
    if (other === undefined) {
      known.set(read.value.id, read.value);
      keep.push(read.value);
    } else if (!isEarlier(read.value, other)) bad.push(aside('It is kept elsewhere, and not the same.', one));
  }
  return { keep, bad };
}

/** Whether one is the other as it was before. Both have been read, so that their keys are in the same order. */
function isEarlier(a: Attempt, b: Attempt): boolean {
  const head = (one: Attempt): string => JSON.stringify({ ...one, log: [] });
  return isBeginning(a.log, b.log) && head(a) === head(b);
}

function holds({ ids, attempts }: Bundle, keep: readonly Attempt[]): boolean {
  const [listed, all]: unknown[] = [ids, attempts];
  if (!Array.isArray(listed) || !Array.isArray(all) || all.length !== keep.length) return false;
  return listed.length === keep.length && keep.every((a, i) => a.id === listed[i]);
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

/** Read once more, as what is there may have changed since. */
async function setAside(db: Database): Promise<void> {
  await inOne(db, [...RAW, 'quarantine'], async (tx) => {
    const { bad, badHeads, torn } = told(await rawIn(tx));
    for (const one of bad) {
      await tx.objectStore('quarantine').add(one);
      for (const plan of one.plans as Plan[]) await tx.objectStore('plans').delete(plan.id);
      for (const { attempt, n } of one.entries as KeptEntry[]) await tx.objectStore('entries').delete([attempt, n]);
    }
    for (const head of badHeads) await tx.objectStore('attempts').delete(head.id);
    for (const { bundle, keep } of torn) await holdOnly(tx, bundle, keep);
  });
}
