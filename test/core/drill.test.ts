// Drills: single decisions, drawn by a seed for the principles that need them.
import { describe, expect, it } from 'vitest';
import { drawDrills, linesBefore, MOST_DRILLS, talliedBy, tried } from '../../src/core/drill.ts';
import { waysToDecisions } from '../../src/core/drill-paths.ts';
import { decision, offered, picksOf, replay } from '../../src/core/playthrough.ts';
import { PRINCIPLE_IDS } from '../../src/core/principles.ts';
import { SHIPPED, shipped } from './shipped.ts';
import { choice, choose, end, small } from './small.ts';

const scenarios = SHIPPED.map(shipped);

describe.each(SHIPPED)('the ways to the decisions of %s', (id) => {
  const ways = waysToDecisions(shipped(id));

  it('lead to nearly all of them', () => {
    const all = shipped(id).nodes.filter((n) => n.kind === 'choose').length;
    expect(ways.length).toBeGreaterThanOrEqual(all - 1);
  });

  it('are lists of picks that can be made', () => {
    for (const way of ways) expect(decision(replay(way.scenario, way.seed, picksOf(way)))?.id).toBe(decision(way)!.id);
  });
});

describe('a drill', () => {
  const drills = drawDrills(scenarios, PRINCIPLE_IDS, 7);

  it('has eight decisions, none of them twice, each about something that is wanted', () => {
    expect(drills).toHaveLength(MOST_DRILLS);
    expect(new Set(drills.map((d) => `${d.play.scenario.id}/${d.node.id}`)).size).toBe(MOST_DRILLS);
    for (const d of drills) expect(d.asks).not.toEqual([]);
  });

  it('goes from one conversation to another', () => {
    drills.slice(1).forEach((d, i) => expect(d.play.scenario).not.toBe(drills[i]!.play.scenario));
  });

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) => drawDrills(scenarios, PRINCIPLE_IDS, seed).map((d) => d.choices.map((c) => c.id));
    expect(ids(7)).toEqual(ids(7));
    expect(ids(8)).not.toEqual(ids(7));
  });

  it('begins with the principle that needs it most, and gives every one its turn', () => {
    const wanted = ['use-it', 'accept-no', 'respect'] as const;
    const some = drawDrills(scenarios, wanted, 3);
    some.forEach((d, i) => expect(d.asks).toContain(wanted[i % 3]));
  });

  it('shows the choices that are on offer there, and what was said before', () => {
    for (const d of drills) {
      expect(new Set(d.choices)).toEqual(new Set(offered(d.play)));
      expect(linesBefore(d).length).toBeGreaterThan(0);
    }
  });

  it('is as long as there are decisions, and empty where there is none', () => {
    expect(drawDrills([], PRINCIPLE_IDS, 1)).toEqual([]);
    expect(drawDrills(scenarios, [], 1)).toEqual([]);
  });
});

describe('a choice in a drill', () => {
  const one = small([choose('start', [choice('listen', 2, 'bye'), choice('argue', -2, 'bye')]), end('bye')]);
  const [drill] = drawDrills([one], ['listen-dont-argue'], 1);

  it('keeps or lets slip what it was about', () => {
    const [well, badly] = [tried(drill!, 'listen'), tried(drill!, 'argue')];
    expect(well).toMatchObject({ lost: false, fared: [{ principle: 'listen-dont-argue', how: 'kept' }] });
    expect(badly).toMatchObject({ lost: true, fared: [{ principle: 'listen-dont-argue', how: 'slipped' }] });
    expect(talliedBy([well, badly])).toEqual([{ principle: 'listen-dont-argue', kept: 1, asked: 2 }]);
  });

  it('is refused when it is not on offer', () => {
    expect(() => tried(drill!, 'shout')).toThrow(RangeError);
  });
});
