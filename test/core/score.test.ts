import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { pick, replay, start, type Playthrough } from '../../src/core/playthrough.ts';
import { gradeOf, largestRemainder, score, starsOf } from '../../src/core/score.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { choice, choose, end, small, workedExample } from './small.ts';

function analysisOf(scenario: Scenario): Analysis {
  const analyzed = analyze(scenario);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

/** The first seed for which this pick is followed by this node. */
function lucky(scenario: Scenario, first: string, node: string): Playthrough {
  for (let seed = 0; seed < 1000; seed++) {
    const play = replay(scenario, seed, [first]);
    if (play.position.node === node) return play;
  }
  throw new Error('No such luck.');
}

describe('the worked example of the score', () => {
  const scenario = workedExample();
  const analysis = analysisOf(scenario);
  const conduct = (play: Playthrough) => score(play, analysis).conduct;

  it('is worth 2.8 at the start, 0.8 once sent, 2 once answered, 1 on the phone', () => {
    const at = (node: string) => ({ node, values: [], stack: [] });
    expect(analysis.best).toBeCloseTo(2.8, 12);
    expect(analysis.value(at('sent'))).toBeCloseTo(0.8, 12);
    expect(analysis.value(at('answered'))).toBe(2);
    expect(analysis.value(at('phone'))).toBe(1);
  });

  it('charges 1.8 for calling, 3 for arguing, 4 for the but, and nothing for the rest', () => {
    const losses = (picks: readonly string[], from = start(scenario, 1)) =>
      score(picks.reduce(pick, from), analysis).decisions.map((d) => d.loss);
    expect(losses(['call', 'argue'])[0]).toBeCloseTo(1.8, 12);
    expect(losses(['call', 'argue'])[1]).toBe(3);
    expect(losses(['call', 'thank'])[1]).toBe(0);
    expect(losses(['but'], lucky(scenario, 'write', 'answered'))).toEqual([0, 4]);
  });

  it('gives 100 for a good email that met silence, and for one answered and thanked for', () => {
    expect(conduct(lucky(scenario, 'write', 'silence'))).toBe(100);
    expect(conduct(pick(lucky(scenario, 'write', 'answered'), 'thanks'))).toBe(100);
  });

  it('gives 36 for a call that ends in thanks, 0 for an argument, and 0 for the but', () => {
    expect(conduct(replay(scenario, 1, ['call', 'thank']))).toBe(36);
    expect(conduct(replay(scenario, 1, ['call', 'argue']))).toBe(0);
    expect(conduct(pick(lucky(scenario, 'write', 'answered'), 'but'))).toBe(0);
  });
});

describe('shown costs', () => {
  it('add up to what is missing to 100', () => {
    const scenario = small([
      choose('start', [choice('a', 3, 'two'), choice('b', 2, 'two')]),
      choose('two', [choice('a', 3, 'three'), choice('b', 2, 'three')]),
      choose('three', [choice('a', 1, 'over'), choice('b', 0, 'over')]),
      end('over'),
    ]);
    const { conduct, decisions } = score(replay(scenario, 1, ['b', 'b', 'b']), analysisOf(scenario));
    expect(conduct).toBe(57);
    expect(decisions.map((d) => d.shownCost)).toEqual([15, 14, 14]);
  });

  it('are each rounded by itself once there is nothing left to lose', () => {
    const scenario = small([
      choose('start', [choice('a', 1, 'two'), choice('b', -1, 'two')]),
      choose('two', [choice('a', 1, 'over'), choice('b', -2, 'over')]),
      end('over'),
    ]);
    const { conduct, pastZero, decisions } = score(replay(scenario, 1, ['b', 'b']), analysisOf(scenario));
    expect([conduct, pastZero]).toEqual([0, true]);
    expect(decisions.map((d) => d.shownCost)).toEqual([100, 150]);
  });

  it.each([
    [[1.5, 1.5, 1], 4, [2, 1, 1]],
    [[0, 0, 0], 0, [0, 0, 0]],
    [[33.333, 33.333, 33.334], 100, [33, 33, 34]],
  ])('%j become whole numbers that add up to %i', (shares, total, whole) => {
    expect(largestRemainder(shares, total)).toEqual(whole);
  });
});

describe('grades and stars', () => {
  it.each([
    [0, 'steady'],
    [0.4, 'wobble'],
    [9.99, 'wobble'],
    [10, 'tumble'],
    [150, 'tumble'],
  ])('a cost of %d is a %s', (cost, grade) => {
    expect(gradeOf(cost)).toBe(grade);
  });
  it.each([
    [39, 0],
    [40, 1],
    [69, 1],
    [70, 2],
    [89, 2],
    [90, 3],
    [100, 3],
  ])('Conduct %i has %i stars', (conduct, stars) => {
    expect(starsOf(conduct)).toBe(stars);
  });
});

describe('marks per principle', () => {
  const effect = (principle: string, points: number) => ({ effects: [{ principle, points, reason: 'Because.' }] });

  it('leave out a principle that no decision on the way asked for', () => {
    const play = replay(workedExample(), 1, ['call', 'thank']);
    const { marks } = score(play, analysisOf(workedExample()));
    expect(marks.map((m) => m.principle)).toEqual(['listen-dont-argue']);
  });

  it('count a steady pick as the most that could be done', () => {
    const scenario = small([
      choose('start', [
        choice('a', 0, 'over', effect('want-feedback', 2)),
        choice('b', 0, 'over', effect('thank-full-stop', 2)),
      ]),
      end('over'),
    ]);
    const { marks } = score(replay(scenario, 1, ['a']), analysisOf(scenario));
    expect(marks.map((m) => [m.principle, m.share])).toEqual([
      ['want-feedback', 100],
      ['thank-full-stop', 100],
    ]);
  });

  it('count a once-only choice of a hub once, however often the hub offers it', () => {
    const scenario = small([
      choose('start', [
        choice('ask', 2, 'start', { times: 1 }),
        choice('chat', -1, 'start', { times: 1 }),
        choice('leave', 0, 'over'),
      ]),
      end('over'),
    ]);
    const share = (picks: string[]) =>
      score(replay(scenario, 1, picks), analysisOf(scenario)).marks.map((m) => [m.share, m.decisions]);
    expect(share(['ask', 'leave'])).toEqual([[100, 2]]);
    expect(share(['chat', 'ask', 'leave'])).toEqual([[67, 2]]);
    expect(share(['leave'])).toEqual([[33, 1]]);
  });
});

describe('a scenario that cannot be scored', () => {
  it('says so when a conversation can go in a circle', () => {
    const scenario = small([choose('start', [choice('again', 1, 'start'), choice('stop', 1, 'over')]), end('over')]);
    const analyzed = analyze(scenario);
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toMatch(/start\/again → start.*“times”/);
  });

  it('says so when the best play earns nothing', () => {
    const analyzed = analyze(small([choose('start', [choice('a', -1, 'over')]), end('over')]));
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toMatch(/positive points/);
  });
});
