// How a student stands in an assignment: attempts begun, left open and finished. Only attempts that count use one up:
// with anything taken back, an attempt is practice.
import type { Asked, Assignment } from './assignment.ts';
import { counts, replayAttempt, type Attempt } from './attempt.ts';
import type { Scenario } from './scenario.ts';

/** The scenario exactly as an attempt was played on; undefined or null where it cannot be had. */
export type ScenarioOf = (attempt: Attempt) => Scenario | null | undefined;

/** How a student stands at one scenario of an assignment. Attempts oldest first. */
export interface Standing {
  readonly asked: Asked;
  /** Those that count and have been begun. */
  readonly begun: readonly Attempt[];
  readonly finished: readonly Attempt[];
  /** The last attempt, where it was left before its end; practice, too. */
  readonly open: Attempt | null;
  /** Attempts that may still be begun; null where there is no limit. */
  readonly left: number | null;
}

export function standings(
  { scenarios, attempts: most }: Assignment,
  id: string,
  attempts: readonly Attempt[],
  scenarioOf: ScenarioOf,
): Standing[] {
  const mine = attempts.filter((a) => a.assignment === id);
  return scenarios.map((asked) => {
    const here = mine.filter((a) => a.scenario === asked.id);
    const begun = here.filter(counts);
    const last = here.at(-1);
    return {
      asked,
      begun,
      finished: begun.filter((a) => isOver(a, scenarioOf(a)) === true),
      open: last !== undefined && isOver(last, scenarioOf(last)) === false ? last : null,
      left: most === undefined ? null : Math.max(0, most - begun.length),
    };
  });
}

/** Whether an attempt has come to its end; null where that cannot be told. */
export function isOver(attempt: Attempt, scenario: Scenario | null | undefined): boolean | null {
  if (scenario === null || scenario === undefined) return null;
  const replayed = replayAttempt(attempt, scenario);
  return replayed.kind === 'refused' ? null : replayed.playthrough.ending !== null;
}
