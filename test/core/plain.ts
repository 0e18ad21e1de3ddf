// What becomes of a position, by the definitions alone: no merging, no memory, every way tried, down to each single email.
import { pointsOf } from '../../src/core/analysis.ts';
import { emailChoice, whyNotSent, type ComposeNode } from '../../src/core/email.ts';
import { oddsAt } from '../../src/core/playthrough.ts';
import {
  afterChoice,
  comeBack,
  jumpAt,
  keyOf,
  lead,
  nodeAt,
  onOffer,
  type Position,
  type Rules,
} from '../../src/core/rules.ts';
import type { Choice } from '../../src/core/scenario.ts';

export interface Fate {
  readonly at: Position;
  readonly value: number;
  /** The most that can still be lost, in expectation. */
  readonly worst: number;
  /** By ending: the least and the most that can still be lost on a way to it. */
  readonly endings: ReadonlyMap<string, readonly [least: number, most: number]>;
  readonly odds: ReadonlyMap<string, number>;
  /** What can be picked here. */
  readonly picks: readonly { readonly choice: Choice; readonly loss: number; readonly after: Fate }[];
  /** Everything that can follow. */
  readonly next: readonly Fate[];
}

export class Loop extends Error {}
export class TooLong extends Error {}

interface Ways {
  /** Steps after which it throws TooLong. */
  readonly steps?: number;
  /** Keeps what becomes of each position, where trying every way again would take for ever. */
  readonly kept?: Map<string, Fate>;
  /** The emails to try. */
  readonly emails?: (node: ComposeNode) => readonly Choice[];
}

/** Throws Loop where the conversation can come back to where it was. */
export function fateOf(
  rules: Rules,
  start: Position,
  { steps = Infinity, kept, emails = everyEmail }: Ways = {},
): Fate {
  let left = steps;
  const trail = new Set<string>();
  const fate = (at: Position): Fate => {
    const key = keyOf(at);
    if (trail.has(key)) throw new Loop();
    if (left-- === 0) throw new TooLong();
    trail.add(key);
    const found = kept?.get(key) ?? fresh(at);
    kept?.set(key, found);
    trail.delete(key);
    return found;
  };
  const fresh = (at: Position): Fate => {
    const node = nodeAt(rules, at);
    const sure = (to: Position) => mixed(at, [{ share: 1, fate: fate(to) }]);
    if (node.kind === 'end') return ended(at, node.ending);
    if (node.kind === 'go') return sure(lead(rules, at, jumpAt(rules, node, at)));
    if (node.kind === 'return') return sure(comeBack(at, node));
    if (node.kind === 'chance') {
      const ways = oddsAt(rules, node, at).map((odds, i) => ({ share: odds / 100, draw: node.draws[i]! }));
      const falling = ways.filter((w) => w.share > 0);
      return mixed(
        at,
        falling.map((w) => ({ share: w.share, fate: fate(lead(rules, at, w.draw)) })),
      );
    }
    const choices = node.kind === 'compose' ? emails(node) : onOffer(rules, node, at);
    if (choices.length === 0 && node.kind === 'choose') return sure({ ...at, node: node.otherwise! });
    return decided(
      at,
      choices.map((choice) => ({ choice, after: fate(afterChoice(rules, at, choice)) })),
    );
  };
  return fate(start);
}

function ended(at: Position, ending: string): Fate {
  return {
    at,
    value: 0,
    worst: 0,
    endings: new Map([[ending, [0, 0]]]),
    odds: new Map([[ending, 1]]),
    picks: [],
    next: [],
  };
}

function mixed(at: Position, ways: readonly { readonly share: number; readonly fate: Fate }[]): Fate {
  const sum = (of: (f: Fate) => number) => ways.reduce((total, w) => total + w.share * of(w.fate), 0);
  const odds = new Map<string, number>();
  for (const w of ways) for (const [e, p] of w.fate.odds) odds.set(e, (odds.get(e) ?? 0) + w.share * p);
  const endings = joined(ways.map((w) => ({ loss: 0, after: w.fate })));
  return {
    at,
    value: sum((f) => f.value),
    worst: sum((f) => f.worst),
    endings,
    odds,
    picks: [],
    next: ways.map((w) => w.fate),
  };
}

function decided(at: Position, ways: readonly { readonly choice: Choice; readonly after: Fate }[]): Fate {
  const q = (way: { readonly choice: Choice; readonly after: Fate }) => pointsOf(way.choice) + way.after.value;
  const value = Math.max(...ways.map(q));
  const picks = ways.map((w) => ({ ...w, loss: value - q(w) < 1e-9 ? 0 : value - q(w) }));
  return {
    at,
    value,
    worst: Math.max(...picks.map((p) => p.loss + p.after.worst)),
    endings: joined(picks),
    odds: picks.find((p) => p.loss === 0)!.after.odds,
    picks,
    next: picks.map((p) => p.after),
  };
}

function joined(ways: readonly { readonly loss: number; readonly after: Fate }[]): Fate['endings'] {
  const endings = new Map<string, readonly [number, number]>();
  for (const { loss, after } of ways) {
    for (const [ending, [least, most]] of after.endings) {
      const [low, high] = endings.get(ending) ?? [Infinity, -Infinity];
      endings.set(ending, [Math.min(low, loss + least), Math.max(high, loss + most)]);
    }
  }
  return endings;
}

/** Every ordered list of sentences with at most one of a part. */
function everyEmail(node: ComposeNode): Choice[] {
  const grow = (ids: readonly string[]): string[][] =>
    node.sentences.flatMap((s) => {
      const more = [...ids, s.id];
      return whyNotSent(node, more) === null ? [more, ...grow(more)] : [];
    });
  return grow([]).map((ids) => emailChoice(node, ids));
}
