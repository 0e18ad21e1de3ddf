// Which principles a scenario exercises both ways: somewhere in it one choice keeps the principle and another breaks it.
import type { PrincipleId } from './principles.ts';
import type { Effect, Scenario, ScenarioNode } from './scenario.ts';

const KNOWN = new WeakMap<Scenario, ReadonlySet<PrincipleId>>();

export function asksBothWays(scenario: Scenario): ReadonlySet<PrincipleId> {
  const known = KNOWN.get(scenario) ?? new Set(scenario.nodes.flatMap(bothWaysAt));
  KNOWN.set(scenario, known);
  return known;
}

function bothWaysAt(node: ScenarioNode): PrincipleId[] {
  const effects = effectsAt(node);
  const broken = new Set(effects.filter((e) => e.points < 0).map((e) => e.principle));
  return effects.filter((e) => e.points > 0 && broken.has(e.principle)).map((e) => e.principle);
}

function effectsAt(node: ScenarioNode): Effect[] {
  if (node.kind === 'choose') return node.choices.flatMap((c) => c.effects ?? []);
  if (node.kind !== 'compose') return [];
  return [...node.sentences, ...(node.rules ?? [])].flatMap((s) => s.effects ?? []);
}
