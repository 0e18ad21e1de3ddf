// From attempts to the result that is handed in: the picks by their place in the file, and the times between them. No score is in it.
import type { Assignment } from './assignment.ts';
import { stepsOf, type Attempt } from './attempt.ts';
import { decision, type Picked, type Playthrough } from './playthrough.ts';
import { MOST_RESULT_ATTEMPTS, type Result, type ResultAttempt, type ResultEntry } from './result.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioOf } from './standing.ts';

/** Throws RangeError for an attempt at a scenario that is not asked for, or that cannot be had or followed. */
export function resultOf(
  id: string,
  { scenarios }: Assignment,
  student: string,
  attempts: readonly Attempt[],
  scenarioOf: ScenarioOf,
): Result {
  // A result holds so many attempts at most: where there are more, the latest.
  const all = attempts.slice(-MOST_RESULT_ATTEMPTS).map((attempt): ResultAttempt => {
    const { seed, mode, started } = attempt;
    const scenario = scenarios.findIndex((s) => s.id === attempt.scenario);
    const played = scenarioOf(attempt);
    if (scenario < 0 || played === null || played === undefined)
      throw new RangeError(`The scenario “${attempt.scenario}” cannot be had.`);
    return { scenario, rules: attempt.rules.slice(0, 12), seed, mode, started, log: placed(attempt, played) };
  });
  return { assignment: id, student, attempts: all };
}

/** The log with places in the file for ids. A clock that was set back between two entries counts as standing still. */
function placed(attempt: Attempt, scenario: Scenario): ResultEntry[] {
  const plays = [...stepsOf(attempt, scenario)].map((step) => step.play);
  let before = 0;
  return attempt.log.map((entry, i): ResultEntry => {
    const after = Math.max(0, entry.at - before);
    before += after;
    if ('undo' in entry) return { undo: true, after };
    return { ...placeOf(plays[i]!, 'pick' in entry ? entry.pick : entry.compose), after };
  });
}

function placeOf(play: Playthrough, picked: Picked): { choice: number } | { sentences: number[] } {
  const node = decision(play);
  if (typeof picked === 'string' && node?.kind === 'choose')
    return { choice: node.choices.findIndex((c) => c.id === picked) };
  if (typeof picked !== 'string' && node?.kind === 'compose')
    return { sentences: picked.map((id) => node.sentences.findIndex((s) => s.id === id)) };
  throw new RangeError('This cannot be picked here.');
}
