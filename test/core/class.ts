// A class that hands in results on small scenarios, for tests about gradebooks: each pick by its id, each time a few seconds.
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { drained } from '../../src/core/drained.ts';
import type { Gradebook, ScenarioOf } from '../../src/core/gradebook.ts';
import { grading } from '../../src/core/gradebook-grading.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { decision, pick, start } from '../../src/core/playthrough.ts';
import { resultCode, type Result, type ResultAttempt, type ResultEntry } from '../../src/core/result.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { MONDAY } from './played.ts';

export const TERMS: Assignment = {
  v: 1,
  title: 'Tested',
  scenarios: [{ id: 'small' }],
  coaching: 'end',
  counts: 'best',
};

/** `undo` takes the pick before it back. */
export type Move = string | readonly string[];

type More = Partial<Omit<ResultAttempt, 'log' | 'rules'>> & { readonly after?: number };

let made = 0;

/** Each made attempt has times of its own, so that none is a copy of another. */
export function attemptOf(scenario: Scenario, moves: readonly Move[], more: More = {}): ResultAttempt {
  const { after = 3000 + 7 * made++, ...rest } = more;
  const seed = rest.seed ?? 1;
  const trail = [start(scenario, seed)];
  const log = moves.map((move): ResultEntry => {
    if (move === 'undo') {
      trail.pop();
      return { undo: true, after };
    }
    const now = trail.at(-1)!;
    const node = decision(now)!;
    trail.push(pick(now, move));
    const placeOf = (list: readonly { readonly id: string }[], id: string) => list.findIndex((one) => one.id === id);
    if (node.kind === 'choose') return { choice: placeOf(node.choices, String(move)), after };
    return { sentences: (move as readonly string[]).map((id) => placeOf(node.sentences, id)), after };
  });
  const rules = fingerprint(scenario).rules.slice(0, 12);
  return { scenario: 0, rules, mode: 'for real', started: MONDAY, ...rest, seed, log };
}

export function handedIn(student: string, attempts: readonly ResultAttempt[], terms = TERMS): string {
  return resultCode({ assignment: assignmentId(terms), student, attempts } satisfies Result);
}

export function graded(codes: readonly string[], scenarios: readonly Scenario[], terms = TERMS): Gradebook {
  const scenarioOf: ScenarioOf = (id, rules) =>
    scenarios.find((s) => s.id === id && fingerprint(s).rules.startsWith(rules)) ?? null;
  return drained(grading(terms, codes, scenarioOf));
}
