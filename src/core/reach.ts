// What holds on all ways through a scenario: the Conduct with which each ending can be reached, and what its author should look at.
// Every position counts once, whatever the luck that leads there; chance that cannot fall leads nowhere.
import { lossOf, picksOf, type Analysis } from './analysis.ts';
import type { Variant } from './picks.ts';

export interface Reach {
  /** By ending: the unrounded Conduct with which it can be reached, at worst and at best. An ending without a way to it is missing. */
  readonly endings: ReadonlyMap<string, { readonly least: number; readonly most: number }>;
  /** By ending, from 0 to 1: how likely best play ends there. Of equally good picks the first in the file is taken. */
  readonly odds: ReadonlyMap<string, number>;
  /** Picks that honor a graceful close and yet give something away; each once, with the most that it can lose. */
  readonly gracefulLosses: readonly { readonly at: string; readonly choice: string; readonly loss: number }[];
  /** Picks with a negative effect on a way that has lost nothing; each once, with its points. */
  readonly negativeOnBest: readonly { readonly at: string; readonly choice: string; readonly points: number }[];
}

const KNOWN = new WeakMap<Analysis, Reach>();

/** Worked out once an analysis. */
export function reachOf(analysis: Analysis): Reach {
  const kept = KNOWN.get(analysis);
  if (kept !== undefined) return kept;
  const walk = walked(analysis);
  const reach = {
    endings: endingsOf(analysis, walk),
    odds: oddsOf(analysis),
    gracefulLosses: [...walk.graceful.values()],
    negativeOnBest: [...walk.against.values()],
  };
  KNOWN.set(analysis, reach);
  return reach;
}

interface Walk {
  /** By position: the least and the most that can have been lost before it. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly graceful: Map<Variant, Reach['gracefulLosses'][number]>;
  readonly against: Map<Variant, Reach['negativeOnBest'][number]>;
}

/** From the start down: a position comes after all that lead to it. */
function walked(analysis: Analysis): Walk {
  const { nodes, first, to, pick } = analysis.graph;
  const walk: Walk = {
    least: new Float64Array(nodes.length).fill(Infinity),
    most: new Float64Array(nodes.length).fill(-Infinity),
    graceful: new Map(),
    against: new Map(),
  };
  walk.least[nodes.length - 1] = walk.most[nodes.length - 1] = 0;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = analysis.scenario.nodes[nodes[i]!]!;
    const picks = picksOf(node);
    for (let way = first[i]!; way < first[i + 1]!; way++) {
      const picked = picks[pick[way]!];
      const lost = (v: Variant | undefined): number => lossBy(analysis, i, way, v);
      carry(walk, i, to[way]!, lost(picked?.best), lost(picked?.worst));
      for (const variant of picked?.variants ?? []) note(walk, i, node.id, variant, lost(variant));
    }
  }
  return walk;
}

/** What this pick gives away at position `i`. */
function lossBy({ graph, values }: Analysis, i: number, way: number, variant: Variant | undefined): number {
  return variant === undefined ? 0 : lossOf(values[i]!, variant.points + values[graph.to[way]!]!);
}

function carry({ least, most }: Walk, from: number, to: number, low: number, high: number): void {
  least[to] = Math.min(least[to]!, least[from]! + low);
  most[to] = Math.max(most[to]!, most[from]! + high);
}

function note(walk: Walk, i: number, at: string, variant: Variant, loss: number): void {
  if (variant.graceful && loss > (walk.graceful.get(variant)?.loss ?? 0))
    walk.graceful.set(variant, { at, choice: variant.make().id, loss });
  if (variant.against && walk.least[i]! + loss === 0 && !walk.against.has(variant))
    walk.against.set(variant, { at, choice: variant.make().id, points: variant.points });
}

function endingsOf({ scenario, graph, best }: Analysis, { least, most }: Walk): Reach['endings'] {
  const endings = new Map<string, { readonly least: number; readonly most: number }>();
  const conduct = (lost: number) => 100 * Math.max(0, 1 - lost / best);
  for (let i = 0; i < graph.nodes.length; i++) {
    const node = scenario.nodes[graph.nodes[i]!]!;
    if (node.kind !== 'end') continue;
    const [low, high] = [conduct(most[i]!), conduct(least[i]!)];
    const before = endings.get(node.ending) ?? { least: low, most: high };
    endings.set(node.ending, { least: Math.min(before.least, low), most: Math.max(before.most, high) });
  }
  return endings;
}

function oddsOf(analysis: Analysis): Reach['odds'] {
  const { nodes, first, to, pick, share } = analysis.graph;
  const chances = new Float64Array(nodes.length);
  const odds = new Map<string, number>();
  chances[nodes.length - 1] = 1;
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (chances[i] === 0) continue;
    const node = analysis.scenario.nodes[nodes[i]!]!;
    if (node.kind === 'end') odds.set(node.ending, (odds.get(node.ending) ?? 0) + chances[i]!);
    const picks = picksOf(node);
    for (let way = first[i]!; way < first[i + 1]!; way++) {
      const picked = picks[pick[way]!];
      if (picked !== undefined && lossBy(analysis, i, way, picked.best) > 0) continue;
      chances[to[way]!]! += chances[i]! * share[way]!;
      if (picked !== undefined) break;
    }
  }
  return odds;
}
