// The stations of a scenario and the ways between them. Jumps and returns are no stations: they are passed through.
// Conditions are not weighed, so a way may be there that nobody can walk. Knows nothing of what has been played.
import { rulesOf, type Rules } from './rules.ts';
import type { Change, Leads, Scenario, ScenarioNode } from './scenario.ts';

/** A station is a decision or chance, by its node's id, or an ending, as `ending/<id>`. */
export const endingStation = (ending: string): string => `ending/${ending}`;

export interface Way {
  readonly from: string;
  readonly to: string;
  /** The choices, or draws, that lead along it. Empty for the way on from a decision with nothing left to choose. */
  readonly by: readonly string[];
  /** Taken only by somebody whose patience has run out. */
  readonly gone: boolean;
}

/** What sending an email is called where choices are named. */
export const SENT = 'sent';

/** The ways out of every station that can be reached from the start, in the order in which they are found. */
export function waysOf(scenario: Scenario): { readonly stations: readonly string[]; readonly ways: readonly Way[] } {
  const rules = rulesOf(scenario);
  const backs = scenario.nodes.flatMap(leadsOf).flatMap((l) => l.back ?? []);
  const through = (from: readonly string[]): Reach => reach(rules, backs, from);
  const stations = new Set(through([scenario.start]).on);
  const ways: Way[] = [];
  // A set goes on to what is added to it while it is gone through.
  for (const id of stations) {
    const node = rules.nodes.get(id);
    if (node === undefined) continue;
    const out = waysFrom(scenario, node, through);
    ways.push(...out);
    for (const { to } of out) stations.add(to);
  }
  return { stations: [...stations], ways };
}

/** The stations that come next, and those that only lost patience leads to. */
interface Reach {
  readonly on: readonly string[];
  readonly gone: readonly string[];
}

function waysFrom(scenario: Scenario, node: ScenarioNode, through: (from: readonly string[]) => Reach): Way[] {
  const found = new Map<string, { to: string; by: string[]; gone: boolean }>();
  const add = (to: string, by: string | null, gone: boolean): void => {
    const way = found.get(to) ?? { to, by: [], gone: true };
    found.set(to, way);
    if (by !== null && !way.by.includes(by)) way.by.push(by);
    way.gone &&= gone;
  };
  for (const { id, leads } of exitsOf(node)) {
    const { on, gone } = through([leads.to]);
    on.forEach((to) => add(to, id, false));
    for (const to of [...gone, ...through(goneBy(scenario, leads)).on]) add(to, id, true);
  }
  if (node.kind === 'choose' && node.otherwise !== undefined)
    through([node.otherwise]).on.forEach((to) => add(to, null, false));
  return [...found.values()].map((way) => ({ from: node.id, ...way }));
}

function exitsOf(node: ScenarioNode): { readonly id: string; readonly leads: Leads }[] {
  if (node.kind === 'choose') return node.choices.map((c) => ({ id: c.id, leads: c }));
  if (node.kind === 'chance') return node.draws.map((d) => ({ id: d.id, leads: d }));
  return node.kind === 'compose' ? leadsOf(node).map((leads) => ({ id: SENT, leads })) : [];
}

function leadsOf(node: ScenarioNode): readonly Leads[] {
  if (node.kind === 'choose') return node.choices;
  if (node.kind === 'compose') return [{ ...node, set: changesIn(node) }];
  if (node.kind === 'go') return node.jumps;
  return node.kind === 'chance' ? node.draws : [];
}

function changesIn(node: Extract<ScenarioNode, { kind: 'compose' }>): Change[] {
  return [...node.sentences, ...(node.rules ?? [])].flatMap((s) => s.set ?? []);
}

/** Where somebody goes whose patience this wears. */
function goneBy(scenario: Scenario, { set }: Leads): string[] {
  const worn = new Set((set ?? []).flatMap((c) => ('patience' in c && c.add < 0 ? [c.patience] : [])));
  return scenario.cast.flatMap((p) => (p.patience !== undefined && worn.has(p.id) ? [p.patience.gone] : []));
}

/** The first stations met from these nodes on. */
function reach(rules: Rules, backs: readonly string[], from: readonly string[]): Reach {
  const met = new Set(from);
  const on = new Set<string>();
  const gone = new Set<string>();
  for (const id of met) {
    const node = rules.nodes.get(id)!;
    if (node.kind === 'end') on.add(endingStation(node.ending));
    else if (node.kind !== 'go' && node.kind !== 'return') on.add(id);
    for (const next of beyond(node, backs)) met.add(next);
    if (node.kind === 'go') for (const j of node.jumps) goneBy(rules.scenario, j).forEach((to) => gone.add(to));
  }
  return { on: [...on], gone: gone.size === 0 ? [] : reach(rules, backs, [...gone]).on };
}

function beyond(node: ScenarioNode, backs: readonly string[]): readonly string[] {
  if (node.kind === 'go') return node.jumps.map((j) => j.to);
  if (node.kind === 'return') return [...backs, node.otherwise];
  return node.kind === 'choose' && node.otherwise !== undefined ? [node.otherwise] : [];
}
