// Walks every reachable position of a scenario once for what holds on all ways through it: slow and plain, for tests.
import { pointsOf, type Analysis } from '../../src/core/analysis.ts';
import type { ComposeNode } from '../../src/core/email.ts';
import { distinctEmails } from '../../src/core/email-kinds.ts';
import {
  afterChoice,
  comeBack,
  jumpAt,
  keyOf,
  lead,
  nodeAt,
  onOffer,
  rulesOf,
  type Position,
} from '../../src/core/rules.ts';
import type { Choice, Scenario } from '../../src/core/scenario.ts';

export interface Extremes {
  /** The highest and the lowest Conduct with which each ending can be reached, whatever the luck; Conduct 0 counts as 0. */
  readonly most: ReadonlyMap<string, number>;
  readonly least: ReadonlyMap<string, number>;
  readonly reached: ReadonlySet<string>;
  /** `node/choice` that honors a graceful close and yet gives something away. */
  readonly gracefulLosses: readonly string[];
  /** `node/choice` with a negative effect on a way that loses nothing. */
  readonly negativeOnBest: readonly string[];
}

interface Way {
  readonly to: Position;
  readonly choice: Choice | null;
}

const GRACEFUL = new Set(['thank-full-stop', 'accept-no']);

const KNOWN = new WeakMap<Scenario, Extremes>();

/** Worked out once a scenario. */
export function conductByEnding(scenario: Scenario, analysis: Analysis): Extremes {
  const kept = KNOWN.get(scenario) ?? extremes(scenario, analysis);
  KNOWN.set(scenario, kept);
  return kept;
}

function extremes(scenario: Scenario, analysis: Analysis): Extremes {
  const positions = positionsInOrder(scenario);
  const [least, most] = [new Map<string, number>(), new Map<string, number>()];
  const [lossMost, lossLeast] = [new Map<string, number>(), new Map<string, number>()];
  const [graceful, negative] = [new Set<string>(), new Set<string>()];
  const note = (map: Map<string, number>, key: string, n: number, better: (a: number, b: number) => number) =>
    map.set(key, better(map.get(key) ?? n, n));
  const first = keyOf(rulesOf(scenario).start);
  lossLeast.set(first, 0);
  lossMost.set(first, 0);
  for (const at of positions) {
    const [low, high] = [lossLeast.get(keyOf(at))!, lossMost.get(keyOf(at))!];
    const node = nodeAt(rulesOf(scenario), at);
    if (node.kind === 'end') {
      note(most, node.ending, 100 * Math.max(0, 1 - low / analysis.best), Math.max);
      note(least, node.ending, 100 * Math.max(0, 1 - high / analysis.best), Math.min);
    }
    for (const { to, choice } of waysFrom(scenario, at)) {
      const loss = choice === null ? 0 : analysis.loss(at, choice);
      note(lossLeast, keyOf(to), low + loss, Math.min);
      note(lossMost, keyOf(to), high + loss, Math.max);
      if (choice === null) continue;
      const effects = choice.effects ?? [];
      if (loss > 0 && effects.some((e) => GRACEFUL.has(e.principle) && e.points > 0))
        graceful.add(`${at.node}/${choice.id} loses ${loss}`);
      if (low + loss === 0 && effects.some((e) => e.points < 0))
        negative.add(`${at.node}/${choice.id} ${pointsOf(choice)}`);
    }
  }
  return { most, least, reached: new Set(most.keys()), gracefulLosses: [...graceful], negativeOnBest: [...negative] };
}

/** Every position, each after all that lead to it. */
function positionsInOrder(scenario: Scenario): Position[] {
  const done: Position[] = [];
  const seen = new Set<string>();
  const visit = (at: Position): void => {
    if (seen.has(keyOf(at))) return;
    seen.add(keyOf(at));
    for (const { to } of waysFrom(scenario, at)) visit(to);
    done.push(at);
  };
  visit(rulesOf(scenario).start);
  return done.toReversed();
}

function waysFrom(scenario: Scenario, at: Position): Way[] {
  const rules = rulesOf(scenario);
  const node = nodeAt(rules, at);
  const sure = (to: Position): Way => ({ to, choice: null });
  if (node.kind === 'end') return [];
  if (node.kind === 'go') return [sure(lead(rules, at, jumpAt(rules, node, at)))];
  if (node.kind === 'return') return [sure(comeBack(at, node))];
  if (node.kind === 'chance') return node.draws.map((d) => sure(lead(rules, at, d)));
  if (node.kind === 'compose')
    return emailsThatDiffer(node).map((choice) => ({ to: afterChoice(rules, at, choice), choice }));
  const open = onOffer(rules, node, at);
  if (open.length === 0 && node.otherwise !== undefined) return [sure({ ...at, node: node.otherwise })];
  return open.map((choice) => ({ to: afterChoice(rules, at, choice), choice }));
}

const EMAILS = new WeakMap<ComposeNode, Choice[]>();

/** One email of each kind that can matter here: what it changes, what it earns, and whether anything in it counts against. */
export function emailsThatDiffer(node: ComposeNode): Choice[] {
  const kept = EMAILS.get(node);
  if (kept !== undefined) return kept;
  const kinds = new Map(
    distinctEmails(node).map((email): [string, Choice] => {
      const effects = email.effects ?? [];
      const graceful = effects.some((e) => GRACEFUL.has(e.principle) && e.points > 0);
      return [JSON.stringify([email.set, pointsOf(email), effects.some((e) => e.points < 0), graceful]), email];
    }),
  );
  const all = [...kinds.values()];
  EMAILS.set(node, all);
  return all;
}
