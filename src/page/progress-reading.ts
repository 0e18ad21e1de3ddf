// Reads all attempts, a slice at a time: thousands of them are replayed while the page stays awake. What has been read once is known at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import { known } from '../core/analysis.ts';
import { finishedAs, isWorkedOut, progressOf, type Finished, type Progress } from '../core/progress.ts';
import { scenarioFor } from '../store/actions.ts';
import { isSealed } from '../store/sealed.ts';
import type { State } from '../store/state.ts';
import { SLICE_MS, whenIdle } from './slices.ts';

export type Reading =
  /** The record or the library is not there yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly read: number; readonly all: number }
  | { readonly kind: 'read'; readonly progress: Progress };

type Sources = Pick<State, 'attempts' | 'assignments' | 'library' | 'versions' | 'workedOut'>;

export function useReading(state: State): Reading {
  // No state of the screen's: to keep what has just been found is no reason to draw it again.
  const kept = useRef<{ readonly of: Sources; readonly found: Found } | null>(null);
  const [, redraw] = useState(0);
  const found = kept.current !== null && isSame(kept.current.of, state) ? kept.current.found : read(state, 0);
  kept.current = { of: state, found };
  useEffect(() => {
    if (!found.more) return undefined;
    return whenIdle(() => {
      kept.current = { of: state, found: read(state, SLICE_MS) };
      redraw((n) => n + 1);
    });
  });
  return found.reading;
}

const NOTHING: Reading = { kind: 'read', progress: progressOf([]) };

/** For what only tells of attempts: where there are none that is known, whatever scenarios are still on their way. */
export function readOf(reading: Reading, { attempts }: State): Reading {
  return attempts?.length === 0 ? NOTHING : reading;
}

function isSame(a: Sources, b: Sources): boolean {
  return (
    a.attempts === b.attempts &&
    a.assignments === b.assignments &&
    a.library === b.library &&
    a.versions === b.versions &&
    a.workedOut === b.workedOut
  );
}

interface Found {
  readonly reading: Reading;
  /** Whether another slice would get on; where it would not, an analysis is waited for, and the state tells of it. */
  readonly more: boolean;
}

/** Whatever has been worked out, and as much more as can be in this time. */
function read(state: State, ms: number): Found {
  const { attempts, library } = state;
  if (attempts === null || library.some((b) => b.kind === 'loading')) return { reading: WAITING, more: false };
  // The slowest device must get on by one a slice.
  let until: number | null = null;
  let [left, more] = [0, false];
  const finished: Finished[] = [];
  for (const attempt of attempts) {
    const scenario = scenarioFor(state, attempt);
    if (scenario === undefined || scenario === null || isSealed(state, attempt)) continue;
    if (!isWorkedOut(attempt, scenario)) {
      const ready = known(scenario) !== null;
      if (ready) until ??= performance.now() + ms;
      if (!ready || performance.now() >= until!) {
        left += 1;
        more ||= ready;
        continue;
      }
    }
    const one = finishedAs(attempt, scenario);
    if (one !== null) finished.push(one);
  }
  if (left > 0) return { reading: { kind: 'reading', read: attempts.length - left, all: attempts.length }, more };
  return { reading: { kind: 'read', progress: progressOf(finished) }, more: false };
}

const WAITING: Reading = { kind: 'waiting' };
