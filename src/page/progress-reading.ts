// Reads all attempts, a slice at a time: thousands of them are replayed while the page stays awake. What has been read once is known at once.
import { useEffect, useState } from 'preact/hooks';
import { known } from '../core/analysis.ts';
import { finishedAs, isWorkedOut, progressOf, type Finished, type Progress } from '../core/progress.ts';
import { scenarioFor } from '../store/actions.ts';
import { isSealed } from '../store/sealed.ts';
import type { State } from '../store/state.ts';

export type Reading =
  /** The record or the library is not there yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly read: number; readonly all: number }
  | { readonly kind: 'read'; readonly progress: Progress };

/** Longer than this at a stretch and a press would be felt to wait. */
const SLICE_MS = 30;

type Sources = Pick<State, 'attempts' | 'assignments' | 'library' | 'versions'>;

export function useReading(state: State): Reading {
  const [kept, keep] = useState<{ readonly of: Sources; readonly reading: Reading } | null>(null);
  const reading = kept !== null && isSame(kept.of, state) ? kept.reading : read(state, 0);
  useEffect(() => {
    if (reading.kind === 'reading') return whenIdle(() => keep({ of: state, reading: read(state, SLICE_MS) }));
    if (reading !== kept?.reading) keep({ of: state, reading });
    return undefined;
  });
  return reading;
}

function isSame(a: Sources, b: Sources): boolean {
  return (
    a.attempts === b.attempts && a.assignments === b.assignments && a.library === b.library && a.versions === b.versions
  );
}

/** Whatever has been worked out, and as much more as can be in this time. */
function read(state: State, ms: number): Reading {
  const { attempts, library } = state;
  if (attempts === null || library.some((b) => b.kind === 'loading')) return { kind: 'waiting' };
  let until: number | null = null;
  const finished: Finished[] = [];
  for (const [i, attempt] of attempts.entries()) {
    const scenario = scenarioFor(state, attempt);
    if (scenario === undefined || scenario === null || isSealed(state, attempt)) continue;
    if (!isWorkedOut(attempt, scenario)) {
      // From the first one that is not known: the slowest device must get on by one a slice.
      until ??= performance.now() + ms;
      if (performance.now() >= until || known(scenario) === null)
        return { kind: 'reading', read: i, all: attempts.length };
    }
    const one = finishedAs(attempt, scenario);
    if (one !== null) finished.push(one);
  }
  return { kind: 'read', progress: progressOf(finished) };
}

/** Returns the way to call it off. */
export function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(then, { timeout: 200 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(then, 16);
  return () => clearTimeout(asked);
}
