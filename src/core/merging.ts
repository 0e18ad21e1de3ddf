// Which positions have the same future: those that differ only in what nothing later asks about.
// A slot matters at a node if the node, or any node that can follow it, reads it to decide where the conversation goes. Lines never do.
import { patienceSlot, takenSlot, varSlot, type Position, type Rules } from './rules.ts';
import type { ComposeNode } from './email.ts';
import type { Change, Condition, Leads, ScenarioNode } from './scenario.ts';

/** A key that positions share exactly when the merging above says that their futures, and so their values, are the same. */
export type Merge = (position: Position) => string;

export function mergeBy(rules: Rules): Merge {
  const matters = slotsThatMatter(rules);
  return ({ node, values, stack }) => {
    let key = node;
    for (const slot of matters.get(node) ?? []) key += `,${values[slot]}`;
    return stack.length === 0 ? key : `${key}|${stack.join()}`;
  };
}

/** For each node, the slots read there or later, to a fixed point over the graph. */
export function slotsThatMatter(rules: Rules): ReadonlyMap<string, readonly number[]> {
  const nodes = [...rules.nodes.values()].toReversed();
  const backs = nodes.flatMap(leadsOf).flatMap((l) => l.back ?? []);
  const next = new Map(nodes.map((n) => [n.id, followersOf(rules, n, backs)]));
  const live = new Map(nodes.map((n) => [n.id, readsOf(rules, n)]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id } of nodes) {
      const mine = live.get(id)!;
      const before = mine.size;
      for (const to of next.get(id)!) for (const slot of live.get(to) ?? []) mine.add(slot);
      grown ||= mine.size > before;
    }
  }
  return new Map([...live].map(([id, slots]) => [id, [...slots].toSorted((a, b) => a - b)]));
}

function leadsOf(node: ScenarioNode): readonly Leads[] {
  if (node.kind === 'choose') return node.choices;
  if (node.kind === 'compose') return [{ ...node, set: everyChange(node) }];
  if (node.kind === 'go') return node.jumps;
  return node.kind === 'chance' ? node.draws : [];
}

/** All that an email can change: the node's own changes are its sentences' and its rules'. */
function everyChange(node: ComposeNode): Change[] {
  return [...node.sentences, ...(node.rules ?? [])].flatMap((s) => s.set ?? []);
}

function followersOf(rules: Rules, node: ScenarioNode, backs: readonly string[]): ReadonlySet<string> {
  const gone = rules.scenario.cast.flatMap((p) => p.patience?.gone ?? []);
  const to = leadsOf(node).flatMap((l) => [
    l.to,
    ...(l.back === undefined ? [] : [l.back]),
    ...(changesPatience(l) ? gone : []),
  ]);
  const otherwise =
    (node.kind === 'choose' || node.kind === 'return') && node.otherwise !== undefined ? [node.otherwise] : [];
  return new Set([...to, ...otherwise, ...(node.kind === 'return' ? backs : [])]);
}

function changesPatience(leads: Leads): boolean {
  return leads.set?.some((change) => 'patience' in change) === true;
}

function readsOf(rules: Rules, node: ScenarioNode): Set<number> {
  const reads = new Set<number>();
  for (const condition of conditionsOf(node)) readCondition(rules, condition, reads);
  for (const leads of leadsOf(node)) {
    for (const change of leads.set ?? []) if ('patience' in change) reads.add(patienceSlot(rules, change.patience));
  }
  if (node.kind === 'choose') {
    for (const c of node.choices) if (c.times !== undefined) reads.add(takenSlot(rules, node.id, c.id));
  }
  return reads;
}

function conditionsOf(node: ScenarioNode): Condition[] {
  if (node.kind === 'choose') return node.choices.flatMap((c) => c.if ?? []);
  if (node.kind === 'go') return node.jumps.flatMap((j) => j.if ?? []);
  return node.kind === 'chance' ? node.draws.flatMap((d) => (d.moved ?? []).map((m) => m.if)) : [];
}

function readCondition(rules: Rules, condition: Condition, reads: Set<number>): void {
  if ('all' in condition) condition.all.forEach((c) => readCondition(rules, c, reads));
  else if ('any' in condition) condition.any.forEach((c) => readCondition(rules, c, reads));
  else if ('not' in condition) readCondition(rules, condition.not, reads);
  else reads.add('var' in condition ? varSlot(rules, condition.var) : patienceSlot(rules, condition.patience));
}
