// Exact analysis: what every position is worth under best play, and so what each choice gives away.
// V(s) is the largest Q over the choices on offer, Q(s, c) = points(c) + the expected V of what follows, V(ending) = 0.
// Refuses a scenario in which a position can be reached again from itself, or whose best play is worth nothing.
import { drained } from './drained.ts';
import type { ComposeNode } from './email.ts';
import { kindsInSteps, pointsIn } from './email-kinds.ts';
import { graphing, type Graph, type NoGraph, type Seen } from './graph.ts';
import { picksAt, type Pick, type Variant } from './picks.ts';
import type { Problem } from './problem.ts';
import { afterChoice, rulesOf, type Position } from './rules.ts';
import type { Choice, Scenario, ScenarioNode } from './scenario.ts';

export { MAX_STATES } from './graph.ts';

export interface Analysis {
  readonly kind: 'analysis';
  readonly scenario: Scenario;
  /** V(start): the points of the best play, in expectation. Always positive. */
  readonly best: number;
  /** How many positions with different futures can be reached. */
  readonly states: number;
  /** Every position; the start has the greatest number. */
  readonly graph: Graph;
  /** V by a position's number. */
  readonly values: ArrayLike<number>;
  /** V of a position that can be reached. */
  value(at: Position): number;
  /** V(s) - Q(s, c), at least 0; under 1e-9 it is 0. */
  loss(at: Position, choice: Choice): number;
}

/** `seen`: what could be reached before there were too many positions. */
export type Analyzed = Analysis | { readonly kind: 'problem'; readonly problem: Problem; readonly seen?: Seen };

const KNOWN = new WeakMap<Scenario, Analyzed>();

/** Worked out once a scenario; the answer is kept. */
export function analyze(scenario: Scenario): Analyzed {
  return drained(working(scenario));
}

/** The answer where it has been worked out already. */
export function known(scenario: Scenario): Analyzed | null {
  return KNOWN.get(scenario) ?? null;
}

/** The same work in steps of a few milliseconds, for a page that has something else to do. */
export function* analyzing(scenario: Scenario): Generator<void, Analyzed> {
  for (const node of scenario.nodes) {
    if (node.kind !== 'compose') continue;
    yield* kindsInSteps(node);
    picksAt(node);
    yield;
  }
  return yield* working(scenario);
}

export function pointsOf(choice: Choice): number {
  return pointsIn(choice.effects);
}

function* working(scenario: Scenario): Generator<void, Analyzed> {
  const kept = KNOWN.get(scenario);
  if (kept !== undefined) return kept;
  const graph = yield* graphing(scenario);
  const analyzed = analyzedBy(scenario, graph);
  KNOWN.set(scenario, analyzed);
  return analyzed;
}

function analyzedBy(scenario: Scenario, graph: Graph | NoGraph): Analyzed {
  const rules = rulesOf(scenario);
  if (graph.kind === 'problem') return { ...problem(graph.says), ...(graph.seen && { seen: graph.seen }) };
  const values = valuesOf(scenario, graph);
  const best = values.at(-1)!;
  if (best <= 0)
    return problem(
      'No play of this scenario earns more points than it costs. Give its best choices effects with positive points.',
    );
  const value = (at: Position): number => values[numberOf(graph, at)]!;
  const loss = (at: Position, choice: Choice): number =>
    lossOf(value(at), pointsOf(choice) + value(afterChoice(rules, at, choice)));
  return { kind: 'analysis', scenario, best, states: values.length, graph, values, value, loss };
}

function problem(says: string): Analyzed {
  return { kind: 'problem', problem: { pointer: '', says } };
}

/** What is lost against `value` by what is worth `q`; the last bits of a double are no loss. */
export function lossOf(value: number, q: number): number {
  return value - q < 1e-9 ? 0 : value - q;
}

function numberOf(graph: Graph, at: Position): number {
  const number = graph.find(at);
  if (number === undefined) throw new RangeError(`This position at “${at.node}” cannot be reached.`);
  return number;
}

function valuesOf(scenario: Scenario, graph: Graph): Float64Array {
  const values = new Float64Array(graph.nodes.length);
  for (let i = 0; i < values.length; i++)
    values[i] = valueAt(picksOf(scenario.nodes[graph.nodes[i]!]!), graph, values, i);
  return values;
}

function valueAt(picks: readonly Pick[], graph: Graph, values: Float64Array, i: number): number {
  let [sum, most] = [0, -Infinity];
  for (let way = graph.first[i]!; way < graph.first[i + 1]!; way++) {
    const value = values[graph.to[way]!]!;
    const pick = graph.pick[way]!;
    if (pick >= 0) most = Math.max(most, picks[pick]!.best.points + value);
    else sum += graph.share[way]! * value;
  }
  return most > -Infinity ? most : sum;
}

/** What can be picked at a node: nothing where nobody decides. */
export function picksOf(node: ScenarioNode): readonly Pick[] {
  return node.kind === 'choose' || node.kind === 'compose' ? picksAt(node) : [];
}

/** The first of these picks that loses nothing at the position of this number; null where nobody decides. */
export function bestOf(picks: readonly Pick[], { graph, values }: Analysis, i: number): Variant | null {
  for (let way = graph.first[i]!; way < graph.first[i + 1]!; way++) {
    const best = picks[graph.pick[way]!]?.best;
    if (best !== undefined && lossOf(values[i]!, best.points + values[graph.to[way]!]!) === 0) return best;
  }
  return null;
}

/** The email that would have lost nothing here. */
export function bestEmail(analysis: Analysis, at: Position, node: ComposeNode): Choice | null {
  return bestOf(picksAt(node), analysis, numberOf(analysis.graph, at))?.make() ?? null;
}
