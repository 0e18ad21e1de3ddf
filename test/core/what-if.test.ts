import { describe, expect, it } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { followed } from '../../src/core/lines.ts';
import { pick, replay, start } from '../../src/core/playthrough.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';
import { pickedAs, whatIf } from '../../src/core/what-if.ts';
import { SHIPPED, shipped } from './shipped.ts';
import { choice, choose, end, small, workedExample } from './small.ts';

function analysisOf(scenario: Scenario): Analysis {
  const analyzed = analyze(scenario);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

/** Two decisions, each with a good and a bad way, that do not depend on one another. */
const twoSteps = (): Scenario =>
  small([
    choose('start', [choice('good', 2, 'then'), choice('bad', -1, 'then'), choice('leave', 0, 'bye')]),
    choose('then', [choice('fine', 2, 'bye'), choice('poor', -1, 'bye')]),
    end('bye'),
  ]);

describe('what if one decision had been otherwise', () => {
  const scenario = twoSteps();
  const analysis = analysisOf(scenario);
  const play = replay(scenario, 1, ['bad', 'poor']);

  it('the rest at best loses only what that decision lost', () => {
    expect(score(play, analysis).conduct).toBe(0);
    expect(whatIf(play, analysis, 0, 'good').best.conduct).toBe(100);
    expect(whatIf(play, analysis, 1, 'fine').best.conduct).toBe(25);
  });

  it('the rest as it was keeps the later picks', () => {
    const { same } = whatIf(play, analysis, 0, 'good');
    expect(same?.playthrough.turns.map((t) => t.choice.id)).toEqual(['good', 'poor']);
    expect(same?.conduct).toBe(25);
  });

  it('says so when the later picks could no longer have been made', () => {
    const example = workedExample();
    const { same } = whatIf(replay(example, 1, ['call', 'thank']), analysisOf(example), 0, 'write');
    expect(same === null || same.playthrough.turns.length === 1).toBe(true);
  });

  it('an earlier end takes the place of what came after', () => {
    expect(whatIf(play, analysis, 0, 'leave').same?.playthrough.turns).toHaveLength(1);
  });

  it('refuses what was not on offer', () => {
    expect(() => whatIf(play, analysis, 0, 'poor')).toThrow(RangeError);
  });

  it('names the principles that would stand otherwise', () => {
    expect(whatIf(play, analysis, 1, 'fine').best.changed).toEqual([
      { principle: 'listen-dont-argue', was: 0, would: 50 },
    ]);
  });
});

describe.each(SHIPPED)('what if, in %s', (id) => {
  const scenario = shipped(id);
  const analysis = analysisOf(scenario);

  it('a decision that lost nothing cannot be bettered, and one that lost can by exactly its cost', () => {
    const costly = followed(start(scenario, 5), analysis, 'costliest');
    const { decisions } = score(costly, analysis);
    decisions.forEach((decision, i) => {
      for (const other of decision.others.filter((o) => o.loss === 0)) {
        const { best } = whatIf(costly, analysis, i, pickedAs(decision.turn.node, other.choice));
        const before = decisions.slice(0, i).reduce((sum, d) => sum + d.cost, 0);
        expect(best.conduct).toBe(Math.floor(Math.max(0, 100 - before) + 0.5 + 1e-9));
      }
    });
  });
});

describe('two conversations side by side', () => {
  const scenario = twoSteps();
  const analysis = analysisOf(scenario);

  it('go together until their first different pick', () => {
    const it = compare(replay(scenario, 1, ['good', 'poor']), replay(scenario, 1, ['good', 'fine']), analysis);
    expect(it.together).toBe(1);
    expect(it.rows.map((r) => r.same)).toEqual([true, false]);
    expect(it.marks).toEqual([{ principle: 'listen-dont-argue', left: 50, right: 100 }]);
  });

  it('set the same moment in one row, and a moment that only one came to in a row of its own', () => {
    const it = compare(replay(scenario, 1, ['leave']), replay(scenario, 1, ['bad', 'fine']), analysis);
    expect(it.rows.map((r) => [r.left?.turn.choice.id, r.right?.turn.choice.id])).toEqual([
      ['leave', 'bad'],
      [undefined, 'fine'],
    ]);
  });

  it('are the same all the way when nothing differs', () => {
    const play = replay(scenario, 1, ['good', 'fine']);
    const it = compare(play, pick(replay(scenario, 1, ['good']), 'fine'), analysis);
    expect(it.together).toBe(2);
  });

  it('must be of one scenario', () => {
    expect(() => compare(start(scenario, 1), start(workedExample(), 1), analysis)).toThrow(RangeError);
  });
});
