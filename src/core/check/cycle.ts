// A way back to where the conversation was with nothing changed: the one that takes the fewest picks to come to, and then the shortest.
import type { Choice, Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';
import type { Survey } from './survey.ts';
import { pickOf, pickText, waysFrom } from './ways.ts';

interface Edge {
  readonly to: number;
  readonly choice: Choice | null;
}

export function cycleFinding(scenario: Scenario, survey: Survey): Finding | null {
  const edges = survey.positions.map((at): Edge[] =>
    waysFrom(survey.rules, at).flatMap(({ to, choice }) => {
      const index = survey.indexOf(to);
      return index < 0 ? [] : [{ to: index, choice }];
    }),
  );
  const left = [...withoutEnds(edges)].toSorted((a, b) => a - b);
  for (const from of left) {
    const loop = loopAt(edges, from);
    if (loop !== null) return told(scenario, survey, from, loop);
  }
  return null;
}

/** The positions from which one can go on for ever: what leads only to ends is taken away, again and again. */
function withoutEnds(edges: readonly (readonly Edge[])[]): Set<number> {
  const before = edges.map((): number[] => []);
  edges.forEach((out, from) => out.forEach(({ to }) => before[to]!.push(from)));
  const open = edges.map((out) => out.length);
  const left = new Set(edges.keys());
  const ends = edges.flatMap((out, i) => (out.length === 0 ? [i] : []));
  for (let i = ends.pop(); i !== undefined; i = ends.pop()) {
    left.delete(i);
    for (const from of before[i]!) if (--open[from]! === 0) ends.push(from);
  }
  return left;
}

/** The shortest way from a position back to itself, or null. */
function loopAt(edges: readonly (readonly Edge[])[], from: number): (readonly [number, Edge])[] | null {
  const by = new Map<number, readonly [number, Edge]>();
  const queue = [from];
  for (const at of queue) {
    for (const edge of edges[at]!) {
      if (by.has(edge.to)) continue;
      by.set(edge.to, [at, edge]);
      if (edge.to === from) return tracedBack(by, from);
      queue.push(edge.to);
    }
  }
  return null;
}

function tracedBack(by: ReadonlyMap<number, readonly [number, Edge]>, from: number): (readonly [number, Edge])[] {
  const steps: (readonly [number, Edge])[] = [];
  let at = from;
  do {
    const step = by.get(at)!;
    steps.push(step);
    at = step[0];
  } while (at !== from);
  return steps.toReversed();
}

function told(scenario: Scenario, survey: Survey, from: number, loop: readonly (readonly [number, Edge])[]): Finding {
  const names = [...loop.map(([at]) => survey.positions[at]!.node), survey.positions[from]!.node];
  const picks = loop.flatMap(([at, { choice }]) =>
    choice === null ? [] : [pickText(pickOf(survey.rules, survey.positions[at]!, choice))],
  );
  const node = scenario.nodes.findIndex((n) => n.id === survey.positions[from]!.node);
  const says = `The conversation can come back to where it was with nothing changed: ${short(names, ' → ')} (by picking ${short(picks, ', ')}). Make one of these choices once-only with “times”, or let it move a variable toward its bound.`;
  return finding('cycle', `/nodes/${node}`, says, survey.picksTo(from));
}

function short(names: readonly string[], between: string): string {
  return (names.length <= 12 ? names : [...names.slice(0, 11), '…', names.at(-1)!]).join(between);
}
