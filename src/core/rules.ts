// Where you can stand in a scenario, and how a step leads from one position to the next.
// A position holds whole numbers only (flags 0 or 1, words by their place in the list), so that it can be compared and counted.
// Knows nothing of texts, points or chance.
import type { Change, Choice, Condition, Leads, NodeOf, Scenario, ScenarioNode, Variable } from './scenario.ts';

export interface Position {
  readonly node: string;
  /** Variables, then patience, then how often each limited choice has been taken; the order is that of the rules. */
  readonly values: readonly number[];
  /** The nodes to come back to, innermost last. */
  readonly stack: readonly string[];
}

export interface Rules {
  readonly scenario: Scenario;
  readonly nodes: ReadonlyMap<string, ScenarioNode>;
  readonly start: Position;
  /** The place of a variable, of somebody's patience, or of a limited choice in `values`. */
  readonly slots: ReadonlyMap<string, number>;
}

/** Calls nested deeper than this forget the outermost one. */
export const MAX_STACK = 16;

interface Slot {
  readonly key: string;
  readonly least: number;
  readonly most: number;
  readonly start: number;
}

const KNOWN = new WeakMap<Scenario, Rules & { readonly bounds: readonly Slot[] }>();

export function rulesOf(scenario: Scenario): Rules {
  return known(scenario);
}

function known(scenario: Scenario) {
  const kept = KNOWN.get(scenario);
  if (kept !== undefined) return kept;
  const bounds = slotsOf(scenario);
  const rules = {
    scenario,
    nodes: new Map(scenario.nodes.map((n) => [n.id, n])),
    start: { node: scenario.start, values: bounds.map((s) => s.start), stack: [] },
    slots: new Map(bounds.map((s, i) => [s.key, i])),
    bounds,
  };
  KNOWN.set(scenario, rules);
  return rules;
}

const varKey = (id: string) => `var ${id}`;
const patienceKey = (id: string) => `patience ${id}`;
const takenKey = (node: string, choice: string) => `taken ${node}/${choice}`;

function slotsOf(scenario: Scenario): Slot[] {
  const slots: Slot[] = (scenario.variables ?? []).map(variableSlot);
  for (const p of scenario.cast) {
    if (p.patience !== undefined) slots.push({ key: patienceKey(p.id), least: 0, most: 6, start: p.patience.start });
  }
  for (const n of scenario.nodes) {
    if (n.kind !== 'choose') continue;
    for (const c of n.choices) {
      if (c.times !== undefined) slots.push({ key: takenKey(n.id, c.id), least: 0, most: c.times, start: 0 });
    }
  }
  return slots;
}

function variableSlot(v: Variable): Slot {
  const key = varKey(v.id);
  if (v.kind === 'flag') return { key, least: 0, most: 1, start: v.start === true ? 1 : 0 };
  if (v.kind === 'number') return { key, least: v.least, most: v.most, start: v.start };
  return { key, least: 0, most: v.words.length - 1, start: v.words.indexOf(v.start) };
}

export function nodeAt(rules: Rules, position: Position): ScenarioNode {
  const node = rules.nodes.get(position.node);
  if (node === undefined) throw new RangeError(`There is no node “${position.node}”.`);
  return node;
}

export function valueOf(rules: Rules, position: Position, variable: string): number {
  return position.values[slot(rules, varKey(variable))] ?? 0;
}

export function patienceOf(rules: Rules, position: Position, person: string): number | null {
  const at = rules.slots.get(patienceKey(person));
  return at === undefined ? null : (position.values[at] ?? 0);
}

export function varSlot(rules: Rules, variable: string): number {
  return slot(rules, varKey(variable));
}

export function patienceSlot(rules: Rules, person: string): number {
  return slot(rules, patienceKey(person));
}

export function takenSlot(rules: Rules, node: string, choice: string): number {
  return slot(rules, takenKey(node, choice));
}

/** The least and the greatest value of a slot. */
export function boundsOf(rules: Rules, slot: number): { readonly least: number; readonly most: number } {
  return known(rules.scenario).bounds[slot]!;
}

function slot(rules: Rules, key: string): number {
  const at = rules.slots.get(key);
  if (at === undefined) throw new RangeError(`Nothing is kept for “${key}”.`);
  return at;
}

