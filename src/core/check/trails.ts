// The shortest play on which something is so that hangs on what was lost before, not on the position alone.
import type { Analysis } from '../analysis.ts';
import type { Position } from '../rules.ts';
import type { Choice } from '../scenario.ts';
import type { Survey } from './survey.ts';
import { pickOf, pickText, waysFrom, type Way } from './ways.ts';

/** A way from the start: where it has come to, what it has lost, and whether it has been marked since the last pick. */
export interface Trail {
  readonly at: Position;
  readonly lost: number;
  readonly marked: boolean;
  readonly before: Trail | null;
  readonly choice: Choice | null;
}

interface Question {
  readonly wanted: (trail: Trail) => boolean;
  /** Marks a trail until the next pick: what is said on arriving, and what is answered to a pick. */
  readonly marks?: (arrived: Position, way: Way | null) => boolean;
}

/** The picks of the shortest play that is wanted; null where there is none, or not all positions are known. Of two ways to one position only the one that has lost less is followed. */
export function shortestPlay(survey: Survey, analysis: Analysis, { wanted, marks }: Question): string[] | null {
  if (!survey.complete) return null;
  const least = new Map<number, number>();
  const began = survey.rules.start;
  let turn: Trail[] = [{ at: began, lost: 0, marked: marks?.(began, null) === true, before: null, choice: null }];
  while (turn.length > 0) {
    const later: Trail[] = [];
    for (let i = 0; i < turn.length; i++) {
      const trail = turn[i]!;
      const key = survey.indexOf(trail.at) * 2 + (trail.marked ? 1 : 0);
      if ((least.get(key) ?? Infinity) <= trail.lost) continue;
      least.set(key, trail.lost);
      if (wanted(trail)) return picksOf(survey, trail);
      for (const way of waysFrom(survey.rules, trail.at))
        (way.choice === null ? turn : later).push({
          at: way.to,
          lost: trail.lost + (way.choice === null ? 0 : analysis.loss(trail.at, way.choice)),
          marked: (way.choice === null && trail.marked) || marks?.(way.to, way) === true,
          before: trail,
          choice: way.choice,
        });
    }
    turn = later;
  }
  return null;
}

function picksOf(survey: Survey, last: Trail): string[] {
  const picks: string[] = [];
  for (let t: Trail | null = last; t?.before != null; t = t.before) {
    if (t.choice !== null) picks.push(pickText(pickOf(survey.rules, t.before.at, t.choice)));
  }
  return picks.toReversed();
}
