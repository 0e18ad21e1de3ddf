// Plays on by itself: the way that gives nothing away from here, or the one that gives away most.
// The costliest line is not the costliest pick each time: a hang-up cuts off what could still be lost.
import { bestOf, lossOf, picksOf, type Analysis } from './analysis.ts';
import type { Variant } from './picks.ts';
import { decision, pick, type Picked, type Playthrough } from './playthrough.ts';
import type { Deciding } from './scenario.ts';

export const LINES = ['best', 'costliest'] as const;
export type LineName = (typeof LINES)[number];

/** The playthrough, carried on to its end; of equally good picks the first in the file. Draws fall as its seed says. */
export function followed(play: Playthrough, analysis: Analysis, way: LineName): Playthrough {
  const worst = way === 'costliest' ? costs(analysis) : [];
  let at = play;
  for (let node = decision(at); node !== null; node = decision(at)) {
    const i = analysis.graph.find(at.position) ?? -1;
    const variant = way === 'best' ? bestOf(picksOf(node), analysis, i) : costliestAt(analysis, worst, i).variant;
    if (variant === null) throw new RangeError(`“${node.id}” has been reached as it cannot be.`);
    at = pick(at, pickedAs(node, variant));
  }
  return at;
}

function pickedAs(node: Deciding, variant: Variant): Picked {
  const { id } = variant.make();
  return node.kind === 'compose' ? id.split('+') : id;
}

const KNOWN = new WeakMap<Analysis, Float64Array>();

/** W by a position's number: the most that can still be lost from there on, in expectation. */
function costs(analysis: Analysis): Float64Array {
  const kept = KNOWN.get(analysis);
  if (kept !== undefined) return kept;
  const all = new Float64Array(analysis.graph.nodes.length);
  for (let i = 0; i < all.length; i++) all[i] = costliestAt(analysis, all, i).cost;
  KNOWN.set(analysis, all);
  return all;
}

interface Costliest {
  readonly cost: number;
  /** Null where nobody decides. */
  readonly variant: Variant | null;
}

function costliestAt({ graph, values, scenario }: Analysis, costs: ArrayLike<number>, i: number): Costliest {
  const picks = picksOf(scenario.nodes[graph.nodes[i]!]!);
  let [cost, variant]: [number, Variant | null] = [0, null];
  for (let way = graph.first[i]!; way < graph.first[i + 1]!; way++) {
    const to = graph.to[way]!;
    const worst = picks[graph.pick[way]!]?.worst;
    if (worst === undefined) cost += graph.share[way]! * costs[to]!;
    else {
      const here = lossOf(values[i]!, worst.points + values[to]!) + costs[to]!;
      // A line must cost more by more than the last bits of a double to be taken before an earlier one.
      if (variant === null || here > cost + 1e-9) [cost, variant] = [here, worst];
    }
  }
  return { cost, variant };
}
