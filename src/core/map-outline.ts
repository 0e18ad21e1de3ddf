// The map told in words: the way of one attempt as a list, other ways that were once taken as lists within it.
// Every station come to is told once; later it is only referred to. What has not been come to is not told.
import type { ScenarioMap, Station, StationChoice } from './map.ts';

/** Stations one after another. */
export type Outline = readonly OutlineItem[];

export interface OutlineItem {
  readonly station: Station;
  readonly choices: readonly {
    readonly choice: StationChoice;
    /** Where it led; with `line`, it is told here, and otherwise elsewhere. */
    readonly led: readonly { readonly station: Station; readonly line: Outline | null }[];
  }[];
}

/** The outline along a path of stations; without one, along the first choices that were tried. */
export function outlineOf(map: ScenarioMap, path: readonly string[]): Outline {
  const stations = new Map(map.stations.map((s) => [s.id, s]));
  const told = new Set<string>();
  const main = [...new Set(path)].flatMap((id) => stations.get(id) ?? []);
  const first = map.stations.find((s) => s.visited);
  main.forEach((s) => told.add(s.id));
  const chain = main.length > 0 || first === undefined ? main : chainFrom(first, stations, told);
  return chain.map((s) => itemOf(s, stations, told));
}

/** Where each station stands in the order of reading, from 0. */
export function readingOrder(outline: Outline, order = new Map<string, number>()): ReadonlyMap<string, number> {
  for (const { station, choices } of outline) {
    order.set(station.id, order.size);
    for (const { led } of choices) for (const { line } of led) if (line !== null) readingOrder(line, order);
  }
  return order;
}

function itemOf(station: Station, stations: ReadonlyMap<string, Station>, told: Set<string>): OutlineItem {
  const led = (id: string) => {
    const to = stations.get(id)!;
    const chain = told.has(id) ? [] : chainFrom(to, stations, told);
    return { station: to, line: chain.length === 0 ? null : chain.map((s) => itemOf(s, stations, told)) };
  };
  return { station, choices: station.choices.map((choice) => ({ choice, led: choice.ledTo.map(led) })) };
}

/** From here on along what is not told yet. */
function chainFrom(from: Station, stations: ReadonlyMap<string, Station>, told: Set<string>): Station[] {
  const chain: Station[] = [];
  for (let now: Station | undefined = from; now !== undefined; ) {
    told.add(now.id);
    chain.push(now);
    const next: string | undefined = now.choices.flatMap((c) => c.ledTo).find((id) => !told.has(id));
    now = next === undefined ? undefined : stations.get(next);
  }
  return chain;
}
