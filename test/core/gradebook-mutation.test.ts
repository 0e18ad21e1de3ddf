// Results that somebody has worked on, each with a right check of its own: none is shown with a score other than what its picks are worth,
// none is dropped, and a copy under another name is flagged every time. RESULTS=10000 tries so many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { studentKey, type Checked, type Gradebook } from '../../src/core/gradebook.ts';
import { fingerprint } from '../../src/core/hash.ts';
import * as playing from '../../src/core/playthrough.ts';
import { resultCode, type Result, type ResultAttempt, type ResultEntry } from '../../src/core/result.ts';
import type { Deciding } from '../../src/core/scenario.ts';
import { score } from '../../src/core/score.ts';
import { resultsFor } from '../../tools/bench/results.mjs';
import { graded } from './class.ts';
import { shipped } from './shipped.ts';

const runs = Number(process.env['RESULTS'] ?? 100);

const SCENARIOS = ['afterwards', 'one-line', 'the-silence'].map(shipped);
const TERMS: Assignment = {
  v: 1,
  title: 'Spoiled',
  scenarios: SCENARIOS.map((s) => ({ id: s.id })),
  coaching: 'end',
  attempts: 3,
  counts: 'best',
  seed: 7,
};
const GENUINE = resultsFor({ ...playing, fingerprint, assignmentId }, TERMS, SCENARIOS, 12, { attempts: 2 });

const KINDS = [
  'pick',
  'swap',
  'drop',
  'twice',
  'undo',
  'time',
  'seed',
  'version',
  'mode',
  'place',
  'started',
  'name',
  'whose',
  'text',
] as const;
interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly n: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(1000),
  n: fc.nat(5000),
});

function mutated(result: Result, { kind, at, n }: Mutation): Result {
  if (kind === 'name') return { ...result, student: `Somebody ${n}` };
  if (kind === 'whose') return { ...result, assignment: n.toString(16).padStart(12, '0') };
  const i = at % result.attempts.length;
  return { ...result, attempts: result.attempts.map((a, j) => (i === j ? spoiled(a, kind, at, n) : a)) };
}

function spoiled(attempt: ResultAttempt, kind: Mutation['kind'], at: number, n: number): ResultAttempt {
  const i = at % attempt.log.length;
  const log = [...attempt.log];
  const entry = log[i]!;
  if (kind === 'pick') log[i] = otherPick(entry, n);
  if (kind === 'swap') [log[i], log[0]] = [log[0]!, entry];
  if (kind === 'drop') log.splice(i, 1);
  if (kind === 'twice') log.splice(i, 0, entry);
  if (kind === 'undo') log.splice(i, 0, { undo: true, after: n });
  if (kind === 'time') log[i] = { ...entry, after: n };
  return { ...attempt, log, ...headOf(attempt, kind, n) };
}

function otherPick(entry: ResultEntry, n: number): ResultEntry {
  if ('choice' in entry) return { ...entry, choice: n % 6 };
  return 'sentences' in entry ? { ...entry, sentences: entry.sentences.toReversed().slice(n % 3) } : entry;
}

function headOf(attempt: ResultAttempt, kind: Mutation['kind'], n: number): Partial<ResultAttempt> {
  if (kind === 'seed') return { seed: n };
  if (kind === 'version') return { rules: n.toString(16).padStart(12, 'a') };
  if (kind === 'mode') return { mode: n % 2 === 0 ? 'coached' : 'practice' };
  if (kind === 'place') return { scenario: n % 5 };
  return kind === 'started' ? { started: attempt.started + n } : {};
}

