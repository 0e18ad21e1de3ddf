import { describe, expect, it } from 'vitest';
import { analyze, pointsOf, type Analysis } from '../../src/core/analysis.ts';
import { draw } from '../../src/core/chance.ts';
import { oddsAt, pick, replay, start, type Playthrough } from '../../src/core/playthrough.ts';
import { afterChoice, comeBack, jumpAt, lead, nodeAt, onOffer, rulesOf, type Position } from '../../src/core/rules.ts';
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
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toMatch(/start → start.*“times”/);
  });

  it('says so when the best play earns nothing', () => {
    const analyzed = analyze(small([choose('start', [choice('a', -1, 'over')]), end('over')]));
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toMatch(/positive points/);
  });
});

describe('the exact analysis', () => {
  /** V by the definition alone: no merging, no memory, every way tried. */
  function bruteForce(scenario: Scenario, at: Position): number {
    const rules = rulesOf(scenario);
    const node = nodeAt(rules, at);
    if (node.kind === 'end') return 0;
    if (node.kind === 'go') return bruteForce(scenario, lead(rules, at, jumpAt(rules, node, at)));
    if (node.kind === 'return') return bruteForce(scenario, comeBack(at, node));
    if (node.kind === 'chance') {
      return node.draws.reduce(
        (sum, d, i) => sum + (oddsAt(rules, node, at)[i]! / 100) * bruteForce(scenario, lead(rules, at, d)),
        0,
      );
    }
    if (node.kind === 'compose') return Number.NaN;
    const open = onOffer(rules, node, at);
    if (open.length === 0) return bruteForce(scenario, { ...at, node: node.otherwise! });
    return Math.max(...open.map((c) => pointsOf(c) + bruteForce(scenario, afterChoice(rules, at, c))));
  }

  /** A small scenario in layers, with conditions, limits, chance, jumps and patience, all drawn from the seed. */
  function random(seed: number): Scenario {
    let n = 0;
    const die = (sides: number) => Math.floor(draw(seed, 'die', n++) * sides);
    const layers = 4;
    const target = (layer: number) => (layer >= layers ? 'over' : `n${layer}${die(2)}`);
    const condition = () => (die(2) === 0 ? { var: 'x', atLeast: die(4) } : { patience: 'them', atMost: die(4) });
    const change = () => (die(2) === 0 ? [{ var: 'x', add: die(5) - 2 }] : [{ patience: 'them', add: -die(3) }]);
    const node = (layer: number, i: number) => {
      const id = `n${layer}${i}`;
      const kind = layer === 0 ? 0 : die(6);
      if (kind === 4)
        return {
          kind: 'go',
          id,
          jumps: [{ if: condition(), to: target(layer + 1), set: change() }, { to: target(layer + 1) }],
        };
      if (kind === 5)
        return {
          kind: 'chance',
          id,
          draws: [
            {
              id: 'a',
              odds: 30,
              moved: [{ if: condition(), by: 20, reason: 'So.' }],
              to: target(layer + 1),
              set: change(),
            },
            { id: 'b', odds: 70, to: target(layer + 1) },
          ],
        };
      const choices = ['a', 'b', 'c'].map((c, k) =>
        choice(c, die(7) - 3 + (layer === 0 ? 2 : 0), target(layer + 1), {
          set: change(),
          ...(k > 0 && die(3) === 0 ? { if: condition() } : {}),
        }),
      );
      const hub = choice('hub', die(3) - 1, id, { times: 1 });
      return choose(id, die(3) === 0 ? [...choices, hub] : choices);
    };
    const nodes = Array.from({ length: layers }, (_, l) => [node(l, 0), node(l, 1)]).flat();
    return small([...nodes, end('over'), end('gone')], {
      start: 'n00',
      variables: [{ kind: 'number', id: 'x', least: -2, most: 4, start: 0 }],
      cast: [
        { id: 'you', name: 'Sam', look: 'you', place: 'here' },
        { id: 'them', name: 'Odessa', look: 'ruth', place: 'there', patience: { start: 4, gone: 'gone' } },
      ],
    });
  }

  it('agrees with brute force on a thousand random scenarios', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const scenario = random(seed);
      const analyzed = analyze(scenario);
      const best = bruteForce(scenario, rulesOf(scenario).start);
      if (analyzed.kind === 'problem') expect(best).toBeLessThanOrEqual(0);
      else expect(analyzed.best).toBeCloseTo(best, 9);
    }
  });
});
