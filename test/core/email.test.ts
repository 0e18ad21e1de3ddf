import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, bestEmail, pointsOf } from '../../src/core/analysis.ts';
import { replayAttempt } from '../../src/core/attempt.ts';
import { debrief, isProblem } from '../../src/core/debrief.ts';
import { checked, emailChoice, emailCount, whyNotSent, type ComposeNode } from '../../src/core/email.ts';
import { distinctEmails } from '../../src/core/email-kinds.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { luckOf, spread } from '../../src/core/luck.ts';
import { offered, pick, replay, start } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import { rulesOf } from '../../src/core/rules.ts';
import { score } from '../../src/core/score.ts';
import type { Scenario } from '../../src/core/scenario.ts';

const text = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');

function letter(edit: (json: { nodes: Record<string, unknown>[] }) => void = () => {}): Scenario {
  const json = JSON.parse(text) as { nodes: Record<string, unknown>[] };
  edit(json);
  const reading = readScenario('letter', JSON.stringify(json));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

const scenario = letter();
const node = scenario.nodes[0] as ComposeNode;

/** Every ordered list of sentences with at most one of a part, by brute force. */
function everyEmail(of: ComposeNode): string[][] {
  const grow = (ids: string[]): string[][] => [
    ids,
    ...of.sentences.filter((s) => whyNotSent(of, [...ids, s.id]) === null).flatMap((s) => grow([...ids, s.id])),
  ];
  return grow([]).slice(1);
}

function analysisOf(of: Scenario) {
  const analysis = analyze(of);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return analysis;
}

describe('an email', () => {
  it('is one pick, whatever is in it', () => {
    const play = pick(start(scenario, 1), ['thanks', 'areas', 'easy']);
    expect(play.turns).toHaveLength(1);
    expect(play.turns[0]?.choice.text).toBe(
      'Thank you for showing me the lamp, Mr. Halvorsen. Could you name three things I could do better? No answer is fine, too.',
    );
    expect(offered(start(scenario, 1))).toEqual([]);
  });

  it.each([
    [[], 'nothing in it'],
    [['thanks', 'thanks'], 'second of its kind'],
    [['why', 'areas'], 'second of its kind'],
    [['thanks', 'poem'], 'no sentence “poem”'],
  ])('%j is not sent, and says why', (ids, why) => {
    expect(whyNotSent(node, ids)).toContain(why);
    expect(() => pick(start(scenario, 1), ids)).toThrow(why);
    expect(() => pick(start(scenario, 1), 'thanks')).toThrow('not on offer');
  });

  it('is read by its order, by what is missing, and by its length', () => {
    const points = (ids: string[]) => pointsOf(emailChoice(node, ids));
    expect([
      points(['thanks', 'areas', 'easy']),
      points(['areas', 'thanks', 'easy']),
      points(['areas']),
      points(['why']),
    ]).toEqual([4, 3, 1, -1]);
    expect(emailChoice(node, ['thanks', 'areas']).heard).toBe('Thanks, and a small question.');
    expect(emailChoice(node, ['areas', 'thanks']).heard).toBe('A question.');
    expect(checked(node, ['thanks']).map((c) => c.done)).toEqual([true, false]);
  });

  it('is counted exactly, and every kind of it is tried', () => {
    const all = everyEmail(node);
    expect(emailCount(node)).toBe(all.length);
    const signature = (c: ReturnType<typeof emailChoice>) => JSON.stringify([c.effects, c.set]);
    const distinct = new Set(distinctEmails(node).map(signature));
    expect(distinct).toEqual(new Set(all.map((ids) => signature(emailChoice(node, ids)))));
  });

  it('is scored exactly: the best one loses nothing, and no other gains', () => {
    const analysis = analysisOf(scenario);
    const at = rulesOf(scenario).start;
    const losses = everyEmail(node).map((ids) => analysis.loss(at, emailChoice(node, ids)));
    expect(Math.min(...losses)).toBe(0);
    expect(analysis.best).toBe(5);
    expect(bestEmail(analysis, at, node)?.text).toContain('three things');
    const { conduct, decisions } = score(
      replay(scenario, 3, [
        ['why'],
        offered(replay(scenario, 3, [['why']])).find((c) => (c.effects?.[0]?.points ?? 0) > 0)!.id,
      ]),
      analysis,
    );
    expect([conduct, decisions[0]?.others.length]).toEqual([0, 1]);
  });

  it('that a newer scenario no longer has is refused by name, not guessed at', () => {
    const newer = letter((json) => (json.nodes[0]!['sentences'] as { id: string }[]).splice(3, 1));
    const attempt = { seed: 1, log: [{ compose: ['thanks', 'easy'], at: 5 }], ...fingerprint(scenario) };
    expect(replayAttempt(attempt, newer)).toMatchObject({
      kind: 'refused',
      entry: 0,
      says: 'There is no sentence “easy” to send.',
    });
  });

  it('of which there could be more than 100,000 is refused with the number', () => {
    const reading = readScenario(
      'x',
      JSON.stringify({
        ...(JSON.parse(text) as object),
        nodes: (JSON.parse(text) as { nodes: Record<string, unknown>[] }).nodes.map((n) =>
          n['kind'] !== 'compose'
            ? n
            : {
                ...n,
                rules: [],
                checklist: [],
                readings: (n['readings'] as object[]).slice(-1),
                parts: Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, asks: 'What?' })),
                sentences: Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, part: `p${i}`, text: 'Yes.' })),
              },
        ),
      }),
    );
    expect(reading.kind === 'problems' && reading.problems[0]).toMatchObject({
      pointer: '/nodes/0/sentences',
      says: expect.stringMatching(/986,409 different emails/),
    });
  });
});

describe('luck', () => {
  const lucky = (way: string) =>
    Array.from({ length: 200 }, (_, seed) => replay(scenario, seed, [['thanks', 'areas', 'easy']])).find((p) =>
      luckOf(p)[0]?.ways.some((w) => w.fell && w.id === way),
    )!;

  it('is told as it was written, as it was moved, and why', () => {
    const [luck] = luckOf(lucky('silence'));
    expect(luck?.ways).toEqual([
      { id: 'answer', label: 'Mr. Halvorsen answers', before: 20, after: 55, fell: false },
      { id: 'silence', label: 'Silence', before: 80, after: 45, fell: true },
    ]);
    expect(luck?.because).toEqual(['You asked for three.']);
  });

  it('falls as often as its odds when it is tried a thousand times', () => {
    const [answers, silences] = spread(luckOf(lucky('answer'))[0]!, 1000);
    expect(answers! + silences!).toBe(1000);
    expect(Math.abs(answers! - 550)).toBeLessThan(60);
  });

  it('never counts: the best email that met silence has 100', () => {
    const told = debrief(pick(lucky('silence'), 'let'));
    expect(!isProblem(told) && told.score.conduct).toBe(100);
  });
});
