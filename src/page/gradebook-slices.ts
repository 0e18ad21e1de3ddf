// Grades what came in, a slice at a time, so that the page stays awake over ten thousand codes. What has been read once is known at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../core/assignment.ts';
import type { Gradebook, ScenarioOf } from '../core/gradebook.ts';
import { grading, type ReadBefore } from '../core/gradebook-grading.ts';
import { workingOut } from '../core/gradebook-views.ts';

/** Milliseconds at a stretch: with the longest step after it, still less than a press is felt to wait. */
const SLICE_MS = 24;
/** Milliseconds after which the count is shown, and between two counts. */
const WORTH_SHOWING = { first: 400, next: 100 } as const;

export interface Graded {
  /** The last that was finished; null before the first. */
  readonly book: Gradebook | null;
  /** How far the next one is, where that takes long enough to be told. */
  readonly progress: { readonly done: number; readonly all: number } | null;
}

/** `codes` null: not known yet. A new `scenarioOf` reads everything anew. */
export function useGrading(
  assignment: Assignment,
  codes: readonly string[] | null,
  scenarioOf: ScenarioOf | null,
): Graded {
  const [graded, show] = useState<Graded>({ book: null, progress: null });
  const before = useRef<{ of: ScenarioOf | null; read: ReadBefore }>({ of: null, read: new Map() });
  useEffect(() => {
    if (codes === null || scenarioOf === null) return undefined;
    if (before.current.of !== scenarioOf) before.current = { of: scenarioOf, read: new Map() };
    return inSlices(grading(assignment, codes, scenarioOf, before.current.read), codes.length, {
      count: (done) => show((now) => ({ ...now, progress: { done, all: codes.length } })),
      over: (book) => show({ book, progress: null }),
    });
  }, [codes, scenarioOf]);
  return graded;
}

interface Told {
  readonly count: (done: number) => void;
  readonly over: (book: Gradebook) => void;
}

function* withViews(steps: Generator<number, Gradebook>, all: number): Generator<number, Gradebook> {
  const book = yield* steps;
  for (const _ of workingOut(book)) yield all;
  return book;
}

/** Returns the way to call it off. */
function inSlices(grades: Generator<number, Gradebook>, all: number, { count, over }: Told): () => void {
  const steps = withViews(grades, all);
  let next = performance.now() + WORTH_SHOWING.first;
  let timer = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return over(step.value);
      const now = performance.now();
      if (now >= next) {
        next = now + WORTH_SHOWING.next;
        count(step.value);
      }
      if (now >= until) break;
    }
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return () => clearTimeout(timer);
}
