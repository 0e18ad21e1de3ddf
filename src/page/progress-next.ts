// What to play next, for whoever shows it: the schedule is fetched when there is something to go by, and never holds up the first visit.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Progress } from '../core/progress.ts';
import type { Card, Proposal } from '../core/schedule.ts';
import { firstWords } from '../core/schedule-words.ts';
import type { Scenario } from '../core/scenario.ts';
import type { State } from '../store/state.ts';
import { inOrder, useCovers } from './covers.ts';

type NextUp = (progress: Progress, scenarios: readonly Scenario[], now: number) => Proposal | null;

export interface Schedule {
  readonly nextUp: NextUp;
  /** Null where that cannot be known. */
  readonly cardsOf: (progress: Progress) => readonly Card[] | null;
}

let fetched: Schedule | null = null;

/** Without the schedule: the first that has not been played, and no reason. */
const GUESS: Schedule = {
  nextUp: ({ histories }, scenarios) => {
    const scenario = scenarios.find((s) => !histories.some((h) => h.scenario === s.id)) ?? scenarios[0];
    return scenario === undefined ? null : { scenario, principle: null, says: '' };
  },
  cardsOf: () => null,
};

/** Null until it is wanted and has come. */
export function useSchedule(wanted: boolean): Schedule | null {
  const [schedule, arrived] = useState(fetched);
  const needed = wanted && schedule === null;
  useEffect(() => {
    if (!needed) return;
    import('../core/schedule.ts').then(
      (it) => arrived((fetched = it)),
      () => arrived(GUESS),
    );
  }, [needed]);
  return schedule;
}

export interface Proposed {
  readonly scenario: Pick<Scenario, 'id' | 'title'>;
  readonly says: string;
}

/** Null while it is not known yet, or where there is nothing to play. */
export function useProposal(progress: Progress | null, library: State['library'], now: number): Proposed | null {
  const [covers, scenarios] = [useCovers(library), useWay(library)];
  const schedule = useSchedule(progress !== null && progress.finished.length > 0);
  return useMemo(() => {
    if (progress === null) return null;
    if (progress.finished.length > 0) return schedule?.nextUp(progress, scenarios, now) ?? null;
    // Whoever begins need not wait for more than its name.
    const [first] = covers;
    return first === undefined ? null : { scenario: first, says: firstWords(first) };
  }, [progress, covers, scenarios, schedule, now]);
}

/** The scenarios that can be played, in the order of the way. */
export function useWay(library: State['library']): readonly Scenario[] {
  return useMemo(() => wayOf(library), [library]);
}

function wayOf(library: State['library']): Scenario[] {
  const ready = library.flatMap((b) => (b.kind === 'ready' ? b.scenario : []));
  return ready.toSorted(inOrder);
}
