// The map of a conversation: its stations in layers, the ways between them, and what of it a player has come to.
// What has not been come to has no name. Where a station stands on paper is the page's business.
import { endingStation, SENT, waysOf, type Way } from './map-ways.ts';
import type { Visited } from './map-visits.ts';
import { rulesOf } from './rules.ts';
import type { Outcome, Scenario, ScenarioNode } from './scenario.ts';

export type StationKind = 'decision' | 'email' | 'chance' | 'ending';

export interface Station {
  readonly id: string;
  readonly kind: StationKind;
  readonly visited: boolean;
  /** The line that is answered there, shortened, or an ending's title; what has not been come to says only that. */
  readonly name: string;
  /** The same, not shortened; an ending's text. Empty until it has been come to. */
  readonly line: string;
  /** How many steps the longest way to it has; endings stand together in the last layer. */
  readonly layer: number;
  /** Of an ending that has been found. */
  readonly outcome: Outcome | null;
  /** The choices that have been on offer here, or the ways it can fall, in the file's order. */
  readonly choices: readonly StationChoice[];
  /** How many choices there are that have never been on offer. */
  readonly unoffered: number;
}

export interface StationChoice {
  readonly id: string;
  readonly text: string;
  /** The stations it has led to. None: it has not been tried. */
  readonly ledTo: readonly string[];
}

export interface MapWay extends Way {
  /** Leads to a station that stands no lower. */
  readonly back: boolean;
  readonly walked: boolean;
}

export interface ScenarioMap {
  readonly stations: readonly Station[];
  readonly ways: readonly MapWay[];
  readonly layers: number;
  readonly found: { readonly endings: number; readonly decisions: number };
  readonly all: { readonly endings: number; readonly decisions: number };
}

const UNKNOWN: Readonly<Record<StationKind, string>> = {
  decision: 'A moment you have not come to',
  email: 'An email you have not written',
  chance: 'A turn of luck you have not met',
  ending: 'An ending you have not found',
};

/** The part of a large map that can be drawn: what has been visited, and what one step leads to. */
export function nearby(map: ScenarioMap): ScenarioMap {
  const visited = new Set(map.stations.filter((s) => s.visited).map((s) => s.id));
  const ways = map.ways.filter((w) => visited.has(w.from));
  const near = new Set([...visited, ...ways.map((w) => w.to)]);
  const stations = map.stations.filter((s) => near.has(s.id));
  const layers = [...new Set(stations.map((s) => s.layer))].toSorted((a, b) => a - b);
  return {
    ...map,
    stations: stations.map((s) => ({ ...s, layer: layers.indexOf(s.layer) })),
    ways,
    layers: layers.length,
  };
}

/** The map of a scenario as far as it has been visited. */
export function mapOf(scenario: Scenario, visited: Visited): ScenarioMap {
  const { stations: ids, ways } = waysOf(scenario);
  const backs = backWays(ids, ways);
  const layers = layersOf(ids, ways, backs);
  const stations = ids.map((id) => stationOf(scenario, visited, id, layers.get(id)!));
  const walked = new Set(stations.flatMap((s) => s.choices.flatMap((c) => c.ledTo.map((to) => wayKey(s.id, to)))));
  const count = (list: readonly Station[]) => ({
    endings: list.filter((s) => s.kind === 'ending').length,
    decisions: list.filter((s) => s.kind === 'decision' || s.kind === 'email').length,
  });
  return {
    stations,
    ways: ways.map((w) => ({ ...w, back: backs.has(w), walked: walked.has(wayKey(w.from, w.to)) })),
    layers: Math.max(...layers.values()) + 1,
    found: count(stations.filter((s) => s.visited)),
    all: count(stations),
  };
}

export const wayKey = (from: string, to: string): string => `${from}>${to}`;

