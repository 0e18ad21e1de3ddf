// What the shipped scenarios must come to together: enough of them, every principle both ways, and no way to win by reading nothing.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { ROBOTS, robotPlay } from '../../src/core/robots.ts';
import { PRINCIPLE_IDS } from '../../src/core/principles.ts';
import type { Effect, Scenario } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';
import { SHIPPED, shipped } from '../core/shipped.ts';

const all = SHIPPED.map(shipped);
const choices = all.flatMap((s) => s.nodes.flatMap((n) => (n.kind === 'choose' ? n.choices : [])));

function effectsOf(scenario: Scenario): readonly Effect[] {
  return scenario.nodes.flatMap((n) => {
    if (n.kind === 'choose') return n.choices.flatMap((c) => c.effects ?? []);
    return n.kind === 'compose' ? [...n.sentences, ...(n.rules ?? [])].flatMap((s) => s.effects ?? []) : [];
  });
}

function robotMean(scenario: Scenario, rank: (text: string) => number): number {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  const conducts = Array.from({ length: 10 }, (_, seed) => score(robotPlay(scenario, seed, rank), analysis).conduct);
  return conducts.reduce((a, b) => a + b, 0) / conducts.length;
}

describe('the shipped scenarios together', { timeout: 60_000 }, () => {
  it('are at least ten, with 180 decisions, 540 choices and 55 endings, and every situation of the article', () => {
    const deciding = all.flatMap((s) => s.nodes.filter((n) => n.kind === 'choose' || n.kind === 'compose'));
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(deciding.length).toBeGreaterThanOrEqual(180);
    expect(choices.length).toBeGreaterThanOrEqual(540);
    expect(all.flatMap((s) => s.endings).length).toBeGreaterThanOrEqual(55);
    expect(new Set(all.map((s) => s.situation)).size).toBe(9);
  });

  it('exercise every principle well and badly in at least three of them', () => {
    const both = (p: string): number =>
      all.filter((s) => {
        const points = effectsOf(s).flatMap((e) => (e.principle === p ? [e.points] : []));
        return points.some((n) => n > 0) && points.some((n) => n < 0);
      }).length;
    expect(PRINCIPLE_IDS.filter((p) => both(p) < 3)).toEqual([]);
  });

  it('have no two explanations alike', () => {
    const whys = choices.map((c) => c.why);
    expect(whys.length - new Set(whys).size).toBe(0);
  });

  it.each(Object.entries(ROBOTS))(
    'give a robot that takes the %s text at most 60 Conduct on average',
    (_name, rank) => {
      const means = all.map((s) => robotMean(s, rank));
      expect(means.reduce((a, b) => a + b, 0) / means.length).toBeLessThanOrEqual(60);
      expect(Math.max(...means)).toBeLessThanOrEqual(75);
    },
  );
});
