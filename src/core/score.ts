// Conduct and its parts: how well the player asked, freed of luck. Worked out from the playthrough and the exact analysis, never typed in.
import { bestEmail, pointsOf, type Analysis } from './analysis.ts';
import { emailRange } from './email-kinds.ts';
import type { Playthrough, Turn } from './playthrough.ts';
import { PRINCIPLE_IDS, type PrincipleId } from './principles.ts';
import { onOffer, rulesOf } from './rules.ts';
import type { Choice } from './scenario.ts';

export const GRADES = ['steady', 'wobble', 'tumble'] as const;
export type Grade = (typeof GRADES)[number];

export interface Decision {
  readonly turn: Turn;
  /** In points: what the pick gave away against the best choice there. */
  readonly loss: number;
  /** The loss as a share of the best play, in Conduct points, unrounded. */
  readonly cost: number;
  /** The cost as a whole number; over a play these add up to 100 - Conduct, unless it is past 0. */
  readonly shownCost: number;
  readonly grade: Grade;
  /** The other choices that were on offer, with their losses. */
  readonly others: readonly { readonly choice: Choice; readonly loss: number }[];
}

/** How one principle was kept, 0 to 100, over the decisions that asked for it; the points are those of all of them together. */
export interface Mark extends Points {
  readonly principle: PrincipleId;
  readonly share: number;
  readonly decisions: number;
}

export interface Score {
  /** 0 to 100. */
  readonly conduct: number;
  /** True when the losses add up to more than there was to win. */
  readonly pastZero: boolean;
  readonly decisions: readonly Decision[];
  /** Principles that were asked of the player here; the others are not in the list. */
  readonly marks: readonly Mark[];
}

/** A score without what could have been picked instead, for whoever has thousands to work out. */
export interface Worth extends Omit<Score, 'decisions'> {
  readonly decisions: readonly Taken[];
}
export type Taken = Omit<Decision, 'others'>;

export function score(play: Playthrough, analysis: Analysis): Score {
  const worth = worthOf(play, analysis);
  return { ...worth, decisions: worth.decisions.map((d) => ({ ...d, others: othersAt(play, d.turn, analysis) })) };
}

export function worthOf(play: Playthrough, analysis: Analysis): Worth {
  const losses = play.turns.map((t) => analysis.loss(t.at, t.choice));
  const lost = losses.reduce((a, b) => a + b, 0);
  const conduct = halfUp(100 * Math.max(0, 1 - lost / analysis.best));
  const pastZero = lost > analysis.best;
  const costs = losses.map((l) => (100 * l) / analysis.best);
  const shown = pastZero ? costs.map(halfUp) : largestRemainder(costs, 100 - conduct);
  const decisions = play.turns.map(
    (turn, i): Taken => ({
      turn,
      loss: losses[i]!,
      cost: costs[i]!,
      shownCost: shown[i]!,
      grade: gradeOf(costs[i]!),
    }),
  );
  // The reader has made sure that nothing else is asked for.
  const taught = PRINCIPLE_IDS.filter((p) => play.scenario.principles.includes(p));
  return { conduct, pastZero, decisions, marks: taught.flatMap((p) => markOf(p, play, decisions)) };
}

export function gradeOf(cost: number): Grade {
  if (cost === 0) return 'steady';
  return cost < 10 ? 'wobble' : 'tumble';
}

/** Stars for a Conduct: 40, 70 and 90. */
export function starsOf(conduct: number): 0 | 1 | 2 | 3 {
  if (conduct >= 90) return 3;
  if (conduct >= 70) return 2;
  return conduct >= 40 ? 1 : 0;
}

/** Rounds half up, forgiving the last bits of a double. */
function halfUp(n: number): number {
  return Math.floor(n + 0.5 + 1e-9);
}

/** Whole numbers close to these that add up to `total`; the largest fractions are rounded up first, earlier ones before later. */
export function largestRemainder(shares: readonly number[], total: number): number[] {
  const floors = shares.map((s) => Math.floor(s + 1e-9));
  const left = total - floors.reduce((a, b) => a + b, 0);
  const order = shares.map((s, i) => ({ i, rest: s - floors[i]! })).toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  const up = new Set(order.slice(0, Math.max(0, left)).map((o) => o.i));
  return floors.map((f, i) => f + (up.has(i) ? 1 : 0));
}

