// What is still asked about, at each node and after it, by anything that a check looks at: lines too, which the analysis may leave out,
// and additions, which ask whether there is room. Positions that agree on it look the same to every check.
import { patienceSlot, takenSlot, varSlot, type Position, type Rules } from '../rules.ts';
import type { Change, Condition, Leads, Line, ScenarioNode } from '../scenario.ts';
import { leaves } from './pointers.ts';

/** Stands for whatever a call comes back to; no node can have this id. */
const CALLER = '(caller)';

export type Key = (position: Position) => string;

/** `closely`: lines and additions count as asking. Without it only what decides where the conversation goes. */
export function keyBy(rules: Rules, closely: boolean): Key {
  const asked = askedFrom(rules, closely);
  return ({ node, values, stack }) => {
    let key = node;
    for (const slot of asked.get(node) ?? []) key += `,${values[slot]}`;
    return stack.length === 0 ? key : `${key}|${stack.join()}`;
  };
}

/** For each node the slots asked about there or later. What one node asks is handed to all before it until nothing is new. */
function askedFrom(rules: Rules, closely: boolean): ReadonlyMap<string, ReadonlySet<number>> {
  const asked = new Map([...rules.nodes].map(([id, n]) => [id, askedAt(rules, n, closely)]));
  asked.set(CALLER, new Set());
  const before = leadingTo(rules);
  const left = [...asked.keys()];
  const waiting = new Set(left);
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    waiting.delete(id);
    const mine = asked.get(id) ?? new Set();
    for (const earlier of before.get(id) ?? []) {
      if (!grow(asked.get(earlier)!, mine) || waiting.has(earlier)) continue;
      waiting.add(earlier);
      left.push(earlier);
    }
  }
  return asked;
}

function grow(set: Set<number>, by: ReadonlySet<number>): boolean {
  const size = set.size;
  for (const one of by) set.add(one);
  return set.size > size;
}

/** For each node, the nodes from which a step leads to it. */
function leadingTo(rules: Rules): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>();
  const add = (from: string, to: string) => (before.get(to) ?? before.set(to, new Set()).get(to)!).add(from);
  const gone = rules.scenario.cast.flatMap((p) => p.patience?.gone ?? []);
  for (const node of rules.nodes.values()) {
    for (const l of leadsOf(node)) {
      add(node.id, l.to);
      if (l.back !== undefined) add(CALLER, l.back).add(node.id);
      if ((l.set ?? []).some((c) => 'patience' in c)) for (const to of gone) add(node.id, to);
    }
    if (node.kind === 'return') add(node.id, CALLER);
    if ('otherwise' in node && node.otherwise !== undefined) add(node.id, node.otherwise);
  }
  return before;
}

export function leadsOf(node: ScenarioNode): readonly Leads[] {
  if (node.kind === 'choose') return node.choices;
  if (node.kind === 'go') return node.jumps;
  if (node.kind === 'chance') return node.draws;
  return node.kind === 'compose' ? [{ to: node.to, back: node.back, set: emailChanges(node) }] : [];
}

function emailChanges(node: Extract<ScenarioNode, { kind: 'compose' }>): Change[] {
  return [...node.sentences, ...(node.rules ?? [])].flatMap((s) => s.set ?? []);
}

function askedAt(rules: Rules, node: ScenarioNode, closely: boolean): Set<number> {
  const conditions = [...steering(node), ...(closely ? linesOf(node).flatMap((l) => l.if ?? []) : [])];
  const slots = conditions.flatMap(leaves).flatMap((c) => slotOf(rules, c));
  const changes = leadsOf(node).flatMap((l) => l.set ?? []);
  const moved = changes.filter((c) => 'patience' in c || (closely && 'add' in c)).flatMap((c) => slotOf(rules, c));
  const limited = node.kind === 'choose' ? node.choices.filter((c) => c.times !== undefined) : [];
  return new Set([...slots, ...moved, ...limited.map((c) => takenSlot(rules, node.id, c.id))]);
}

function slotOf(rules: Rules, it: Condition | Change): number[] {
  if ('var' in it) return [varSlot(rules, it.var)];
  return 'patience' in it ? [patienceSlot(rules, it.patience)] : [];
}

function steering(node: ScenarioNode): Condition[] {
  if (node.kind === 'choose') return node.choices.flatMap((c) => c.if ?? []);
  if (node.kind === 'go') return node.jumps.flatMap((j) => j.if ?? []);
  return node.kind === 'chance' ? node.draws.flatMap((d) => (d.moved ?? []).map((m) => m.if)) : [];
}

function linesOf(node: ScenarioNode): Line[] {
  const replies = node.kind === 'choose' ? node.choices.flatMap((c) => c.reply ?? []) : [];
  return [...(node.lines ?? []), ...replies, ...(node.kind === 'compose' ? (node.reply ?? []) : [])];
}
