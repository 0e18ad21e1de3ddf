// Keeps what happens: a listener that stores each pick and each change of settings, one after the other, and says when it cannot.
import type { Scenario } from '../core/scenario.ts';
import type { Action } from './actions.ts';
import { scenarioFor } from './actions.ts';
import type { Record } from './record.ts';
import { copyLooks, FIRST_SETTINGS, forgetLooks } from './settings.ts';
import { bookOf, isFor, type State } from './state.ts';
import type { Store } from './store.ts';

type Then = (write: () => Promise<void>) => void;

/** `shown` resolves when what has just happened has been shown: no write holds that up. `seen` does when the first screen has: where that has figures without the record, the record does not hold it up. */
export function keep(
  store: Store<State, Action>,
  record: Record,
  shown: () => Promise<void> = async () => {},
  seen: () => Promise<void> = async () => {},
): void {
  let queue: Promise<void> = Promise.resolve();
  const then: Then = (write) => {
    const free = shown();
    queue = queue.then(() => free.then(write)).catch((error: unknown) => tellOnce(store, error));
  };
  store.listen((before, after) => {
    keepPicks(store, record, before, after, then);
    keepSettings(record, before, after, then);
    if (before.attempts === null || wasErased(before, after)) return;
    if (after.plans !== before.plans)
      then(async () => (await import('./plans.ts')).keepPlans(record, before.plans, after.plans));
    if (after.assignments !== before.assignments)
      then(async () =>
        (await import('./assignments.ts')).keepAssignments(record, before.assignments, after.assignments),
      );
  });
  remember(store, record, store.now().sight === null ? null : seen()).catch((error: unknown) => {
    tellOnce(store, error);
    store.act(NOTHING);
  });
}

const NOTHING: Action = { kind: 'remembered', attempts: [], settings: {}, plans: [], assignments: [] };

/** Then the record is empty already, and there is nothing to be kept. */
function wasErased(before: State, after: State): boolean {
  return after.settings === FIRST_SETTINGS && before.settings !== FIRST_SETTINGS;
}

function keepSettings(record: Record, before: State, after: State, then: Then): void {
  if (after.settings === before.settings) return;
  if (wasErased(before, after)) return forgetLooks();
  copyLooks(after.settings);
  if (before.attempts !== null) then(() => record.keepSettings(after.settings));
}

function keepPicks(store: Store<State, Action>, record: Record, before: State, after: State, then: Then): void {
  const now = after.conversation;
  if (now === null || before.attempts === null) return;
  // One that was played on from an earlier attempt begins with a log of its own.
  const was = before.attempts.find((a) => a.id === now.attempt.id)?.log.length ?? 0;
  const { attempt, playthrough } = now;
  for (let n = was; n < attempt.log.length; n++) {
    then(async () => {
      await record.append(attempt, n, playthrough.scenario);
      store.act({ kind: 'stored', attempt: attempt.id, entries: n + 1 });
    });
  }
}

/** A database that does not answer must not hold up the conversation: after this long we begin without it. */
const PATIENCE_MS = 2000;

async function remember(store: Store<State, Action>, record: Record, seen: Promise<void> | null): Promise<void> {
  await seen;
  const late = setTimeout(() => {
    tellOnce(store, new Error('the record does not answer'));
    store.act(NOTHING);
  }, PATIENCE_MS);
  const answered = (): void => clearTimeout(late);
  const { unreadable, ...kept } = await record.load(answered).finally(answered);
  if (store.now().attempts !== null) store.act({ kind: 'dismissed', notice: 'not kept' });
  store.act({ kind: 'remembered', ...kept });
  if (unreadable !== null) store.act({ kind: 'told', notice: { id: 'unreadable', text: unreadable } });
}

export function tellOnce(store: Store<State, Action>, error: unknown): void {
  store.act({ kind: 'told', notice: { id: 'not kept', text: sentence(error) } });
}

function sentence(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'ConstraintError')
    return 'This conversation has gone on in another tab. What you do in this one is not kept.';
  const why = name === 'QuotaExceededError' ? 'the device has no room left' : 'this browser does not allow it';
  return `Your picks cannot be kept on this device: ${why}. Play on; when you close the page, this conversation is gone.`;
}

/** Looks up the old scenario version of an attempt that is wanted now. */
export function findVersions(store: Store<State, Action>, record: Record): void {
  const asked = new Set<string>();
  store.listen((_before, after) => {
    for (const attempt of wanted(after)) {
      if (
        asked.has(attempt.hash) ||
        scenarioFor(after, attempt) !== undefined ||
        bookOf(after, attempt.scenario)?.kind === 'loading'
      )
        continue;
      asked.add(attempt.hash);
      const found = (scenario: Scenario | null): void => {
        asked.delete(attempt.hash);
        store.act({ kind: 'found version', hash: attempt.hash, scenario });
      };
      record.version(attempt.hash).then(found, () => found(null));
    }
  });
}

/** Screens that tell of every attempt. */
const WANT_ALL: ReadonlySet<State['route']['kind']> = new Set(['home', 'progress', 'drill', 'assigned']);

function wanted({ route, attempts }: State) {
  if (route.kind === 'debrief') return (attempts ?? []).filter((a) => a.id === route.attempt);
  if (WANT_ALL.has(route.kind)) return attempts ?? [];
  return route.kind === 'play' ? (attempts ?? []).filter((a) => isFor(a, route)).slice(-1) : [];
}
