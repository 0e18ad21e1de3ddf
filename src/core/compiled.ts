// The rules of a scenario as a flat program: nodes by their place in the file, conditions as tests of whole numbers.
// It says the same as rules.ts (a test compares the two) and is what walks over a million positions use. Knows no texts.
import { picksAt } from './picks.ts';
import { boundsOf, patienceSlot, rulesOf, takenSlot, varSlot, wholeNumber, type Rules } from './rules.ts';
import type { Change, Condition, Deciding, Leads, NodeOf, Scenario, ScenarioNode } from './scenario.ts';

export type Values = readonly number[];
export type Test = (values: Values) => boolean;

/** A place where a comparison cuts the values of a slot in two: those below `at`, and the others. */
export interface Cut {
  readonly slot: number;
  readonly at: number;
}

/** A condition, and everything that it can ask about. */
export interface Asks {
  readonly test: Test;
  readonly cuts: readonly Cut[];
}

export interface Step {
  readonly slot: number;
  /** What is added; null where the slot is set to `to`. */
  readonly add: number | null;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

export interface Way {
  /** Which of the node's picks it is; -1 where nobody decides. */
  readonly pick: number;
  /** When it is on offer; null for always. */
  readonly asks: Asks | null;
  readonly steps: readonly Step[];
  /** The patience that it can use up, in the order of the cast, and where that leads. */
  readonly tries: readonly { readonly slot: number; readonly gone: number }[];
  readonly to: number;
  /** The node to come back to, or -1. */
  readonly back: number;
  /** Of a draw: its odds in percent, and what moves them. */
  readonly odds: number;
  readonly moved: readonly { readonly asks: Asks; readonly by: number }[];
}

export interface Station {
  readonly kind: ScenarioNode['kind'];
  readonly ways: readonly Way[];
  /** Where a hub with nothing left, or a return without a caller, leads; null where there is no such thing. */
  readonly otherwise: Way | null;
}

export interface Program {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly stations: readonly Station[];
  readonly places: ReadonlyMap<string, number>;
  readonly start: number;
}

const KNOWN = new WeakMap<Scenario, Program>();

/** Worked out once a scenario. */
export function compiled(scenario: Scenario): Program {
  const kept = KNOWN.get(scenario);
  if (kept !== undefined) return kept;
  const rules = rulesOf(scenario);
  const places = new Map(scenario.nodes.map((n, i) => [n.id, i]));
  const context = { rules, places };
  const stations = scenario.nodes.map((n) => stationOf(context, n));
  const program = { scenario, rules, stations, places, start: places.get(scenario.start)! };
  KNOWN.set(scenario, program);
  return program;
}

interface Context {
  readonly rules: Rules;
  readonly places: ReadonlyMap<string, number>;
}

function stationOf(context: Context, node: ScenarioNode): Station {
  const to = (node.kind === 'choose' || node.kind === 'return') && node.otherwise !== undefined ? node.otherwise : null;
  const otherwise = to === null ? null : wayOf(context, { to });
  return { kind: node.kind, ways: waysOf(context, node), otherwise };
}

function waysOf(context: Context, node: ScenarioNode): Way[] {
  if (node.kind === 'choose' || node.kind === 'compose') return picked(context, node);
  if (node.kind === 'go') return node.jumps.map((j) => wayOf(context, j, { asks: asksOf(context.rules, j.if) }));
  return node.kind === 'chance' ? drawn(context, node) : [];
}

function picked(context: Context, node: Deciding): Way[] {
  if (node.kind === 'compose') return picksAt(node).map((p, pick) => wayOf(context, p.best.make(), { pick }));
  return node.choices.map((c, pick) => {
    const asks = asksOf(context.rules, c.if);
    if (c.times === undefined) return wayOf(context, c, { pick, asks });
    const slot = takenSlot(context.rules, node.id, c.id);
    const once = { slot, add: 1, to: 0, least: 0, most: c.times };
    const way = wayOf(context, c, { pick, asks: both(asks, below(slot, c.times)) });
    return { ...way, steps: [once, ...way.steps] };
  });
}

function drawn(context: Context, node: NodeOf<'chance'>): Way[] {
  return node.draws.map((d) => {
    const moved = (d.moved ?? []).map((m) => ({ asks: asksOf(context.rules, m.if)!, by: m.by }));
    return wayOf(context, d, { odds: d.odds, moved });
  });
}

function wayOf({ rules, places }: Context, leads: Leads, more: Partial<Way> = {}): Way {
  const changed = new Set((leads.set ?? []).flatMap((c) => ('patience' in c ? c.patience : [])));
  const impatient = rules.scenario.cast.filter((p) => changed.has(p.id));
  return {
    pick: -1,
    asks: null,
    steps: (leads.set ?? []).map((c) => stepOf(rules, c)),
    tries: impatient.map((p) => ({ slot: patienceSlot(rules, p.id), gone: places.get(p.patience!.gone)! })),
    to: places.get(leads.to)!,
    back: leads.back === undefined ? -1 : places.get(leads.back)!,
    odds: 0,
    moved: [],
    ...more,
  };
}

function stepOf(rules: Rules, change: Change): Step {
  const slot = 'var' in change ? varSlot(rules, change.var) : patienceSlot(rules, change.patience);
  const { least, most } = boundsOf(rules, slot);
  if ('add' in change) return { slot, add: change.add, to: 0, least, most };
  return { slot, add: null, to: wholeNumber(rules.scenario, change.var, change.to), least, most };
}

function asksOf(rules: Rules, condition: Condition | undefined): Asks | null {
  if (condition === undefined) return null;
  if ('not' in condition) {
    const { test, cuts } = asksOf(rules, condition.not)!;
    return { test: (v) => !test(v), cuts };
  }
  if ('all' in condition || 'any' in condition) {
    const all = ('all' in condition ? condition.all : condition.any).map((c) => asksOf(rules, c)!);
    const cuts = all.flatMap((a) => a.cuts);
    const test: Test = 'all' in condition ? (v) => all.every((a) => a.test(v)) : (v) => all.some((a) => a.test(v));
    return { test, cuts };
  }
  return comparison(rules, condition);
}

function comparison(rules: Rules, condition: Extract<Condition, { var: string } | { patience: string }>): Asks {
  const slot = 'var' in condition ? varSlot(rules, condition.var) : patienceSlot(rules, condition.patience);
  const is =
    'var' in condition && condition.is !== undefined
      ? wholeNumber(rules.scenario, condition.var, condition.is)
      : undefined;
  const low = Math.max(is ?? -Infinity, condition.atLeast ?? -Infinity);
  const high = Math.min(is ?? Infinity, condition.atMost ?? Infinity);
  const cuts = [low, high + 1].filter(Number.isFinite).map((at) => ({ slot, at }));
  return { test: (v) => v[slot]! >= low && v[slot]! <= high, cuts };
}

function below(slot: number, at: number): Asks {
  return { test: (v) => v[slot]! < at, cuts: [{ slot, at }] };
}

function both(a: Asks | null, b: Asks): Asks {
  return a === null ? b : { test: (v) => a.test(v) && b.test(v), cuts: [...a.cuts, ...b.cuts] };
}

/** Changes the values as this way does. Says where it leads if somebody's patience ran out over it, or -1. */
export function travel(way: Way, before: Values, after: number[]): number {
  for (const { slot, add, to, least, most } of way.steps)
    after[slot] = Math.min(most, Math.max(least, add === null ? to : after[slot]! + add));
  for (const { slot, gone } of way.tries) if (before[slot]! > 0 && after[slot] === 0) return gone;
  return -1;
}