/** What could have been picked instead; of all the emails that could have been written, the best. */
function othersAt(play: Playthrough, turn: Turn, analysis: Analysis): Decision['others'] {
  const best = turn.node.kind === 'compose' ? bestEmail(analysis, turn.at, turn.node) : null;
  const others = turn.node.kind === 'compose' ? (best === null ? [] : [best]) : offeredAt(play, turn);
  return others
    .filter((c) => c.id !== turn.choice.id)
    .map((choice) => ({ choice, loss: analysis.loss(turn.at, choice) }));
}

function offeredAt(play: Playthrough, { node, at }: Turn): readonly Choice[] {
  return node.kind === 'compose' ? [] : onOffer(rulesOf(play.scenario), node, at);
}

/** Points for a principle: those that were taken, and the most and the least on offer. */
export interface Points {
  readonly got: number;
  readonly most: number;
  readonly least: number;
}

/** What one decision had to do with a principle. */
export interface Asked extends Points {
  /** The decision's place, from 0. */
  readonly at: number;
}

/** The decisions that asked for a principle: those at which what could be picked differs on it. */
export function askedFor(principle: PrincipleId, play: Playthrough, decisions: readonly Taken[]): Asked[] {
  return decisions.flatMap((d, at): Asked[] => {
    const [most, least] = rangeAt(principle, play, decisions, at);
    if (most === least) return [];
    return [{ at, most, least, got: d.grade === 'steady' ? most : pointsFor(principle, d.turn.choice) }];
  });
}

/** How much of what was on offer was taken, 0 to 100. */
export function shareOf(asked: readonly Points[]): number {
  const { got, most, least } = summed(asked);
  return halfUp((100 * (got - least)) / (most - least));
}

function summed(all: readonly Points[]): Points {
  const sum = { got: 0, most: 0, least: 0 };
  for (const { got, most, least } of all) {
    sum.got += got;
    sum.most += most;
    sum.least += least;
  }
  return sum;
}

function markOf(principle: PrincipleId, play: Playthrough, decisions: readonly Taken[]): Mark[] {
  const asked = askedFor(principle, play, decisions);
  if (asked.length === 0) return [];
  return [{ principle, share: shareOf(asked), decisions: asked.length, ...summed(asked) }];
}

/** The most and the least points for a principle among what could be picked at a decision. */
function rangeAt(
  principle: PrincipleId,
  play: Playthrough,
  decisions: readonly Taken[],
  i: number,
): readonly [number, number] {
  const { node } = decisions[i]!.turn;
  if (node.kind === 'compose') return emailRange(node, principle);
  const points = countedIn(play, decisions)[i]!.map((c) => pointsFor(principle, c));
  return [Math.max(...points), Math.min(...points)];
}

const COUNTED = new WeakMap<readonly Taken[], readonly (readonly Choice[])[]>();

/** The choices that count at each decision: the same for every principle. */
function countedIn(play: Playthrough, decisions: readonly Taken[]): readonly (readonly Choice[])[] {
  const known = COUNTED.get(decisions) ?? decisions.map((_, i) => countedAt(play, decisions, i));
  COUNTED.set(decisions, known);
  return known;
}

/** The choices that count at a decision: a hub's once-only ones only at the last visit that offers them, or where taken. */
function countedAt(play: Playthrough, decisions: readonly Taken[], i: number): Choice[] {
  const { turn } = decisions[i]!;
  const later = decisions.slice(i + 1).filter((d) => d.turn.node === turn.node);
  return offeredAt(play, turn).filter(
    (c) => c === turn.choice || c.times === undefined || !later.some((d) => offeredAt(play, d.turn).includes(c)),
  );
}

function pointsFor(principle: PrincipleId, choice: Choice): number {
  return (choice.effects ?? []).filter((e) => e.principle === principle).reduce((sum, e) => sum + e.points, 0);
}

/** The points a play earned; kept for tests and the census, never shown as if they were the score. */
export function pointsTaken(play: Playthrough): number {
  return play.turns.reduce((sum, t) => sum + pointsOf(t.choice), 0);
}
