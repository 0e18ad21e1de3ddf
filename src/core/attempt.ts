// An attempt: one player's playthrough as it is kept and sent: which scenario, which seed, and the log of what was done and when.
// The log only grows. Taking a pick back is an entry of its own, and makes the attempt practice.
import type * as z from 'zod/mini';
import type { attemptFormat, entryFormat } from './attempt-format.ts';
import { pick, start, type Picked, type Playthrough } from './playthrough.ts';
import type { Scenario } from './scenario.ts';

type Written = z.infer<typeof attemptFormat>;
/** Times in the log are whole milliseconds since `started`, which is in milliseconds since 1970. */
export type Entry = Readonly<z.infer<typeof entryFormat>>;
export type Attempt = Readonly<Omit<Written, 'log'>> & { readonly log: readonly Entry[] };

/** The playthrough that an attempt's log leads to, or the first entry that this scenario cannot follow. */
export type Replayed =
  | { readonly kind: 'playthrough'; readonly playthrough: Playthrough }
  | { readonly kind: 'refused'; readonly entry: number; readonly says: string };

export function replayAttempt(attempt: Pick<Attempt, 'seed' | 'log'>, scenario: Scenario): Replayed {
  const trail = [start(scenario, attempt.seed)];
  for (const [i, entry] of attempt.log.entries()) {
    const now = trail.at(-1)!;
    if ('undo' in entry) {
      if (trail.length > 1) trail.pop();
      continue;
    }
    try {
      trail.push(pick(now, 'pick' in entry ? entry.pick : entry.compose));
    } catch (error) {
      return { kind: 'refused', entry: i, says: error instanceof Error ? error.message : String(error) };
    }
  }
  return { kind: 'playthrough', playthrough: trail.at(-1)! };
}

/** An attempt of its own that begins with these picks, as practice. `started` is in milliseconds since 1970. */
export function playedOn(attempt: Attempt, picks: readonly Picked[], id: string, started: number): Attempt {
  const { assignment: _assignment, ...rest } = attempt;
  const log = picks.map((p): Entry => (typeof p === 'string' ? { pick: p, at: 0 } : { compose: [...p], at: 0 }));
  return { ...rest, id, started, mode: 'practice', log };
}

export function hasUndo(attempt: Pick<Attempt, 'log'>): boolean {
  return attempt.log.some((entry) => 'undo' in entry);
}

/** Whether it counts: stars, a best, and handing in are for attempts with nothing taken back. */
export function counts(attempt: Pick<Attempt, 'log' | 'mode'>): boolean {
  return attempt.mode !== 'practice' && !hasUndo(attempt);
}

/** Whether one log is how the other begins; a log is also its own beginning. */
export function isBeginning(beginning: Attempt['log'], log: Attempt['log']): boolean {
  return beginning.length <= log.length && beginning.every((entry, i) => isSame(entry, log[i]!));
}

function isSame(a: Entry, b: Entry): boolean {
  return a.at === b.at && doneIn(a) === doneIn(b);
}

function doneIn(entry: Entry): string {
  if ('undo' in entry) return '-';
  return 'pick' in entry ? entry.pick : `,${entry.compose.join()}`;
}
