// Which positions count as one, and what is said of a scenario that has too many of them or goes round.
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { graphOf } from '../../src/core/graph.ts';
import { reachOf } from '../../src/core/reach.ts';
import { rulesOf } from '../../src/core/rules.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { fateOf } from './plain.ts';
import { choice, choose, end, small } from './small.ts';

function analysisOf(scenario: Scenario): Analysis {
  const analyzed = analyze(scenario);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

const number = (id: string, least: number, most: number) => ({ kind: 'number', id, least, most, start: 0 });

/** So many questions, each of which adds 0 or 1 or 2; at the end it is asked whether that came to `atLeast`. */
function counting(questions: number, atLeast: number): Scenario {
  const ask = (i: number) =>
    choose(
      `n${i}`,
      [0, 1, 2].map((add) =>
        choice(`c${add}`, 1, i + 1 < questions ? `n${i + 1}` : 'asked', { set: [{ var: 'x', add }] }),
      ),
    );
  const asked = choose('asked', [choice('more', 5, 'over', { if: { var: 'x', atLeast } }), choice('less', 1, 'over')]);
  return small([...Array.from({ length: questions }, (_, i) => ask(i)), asked, end('over')], {
    start: 'n0',
    variables: [number('x', 0, 1000)],
  });
}

describe('positions with the same future', () => {
  it('are one: nobody asks what a number is above the greatest that is asked for', () => {
    // Before question i the number is one of 0 to 3 at most, as 3 or more are the same for ever; then two outcomes, and the end.
    expect(analysisOf(counting(6, 3)).states).toBe(1 + 3 + 4 + 4 + 4 + 4 + 2 + 1);
    expect(analysisOf(counting(6, 1000)).states).toBe(6 + 1 + 1);
  });

  it('are told apart where a later subtraction brings a number back', () => {
    const scenario = small(
      [
        choose(
          'start',
          [2, 5, 9].map((to) => choice(`c${to}`, 1, 'less', { set: [{ var: 'x', to }] })),
        ),
        choose('less', [choice('a', 1, 'asked', { set: [{ var: 'x', add: -4 }] })]),
        choose('asked', [choice('a', 5, 'over', { if: { var: 'x', atLeast: 3 } }), choice('b', 1, 'over')]),
        end('over'),
      ],
      { variables: [number('x', 0, 9)] },
    );
    expect(analysisOf(scenario).states).toBe(1 + 2 + 2 + 1);
    expect(analysisOf(scenario).best).toBe(7);
  });

  it('are found again however wide the numbers are', () => {
    const far = 2 ** 50;
    const names = ['x', 'y', 'z'];
    const scenario = small(
      [
        choose(
          'start',
          names.map((v) => choice(v, 1, 'next', { set: [{ var: v, to: far }] })),
        ),
        choose(
          'next',
          names.map((v) =>
            choice(v, 1, 'asked', {
              set: [
                { var: v, to: -far },
                { var: 'x', add: 3 },
              ],
            }),
          ),
        ),
        choose('asked', [
          ...names.map((v, i) =>
            choice(v, 2 + i, 'over', {
              if: {
                any: [
                  { var: v, is: far },
                  { var: v, atMost: 3 - far },
                ],
              },
            }),
          ),
          choice('none', 1, 'over'),
        ]),
        end('over'),
      ],
      { variables: names.map((v) => number(v, -far, far)) },
    );
    const analysis = analysisOf(scenario);
    const fate = fateOf(rulesOf(scenario), rulesOf(scenario).start);
    expect(analysis.best).toBe(fate.value);
    for (const { choice: c, loss } of fate.picks) expect(analysis.loss(fate.at, c)).toBe(loss);
  });

  it('are counted down in a loop that a number ends', () => {
    const scenario = small(
      [
        choose('start', [
          choice('again', 1, 'start', { if: { var: 'x', atMost: 199 }, set: [{ var: 'x', add: 2 }] }),
          choice('stop', 1, 'over'),
        ]),
        end('over'),
      ],
      { variables: [number('x', 0, 1000)] },
    );
    expect(analysisOf(scenario).best).toBe(101);
  });

  it('keep their callers, of which the seventeenth drives out the first', () => {
    const scenario = small(
      [
        choose('start', [
          choice('call', 0, 'start', { if: { var: 'x', atMost: 19 }, set: [{ var: 'x', add: 1 }], back: 'after' }),
          choice('stop', 0, 'home'),
        ]),
        choose('after', [choice('a', 1, 'home')]),
        { kind: 'return', id: 'home', otherwise: 'over' },
        end('over'),
      ],
      { variables: [number('x', 0, 20)] },
    );
    expect(analysisOf(scenario).best).toBe(16);
    expect(fateOf(rulesOf(scenario), rulesOf(scenario).start).value).toBe(16);
  });

  it('are followed through a story deeper than a call stack', { timeout: 60_000 }, () => {
    const deep = 20_000;
    const chain = Array.from({ length: deep }, (_, i) =>
      choose(`n${i}`, [choice('a', i === 0 ? 2 : 0, i + 1 < deep ? `n${i + 1}` : 'over')]),
    );
    const analysis = analysisOf(small([...chain, end('over')], { start: 'n0' }));
    expect(analysis.states).toBe(deep + 1);
    expect(reachOf(analysis).endings.get('over')).toEqual({ least: 100, most: 100 });
  });
});

describe('a scenario with too many positions', () => {
  it('says so, and what could be reached up to there', () => {
    const graph = graphOf(counting(6, 6), 15);
    expect(graph.kind === 'problem' && graph.says).toContain('More than 15 positions');
    expect(graph.kind === 'problem' && graph.says).toContain('8 of 8 nodes and 1 of 1 endings');
    expect(graph).toMatchObject({ seen: { states: 15, endings: new Set(['over']) } });
  });
});

describe('a scenario that goes round', () => {
  it('names the nodes and the picks of the loop, and nothing before it', () => {
    const scenario = small([
      choose('start', [choice('in', 1, 'hall')]),
      choose('hall', [choice('chat', 1, 'turn'), choice('leave', 1, 'over')]),
      { kind: 'go', id: 'turn', jumps: [{ to: 'hall' }] },
      end('over'),
    ]);
    const analyzed = analyze(scenario);
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toContain(': hall/chat → turn → hall. ');
  });
});