function stationOf(scenario: Scenario, visited: Visited, id: string, layer: number): Station {
  const node = rulesOf(scenario).nodes.get(id);
  if (node === undefined) return endingAt(scenario, visited, id, layer);
  const kind = kindOf(node);
  const line = visited.nodes.get(id);
  if (line === undefined)
    return { id, kind, layer, visited: false, name: UNKNOWN[kind], line: '', outcome: null, choices: [], unoffered: 0 };
  const all = choicesAt(node, visited);
  const choices = all.filter((c) => node.kind === 'chance' || visited.choices.has(`${id}/${c.id}`));
  const name = shortened(line === '' ? 'You begin' : line);
  return { id, kind, layer, visited: true, name, line, outcome: null, choices, unoffered: all.length - choices.length };
}

function endingAt(scenario: Scenario, visited: Visited, id: string, layer: number): Station {
  const ending = scenario.endings.find((e) => endingStation(e.id) === id)!;
  const known = visited.endings.has(ending.id);
  return {
    id,
    kind: 'ending',
    layer,
    visited: known,
    name: known ? ending.title : UNKNOWN.ending,
    line: known ? ending.text : '',
    outcome: known ? ending.outcome : null,
    choices: [],
    unoffered: 0,
  };
}

function kindOf(node: ScenarioNode): StationKind {
  if (node.kind === 'compose') return 'email';
  return node.kind === 'chance' ? 'chance' : 'decision';
}

function choicesAt(node: ScenarioNode, visited: Visited): StationChoice[] {
  const led = (id: string): string[] => [...(visited.choices.get(`${node.id}/${id}`) ?? [])];
  if (node.kind === 'choose') return node.choices.map((c) => ({ id: c.id, text: c.text, ledTo: led(c.id) }));
  if (node.kind === 'compose') return [{ id: SENT, text: 'You put an email together and sent it.', ledTo: led(SENT) }];
  if (node.kind !== 'chance') return [];
  return node.draws.map((d, i) => ({ id: d.id, text: d.label ?? `Chance, way ${i + 1}`, ledTo: led(d.id) }));
}

/** At most about 64 characters, cut between words. */
function shortened(text: string): string {
  if (text.length <= 64) return text;
  return `${text.slice(0, text.lastIndexOf(' ', 62)).replace(/[,.;:]$/, '')}\u00a0…`;
}

/** The ways that lead back to where one has come from, found depth first; without them there is no circle. */
function backWays(ids: readonly string[], ways: readonly Way[]): Set<Way> {
  const out = waysOut(ways);
  const backs = new Set<Way>();
  const state = new Map<string, 'open' | 'done'>();
  for (const first of ids) {
    const trail = state.has(first) ? [] : [{ id: first, next: 0 }];
    if (trail.length > 0) state.set(first, 'open');
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const way = out.get(top.id)?.[top.next++];
      if (way === undefined) state.set(trail.pop()!.id, 'done');
      else if (state.get(way.to) === 'open') backs.add(way);
      else if (!state.has(way.to)) {
        state.set(way.to, 'open');
        trail.push({ id: way.to, next: 0 });
      }
    }
  }
  return backs;
}

function waysOut(ways: readonly Way[]): Map<string, Way[]> {
  const out = new Map<string, Way[]>();
  for (const way of ways) out.set(way.from, [...(out.get(way.from) ?? []), way]);
  return out;
}

/** The length of the longest way to each station; endings all in the last layer. */
function layersOf(ids: readonly string[], ways: readonly Way[], backs: ReadonlySet<Way>): Map<string, number> {
  const forward = ways.filter((w) => !backs.has(w));
  const out = waysOut(forward);
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const { to } of forward) waiting.set(to, waiting.get(to)! + 1);
  const layers = new Map(ids.map((id) => [id, 0]));
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (const id of ready) {
    for (const { to } of out.get(id) ?? []) {
      layers.set(to, Math.max(layers.get(to)!, layers.get(id)! + 1));
      waiting.set(to, waiting.get(to)! - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  const last = Math.max(...layers.values());
  for (const id of ids) if (id.includes('/')) layers.set(id, last);
  return layers;
}
