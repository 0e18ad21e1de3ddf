import { describe, expect, it } from 'vitest';
import { mapOf, nearby, wayKey, type ScenarioMap } from '../../src/core/map.ts';
import { outlineOf, readingOrder, type Outline } from '../../src/core/map-outline.ts';
import { pathOf, visitsOf } from '../../src/core/map-visits.ts';
import { picksOf, replay, type Playthrough } from '../../src/core/playthrough.ts';
import { SHIPPED, shipped, TRANSCRIPTS, transcribed } from './shipped.ts';
import { choice, choose, end, small, workedExample } from './small.ts';

const logOf = (play: Playthrough) => ({
  seed: play.seed,
  log: picksOf(play).map((p, at) => (typeof p === 'string' ? { pick: p, at } : { compose: [...p], at })),
});
const stationsOf = (play: Playthrough): string[] => pathOf(play).map((s) => s.station);
const at = (map: ScenarioMap, id: string) => map.stations.find((s) => s.id === id)!;
const afterOne = (play: Playthrough) => mapOf(play.scenario, visitsOf(play.scenario, [logOf(play)]));

/** Every station of an outline, in the order of reading, as often as it is told. */
function told(outline: Outline): string[] {
  return outline.flatMap(({ station, choices }) => [
    station.id,
    ...choices.flatMap((c) => c.led.flatMap((l) => (l.line === null ? [] : told(l.line)))),
  ]);
}

describe.each(SHIPPED)('the map of %s', (id) => {
  const scenario = shipped(id);
  const map = mapOf(scenario, visitsOf(scenario, []));

  it('has every decision, every chance and every ending once', () => {
    const deciding = scenario.nodes.filter((n) => ['choose', 'compose', 'chance'].includes(n.kind)).map((n) => n.id);
    const endings = scenario.endings.map((e) => `ending/${e.id}`);
    expect(map.stations.map((s) => s.id).toSorted()).toEqual([...deciding, ...endings].toSorted());
    expect(map.all.endings).toBe(scenario.endings.length);
  });

  it('leads downward along every way but those back, and has all endings in the last layer', () => {
    const wrong = map.ways.filter((w) => !w.back && at(map, w.to).layer <= at(map, w.from).layer);
    expect(wrong).toEqual([]);
    const last = map.stations.filter((s) => s.layer === map.layers - 1);
    expect(last.every((s) => s.kind === 'ending')).toBe(true);
  });

  it('names nothing but the first moment before anything was said', () => {
    const named = map.stations.filter((s) => !/^(A|An) .* (come to|written|met|found)$/.test(s.name));
    expect(named).toEqual([]);
    const begun = mapOf(scenario, visitsOf(scenario, [{ seed: 1, log: [] }]));
    expect(begun.stations.filter((s) => s.visited).map((s) => s.id)).toEqual([scenario.start]);
  });
});

describe.each(TRANSCRIPTS)('the conversation of %s', (file) => {
  const play = transcribed(file);
  const map = afterOne(play);

  it('goes along ways of the map', () => {
    const ways = new Set(map.ways.map((w) => wayKey(w.from, w.to)));
    const path = stationsOf(play);
    const off = path.slice(1).filter((to, i) => !ways.has(wayKey(path[i]!, to)));
    expect(off).toEqual([]);
    expect(path.at(-1)).toBe(`ending/${play.ending}`);
  });

  it('has found its own stations, its one ending, and no more', () => {
    const visited = map.stations.filter((s) => s.visited).map((s) => s.id);
    expect(visited.toSorted()).toEqual([...new Set(stationsOf(play))].toSorted());
    expect(map.found.endings).toBe(1);
    expect(at(map, `ending/${play.ending}`).name).toBe(play.scenario.endings.find((e) => e.id === play.ending)!.title);
  });

  it('is told whole by the outline, each station once', () => {
    const outline = outlineOf(map, stationsOf(play));
    expect(told(outline)).toEqual([...new Set(stationsOf(play))]);
    const tried = outline.flatMap((i) => i.choices.filter((c) => c.led.length > 0).map((c) => c.choice.id));
    expect(tried.length).toBe(
      new Set(pathOf(play).flatMap((s) => (s.by === null ? [] : [`${s.station}/${s.by}`]))).size,
    );
  });
});

