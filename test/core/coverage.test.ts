import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { explore } from '../../src/core/coverage.ts';
import { reachOf } from '../../src/core/reach.ts';
import { readScenario } from '../../src/core/reader.ts';
import { randomScenario } from './random.ts';
import { choice, choose, end, small, workedExample } from './small.ts';

describe('playing at random', () => {
  it('takes each pick on offer as often, and lets draws fall by their odds', () => {
    const { nodes, choices, endings } = explore(workedExample(), 20_000, 3);
    const share = (n: number | undefined, of: number) => Math.round((100 * (n ?? 0)) / of) / 100;
    expect([nodes.get('start'), endings.get('over')]).toEqual([20_000, 20_000]);
    expect(share(choices.get('start/call'), 20_000)).toBeCloseTo(0.5, 1);
    expect(share(nodes.get('answered'), nodes.get('sent')!)).toBeCloseTo(0.4, 1);
  });

  it('is the same for the same seed, and another for another', () => {
    const once = explore(workedExample(), 50, 3);
    expect(explore(workedExample(), 50, 3)).toEqual(once);
    expect(explore(workedExample(), 50, 4)).not.toEqual(once);
  });

  it('writes emails, and counts their sentences', () => {
    const text = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
    const reading = readScenario('letter', text);
    if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
    const { choices } = explore(reading.scenario, 1000, 1);
    expect(choices.get('write/thanks')).toBeGreaterThan(100);
    expect([...choices.values()].every((n) => n > 0)).toBe(true);
  });

  it('shows with 0 what never came up, and leaves a run that goes round for ever', () => {
    const scenario = small([
      choose('start', [choice('again', 1, 'start')]),
      choose('island', [choice('a', 1, 'over')]),
      end('over'),
    ]);
    const { unfinished, nodes, choices, endings } = explore(scenario, 2, 1);
    expect([unfinished, nodes.get('island'), choices.get('island/a'), endings.get('over')]).toEqual([2, 0, 0, 0]);
  });

  it('never reaches an ending that the exact analysis rules out, and in the long run every other', {
    timeout: 60_000,
  }, () => {
    const property = fc.property(fc.gen(), (gen) => {
      const scenario = randomScenario(gen);
      const analysis = analyze(scenario);
      if (analysis.kind === 'problem') return;
      const { endings } = explore(scenario, 3000, 5);
      const reached = [...endings].filter(([, n]) => n > 0).map(([id]) => id);
      expect(new Set(reached)).toEqual(new Set(reachOf(analysis).endings.keys()));
    });
    fc.assert(property, { numRuns: 100, seed: 1, endOnFailure: true });
  });
});
