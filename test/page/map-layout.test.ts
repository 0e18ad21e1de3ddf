import { describe, expect, it } from 'vitest';
import { mapOf, wayKey } from '../../src/core/map.ts';
import { visitsOf } from '../../src/core/map-visits.ts';
import { journeyOf } from '../../src/page/map-journey.ts';
import { neighborOf } from '../../src/page/map-keys.ts';
import { APART, layoutOf, SIZE, widened } from '../../src/page/map-layout.ts';
import { cordLine, wayLine } from '../../src/page/map-lines.ts';
import { SHIPPED, shipped, TRANSCRIPTS, transcribed } from '../core/shipped.ts';

describe.each(SHIPPED)('the layout of %s', (id) => {
  const scenario = shipped(id);
  const map = mapOf(scenario, visitsOf(scenario, []));
  const layout = layoutOf(map);

  it('puts no station on another, and none outside the sheet', () => {
    const spots = [...layout.spots.values()];
    expect(spots.length).toBe(map.stations.length);
    const close = spots.flatMap(([x, y], i) =>
      spots.slice(i + 1).filter(([x2, y2]) => Math.abs(x - x2) < SIZE + APART - 0.01 && Math.abs(y - y2) < SIZE),
    );
    expect(close).toEqual([]);
    expect(spots.every(([x, y]) => x >= SIZE / 2 - 0.01 && x <= layout.width && y >= 0 && y <= layout.height)).toBe(
      true,
    );
  });

  it('leads every way but those back downward all along', () => {
    for (const way of layout.ways.filter((w) => !w.back)) {
      const route = layout.routes.get(wayKey(way.from, way.to))!;
      expect(route[0]).toEqual(layout.spots.get(way.from));
      expect(route.at(-1)).toEqual(layout.spots.get(way.to));
      expect(route.every(([, y], i) => i === 0 || y > route[i - 1]![1])).toBe(true);
    }
    expect(layout.ways.every((w) => /^M[-\d. C]+$/.test(wayLine(layout, w.from, w.to)))).toBe(true);
  });

  it('is the same each time, and keeps its order when widened', () => {
    expect(layoutOf(map)).toEqual(layout);
    const wide = widened(layout, layout.width * 1.5);
    expect(wide.width).toBe(layout.width * 1.5);
    expect(widened(layout, 10)).toBe(layout);
  });
});

describe.each(TRANSCRIPTS)('on the map of %s', (file) => {
  const play = transcribed(file);
  const journey = journeyOf(play);
  const log = play.turns.map(({ picked }, at) =>
    typeof picked === 'string' ? { pick: picked, at } : { compose: [...picked], at },
  );
  const layout = layoutOf(mapOf(play.scenario, visitsOf(play.scenario, [{ seed: play.seed, log }])));

  it('the down arrow walks the path from its start to its ending', () => {
    const path = [...new Set(journey.steps.map((s) => s.station))];
    const walked = [path[0]!];
    while (walked.length < path.length) walked.push(neighborOf(layout, journey, walked.at(-1)!, 'ArrowDown')!);
    expect(walked).toEqual(path);
    expect(neighborOf(layout, journey, path[0]!, 'End')).toBe(path.at(-1));
    expect(neighborOf(layout, journey, path.at(-1)!, 'ArrowUp')).toBe(path.at(-2));
  });

  it('the cord is one line along all of it, and tightens with what was given away', () => {
    const line = cordLine(layout, journey.legs);
    expect(line.match(/M/g)).toHaveLength(1);
    expect(journey.legs.every((leg, i) => i === 0 || leg.slack <= journey.legs[i - 1]!.slack)).toBe(true);
  });
});
