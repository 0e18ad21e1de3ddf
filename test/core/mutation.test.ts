// Spoiled scenarios: each is refused with places and sentences, or can be played to its end. MUTATIONS=100000 tries so many.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { anyPlay } from '../../src/core/check/plays.ts';
import { locate } from '../../src/core/locate.ts';
import { readScenario } from '../../src/core/reader.ts';
import { mutated, mutation } from './mutate.ts';

const runs = Number(process.env['MUTATIONS'] ?? 1000);

const folder = (name: string) => new URL(`../../${name}/`, import.meta.url);
const textsIn = (name: string) =>
  readdirSync(folder(name))
    .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
    .map((f) => readFileSync(new URL(f, folder(name)), 'utf8'))
    .filter((text) => readScenario('any', text).kind === 'scenario');
const [small, shipped] = [textsIn('test/fixtures'), textsIn('scenarios')];

const SENTENCE = /^[A-Z“0-9].*[.?]$/s;

/** Whether a spoiled text is dealt with as it must be, and how. */
function outcomeOf(text: string, seed: number, closely: boolean): 'refused' | 'played' | 'never ends' {
  const reading = readScenario('spoiled', text);
  if (closely || reading.kind === 'problems') expectTold(text, closely);
  if (reading.kind === 'problems') return 'refused';
  return anyPlay(reading.scenario, seed).ending === null ? 'never ends' : 'played';
}

function expectTold(text: string, closely: boolean): void {
  const reading = readScenario('spoiled', text);
  const found = closely ? check('spoiled', text) : [];
  const problems = reading.kind === 'problems' ? locate(text, reading.problems) : [];
  if (reading.kind === 'problems') expect(problems.length).toBeGreaterThan(0);
  for (const { says } of [...found, ...problems]) expect(says).toMatch(SENTENCE);
  for (const { line, column } of problems) expect(line >= 1 && column >= 1).toBe(true);
}

describe('a spoiled scenario', { timeout: 60_000 + runs * 30 }, () => {
  it(`is refused with a place, or can be played to its end: ${runs} of them`, () => {
    const seen = { refused: 0, played: 0, 'never ends': 0 };
    let n = 0;
    const edit = fc.record({ first: mutation, more: fc.option(mutation), file: fc.nat(1000), seed: fc.nat() });
    fc.assert(
      fc.property(edit, ({ first, more, file, seed }) => {
        const from = file % 10 === 0 ? shipped : small;
        const once = mutated(from[file % from.length]!, first);
        const text = more === null || first.kind === 'truncate' || first.kind === 'flip' ? once : mutated(once, more);
        const outcome = outcomeOf(text, seed, n++ % 10 === 0);
        seen[outcome] += 1;
        if (outcome === 'never ends') expect(check('spoiled', text).map((f) => f.code)).toContain('cycle');
      }),
      { numRuns: runs, seed: 14 },
    );
    expect(seen.refused).toBeGreaterThan(runs / 4);
    expect(seen.played).toBeGreaterThan(runs / 20);
  });
});
