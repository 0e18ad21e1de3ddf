// Keeps an assignment while it is put together. Each change of its terms makes it another one: the one before goes, unless somebody may have it.
import { useEffect, useRef } from 'preact/hooks';
import { assignmentId, type Assignment } from '../core/assignment.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import type { Screen } from './actor.ts';

export interface Keeping {
  /** Keeps what has been changed. */
  readonly keep: () => void;
  /** Keeps it, changed or not, for good. */
  readonly handOut: () => void;
}

export function useKeeping(
  screen: Screen,
  changed: Assignment | null,
  ready: Assignment | null,
  own: readonly KeptScenario[],
): Keeping {
  const now = useRef({ screen, changed, ready, own });
  now.current = { screen, changed, ready, own };
  /** Kept here since this screen was opened, and nobody's yet. */
  const mine = useRef<string | null>(null);
  const keepIt = (assignment: Assignment | null): void => {
    if (assignment !== null) mine.current = kept(now.current.screen, assignment, now.current.own, mine.current);
  };
  // Whoever leaves at once after a change has not lost it.
  useEffect(() => () => queueMicrotask(() => keepIt(now.current.changed)), []);
  return {
    keep: () => keepIt(now.current.changed),
    handOut: () => {
      keepIt(now.current.ready);
      mine.current = null;
    },
  };
}

/** The id that it has now, where it may still go; null where it was there already. */
function kept(
  { state, act, world }: Screen,
  assignment: Assignment,
  own: readonly KeptScenario[],
  mine: string | null,
): string | null {
  const id = assignmentId(assignment);
  const known = state.assignments.find((a) => a.id === id);
  if (known === undefined || known.made === null || JSON.stringify(known.assignment) !== JSON.stringify(assignment))
    act({ kind: 'assignment kept', assignment: keptOf(id, assignment, own, known, world.clock()) });
  if (mine === id) return mine;
  const before = state.assignments.find((a) => a.id === mine);
  if (before !== undefined && before.opened === null) act({ kind: 'assignment dropped', id: before.id });
  return known === undefined ? id : null;
}

function keptOf(
  id: string,
  assignment: Assignment,
  own: readonly KeptScenario[],
  known: KeptAssignment | undefined,
  now: number,
): KeptAssignment {
  const { made, opened, student, handedIn } = known ?? { made: null, opened: null, student: '', handedIn: [] };
  return { id, assignment, own, made: made ?? now, opened, student, handedIn };
}
