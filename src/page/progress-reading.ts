// Reads all attempts, a slice at a time: thousands of them are replayed while the page stays awake. What has been read once is known at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import { finishedAs, isWorkedOut, progressOf, type Finished, type Progress } from '../core/progress.ts';
import { scenarioFor } from '../store/actions.ts';
import type { State } from '../store/state.ts';

export type Reading =
  /** The record or the library is not there yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly read: number; readonly all: number }
  | { readonly kind: 'read'; readonly progress: Progress };

/** Longer than this at a stretch and a press would be felt to wait. */
const SLICE_MS = 30;

type Sources = Pick<State, 'attempts' | 'library' | 'versions'>;

export function useReading(state: State): Reading {
  const [, goOn] = useState(0);
  const kept = useRef<{ readonly of: Sources; readonly reading: Reading } | null>(null);
  const known = kept.current !== null && isSame(kept.current.of, state) ? kept.current.reading : null;
  const reading = known?.kind === 'read' ? known : readSome(state);
  kept.current = { of: state, reading };
  useEffect(() => (reading.kind === 'reading' ? whenIdle(() => goOn((n) => n + 1)) : undefined));
  return reading;
}

function isSame(a: Sources, b: Sources): boolean {
  return a.attempts === b.attempts && a.library === b.library && a.versions === b.versions;
}

function readSome(state: State): Reading {
  const { attempts, library } = state;
  if (attempts === null || library.some((b) => b.kind === 'loading')) return { kind: 'waiting' };
  const until = performance.now() + SLICE_MS;
  const finished: Finished[] = [];
  for (const [i, attempt] of attempts.entries()) {
    const scenario = scenarioFor(state, attempt);
    if (scenario === undefined || scenario === null) continue;
    if (!isWorkedOut(attempt, scenario) && performance.now() > until)
      return { kind: 'reading', read: i, all: attempts.length };
    const one = finishedAs(attempt, scenario);
    if (one !== null) finished.push(one);
  }
  return { kind: 'read', progress: progressOf(finished) };
}

/** Returns the way to call it off. */
function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(then, { timeout: 200 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(then, 16);
  return () => clearTimeout(asked);
}
