// What a scenario's slip and card say of it, before the scenario itself is there.
import { listenerOf, type Look, type Scenario } from './scenario.ts';

export interface Cover {
  readonly id: string;
  readonly situation: number;
  readonly title: string;
  readonly tagline: string;
  readonly minutes: number;
  /** Whose portrait stands for it. */
  readonly look: Look;
  /** Their ids. */
  readonly endings: readonly string[];
}

export function coverOf(scenario: Scenario): Cover {
  const { id, situation, title, tagline, minutes, places, endings } = scenario;
  const visitor = places.find((p) => p.visitor !== undefined)?.visitor;
  const look = visitor?.look ?? mostHeardBy(scenario);
  return { id, situation, title, tagline, minutes, look, endings: endings.map((e) => e.id) };
}

/** The look of whoever is spoken to at most decisions. */
function mostHeardBy(scenario: Scenario): Look {
  const counts = new Map<Look, number>();
  for (const node of scenario.nodes) {
    if (node.kind !== 'choose' && node.kind !== 'compose') continue;
    const { look } = listenerOf(scenario, node);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [Look, number]>((most, one) => (one[1] > most[1] ? one : most), ['you', 0])[0];
}
