// An attempt: one player's playthrough as it is kept and sent: which scenario, which seed, and the log of what was done and when.
// The log only grows. Taking a pick back is an entry of its own, and makes the attempt practice.
import type * as z from 'zod/mini';
import type { attemptFormat, entryFormat } from './attempt-format.ts';
import { pick, start, type Beat, type Picked, type Playthrough } from './playthrough.ts';
import type { Scenario } from './scenario.ts';

type Written = z.infer<typeof attemptFormat>;
/** Times in the log are whole milliseconds since `started`, which is in milliseconds since 1970. */
export type Entry = Readonly<z.infer<typeof entryFormat>>;
export type Attempt = Readonly<Omit<Written, 'log'>> & { readonly log: readonly Entry[] };

type Logged = Pick<Attempt, 'seed' | 'log'>;

/** The beginning of an attempt, or what one entry of its log did. */
export interface Step {
  readonly play: Playthrough;
  /** What came with it. */
  readonly beats: readonly Beat[];
  readonly takenBack: boolean;
}

/** First the beginning, then a step an entry. Throws RangeError at a pick that this scenario does not offer. */
export function* stepsOf({ seed, log }: Logged, scenario: Scenario): Generator<Step, void> {
  const trail = [start(scenario, seed)];
  yield { play: trail[0]!, beats: trail[0]!.beats, takenBack: false };
  for (const entry of log) {
    const before = trail.at(-1)!;
    const takenBack = 'undo' in entry && trail.length > 1;
    if (takenBack) trail.pop();
    if (!('undo' in entry)) trail.push(pick(before, 'pick' in entry ? entry.pick : entry.compose));
    const play = trail.at(-1)!;
    yield { play, beats: play.beats.slice(before.beats.length), takenBack };
  }
}

/** The playthrough that an attempt's log leads to, or the first entry that this scenario cannot follow. */
export type Replayed =
  | { readonly kind: 'playthrough'; readonly playthrough: Playthrough }
  | { readonly kind: 'refused'; readonly entry: number; readonly says: string };

export function replayAttempt(attempt: Logged, scenario: Scenario): Replayed {
  let playthrough = start(scenario, attempt.seed);
  let entry = -1;
  try {
    for (const { play } of stepsOf(attempt, scenario)) [playthrough, entry] = [play, entry + 1];
  } catch (error) {
    return { kind: 'refused', entry, says: error instanceof Error ? error.message : String(error) };
  }
  return { kind: 'playthrough', playthrough };
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
