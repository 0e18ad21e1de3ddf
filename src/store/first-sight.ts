// The figures of home and progress as they were last worked out: a copy, at hand before the record has been read, and never a second truth.
// It is thrown away at every change of what it came from, counts for one build of the game, is shown only until the attempts are known and
// while it fits them, and goes into no file. The attempts are worked out anew at each visit all the same.
import type { Attempt } from '../core/attempt.ts';
import { draw } from '../core/chance.ts';
import type { FirstSight } from '../core/figures.ts';
import type { Action } from './actions.ts';
import { isSealed } from './sealed.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** The copy, or else a mark that nobody else can make, in its place since the last change. */
const KEY = 'handstand figures';

/** Which attempts are told of, and how far each has come: a log only grows. In any order. */
export function stampOf(state: Pick<State, 'attempts' | 'assignments'>): string {
  const all = told(state);
  // Whole numbers: their sum is the same in any order.
  const sum = all.reduce((so, { id, log }) => so + draw(log.length, id, 0) * 2 ** 32, 0);
  return `${all.length} ${sum}`;
}

function told(state: Pick<State, 'attempts' | 'assignments'>): readonly Attempt[] {
  return (state.attempts ?? []).filter((a) => !isSealed(state, a));
}

/** What can be shown now in the place of what is not worked out yet. */
export function sightNow(state: State): FirstSight | null {
  const { sight, attempts } = state;
  return sight === null || attempts === null || fits(sight, state) ? sight : null;
}

/** By the attempts: a screen asks at each drawing. */
const STAMPS = new WeakMap<object, { readonly assignments: unknown; readonly stamp: string }>();

export function fits({ of }: FirstSight, state: State): boolean {
  const { attempts, assignments } = state;
  // Most picks are of a conversation that is one more: asked at each of them, this must cost nothing.
  if (attempts === null || !of.startsWith(`${told(state).length} `)) return false;
  const known = STAMPS.get(attempts);
  const stamp = known?.assignments === assignments ? known.stamp : stampOf(state);
  STAMPS.set(attempts, { assignments, stamp });
  return of === stamp;
}

/** `build` tells one build of the game from another. */
export function lastSight(build: string): FirstSight | null {
  try {
    const [of, sum, text] = JSON.parse(read() ?? '[]') as [string?, number?, string?];
    return of === build && text !== undefined && sum === sumOf(text) ? (JSON.parse(text) as FirstSight) : null;
  } catch {
    return null;
  }
}

function sumOf(text: string): number {
  return draw(text.length, text, 0);
}

/** `newMark` gives another one each time, in every tab. */
export function copySight(store: Store<State, Action>, build: string, newMark: () => string): void {
  // In a tab that has missed a change there is something else than what this one saw or wrote last: it copies nothing.
  let seen = read();
  // As long as its mark stands, there is nothing to throw away.
  let marked: string | null = null;
  const write = (text: string | null): void => {
    seen = text;
    if (!written(text)) seen = null;
  };
  store.listen((before, after) => {
    const { attempts, assignments, sight } = after;
    const changed = before.attempts !== attempts || before.assignments !== assignments;
    if (attempts === null || !(changed || before.sight !== sight)) return;
    // A record that answers late is taken for an empty one until it does: what fits again is copied again.
    if (sight !== null && fits(sight, after)) {
      const text = JSON.stringify(sight);
      if (read() === seen) write(JSON.stringify([build, sumOf(text), text]));
    } else if (changed && !(attempts.length > 0 && marked !== null && marked === read())) {
      marked = attempts.length === 0 ? null : newMark();
      write(marked);
    }
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** False where it is forbidden, or there is no room: then nothing is there, and the next visit takes longer. */
function written(text: string | null): boolean {
  try {
    localStorage.removeItem(KEY);
    if (text !== null) localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
