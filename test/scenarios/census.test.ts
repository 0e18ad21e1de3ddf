// What every shipped scenario must hold to, and its row in the census.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { reachOf } from '../../src/core/reach.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Choice, Line, Scenario } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';
import { ROBOTS, robotPlay } from '../../src/core/robots.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

/** nodes with choices, choices, endings, states, V(start) */
const CENSUS: Readonly<Record<string, readonly number[]>> = {
  'full-stop': [23, 91, 9, 226, 21],
  'handstand-call': [26, 80, 9, 238, 20],
  'ring-or-write': [29, 101, 10, 241, 20],
  'six-small-moves': [23, 90, 9, 474, 22],
  'poor-taste-call': [23, 85, 7, 378, 22],
  'the-silence': [23, 84, 8, 245, 22],
  'company-side': [24, 91, 8, 224, 23],
  'one-line': [24, 85, 8, 94, 23],
  'three-that-sting': [20, 85, 6, 90, 23],
  afterwards: [22, 87, 8, 332, 22],
};

function load(file: string): Scenario {
  const reading = readScenario(file.replace('.json', ''), readFileSync(new URL(file, folder), 'utf8'));
  if (reading.kind === 'problems') throw new Error(reading.problems.map((p) => `${p.pointer}: ${p.says}`).join('\n'));
  return reading.scenario;
}

function analysisOf(scenario: Scenario): Analysis {
  const analyzed = analyze(scenario);
  if (analyzed.kind === 'problem') throw new Error(analyzed.problem.says);
  return analyzed;
}

const words = (text: string) => text.split(/\s+/).length;

describe.each(files)('%s', { timeout: 60_000 }, (file) => {
  const scenario = load(file);
  const analysis = analysisOf(scenario);
  const deciding = scenario.nodes.filter((n) => n.kind === 'choose' || n.kind === 'compose');
  const choices: Choice[] = scenario.nodes.flatMap((n) => (n.kind === 'choose' ? n.choices : []));
  const readings = scenario.nodes.flatMap((n) => (n.kind === 'compose' ? n.readings : []));
  const emailEffects = scenario.nodes.flatMap((n) =>
    n.kind === 'compose' ? [...n.sentences, ...(n.rules ?? [])].flatMap((s) => s.effects ?? []) : [],
  );
  const lines: Line[] = [...scenario.nodes.flatMap((n) => n.lines ?? []), ...choices.flatMap((c) => c.reply ?? [])];

  it('has its row in the census', () => {
    const row = [deciding.length, choices.length, scenario.endings.length, analysis.states, analysis.best];
    expect(row).toEqual(CENSUS[scenario.id]);
  });

  it('keeps choices within 90 characters and lines within 160', () => {
    expect(choices.filter((c) => c.text.length > 90).map((c) => c.id)).toEqual([]);
    expect(lines.flatMap((l) => [l.text, ...(l.or ?? [])]).filter((t) => t.length > 160)).toEqual([]);
  });

  it('explains every choice in 20 to 60 words, no two alike, and says what would have served better', () => {
    expect(
      choices.filter((c) => words(c.why) < 20 || words(c.why) > 60).map((c) => `${c.id}: ${words(c.why)}`),
    ).toEqual([]);
    expect(new Set([...choices, ...readings].map((c) => c.why)).size).toBe(choices.length + readings.length);
    expect(choices.filter((c) => c.better === undefined).map((c) => c.id)).toEqual([]);
    expect(choices.filter((c) => (c.effects ?? []).length === 0).map((c) => c.id)).toEqual([]);
  });

  it('exercises every principle that it teaches, well and badly', () => {
    const points = (p: string) =>
      [...choices.flatMap((c) => c.effects ?? []), ...emailEffects]

        .filter((e) => e.principle === p)
        .map((e) => e.points);
    const oneSided = scenario.principles.filter((p) => Math.max(...points(p)) <= 0 || Math.min(...points(p)) >= 0);
    expect(oneSided).toEqual([]);
  });

  it('cannot be won by reading nothing: robots stay at 65 Conduct or below', () => {
    const conducts = Object.entries(ROBOTS).map(([name, rank]) => {
      const all = Array.from({ length: 20 }, (_, seed) => score(robotPlay(scenario, seed, rank), analysis).conduct);
      return { name, mean: all.reduce((a, b) => a + b, 0) / all.length };
    });
    expect(conducts.filter((c) => c.mean > 65)).toEqual([]);
  });

  it('charges nothing for a graceful close, and its best line holds no negative effect', () => {
    const { gracefulLosses, negativeOnBest } = reachOf(analysis);
    expect(gracefulLosses).toEqual([]);
    expect(negativeOnBest).toEqual([]);
  });

  it('never lets a hang-up exceed 40 Conduct or a handstand 50', () => {
    const { endings } = reachOf(analysis);
    expect(new Set(endings.keys())).toEqual(new Set(scenario.endings.map((e) => e.id)));
    for (const e of scenario.endings) {
      if (e.outcome === 'hung up') expect(endings.get(e.id)?.most).toBeLessThanOrEqual(40);
      if (e.id === 'handstand') expect(endings.get(e.id)?.most).toBeLessThanOrEqual(50);
    }
    expect(Math.max(...[...endings.values()].map((e) => e.most))).toBe(100);
  });
});
