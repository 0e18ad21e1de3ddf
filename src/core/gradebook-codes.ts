// One code that came in, read and played again by itself: what each of its attempts came to, and what speaks against counting it
// as far as that can be seen without the others. Nothing in a code is believed but picks and times.
import { analyzing, known } from './analysis.ts';
import type { Assignment } from './assignment.ts';
import { studentKey, type Checked, type Reason, type ReasonKind, type ScenarioOf } from './gradebook.ts';
import { checkedAs, replayed } from './gradebook-replay.ts';
import { readResult, receiptOf, type Result, type ResultAttempt, type ResultEntry } from './result.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds under which nobody reads and picks. */
export const LEAST_MS = 500;

/** A code that is set apart whole, or one with the attempts in it. */
export type CameIn =
  | { readonly kind: 'whole'; readonly code: string; readonly student: Name | null; readonly reason: Reason }
  | { readonly kind: 'read'; readonly code: string; readonly student: Name; readonly attempts: readonly Judged[] };

export interface Name {
  readonly key: string;
  readonly name: string;
}

export interface Judged {
  readonly attempt: ResultAttempt;
  readonly checked: Checked | null;
  /** In the order of REASONS; empty where nothing in the attempt itself speaks against it. */
  readonly reasons: readonly Reason[];
  /** Its scenario, picks and times: the same for a copy. */
  readonly moves: string;
  /** All of it: the same for the same attempt. */
  readonly all: string;
}

/** What the codes are read against. `id` is the assignment's. */
export interface Terms {
  readonly assignment: Assignment;
  readonly id: string;
  readonly scenarioOf: ScenarioOf;
}

/** An attempt a step, and before a scenario's first one the steps of its analysis. */
export function* readingOf(terms: Terms, code: string): Generator<void, CameIn> {
  const read = readResult(code);
  if ('why' in read) return whole(code, null, 'unreadable', read.why);
  const result = read.value;
  if (result.assignment !== terms.id)
    return whole(code, result, 'another assignment', 'It was handed in for another assignment.');
  if (result.attempts.length === 0) return whole(code, result, 'empty', 'There is no attempt in it.');
  const attempts: Judged[] = [];
  for (const attempt of result.attempts) {
    attempts.push(yield* judging(terms, attempt, receiptOf(code)));
    yield;
  }
  return { kind: 'read', code, student: nameOf(result), attempts };
}

function whole(code: string, result: Result | null, kind: ReasonKind, says: string): CameIn {
  return { kind: 'whole', code, student: result === null ? null : nameOf(result), reason: { kind, says } };
}

function nameOf({ student }: Result): Name {
  return { key: studentKey(student), name: student };
}

function* judging(terms: Terms, attempt: ResultAttempt, receipt: string): Generator<void, Judged> {
  const found = yield* checking(terms, attempt, receipt);
  const moves = [attempt.scenario, ...attempt.log.map(moveOf)].join(';');
  const { rules, seed, mode, started } = attempt;
  return {
    attempt,
    checked: 'kind' in found ? null : found,
    reasons: [...('kind' in found ? [found] : []), ...reasonsIn(terms.assignment, attempt)],
    moves,
    all: [rules, seed, mode, started, moves].join(';'),
  };
}

function moveOf(entry: ResultEntry): string {
  if ('undo' in entry) return `-@${entry.after}`;
  return 'choice' in entry ? `${entry.choice}@${entry.after}` : `,${entry.sentences.join()}@${entry.after}`;
}

function* checking(
  { assignment, scenarioOf }: Terms,
  attempt: ResultAttempt,
  receipt: string,
): Generator<void, Checked | Reason> {
  const asked = assignment.scenarios[attempt.scenario];
  if (asked === undefined) return { kind: 'no such scenario', says: 'The assignment has no scenario in that place.' };
  const scenario = scenarioOf(asked.id, attempt.rules);
  if (scenario === null)
    return { kind: 'unknown version', says: `It was played on a version of “${asked.id}” that is not known here.` };
  if (known(scenario) === null) yield* analyzing(scenario);
  return playedAgain(attempt, receipt, scenario);
}

function playedAgain(attempt: ResultAttempt, receipt: string, scenario: Scenario): Checked | Reason {
  const replay = replayed(attempt, scenario);
  if (replay.kind === 'refused') return { kind: 'replay fails', says: replay.says };
  if (replay.playthrough.ending === null) return { kind: 'not finished', says: 'The conversation is not over.' };
  const checked = checkedAs(attempt, receipt, replay.playthrough);
  return 'why' in checked ? { kind: 'no score', says: checked.why } : checked;
}

/** What an attempt shows by itself, whatever it is worth. */
function reasonsIn({ coaching, seed }: Assignment, attempt: ResultAttempt): Reason[] {
  const reasons: Reason[] = [];
  if (attempt.mode === 'practice') reasons.push({ kind: 'practice', says: 'It was practice.' });
  else if (attempt.log.some((e) => 'undo' in e))
    reasons.push({ kind: 'practice', says: 'Something was taken back in it, which makes it practice.' });
  if (attempt.mode === 'coached' && coaching !== 'each')
    reasons.push({ kind: 'coached', says: 'Each choice was explained in it, which this assignment does not do.' });
  if (seed !== undefined && attempt.seed !== seed)
    reasons.push({ kind: 'another seed', says: 'It was played with other luck than this assignment gives.' });
  const quick = attempt.log.findIndex((e) => !('undo' in e) && e.after < LEAST_MS);
  if (quick >= 0) reasons.push({ kind: 'impossible timing', says: `Its pick ${quick + 1} came within half a second.` });
  return reasons;
}
