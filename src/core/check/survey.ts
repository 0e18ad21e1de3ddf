// Every position that a play can reach, those that need the fewest picks first, each with the picks that lead there.
// Stops beyond a number of positions and says so: `complete` is then false, and nothing may be concluded from what was not seen.
import { rulesOf, type Position, type Rules } from '../rules.ts';
import type { Choice, Scenario } from '../scenario.ts';
import { keyBy, type Key } from './asked.ts';
import { pickOf, pickText, waysFrom } from './ways.ts';

export interface Survey {
  readonly rules: Rules;
  readonly positions: readonly Position[];
  readonly complete: boolean;
  /** Where a position stands in `positions`, or -1. */
  indexOf(at: Position): number;
  /** The fewest picks that lead to a position of the list. */
  picksTo(index: number): string[];
}

/** Positions beyond which a survey would take more than some seconds and some hundred megabytes. */
export const MOST_POSITIONS = 400_000;

export function survey(scenario: Scenario, closely: boolean, most = MOST_POSITIONS): Survey {
  const rules = rulesOf(scenario);
  const course = {
    rules,
    key: keyBy(rules, closely),
    positions: [],
    from: [],
    by: [],
    known: new Map<string, number>(),
  };
  const complete = walk(course, most);
  return {
    rules,
    positions: course.positions,
    complete,
    indexOf: (at) => course.known.get(course.key(at)) ?? -1,
    picksTo: (index) => picksTo(course, index),
  };
}

interface Course {
  readonly rules: Rules;
  readonly key: Key;
  readonly positions: Position[];
  /** For each position the index of the one before it, and what was picked there. */
  readonly from: number[];
  readonly by: (Choice | null)[];
  readonly known: Map<string, number>;
}

interface Step {
  readonly to: Position;
  readonly from: number;
  readonly by: Choice | null;
}

/** Breadth first in picks: what nobody decides is walked at once, what is picked waits for its turn. */
function walk(course: Course, most: number): boolean {
  let turn: Step[] = [{ to: course.rules.start, from: -1, by: null }];
  while (turn.length > 0) {
    const later: Step[] = [];
    // The list grows as it is walked.
    for (let i = 0; i < turn.length; i++) {
      if (course.positions.length >= most) return false;
      const from = arrive(course, turn[i]!);
      if (from === null) continue;
      for (const { to, choice } of waysFrom(course.rules, course.positions[from]!))
        (choice === null ? turn : later).push({ to, from, by: choice });
    }
    turn = later;
  }
  return true;
}

/** The index of a position not seen before; null where it was. */
function arrive(course: Course, { to, from, by }: Step): number | null {
  const key = course.key(to);
  if (course.known.has(key)) return null;
  const index = course.positions.push(to) - 1;
  course.known.set(key, index);
  course.from.push(from);
  course.by.push(by);
  return index;
}

function picksTo(course: Course, index: number): string[] {
  const picks: string[] = [];
  for (let i = index; i > 0; i = course.from[i]!) {
    const [choice, before] = [course.by[i]!, course.positions[course.from[i]!]!];
    if (choice !== null) picks.push(pickText(pickOf(course.rules, before, choice)));
  }
  return picks.toReversed();
}
