import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { replayAttempt, type Attempt, type Entry } from '../../src/core/attempt.ts';
import { resultOf } from '../../src/core/hand-in.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { decision, offered, pick, start, type Picked, type Playthrough } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import { readResult, receiptOf, resultCode, type ResultEntry } from '../../src/core/result.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { standings } from '../../src/core/standing.ts';

function fixture(id: string): Scenario {
  const reading = readScenario(id, readFileSync(new URL(`../fixtures/${id}.json`, import.meta.url), 'utf8'));
  if (reading.kind === 'problems') throw new Error(reading.problems[0]?.says);
  return reading.scenario;
}

const SCENARIOS = ['three-lines', 'worked-example', 'letter'].map(fixture);
const scenarioOf = ({ scenario }: Attempt): Scenario | undefined => SCENARIOS.find((s) => s.id === scenario);

const assignment: Assignment = {
  v: 1,
  title: 'Week 6',
  scenarios: SCENARIOS.map(({ id }) => ({ id })),
  coaching: 'end',
  attempts: 3,
  counts: 'best',
};
const ID = assignmentId(assignment);

/** What the shares say, out of what is on offer. */
function anyPick(play: Playthrough, share: number): Picked {
  const node = decision(play)!;
  if (node.kind === 'choose') {
    const choices = offered(play);
    return choices[Math.floor(share * choices.length)]!.id;
  }
  const count = 1 + Math.floor(share * node.sentences.length);
  const parts = new Set<string>();
  return node.sentences.toReversed().flatMap((s) => {
    if (parts.has(s.part) || parts.size === count) return [];
    parts.add(s.part);
    return [s.id];
  });
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });

/** An attempt played to its end or for so many picks, at any of the scenarios. */
const attempt = fc
  .record({
    which: fc.nat(SCENARIOS.length - 1),
    seed: fc.nat(0xffff_ffff),
    started: fc.nat(2 ** 43),
    coached: fc.boolean(),
    picks: fc.array(fc.tuple(share, fc.nat(100_000)), { minLength: 1, maxLength: 30 }),
  })
  .map(({ which, seed, started, coached, picks }): Attempt => {
    const scenario = SCENARIOS[which]!;
    let [play, at] = [start(scenario, seed), 0];
    const log: Entry[] = [];
    for (const [where, after] of picks) {
      if (play.ending !== null) break;
      at += after;
      const picked = anyPick(play, where);
      play = pick(play, picked);
      log.push(typeof picked === 'string' ? { pick: picked, at } : { compose: [...picked], at });
    }
    const mode = coached ? 'coached' : 'for real';
    return {
      v: 1,
      id: 'a1',
      scenario: scenario.id,
      ...fingerprint(scenario),
      seed,
      mode,
      assignment: ID,
      started,
      log,
    };
  });

/** The log that an instructor gets back: places in the file made ids again. */
function logOf(entries: readonly ResultEntry[], scenario: Scenario, seed: number): Entry[] {
  let [play, at] = [start(scenario, seed), 0];
  return entries.map((entry): Entry => {
    at += entry.after;
    if ('undo' in entry) throw new Error('Nothing was taken back.');
    const node = decision(play)!;
    const picked: Picked =
      'choice' in entry
        ? (node as Extract<typeof node, { kind: 'choose' }>).choices[entry.choice]!.id
        : entry.sentences.map((n) => (node as Extract<typeof node, { kind: 'compose' }>).sentences[n]!.id);
    play = pick(play, picked);
    return typeof picked === 'string' ? { pick: picked, at } : { compose: [...picked], at };
  });
}

describe('what a student hands in', () => {
  it('is read by the instructor with the same picks and times, of any attempts whatever', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 8 }), (attempts) => {
        const code = resultCode(resultOf(ID, assignment, 'Ada', attempts, scenarioOf));
        const read = readResult(code);
        if ('why' in read) throw new Error(read.why);
        expect(read.value).toMatchObject({ assignment: ID, student: 'Ada' });
        const back = read.value.attempts.map(({ scenario, rules, seed, mode, started, log }) => {
          const its = SCENARIOS[scenario]!;
          expect(fingerprint(its).rules.startsWith(rules)).toBe(true);
          return { scenario: its.id, seed, mode, started, log: logOf(log, its, seed) };
        });
        expect(back).toEqual(
          attempts.map(({ scenario, seed, mode, started, log }) => ({ scenario, seed, mode, started, log })),
        );
      }),
    );
  });

  it('gets longer and another receipt with each attempt that is added', () => {
    const [one, two] = fc.sample(attempt, { numRuns: 2, seed: 1 }) as [Attempt, Attempt];
    const first = resultCode(resultOf(ID, assignment, 'Ada', [one], scenarioOf));
    const second = resultCode(resultOf(ID, assignment, 'Ada', [one, two], scenarioOf));
    expect(second.length).toBeGreaterThan(first.length);
    expect(receiptOf(second)).not.toBe(receiptOf(first));
  });

  it('takes a clock that was set back as one that stood still', () => {
    const [one] = fc.sample(attempt, { numRuns: 1, seed: 3 }) as [Attempt];
    const log = one.log.map((e, i): Entry => ({ ...e, at: i === 0 ? 500 : 100 }));
    const { attempts } = resultOf(ID, assignment, 'Ada', [{ ...one, log }], scenarioOf);
    expect(attempts[0]!.log.map((e) => e.after)).toEqual(log.map((_, i) => (i === 0 ? 500 : 0)));
  });

  it('cannot hold an attempt at a scenario that is not asked for', () => {
    const [one] = fc.sample(attempt, { numRuns: 1 }) as [Attempt];
    expect(() => resultOf(ID, { ...assignment, scenarios: [] }, 'Ada', [one], scenarioOf)).toThrow(RangeError);
  });
});

describe('a student’s standing at a scenario', () => {
  const base: Attempt = {
    v: 1,
    id: 'a1',
    scenario: 'three-lines',
    ...fingerprint(SCENARIOS[0]!),
    seed: 1,
    mode: 'for real',
    assignment: ID,
    started: 1,
    log: [{ pick: 'but', at: 900 }],
  };
  const at = (...attempts: Attempt[]) => standings(assignment, ID, attempts, scenarioOf)[0]!;

  it('is three attempts left at first, and one less for each that counts', () => {
    expect(at()).toMatchObject({ left: 3, open: null, begun: [], finished: [] });
    expect(at(base, { ...base, id: 'a2' })).toMatchObject({ left: 1, open: null });
    expect(at(base).finished).toEqual([base]);
  });

  it('is not touched by practice, by what was taken back, or by another assignment', () => {
    const { assignment: _none, ...practice } = base;
    const undone: Attempt = { ...base, log: [...base.log, { undo: true, at: 901 }, { pick: 'but', at: 902 }] };
    expect(at(practice, undone, { ...base, assignment: '000000000000' })).toMatchObject({ left: 3, finished: [] });
  });

  it('holds the attempt that was left open, which uses one up and is not finished', () => {
    const letter: Attempt = { ...base, scenario: 'worked-example', log: [{ pick: 'call', at: 900 }] };
    const standing = standings(assignment, ID, [letter], scenarioOf)[1]!;
    expect(standing).toMatchObject({ left: 2, open: letter, finished: [] });
    expect(replayAttempt(letter, SCENARIOS[1]!)).toMatchObject({ playthrough: { ending: null } });
  });

  it('has no number of attempts left where the assignment sets none', () => {
    const { attempts: _three, ...free } = assignment;
    expect(standings(free, ID, [base], scenarioOf)[0]!.left).toBeNull();
  });
});
