import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attemptFormat } from '../../src/core/attempt-format.ts';
import { counts, replayAttempt, type Attempt } from '../../src/core/attempt.ts';
import { cuesBetween } from '../../src/core/cues.ts';
import { debrief, isProblem } from '../../src/core/debrief.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { replay, start } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { transcript } from '../../src/core/transcript.ts';

const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');

function lathe(edit: (text: string) => string = (t) => t): Scenario {
  const reading = readScenario('three-lines', edit(text));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

const scenario = lathe();
const attempt = (log: Attempt['log']): Attempt => ({
  v: 1,
  id: 'a1',
  scenario: scenario.id,
  ...fingerprint(scenario),
  seed: 5,
  mode: 'coached',
  started: 0,
  log,
});

describe('an attempt', () => {
  it('replays to where its log leads, and a pick taken back is as if it had not been', () => {
    const replayed = replayAttempt(
      attempt([
        { pick: 'but', at: 900 },
        { undo: true, at: 1500 },
        { pick: 'thanks', at: 3000 },
      ]),
      scenario,
    );
    expect(replayed.kind === 'playthrough' && replayed.playthrough.ending).toBe('kind');
  });

  it('counts unless something was taken back', () => {
    expect(counts(attempt([{ pick: 'thanks', at: 1 }]))).toBe(true);
    expect(
      counts(
        attempt([
          { pick: 'but', at: 1 },
          { undo: true, at: 2 },
        ]),
      ),
    ).toBe(false);
  });

  it('says which entry a scenario cannot follow', () => {
    expect(replayAttempt(attempt([{ pick: 'shout', at: 1 }]), scenario)).toMatchObject({ kind: 'refused', entry: 0 });
  });

  it('has one written form', () => {
    expect(attemptFormat.safeParse(attempt([{ pick: 'thanks', at: 12 }])).success).toBe(true);
    expect(attemptFormat.safeParse({ ...attempt([]), seed: -1 }).success).toBe(false);
  });
});

describe('a fingerprint', () => {
  it('does not change with the order of keys or the white space', () => {
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed()));
    expect(fingerprint(lathe(() => shuffled))).toEqual(fingerprint(scenario));
  });

  it('of the rules stays when a typo is mended, and changes when points do', () => {
    const mended = fingerprint(lathe((t) => t.replace('in my sleep', 'in my dreams')));
    expect(mended.hash).not.toBe(fingerprint(scenario).hash);
    expect(mended.rules).toBe(fingerprint(scenario).rules);
    expect(fingerprint(lathe((t) => t.replace('"points": 2', '"points": 3'))).rules).not.toBe(
      fingerprint(scenario).rules,
    );
  });
});

describe('the debrief of the fixture', () => {
  it('tells a good call from a bad one', () => {
    const of = (pick: string) => debrief(replay(scenario, 1, [pick]));
    const [good, bad] = [of('thanks'), of('but')];
    if (isProblem(good) || isProblem(bad)) throw new Error('Not scored.');
    expect([good.score.conduct, good.stars, good.outcome, good.turningPoint]).toEqual([
      100,
      3,
      'Kind words, and no reason',
      null,
    ]);
    expect([bad.score.conduct, bad.ending.title, bad.turningPoint?.number]).toEqual([0, 'He had a boat to see to.', 1]);
  });
});

describe('cues', () => {
  const at = (picks: string[], shown?: number) => {
    const playthrough = replay(scenario, 1, picks);
    return { playthrough, shown: shown ?? playthrough.beats.length };
  };

  it('open with the picture and the first line', () => {
    const cues = cuesBetween(null, at([]));
    expect(cues.map((c) => c.kind)).toEqual(['enters', 'mood', 'says']);
    expect(cues[0]).toMatchObject({
      tableau: {
        figures: [
          { look: 'you3', mood: 'nervous' },
          { look: 'theo', mood: 'warm', patience: 3 },
        ],
        connected: true,
      },
    });
  });

  it('follow from what was shown before, step by step', () => {
    const { playthrough } = at(['but']);
    const heard = playthrough.turns[0]!.answered;
    const first = cuesBetween({ playthrough: start(scenario, 1), shown: 1 }, { playthrough, shown: heard });
    expect(first.map((c) => c.kind)).toEqual(['mood', 'says', 'mood', 'patience']);
    const second = cuesBetween({ playthrough, shown: heard }, at(['but']));
    expect(second).toEqual([
      { kind: 'happens', what: 'hang-up' },
      { kind: 'says', who: null, text: 'The line goes dead.' },
      { kind: 'ends' },
    ]);
  });

  it('of a conversation taken up again are one picture, with the line cut where it was cut', () => {
    expect(cuesBetween(null, at(['but']))).toMatchObject([{ kind: 'enters', tableau: { connected: false } }]);
  });
});

describe('a transcript', () => {
  it('is the conversation in plain text', () => {
    expect(transcript(replay(scenario, 1, ['but']))).toBe(`The Lathe

Bo Halvorsen: Boatyard. If it floats, it was somebody else.
You: It's Kim. Thank you, but I can turn a taper in my sleep.
[Bo Halvorsen’s patience: 0 of 6]
(The line goes dead.)

He had a boat to see to. (hung up)
`);
  });
});
