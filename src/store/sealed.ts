// Which attempts keep to themselves what they came to, until their assignment has been handed in.
import { counts, type Attempt } from '../core/attempt.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { State } from './state.ts';

type Known = Pick<State, 'assignments'>;

export function keptFor({ assignments }: Known, id: string | undefined): KeptAssignment | null {
  return assignments.find((a) => a.id === id) ?? null;
}

/** Whether what an attempt came to is not told yet: it counts, and nothing has been handed in. */
export function isSealed(state: Known, attempt: Attempt): boolean {
  const kept = attempt.assignment === undefined ? null : keptFor(state, attempt.assignment);
  return kept !== null && isKeptBack(kept) && counts(attempt);
}

/** Whether an assignment explains nothing before it has been handed in, and it has not. */
export function isKeptBack({ assignment, handedIn }: KeptAssignment): boolean {
  return assignment.coaching === 'handed in' && handedIn.length === 0;
}