describe('what has been come to', () => {
  const example = workedExample();

  it('adds up over attempts, and what was taken back counts too', () => {
    const once = {
      seed: 1,
      log: [
        { pick: 'call', at: 0 },
        { pick: 'argue', at: 1 },
      ],
    };
    const back = {
      seed: 1,
      log: [
        { pick: 'call', at: 0 },
        { undo: true as const, at: 1 },
      ],
    };
    expect(visitsOf(example, [once]).choices.get('start/call')).toEqual(new Set(['phone']));
    expect([...visitsOf(example, [back]).nodes.keys()]).toEqual(['start', 'phone']);
    expect(visitsOf(example, [once, back]).endings).toEqual(new Set(['over']));
  });

  it('tells choices that were on offer and not taken from those that never were', () => {
    const hub = small(
      [
        choose('start', [choice('a', 0, 'next'), choice('b', 1, 'next')]),
        choose('next', [choice('c', 0, 'end'), choice('d', 1, 'end', { if: { var: 'asked', is: true } })]),
        end('end'),
      ],
      { variables: [{ kind: 'flag', id: 'asked' }] },
    );
    const map = afterOne(replay(hub, 1, ['a', 'c']));
    expect(at(map, 'start').choices.map((c) => c.ledTo)).toEqual([['next'], []]);
    expect(at(map, 'next').choices.map((c) => c.id)).toEqual(['c']);
    expect(at(map, 'next').unoffered).toBe(1);
  });

  it('follows an attempt of another version as far as it can', () => {
    const visits = visitsOf(example, [
      {
        seed: 1,
        log: [
          { pick: 'call', at: 0 },
          { pick: 'gone', at: 1 },
        ],
      },
    ]);
    expect([...visits.nodes.keys()]).toEqual(['start', 'phone']);
  });
});

describe('a way', () => {
  it('back to where one was is marked, and does not count for the layers', () => {
    const hub = small([
      choose('start', [choice('again', 0, 'start', { times: 1 }), choice('on', 1, 'bye')]),
      choose('bye', [choice('thanks', 1, 'end')]),
      end('end'),
    ]);
    const map = afterOne(replay(hub, 1, ['again', 'on', 'thanks']));
    expect(map.ways.filter((w) => w.back).map((w) => wayKey(w.from, w.to))).toEqual(['start>start']);
    expect(map.stations.map((s) => s.layer)).toEqual([0, 1, 2]);
  });

  it('goes through calls and returns to where they come back', () => {
    const calls = small([
      choose('start', [choice('a', 0, 'aside', { back: 'after' }), choice('b', 1, 'after')]),
      choose('aside', [choice('c', 0, 'home')]),
      { kind: 'return', id: 'home', otherwise: 'after' },
      choose('after', [choice('d', 1, 'end')]),
      end('end'),
    ]);
    const map = mapOf(calls, visitsOf(calls, []));
    expect(map.ways.map((w) => wayKey(w.from, w.to))).toContain('aside>after');
    expect(map.stations.map((s) => s.id)).not.toContain('home');
  });

  it('of lost patience is kept apart from those that somebody chose', () => {
    const call = shipped('handstand-call');
    const map = mapOf(call, visitsOf(call, []));
    const gone = map.ways.filter((w) => w.gone);
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.every((w) => w.to === 'ending/hung-up')).toBe(true);
  });
});

describe('the outline', () => {
  it('tells other ways within the way at hand, and refers to what they come back to', () => {
    const example = workedExample();
    const log = (...picks: string[]) => ({ seed: 1, log: picks.map((pick, i) => ({ pick, at: i })) });
    const map = mapOf(example, visitsOf(example, [log('write'), log('call', 'thank')]));
    const outline = outlineOf(map, ['start', 'phone', 'ending/over']);
    expect(outline.map((i) => i.station.id)).toEqual(['start', 'phone', 'ending/over']);
    const write = outline[0]!.choices.find((c) => c.choice.id === 'write')!;
    expect(write.led[0]!.line!.map((i) => i.station.id)[0]).toBe('sent');
    expect(new Set(told(outline)).size).toBe(told(outline).length);
    expect(readingOrder(outline).get('phone')).toBeGreaterThan(readingOrder(outline).get('sent')!);
  });
});

describe('a map too large to draw', () => {
  it('is cut down to what has been visited and what one step leads to', () => {
    const long = small([
      ...Array.from({ length: 600 }, (_, i) =>
        choose(i === 0 ? 'start' : `n${i}`, [choice('a', 0, `n${i + 1}`), choice('b', 1, `n${i + 1}`)]),
      ),
      end('n600'),
    ]);
    const whole = mapOf(long, visitsOf(long, [{ seed: 1, log: ['a', 'b', 'a'].map((pick, at) => ({ pick, at })) }]));
    expect(whole.stations.length).toBe(601);
    expect(nearby(whole).stations.map((s) => s.id)).toEqual(['start', 'n1', 'n2', 'n3', 'n4']);
    expect(nearby(whole).layers).toBe(5);
  });
});
