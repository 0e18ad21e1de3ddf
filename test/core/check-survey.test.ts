// The survey merges positions; here it is held against plain enumeration of every position there is, and its picks are played.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { check } from '../../src/core/check.ts';
import { seenIn } from '../../src/core/check/flow.ts';
import { survey, type Survey } from '../../src/core/check/survey.ts';
import { waysFrom } from '../../src/core/check/ways.ts';
import { replay, type Picked } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import { keyOf, rulesOf, type Position } from '../../src/core/rules.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';

function textsIn(folder: string): (readonly [string, Scenario])[] {
  const url = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(url).flatMap((f) => {
    const reading = f.endsWith('.json') ? readScenario(f, readFileSync(new URL(f, url), 'utf8')) : null;
    return reading?.kind === 'scenario' ? [[f, reading.scenario] as const] : [];
  });
}
const all = [...textsIn('scenarios'), ...textsIn('test/fixtures')];

/** Every position, told apart by all that it holds; null beyond so many. */
function unmerged(scenario: Scenario, most: number): Survey | null {
  const rules = rulesOf(scenario);
  const positions: Position[] = [rules.start];
  const known = new Set([keyOf(rules.start)]);
  for (const at of positions) {
    for (const { to } of waysFrom(rules, at)) {
      if (known.has(keyOf(to))) continue;
      known.add(keyOf(to));
      positions.push(to);
    }
    if (positions.length > most) return null;
  }
  return { rules, positions, complete: true, indexOf: () => -1, picksTo: () => [] };
}

describe.each(all)('%s', { timeout: 60_000 }, (_name, scenario) => {
  const merged = survey(scenario, true);
  const seen = seenIn(merged);

  it('has the same nodes, choices and answers, whether positions are merged or not', () => {
    const every = unmerged(scenario, 300_000);
    // Beyond so many the plain way is not open; the smaller scenarios stand for the rest.
    if (every === null) return;
    const plain = seenIn(every);
    for (const what of ['nodes', 'choices', 'holding', 'failing', 'moving'] as const)
      expect(new Set<unknown>(seen[what])).toEqual(new Set<unknown>(plain[what]));
  });

  it('has picks to each node that can be played, with some luck', () => {
    const nodes = new Map(merged.positions.map((p, i) => [p.node, i]).toReversed() as [string, number][]);
    for (const [id, index] of nodes) {
      const picks = merged.picksTo(index).map((p): Picked => (p.startsWith('[') ? p.slice(1, -1).split(',') : p));
      expect([id, canBePlayed(scenario, picks, id)]).toEqual([id, true]);
    }
  });
});

describe('the picks that show a hang-up with too much Conduct', () => {
  it('play it, on a scenario as it is shipped', () => {
    const scenario = all.find(([name]) => name === 'handstand-call.json')![1];
    const endings = scenario.endings.map((e) => (e.id === 'three-areas' ? { ...e, outcome: 'hung up' as const } : e));
    const spoiled = { ...scenario, endings };
    const { id, ...file } = spoiled;
    const found = check(id, JSON.stringify(file)).find((f) => f.code === 'good-hang-up')!;
    const play = replay(spoiled, 1, found.picks!);
    const analyzed = analyze(spoiled);
    expect(play.ending).toBe('three-areas');
    expect(analyzed.kind === 'analysis' && score(play, analyzed).conduct).toBeGreaterThan(40);
  });
});

function canBePlayed(scenario: Scenario, picks: readonly Picked[], node: string): boolean {
  for (let seed = 0; seed < 500; seed++) {
    try {
      if (replay(scenario, seed, picks).visits.has(node)) return true;
    } catch (error) {
      // Chance has led elsewhere, where the next pick is not on offer.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return false;
}
