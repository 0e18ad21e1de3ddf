// What the attempts so far came to: worked out by replaying them, never remembered.
import { analyze } from '../core/analysis.ts';
import { counts, replayAttempt, type Attempt } from '../core/attempt.ts';
import { score } from '../core/score.ts';
import { scenarioFor } from '../store/actions.ts';
import type { State } from '../store/state.ts';

export interface Result {
  readonly attempt: Attempt;
  readonly conduct: number;
  readonly ending: string;
  readonly counts: boolean;
}

const KNOWN = new WeakMap<Attempt, Result | 'unfinished'>();

/** The finished attempts of a scenario, oldest first. */
export function resultsOf(state: State, scenario: string): Result[] {
  const mine = (state.attempts ?? []).filter((a) => a.scenario === scenario);
  return mine.map((a) => resultOf(state, a)).filter((r) => r !== null);
}

function resultOf(state: State, attempt: Attempt): Result | null {
  const known = KNOWN.get(attempt);
  if (known !== undefined) return known === 'unfinished' ? null : known;
  const scenario = scenarioFor(state, attempt);
  if (scenario === undefined || scenario === null) return null;
  const replayed = replayAttempt(attempt, scenario);
  const analysis = analyze(scenario);
  if (replayed.kind === 'refused' || replayed.playthrough.ending === null || analysis.kind === 'problem') {
    KNOWN.set(attempt, 'unfinished');
    return null;
  }
  const { conduct } = score(replayed.playthrough, analysis);
  const result = { attempt, conduct, ending: replayed.playthrough.ending, counts: counts(attempt) };
  KNOWN.set(attempt, result);
  return result;
}

/** Whether the last attempt was left before its end. */
export function isLeftOpen(state: State, scenario: string): boolean {
  const last = (state.attempts ?? []).findLast((a) => a.scenario === scenario);
  return last !== undefined && resultOf(state, last) === null;
}
