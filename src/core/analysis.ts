// Exact analysis: what every position is worth under best play, and so what each choice gives away.
// V(s) is the largest Q over the choices on offer, Q(s, c) = points(c) + the expected V of what follows, V(ending) = 0.
// Refuses a scenario in which a position can be reached again from itself, or whose best play is worth nothing.
import type { Problem } from './problem.ts';
import { bestEmails, type ComposeNode } from './email.ts';
import { mergeBy, type Merge } from './merging.ts';
import { oddsAt } from './playthrough.ts';
import { afterChoice, comeBack, jumpAt, lead, nodeAt, onOffer, rulesOf, type Position, type Rules } from './rules.ts';
import type { Choice, NodeOf, Scenario } from './scenario.ts';

/** More positions than this and we say so instead of guessing. */
export const MAX_STATES = 1_000_000;

export interface Analysis {
  readonly kind: 'analysis';
  readonly scenario: Scenario;
  /** V(start): the points of the best play, in expectation. Always positive. */
  readonly best: number;
  /** How many positions with different futures can be reached. */
  readonly states: number;
  /** V of a position that can be reached. */
  value(at: Position): number;
  /** V(s) - Q(s, c), at least 0; under 1e-9 it is 0. */
  loss(at: Position, choice: Choice): number;
}

export type Analyzed = Analysis | { readonly kind: 'problem'; readonly problem: Problem };

const KNOWN = new WeakMap<Scenario, Analyzed>();

/** Worked out once a scenario; the answer is kept. */
export function analyze(scenario: Scenario): Analyzed {
  const kept = KNOWN.get(scenario);
  if (kept !== undefined) return kept;
  const analyzed = work(rulesOf(scenario));
  KNOWN.set(scenario, analyzed);
  return analyzed;
}

export function pointsOf(choice: Choice): number {
  return (choice.effects ?? []).reduce((sum, e) => sum + e.points, 0);
}

class Unanalyzable extends Error {}

function work(rules: Rules): Analyzed {
  try {
    const key = mergeBy(rules);
    const values = valuesFrom(rules, key, rules.start);
    const value = (at: Position): number => values.get(key(at)) ?? valuesFrom(rules, key, at, values).get(key(at)) ?? 0;
    const best = value(rules.start);
    if (best <= 0)
      throw new Unanalyzable(
        'No play of this scenario earns more points than it costs. Give its best choices effects with positive points.',
      );
    const loss = (at: Position, choice: Choice): number => {
      const lost = value(at) - (pointsOf(choice) + value(afterChoice(rules, at, choice)));
      return lost < 1e-9 ? 0 : lost;
    };
    return { kind: 'analysis', scenario: rules.scenario, best, states: values.size, value, loss };
  } catch (error) {
    if (!(error instanceof Unanalyzable)) throw error;
    return { kind: 'problem', problem: { pointer: '', says: error.message } };
  }
}

/** A position under work: the ways on from it, and the best or expected value of those done so far. */
interface Frame {
  readonly key: string;
  readonly node: string;
  readonly ways: readonly Way[];
  next: number;
  sum: number;
  most: number;
}

interface Way {
  readonly to: Position;
  readonly points: number;
  /** 1 for a choice; the share of the odds for a draw. */
  readonly share: number;
}

/** Values of all positions reachable from here, children first. An explicit trail, since a story may be deeper than a call stack. */
function valuesFrom(
  rules: Rules,
  keyOf: Merge,
  from: Position,
  values = new Map<string, number>(),
): Map<string, number> {
  const trail: Frame[] = [frameAt(rules, from, keyOf(from))];
  const open = new Set([trail[0]!.key]);
  while (trail.length > 0) {
    const top = trail.at(-1)!;
    const way = top.ways[top.next];
    if (way === undefined) {
      close(rules, top, values);
      open.delete(top.key);
      trail.pop();
      continue;
    }
    const key = keyOf(way.to);
    const known = values.get(key);
    if (known !== undefined) credit(top, way, known);
    else if (open.has(key)) throw new Unanalyzable(loopSentence(trail, key));
    else {
      trail.push(frameAt(rules, way.to, key));
      open.add(key);
    }
  }
  return values;
}

function credit(frame: Frame, way: Way, value: number): void {
  frame.next += 1;
  frame.sum += way.share * value;
  frame.most = Math.max(frame.most, way.points + value);
}

function close(rules: Rules, frame: Frame, values: Map<string, number>): void {
  if (values.size >= MAX_STATES)
    throw new Unanalyzable(
      `More than ${MAX_STATES.toLocaleString('en-US')} positions can be reached. Use fewer variables, or narrower ones.`,
    );
  const kind = rules.nodes.get(frame.node)?.kind;
  const decides = (kind === 'choose' || kind === 'compose') && frame.ways.length > 0;
  values.set(frame.key, decides ? frame.most : frame.sum);
}

function frameAt(rules: Rules, at: Position, key: string): Frame {
  return { key, node: at.node, ways: waysFrom(rules, at), next: 0, sum: 0, most: -Infinity };
}

function waysFrom(rules: Rules, at: Position): Way[] {
  const node = nodeAt(rules, at);
  const sure = (to: Position): Way[] => [{ to, points: 0, share: 1 }];
  if (node.kind === 'end') return [];
  if (node.kind === 'go') return sure(lead(rules, at, jumpAt(rules, node, at)));
  if (node.kind === 'return') return sure(comeBack(at, node));
  if (node.kind === 'chance') return draws(rules, at, node);
  if (node.kind === 'compose')
    return emails(node).map((c) => ({ to: afterChoice(rules, at, c), points: pointsOf(c), share: 1 }));
  const open = onOffer(rules, node, at);
  if (open.length === 0 && node.otherwise !== undefined) return sure({ ...at, node: node.otherwise });
  return open.map((c) => ({ to: afterChoice(rules, at, c), points: pointsOf(c), share: 1 }));
}

const BEST_EMAILS = new WeakMap<ComposeNode, readonly Choice[]>();

function emails(node: ComposeNode): readonly Choice[] {
  const kept = BEST_EMAILS.get(node) ?? bestEmails(node);
  BEST_EMAILS.set(node, kept);
  return kept;
}

/** The email that would have lost nothing here. */
export function bestEmail(analysis: Analysis, at: Position, node: ComposeNode): Choice | null {
  return emails(node).find((email) => analysis.loss(at, email) === 0) ?? null;
}

function draws(rules: Rules, at: Position, node: NodeOf<'chance'>): Way[] {
  const odds = oddsAt(rules, node, at);
  return node.draws.map((d, i) => ({ to: lead(rules, at, d), points: 0, share: (odds[i] ?? 0) / 100 }));
}

function loopSentence(trail: readonly Frame[], key: string): string {
  const loop = trail.slice(trail.findIndex((f) => f.key === key)).map((f) => f.node);
  return `The conversation can come back to where it was with nothing changed: ${[...loop, loop[0]].join(' → ')}. Make one of these choices once-only with “times”, or let it move a variable toward its bound.`;
}
