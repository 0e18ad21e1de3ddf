// What a scenario's slip and card say of it, before the scenario itself is there.
import { listenerOf, type Look, type Scenario } from './scenario.ts';

export interface Cover {
  readonly id: string;
  readonly situation: number;
  readonly title: string;
  readonly tagline: string;
  readonly minutes: number;
  /** Whose portraits could stand for it, the best first. */
  readonly looks: readonly Look[];
  /** Their ids. */
  readonly endings: readonly string[];
}

export function coverOf(scenario: Scenario): Cover {
  const { id, situation, title, tagline, minutes, endings } = scenario;
  return { id, situation, title, tagline, minutes, looks: looksOf(scenario), endings: endings.map((e) => e.id) };
}

/** Of those who are spoken to, at most decisions first; but where that is one person alone, whoever looks in is what it is about. */
function looksOf(scenario: Scenario): Look[] {
  const counts = new Map<Look, number>();
  for (const node of scenario.nodes) {
    if (node.kind !== 'choose' && node.kind !== 'compose') continue;
    const { look } = listenerOf(scenario, node);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const looks = [...counts].toSorted((a, b) => b[1] - a[1]).map(([look]) => look);
  const visitor = scenario.places.find((p) => p.visitor !== undefined)?.visitor;
  if (visitor !== undefined && looks.length < 2) looks.unshift(visitor.look);
  return looks.length === 0 ? ['you'] : looks;
}
