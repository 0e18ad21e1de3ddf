// What the attempts so far came to: worked out by replaying them, never remembered.
import { known } from '../core/analysis.ts';
import { counts, replayAttempt, type Attempt } from '../core/attempt.ts';
import type { Playthrough } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { score } from '../core/score.ts';
import { scenarioFor } from '../store/actions.ts';
import type { State } from '../store/state.ts';

export interface Result {
  readonly attempt: Attempt;
  readonly conduct: number;
  readonly ending: string;
  readonly counts: boolean;
}

const PLAYED = new WeakMap<Attempt, Playthrough | 'refused'>();
const KNOWN = new WeakMap<Attempt, Result>();

/** The finished attempts of a scenario, oldest first, as far as they are worked out. */
export function resultsOf(state: State, scenario: string): Result[] {
  return finishedOf(state, scenario).flatMap(({ attempt, play }) => resultOf(attempt, play) ?? []);
}

/** The attempts of a scenario that came to an end, oldest first. */
export function finishedOf(
  state: State,
  scenario: string,
): { readonly attempt: Attempt; readonly play: Playthrough; readonly ending: string }[] {
  const mine = (state.attempts ?? []).filter((a) => a.scenario === scenario);
  return mine.flatMap((attempt) => {
    const play = playOf(state, attempt);
    return play === null || play.ending === null ? [] : [{ attempt, play, ending: play.ending }];
  });
}

function playOf(state: State, attempt: Attempt): Playthrough | null {
  const scenario = scenarioFor(state, attempt);
  if (scenario === undefined || scenario === null) return null;
  const kept = PLAYED.get(attempt) ?? played(attempt, scenario);
  PLAYED.set(attempt, kept);
  return kept === 'refused' ? null : kept;
}

function played(attempt: Attempt, scenario: Scenario): Playthrough | 'refused' {
  const replayed = replayAttempt(attempt, scenario);
  return replayed.kind === 'refused' ? 'refused' : replayed.playthrough;
}

/** Null while the analysis is being worked out; then the page is drawn anew. */
function resultOf(attempt: Attempt, play: Playthrough): Result | null {
  const kept = KNOWN.get(attempt);
  if (kept !== undefined) return kept;
  const analysis = known(play.scenario);
  if (analysis === null || analysis.kind === 'problem' || play.ending === null) return null;
  const { conduct } = score(play, analysis);
  const result = { attempt, conduct, ending: play.ending, counts: counts(attempt) };
  KNOWN.set(attempt, result);
  return result;
}

/** Whether the last attempt was left before its end. */
export function isLeftOpen(state: State, scenario: string): boolean {
  const last = (state.attempts ?? []).findLast((a) => a.scenario === scenario);
  const play = last === undefined ? null : playOf(state, last);
  return play !== null && play.ending === null;
}