/** The Conduct by plain replay, beside the gradebook's own way; null where the picks lead to no end. */
function conductOf({ scenario: place, seed, log }: ResultAttempt): number | null {
  const scenario = SCENARIOS[place]!;
  const trail = [playing.start(scenario, seed)];
  for (const entry of log) {
    const now = trail.at(-1)!;
    const node = playing.decision(now);
    if ('undo' in entry) {
      if (trail.length > 1) trail.pop();
    } else if (node === null) return null;
    else trail.push(playing.pick(now, pickedIn(node, entry)));
  }
  const analysis = analyze(scenario);
  const play = trail.at(-1)!;
  return analysis.kind === 'problem' || play.ending === null ? null : score(play, analysis).conduct;
}

function pickedIn(node: Deciding, entry: Exclude<ResultEntry, { undo: true }>): playing.Picked {
  const list = node.kind === 'choose' ? node.choices : node.sentences;
  return 'choice' in entry ? list[entry.choice]!.id : entry.sentences.map((place) => list[place]!.id);
}

function expectTrue({ students, apart }: Gradebook): void {
  const shown = [
    ...students.flatMap((s) => s.work.flatMap((w) => w.attempts)),
    ...apart.flatMap((a) => a.checked ?? []),
  ];
  for (const checked of shown) expect(checked.conduct).toBe(conductOf(checked.attempt));
}

function expectWhole({ came }: Gradebook, sent: readonly Result[], unreadable: number): void {
  const whole = sent.filter((r) => r.assignment !== assignmentId(TERMS)).length;
  const attempts = sent.filter((r) => r.assignment === assignmentId(TERMS)).flatMap((r) => r.attempts).length;
  expect(came.all).toBe(whole + attempts + unreadable);
  expect(came.accepted + came.apart + came.known).toBe(came.all);
}

/** Every attempt whose picks and times came under two names is apart, and says so. */
function expectFlagged(book: Gradebook, sent: readonly Result[]): number {
  const under = new Map<string, Set<string>>();
  for (const r of sent.filter((one) => one.assignment === assignmentId(TERMS)))
    for (const a of r.attempts) {
      const key = JSON.stringify([a.scenario, a.log]);
      under.set(key, new Set([...(under.get(key) ?? []), studentKey(r.student)]));
    }
  const twice = (a: ResultAttempt): boolean => under.get(JSON.stringify([a.scenario, a.log]))!.size > 1;
  const accepted = book.students.flatMap((s) => s.work.flatMap((w): readonly Checked[] => w.attempts));
  expect(accepted.filter((c) => twice(c.attempt))).toEqual([]);
  const copies = book.apart.filter((a) => a.attempt !== null && twice(a.attempt));
  expect(copies.every((a) => a.reasons.some((r) => r.kind === 'copy'))).toBe(true);
  return copies.length;
}

describe('a result that somebody has worked on', { timeout: 60_000 + runs * 30 }, () => {
  it(`is shown with what its picks are worth, or set apart: ${runs} of them`, () => {
    const seen = { accepted: 0, apart: 0, copies: 0 };
    const edit = fc.record({ whose: fc.nat(11), first: mutation, more: fc.option(mutation) });
    fc.assert(
      fc.property(edit, ({ whose, first, more }) => {
        const genuine = GENUINE[whose]!;
        const once = mutated(genuine, first);
        const worked = more === null ? once : mutated(once, more);
        const torn = first.kind === 'text';
        const code = resultCode(worked);
        const cut = torn ? [code.slice(0, first.at % code.length) + code.slice((first.at % code.length) + 1)] : [];
        const sent = torn ? [genuine] : [genuine, worked];
        const book = graded([...sent.map(resultCode), ...cut], SCENARIOS, TERMS);
        expectTrue(book);
        expectWhole(book, sent, cut.length);
        seen.copies += expectFlagged(book, sent);
        seen.accepted += book.came.accepted;
        seen.apart += book.came.apart;
      }),
      { numRuns: runs, seed: 9 },
    );
    expect(seen.accepted).toBeGreaterThan(runs / 2);
    expect(seen.apart).toBeGreaterThan(runs / 4);
    expect(seen.copies).toBeGreaterThan(runs / 20);
  });
});
