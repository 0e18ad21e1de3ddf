// What is said about all ways through the shipped scenarios, against a slow and plain walk of every position.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { followed } from '../../src/core/lines.ts';
import { start } from '../../src/core/playthrough.ts';
import { reachOf } from '../../src/core/reach.ts';
import { readScenario } from '../../src/core/reader.ts';
import { rulesOf } from '../../src/core/rules.ts';
import { score } from '../../src/core/score.ts';
import { fateOf, type Fate } from '../core/plain.ts';
import { conductByEnding, emailsThatDiffer } from './extremes.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

function analysisOf(file: string): Analysis {
  const reading = readScenario(file.replace('.json', ''), readFileSync(new URL(file, folder), 'utf8'));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  const analyzed = analyze(reading.scenario);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

/** The positions and picks, of all that can be reached, at which the plain recursion finds something else. */
function differences(analysis: Analysis): string[] {
  const rules = rulesOf(analysis.scenario);
  const kept = new Map<string, Fate>();
  fateOf(rules, rules.start, { kept, emails: emailsThatDiffer });
  return [...kept].flatMap(([key, { at, value, picks }]) => [
    ...(near(analysis.value(at), value) ? [] : [key]),
    ...picks.filter((p) => !near(analysis.loss(at, p.choice), p.loss)).map((p) => `${key}/${p.choice.id}`),
  ]);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

describe.each(files)('%s', { timeout: 60_000 }, (file) => {
  const analysis = analysisOf(file);
  const reach = reachOf(analysis);
  const plain = conductByEnding(analysis.scenario, analysis);

  it('is worth everywhere what plain recursion finds, and each pick loses as much', () => {
    expect(differences(analysis)).toEqual([]);
  });

  it('has its endings reached at the Conduct that a plain walk finds', () => {
    expect(new Set(reach.endings.keys())).toEqual(plain.reached);
    for (const [ending, { least, most }] of reach.endings) {
      expect(least).toBeCloseTo(plain.least.get(ending)!, 9);
      expect(most).toBeCloseTo(plain.most.get(ending)!, 9);
    }
  });

  it('names the same picks to look at', () => {
    const places = (list: readonly { at: string; choice: string }[]) => new Set(list.map((p) => `${p.at}/${p.choice}`));
    const plainly = (list: readonly string[]) => new Set(list.map((l) => l.split(' ')[0]));
    expect(places(reach.gracefulLosses)).toEqual(plainly(plain.gracefulLosses));
    expect(places(reach.negativeOnBest)).toEqual(plainly(plain.negativeOnBest));
  });

  it('ends by best play where a walk that gives nothing away ends, as often as the odds say', () => {
    const plays = Array.from({ length: 150 }, (_, seed) => followed(start(analysis.scenario, seed), analysis, 'best'));
    expect(plays.filter((p) => score(p, analysis).conduct !== 100)).toEqual([]);
    expect([...reach.odds.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const [ending, odds] of reach.odds)
      expect(Math.abs(plays.filter((p) => p.ending === ending).length / 150 - odds)).toBeLessThan(0.15);
  });

  it('has a costliest line that ends at no Conduct', () => {
    const plays = Array.from({ length: 20 }, (_, seed) =>
      followed(start(analysis.scenario, seed), analysis, 'costliest'),
    );
    expect(plays.filter((p) => score(p, analysis).conduct > 0)).toEqual([]);
  });
});
