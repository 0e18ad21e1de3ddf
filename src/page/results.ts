// What the attempts so far came to: worked out by replaying them, never remembered.
import { known } from '../core/analysis.ts';
import { finishedAs, isWorkedOut, type Finished } from '../core/progress.ts';
import { replayAttempt, type Attempt } from '../core/attempt.ts';
import { scenarioFor } from '../store/actions.ts';
import { isSealed } from '../store/sealed.ts';
import type { State } from '../store/state.ts';

/** The finished attempts of a scenario, oldest first, as far as they are worked out. */
export function resultsOf(state: State, scenario: string): Finished[] {
  const mine = (state.attempts ?? []).filter((a) => a.scenario === scenario && !isSealed(state, a));
  return mine.map((a) => resultOf(state, a)).filter((r) => r !== null);
}

function resultOf(state: State, attempt: Attempt): Finished | null {
  const scenario = scenarioFor(state, attempt);
  if (scenario === undefined || scenario === null) return null;
  // While the analysis is being worked out there is no result; then the page is drawn anew.
  return isWorkedOut(attempt, scenario) || known(scenario) !== null ? finishedAs(attempt, scenario) : null;
}

/** Whether the last attempt, of those that count for nothing else, was left before its end. */
export function isLeftOpen(state: State, scenario: string): boolean {
  const last = (state.attempts ?? []).findLast((a) => a.scenario === scenario && a.assignment === undefined);
  const its = last === undefined ? null : scenarioFor(state, last);
  if (last === undefined || its === null || its === undefined) return false;
  const replayed = replayAttempt(last, its);
  return replayed.kind === 'playthrough' && replayed.playthrough.ending === null;
}
