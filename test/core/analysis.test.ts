// The exact analysis against the plainest recursion there is, on thousands of small scenarios made at random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, bestEmail, type Analysis } from '../../src/core/analysis.ts';
import { followed } from '../../src/core/lines.ts';
import { start } from '../../src/core/playthrough.ts';
import { reachOf } from '../../src/core/reach.ts';
import { afterChoice, keyOf, nodeAt, rulesOf, type Position } from '../../src/core/rules.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { fateOf, Loop, TooLong, type Fate } from './plain.ts';
import { randomScenario } from './random.ts';

/** What becomes of it by plain recursion; a word where that does not end, or takes too long. */
function plainly(scenario: Scenario): Fate | 'loop' | 'long' {
  const rules = rulesOf(scenario);
  try {
    return fateOf(rules, rules.start, { steps: 1000 });
  } catch (error) {
    if (error instanceof Loop) return 'loop';
    if (error instanceof TooLong) return 'long';
    throw error;
  }
}

/** The positions and picks at which the two differ. */
function differences(analysis: Analysis, fate: Fate): string[] {
  const { at, picks } = fate;
  const node = nodeAt(rulesOf(analysis.scenario), at);
  const best = node.kind === 'compose' ? bestEmail(analysis, at, node) : null;
  return [
    ...(near(analysis.value(at), fate.value) ? [] : [`${keyOf(at)} is worth ${fate.value}`]),
    ...(best === null || analysis.loss(at, best) === 0 ? [] : [`${keyOf(at)} has a better email than ${best.id}`]),
    ...picks.filter((p) => !near(analysis.loss(at, p.choice), p.loss)).map((p) => `${keyOf(at)}/${p.choice.id}`),
    ...fate.next.flatMap((next) => differences(analysis, next)),
  ];
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function reachAgrees(analysis: Analysis, fate: Fate): void {
  const { endings, odds } = reachOf(analysis);
  const conduct = (lost: number) => 100 * Math.max(0, 1 - lost / analysis.best);
  expect(new Set(endings.keys())).toEqual(new Set(fate.endings.keys()));
  for (const [ending, [least, most]] of fate.endings) {
    expect(endings.get(ending)!.most).toBeCloseTo(conduct(least), 7);
    expect(endings.get(ending)!.least).toBeCloseTo(conduct(most), 7);
  }
  for (const [ending, share] of fate.odds) expect(odds.get(ending) ?? 0).toBeCloseTo(share, 9);
}

function costliestAgrees(analysis: Analysis): void {
  const rules = rulesOf(analysis.scenario);
  const play = followed(start(analysis.scenario, 7), analysis, 'costliest');
  const kept = new Map<string, Fate>();
  const worst = (at: Position) => fateOf(rules, at, { kept }).worst;
  for (const { at, choice } of play.turns)
    expect(analysis.loss(at, choice) + worst(afterChoice(rules, at, choice))).toBeCloseTo(worst(at), 8);
}

type Seen = 'whole' | 'loop' | 'long' | 'worth nothing';

/** Compares all that there is to compare, and says what kind of scenario it was. */
function compared(scenario: Scenario): Seen {
  const fate = plainly(scenario);
  if (fate === 'long') return fate;
  const analyzed = analyze(scenario);
  if (fate === 'loop') {
    expect(analyzed.kind === 'problem' && analyzed.problem.says).toContain('come back to where it was');
    return fate;
  }
  if (analyzed.kind === 'problem') {
    expect(analyzed.problem.says).toContain('positive points');
    expect(fate.value).toBeLessThanOrEqual(0);
    return 'worth nothing';
  }
  expect(differences(analyzed, fate)).toEqual([]);
  reachAgrees(analyzed, fate);
  costliestAgrees(analyzed);
  return 'whole';
}

describe('the exact analysis', () => {
  it('agrees with plain recursion on every position of two thousand random scenarios', { timeout: 240_000 }, () => {
    const seen = { whole: 0, loop: 0, long: 0, 'worth nothing': 0 };
    const property = fc.property(fc.gen(), (gen) => {
      seen[compared(randomScenario(gen))]++;
    });
    fc.assert(property, { numRuns: 2000, seed: 4711, endOnFailure: true });
    expect(seen.whole).toBeGreaterThan(1500);
    expect(seen.loop).toBeGreaterThan(50);
  });
});