/** A value as written in a scenario, as the whole number kept for it. */
export function wholeNumber(scenario: Scenario, variable: string, value: string | number | boolean): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const v = scenario.variables?.find((one) => one.id === variable);
  return v?.kind === 'word' ? v.words.indexOf(value) : 0;
}

export function holds(rules: Rules, condition: Condition | undefined, position: Position): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((c) => holds(rules, c, position));
  if ('any' in condition) return condition.any.some((c) => holds(rules, c, position));
  if ('not' in condition) return !holds(rules, condition.not, position);
  const key = 'var' in condition ? varKey(condition.var) : patienceKey(condition.patience);
  const now = position.values[slot(rules, key)] ?? 0;
  if (
    'var' in condition &&
    condition.is !== undefined &&
    now !== wholeNumber(rules.scenario, condition.var, condition.is)
  )
    return false;
  return (
    (condition.atLeast === undefined || now >= condition.atLeast) &&
    (condition.atMost === undefined || now <= condition.atMost)
  );
}

/** The choices on offer here, in the file's order. */
export function onOffer(rules: Rules, node: NodeOf<'choose'>, position: Position): Choice[] {
  return node.choices.filter((c) => holds(rules, c.if, position) && !usedUp(rules, node, c, position));
}

/** The choices that are shown but cannot be taken now, each with its reason. */
export function shownDisabled(rules: Rules, node: NodeOf<'choose'>, position: Position): Choice[] {
  return node.choices.filter(
    (c) => c.disabled !== undefined && !usedUp(rules, node, c, position) && !holds(rules, c.if, position),
  );
}

function usedUp(rules: Rules, node: ScenarioNode, choice: Choice, position: Position): boolean {
  if (choice.times === undefined) return false;
  return (position.values[slot(rules, takenKey(node.id, choice.id))] ?? 0) >= choice.times;
}

/** The position after a choice has been taken, and whoever lost the last of their patience over it. */
export function afterChoice(rules: Rules, position: Position, choice: Choice): Position {
  const node = nodeAt(rules, position);
  const values = [...position.values];
  if (choice.times !== undefined) values[slot(rules, takenKey(node.id, choice.id))]! += 1;
  return lead(rules, { ...position, values }, choice);
}

/** The position that a choice, a jump or a draw leads to. Patience that runs out here leads to its own node instead. */
export function lead(rules: Rules, position: Position, leads: Leads): Position {
  const values = [...position.values];
  for (const change of leads.set ?? []) applyChange(rules, values, change);
  const gone = rules.scenario.cast.find(
    (p) => p.patience !== undefined && ranOut(position, values, slot(rules, patienceKey(p.id))),
  );
  if (gone?.patience !== undefined) return { node: gone.patience.gone, values, stack: [] };
  const stack = leads.back === undefined ? position.stack : [...position.stack, leads.back].slice(-MAX_STACK);
  return { node: leads.to, values, stack };
}

function ranOut(before: Position, after: readonly number[], at: number): boolean {
  return (before.values[at] ?? 0) > 0 && after[at] === 0;
}

function applyChange(rules: Rules, values: number[], change: Change): void {
  const at = slot(rules, 'var' in change ? varKey(change.var) : patienceKey(change.patience));
  const { least, most } = boundsOf(rules, at);
  const next = 'to' in change ? wholeNumber(rules.scenario, change.var, change.to) : (values[at] ?? 0) + change.add;
  values[at] = Math.min(most, Math.max(least, next));
}

/** The position after a `return` node: the innermost caller's, or the node's own `otherwise`. */
export function comeBack(position: Position, node: NodeOf<'return'>): Position {
  const to = position.stack.at(-1);
  return to === undefined
    ? { ...position, node: node.otherwise }
    : { ...position, node: to, stack: position.stack.slice(0, -1) };
}

/** The jump that a `go` node takes: the first whose condition holds. The reader has made sure that the last one always does. */
export function jumpAt(rules: Rules, node: NodeOf<'go'>, position: Position): Leads {
  const jump = node.jumps.find((j) => holds(rules, j.if, position));
  if (jump === undefined) throw new RangeError(`No jump of “${node.id}” holds.`);
  return jump;
}

/** Two positions with the same key have the same future. */
export function keyOf(position: Position): string {
  return `${position.node}|${position.values.join()}|${position.stack.join()}`;
}
