// What the map shows of the one attempt it stands beside: which stations it came to, by which choices, and what each cost.
// Draws nothing; a conversation that cannot be scored has a path without grades.
import { analyze } from '../core/analysis.ts';
import { pathOf, type Step } from '../core/map-visits.ts';
import type { Playthrough } from '../core/playthrough.ts';
import { score, type Decision, type Grade } from '../core/score.ts';
import type { Leg } from './map-lines.ts';

export interface Journey {
  readonly steps: readonly Step[];
  /** The numbers of the decisions made at a station, as they stand beside “What you said”. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** The worst grade at each station. */
  readonly grades: ReadonlyMap<string, Grade>;
  /** `station/choice` of everything chosen, or fallen, this time. */
  readonly chosen: ReadonlySet<string>;
  readonly legs: readonly Leg[];
  /** The station at which most was lost. */
  readonly turn: string | null;
}

export function journeyOf(play: Playthrough): Journey {
  const steps = pathOf(play);
  const decisions = decisionsOf(play);
  const numbers = new Map<string, number[]>();
  const grades = new Map<string, Grade>();
  for (const { station, decision } of steps) {
    if (decision === null) continue;
    numbers.set(station, [...(numbers.get(station) ?? []), decision]);
    const grade = worse(grades.get(station), decisions[decision - 1]?.grade);
    if (grade !== undefined) grades.set(station, grade);
  }
  const worst = decisions.reduce<Decision | null>((w, d) => (d.loss > (w?.loss ?? 0) ? d : w), null);
  return {
    steps,
    numbers,
    grades,
    chosen: new Set(steps.flatMap((s) => (s.by === null ? [] : [`${s.station}/${s.by}`]))),
    legs: legsOf(steps, decisions),
    turn: worst?.turn.node.id ?? null,
  };
}

function decisionsOf(play: Playthrough): readonly Decision[] {
  const analysis = analyze(play.scenario);
  return play.ending === null || analysis.kind === 'problem' ? [] : score(play, analysis).decisions;
}

function worse(a: Grade | undefined, b: Grade | undefined): Grade | undefined {
  return [a, b].includes('tumble') ? 'tumble' : [a, b].includes('wobble') ? 'wobble' : (a ?? b);
}

/** Each leg as lazy as what of the conduct is still left on it. */
function legsOf(steps: readonly Step[], decisions: readonly Decision[]): Leg[] {
  let left = 100;
  return steps.slice(1).map(({ station: to }, i) => {
    const { station: from, decision } = steps[i]!;
    left -= decision === null ? 0 : (decisions[decision - 1]?.cost ?? 0);
    return { from, to, slack: Math.max(0, left / 100) };
  });
}
