// A way to every decision of a scenario that can be reached: the shortest list of picks to each, by breadth-first search.
// The seeds are always the same ones, so a decision is always come to by the same way.
import { analyze, bestEmail, type Analysis } from './analysis.ts';
import { drained } from './drained.ts';
import { decision, offered, pick, start, type Picked, type Playthrough } from './playthrough.ts';
import type { Deciding, Scenario } from './scenario.ts';

/** What chance bars under one seed, another may open. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const KNOWN = new WeakMap<Scenario, readonly Playthrough[]>();

/** A playthrough that stands before each node with choices, in the order of the file; those not found are left out. */
export function waysToDecisions(scenario: Scenario): readonly Playthrough[] {
  return drained(waysInSteps(scenario));
}

/** The same, with a pause after each position that was walked on from. */
export function* waysInSteps(scenario: Scenario): Generator<void, readonly Playthrough[]> {
  const known = KNOWN.get(scenario);
  if (known !== undefined) return known;
  const found = yield* search(scenario);
  KNOWN.set(scenario, found);
  return found;
}

function* search(scenario: Scenario): Generator<void, Playthrough[]> {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') return [];
  const all = scenario.nodes.filter((n) => n.kind === 'choose').map((n) => n.id);
  const found = new Map<string, Playthrough>();
  for (const seed of SEEDS) {
    if (all.every((id) => found.has(id))) break;
    yield* walk(start(scenario, seed), analysis, found);
  }
  return all.flatMap((id) => found.get(id) ?? []);
}

/** Positions with the same future are walked from once. */
function* walk(from: Playthrough, analysis: Analysis, found: Map<string, Playthrough>): Generator<void, void> {
  const seen = new Set<number | undefined>();
  let edge = [from];
  while (edge.length > 0) {
    const next: Playthrough[] = [];
    for (const play of edge) {
      const node = decision(play);
      if (node === null) continue;
      if (!found.has(node.id)) found.set(node.id, play);
      for (const picked of picksAt(play, node, analysis)) {
        const after = pick(play, picked);
        const place = analysis.graph.find(after.position);
        if (!seen.has(place)) next.push(after);
        seen.add(place);
      }
      yield;
    }
    edge = next;
  }
}

/** All choices on offer; of all the emails the best one and those of one sentence. */
function picksAt(play: Playthrough, node: Deciding, analysis: Analysis): Picked[] {
  if (node.kind === 'choose') return offered(play).map((c) => c.id);
  const best = bestEmail(analysis, play.position, node);
  return [...(best === null ? [] : [best.id.split('+')]), ...node.sentences.map((s) => [s.id])];
}
