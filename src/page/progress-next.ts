// What to play next, for whoever shows it: the schedule is fetched when there is something to go by, and never holds up the first visit.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Progress } from '../core/progress.ts';
import type { Proposal } from '../core/schedule.ts';
import { firstWords } from '../core/schedule-words.ts';
import type { Scenario } from '../core/scenario.ts';
import type { State } from '../store/state.ts';
import { inOrder, useCovers } from './covers.ts';

type NextUp = (progress: Progress, scenarios: readonly Scenario[], now: number) => Proposal | null;

let fetched: NextUp | null = null;

/** Without the schedule: the first that has not been played, and no reason. */
const guess: NextUp = ({ histories }, scenarios) => {
  const scenario = scenarios.find((s) => !histories.some((h) => h.scenario === s.id)) ?? scenarios[0];
  return scenario === undefined ? null : { scenario, principle: null, says: '' };
};

export interface Proposed {
  readonly scenario: Pick<Scenario, 'id' | 'title'>;
  readonly says: string;
}

/** Null while it is not known yet, or where there is nothing to play. */
export function useProposal(progress: Progress | null, library: State['library'], now: number): Proposed | null {
  const [nextUp, arrived] = useState<NextUp | null>(() => fetched);
  const [covers, scenarios] = [useCovers(library), useWay(library)];
  const needed = progress !== null && progress.finished.length > 0 && nextUp === null;
  useEffect(() => {
    if (!needed) return;
    import('../core/schedule.ts').then(
      (schedule) => arrived(() => (fetched = schedule.nextUp)),
      () => arrived(() => guess),
    );
  }, [needed]);
  return useMemo(() => {
    if (progress === null) return null;
    if (progress.finished.length > 0) return nextUp?.(progress, scenarios, now) ?? null;
    // Whoever begins need not wait for more than its name.
    const [first] = covers;
    return first === undefined ? null : { scenario: first, says: firstWords(first) };
  }, [progress, covers, scenarios, nextUp, now]);
}

/** The scenarios that can be played, in the order of the way. */
export function useWay(library: State['library']): readonly Scenario[] {
  return useMemo(() => wayOf(library), [library]);
}

function wayOf(library: State['library']): Scenario[] {
  const ready = library.flatMap((b) => (b.kind === 'ready' ? b.scenario : []));
  return ready.toSorted(inOrder);
}
