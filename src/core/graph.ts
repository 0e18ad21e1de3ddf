// Every position of a scenario that can be reached, those with the same future as one, numbered so that each way leads to a smaller number.
// So what holds of all ways through a scenario is one pass over numbers, up or down, however deep the story.
// Refuses a scenario in which a position can be reached again from itself, and one with too many positions.
import { mergeBy } from './merging.ts';
import { picksAt } from './picks.ts';
import { oddsAt } from './playthrough.ts';
import { afterChoice, comeBack, jumpAt, lead, nodeAt, onOffer, type Position, type Rules } from './rules.ts';
import type { NodeOf } from './scenario.ts';

/** More positions than this and we say so instead of guessing. */
export const MAX_STATES = 1_000_000;

export interface Graph {
  readonly kind: 'graph';
  /** Of each position, its node by its place in the file. */
  readonly nodes: ArrayLike<number>;
  /** The ways on from position `i` are those from `first[i]` to before `first[i + 1]`, in the order of the file. */
  readonly first: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Of each way, which of the node's picks it is; -1 where nobody decides. */
  readonly pick: ArrayLike<number>;
  /** Of each way, its share of the odds, above 0; 1 where it is picked, or sure. */
  readonly share: ArrayLike<number>;
  /** The number of a position, or undefined when it cannot be reached. */
  find(at: Position): number | undefined;
}

export type Graphed = Graph | { readonly kind: 'problem'; readonly says: string };

interface Way {
  readonly to: Position;
  readonly pick: number;
  readonly share: number;
}

/** A position under work, and the ways on from it. */
interface Frame {
  readonly key: string;
  readonly node: string;
  readonly ways: readonly Way[];
  next: number;
}

/** All that can be reached from here, the position itself numbered last. An explicit trail, since a story may be deeper than a call stack. */
export function graphFrom(rules: Rules, start: Position): Graphed {
  const key = mergeBy(rules);
  const numbers = new Map<string, number>();
  const places = new Map(rules.scenario.nodes.map((n, i) => [n.id, i]));
  const [nodes, first, to, pick, share]: number[][] = [[], [0], [], [], []];
  const close = (frame: Frame): void => {
    for (const way of frame.ways) {
      to!.push(numbers.get(key(way.to))!);
      pick!.push(way.pick);
      share!.push(way.share);
    }
    first!.push(to!.length);
    numbers.set(frame.key, nodes!.push(places.get(frame.node)!) - 1);
  };
  const frameAt = (at: Position): Frame => ({ key: key(at), node: at.node, ways: waysFrom(rules, at), next: 0 });
  const trail = [frameAt(start)];
  const open = new Set([trail[0]!.key]);
  for (let top = trail[0]; top !== undefined; top = trail.at(-1)) {
    const way = top.ways[top.next++];
    if (way === undefined) {
      close(top);
      open.delete(top.key);
      trail.pop();
    } else if (!numbers.has(key(way.to))) {
      if (open.has(key(way.to))) return { kind: 'problem', says: loopSentence(trail, key(way.to)) };
      if (numbers.size + trail.length >= MAX_STATES) return { kind: 'problem', says: TOO_MANY };
      trail.push(frameAt(way.to));
      open.add(key(way.to));
    }
  }
  return {
    kind: 'graph',
    nodes: nodes!,
    first: first!,
    to: to!,
    pick: pick!,
    share: share!,
    find: (at) => numbers.get(key(at)),
  };
}

const TOO_MANY = `More than ${MAX_STATES.toLocaleString('en-US')} positions can be reached. Use fewer variables, or narrower ones.`;

function waysFrom(rules: Rules, at: Position): Way[] {
  const node = nodeAt(rules, at);
  const sure = (to: Position): Way[] => [{ to, pick: -1, share: 1 }];
  if (node.kind === 'end') return [];
  if (node.kind === 'go') return sure(lead(rules, at, jumpAt(rules, node, at)));
  if (node.kind === 'return') return sure(comeBack(at, node));
  if (node.kind === 'chance') return draws(rules, at, node);
  if (node.kind === 'compose')
    return picksAt(node).map((p, pick) => ({ to: afterChoice(rules, at, p.best.make()), pick, share: 1 }));
  const open = onOffer(rules, node, at);
  if (open.length === 0 && node.otherwise !== undefined) return sure({ ...at, node: node.otherwise });
  return open.map((c) => ({ to: afterChoice(rules, at, c), pick: node.choices.indexOf(c), share: 1 }));
}

function draws(rules: Rules, at: Position, node: NodeOf<'chance'>): Way[] {
  const odds = oddsAt(rules, node, at);
  const ways = node.draws.map((d, i) => ({ to: lead(rules, at, d), pick: -1, share: (odds[i] ?? 0) / 100 }));
  return ways.filter((w) => w.share > 0);
}

function loopSentence(trail: readonly Frame[], key: string): string {
  const loop = trail.slice(trail.findIndex((f) => f.key === key)).map((f) => f.node);
  return `The conversation can come back to where it was with nothing changed: ${[...loop, loop[0]].join(' → ')}. Make one of these choices once-only with “times”, or let it move a variable toward its bound.`;
}
