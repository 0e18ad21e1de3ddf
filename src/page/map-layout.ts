// Where the stations of a map stand on paper, top to bottom, and the points that each way passes. Draws nothing.
// The same map always gives the same picture; ways back are left to whoever draws.
import { coordGreedy, coordSimplex, decrossTwoLayer, graphConnect, sugiyama, type Layering } from 'd3-dag';
import { wayKey, type MapWay, type ScenarioMap } from '../core/map.ts';

export type Spot = readonly [x: number, y: number];

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly spots: ReadonlyMap<string, Spot>;
  /** By the way's key: from the one station to the other. Ways back have none. */
  readonly routes: ReadonlyMap<string, readonly Spot[]>;
  readonly ways: readonly MapWay[];
}

/** The size of a station, and how far apart stations in a row, and rows, are at least; in CSS pixels. */
export const SIZE = 28;
export const APART = 4;
export const ROW = 58;

/** How often the rows are untangled; more took most of the time and changed little. */
const PASSES = 8;

/** Above this the tidier placing takes too long. */
const MANY = 80;

export function layoutOf(map: ScenarioMap): Layout {
  const layers = new Map(map.stations.map((s) => [s.id, s.layer]));
  const ways = drawnWays(map);
  const graph = graphConnect().single(true)(linksOf(map, ways));
  const byLayer: Layering<string, readonly [string, string]> = (dag) => {
    for (const node of dag.nodes()) node.y = layers.get(node.data)!;
    return map.layers - 1;
  };
  const base = sugiyama()
    .layering(byLayer)
    .decross(decrossTwoLayer().passes(PASSES))
    .nodeSize([SIZE, SIZE])
    .gap([APART, ROW - SIZE]);
  const { width, height } = (map.stations.length > MANY ? base.coord(coordGreedy()) : base.coord(coordSimplex()))(
    graph,
  );
  return {
    width,
    height,
    spots: new Map([...graph.nodes()].map((n) => [n.data, [n.x, n.y]])),
    routes: new Map([...graph.links()].map((l) => [wayKey(l.source.data, l.target.data), l.points])),
    ways,
  };
}

/** A station with no way at all is given as a way to itself. */
function linksOf(map: ScenarioMap, ways: readonly MapWay[]): (readonly [string, string])[] {
  const links = ways.filter((w) => !w.back).map((w) => [w.from, w.to] as const);
  const linked = new Set(links.flat());
  return [...links, ...map.stations.filter((s) => !linked.has(s.id)).map((s) => [s.id, s.id] as const)];
}

/** All ways, but of those that only lost patience takes just the ones walked and, to each station, the lowest. */
function drawnWays(map: ScenarioMap): MapWay[] {
  const layers = new Map(map.stations.map((s) => [s.id, s.layer]));
  const lowest = new Map<string, MapWay>();
  for (const way of map.ways.filter((w) => w.gone)) {
    const known = lowest.get(way.to);
    if (known === undefined || layers.get(way.from)! > layers.get(known.from)!) lowest.set(way.to, way);
  }
  return map.ways.filter((w) => !w.gone || w.walked || lowest.get(w.to) === w);
}

/** The layout with its columns drawn apart to fill a width. Stations keep their size; nothing is pushed together. */
export function widened(layout: Layout, width: number): Layout {
  if (width <= layout.width) return layout;
  const share = width / layout.width;
  const moved = ([x, y]: Spot): Spot => [x * share, y];
  return {
    ...layout,
    width,
    spots: new Map([...layout.spots].map(([id, spot]) => [id, moved(spot)])),
    routes: new Map([...layout.routes].map(([key, route]) => [key, route.map(moved)])),
  };
}
