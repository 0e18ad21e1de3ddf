// What the attempts so far came to: worked out by replaying them, never remembered.
import { finishedAs, type Finished } from '../core/progress.ts';
import { replayAttempt, type Attempt } from '../core/attempt.ts';
import { scenarioFor } from '../store/actions.ts';
import type { State } from '../store/state.ts';

/** The finished attempts of a scenario, oldest first. */
export function resultsOf(state: State, scenario: string): Finished[] {
  const mine = (state.attempts ?? []).filter((a) => a.scenario === scenario);
  return mine.map((a) => resultOf(state, a)).filter((r) => r !== null);
}

function resultOf(state: State, attempt: Attempt): Finished | null {
  const scenario = scenarioFor(state, attempt);
  return scenario === undefined || scenario === null ? null : finishedAs(attempt, scenario);
}

/** Whether the last attempt was left before its end. */
export function isLeftOpen(state: State, scenario: string): boolean {
  const last = (state.attempts ?? []).findLast((a) => a.scenario === scenario);
  const its = last === undefined ? null : scenarioFor(state, last);
  if (last === undefined || its === null || its === undefined) return false;
  const replayed = replayAttempt(last, its);
  return replayed.kind === 'playthrough' && replayed.playthrough.ending === null;
}
