// Progress: what all finished attempts come to, a principle and a scenario at a time.
// Everything is worked out by replaying attempts; nothing is remembered, and an attempt that was left open is no part of it.
import { analyze, type Analysis } from './analysis.ts';
import { counts, replayAttempt, type Attempt } from './attempt.ts';
import type { Playthrough } from './playthrough.ts';
import { PRINCIPLES, type Principle, type PrincipleId } from './principles.ts';
import { askedFor, score, shareOf, starsOf, type Asked, type Mark } from './score.ts';
import type { Scenario } from './scenario.ts';

/** A finished attempt and what it came to. */
export interface Finished {
  readonly attempt: Attempt;
  /** As it was played. */
  readonly scenario: Scenario;
  /** The moment of its last entry, in milliseconds since 1970. */
  readonly ended: number;
  readonly ending: string;
  readonly conduct: number;
  readonly counts: boolean;
  readonly marks: readonly Mark[];
}

/** How a principle fared at one decision: all there was to keep, at least half of it, or less. */
export const FARED = ['kept', 'partly kept', 'slipped'] as const;
export type Fared = (typeof FARED)[number];

/** A decision that a mark rests on. */
export interface Rests {
  /** Of the decision in its attempt, from 1. */
  readonly number: number;
  readonly said: string;
  readonly fared: Fared;
}

/** How a principle stands over the attempts that asked for it. */
export interface Mastery {
  readonly principle: Principle;
  /** 0 to 100; null where nothing has asked for it yet. */
  readonly mark: number | null;
  /** Newest first. */
  readonly from: readonly { readonly finished: Finished; readonly share: number }[];
}

export interface History {
  /** The scenario's id. */
  readonly scenario: string;
  /** Oldest first, practice among them. */
  readonly runs: readonly Finished[];
  /** The best that counts. */
  readonly best: number | null;
  readonly stars: 0 | 1 | 2 | 3;
  /** Ids of the endings come to, practice included. */
  readonly found: ReadonlySet<string>;
}

export interface Progress {
  /** Oldest first. */
  readonly finished: readonly Finished[];
  /** All thirteen, in their order, over the attempts that count. */
  readonly mastery: readonly Mastery[];
  /** The same over practice. */
  readonly practice: readonly Mastery[];
  readonly histories: readonly History[];
}

const KNOWN = new WeakMap<Attempt, { readonly scenario: Scenario; readonly finished: Finished | null }>();

/** What an attempt came to, or null where it was left open or cannot be scored. Worked out once an attempt. */
export function finishedAs(attempt: Attempt, scenario: Scenario): Finished | null {
  const known = KNOWN.get(attempt);
  if (known?.scenario === scenario) return known.finished;
  const finished = work(attempt, scenario);
  KNOWN.set(attempt, { scenario, finished });
  return finished;
}

/** Whether `finishedAs` would answer at once. */
export function isWorkedOut(attempt: Attempt, scenario: Scenario): boolean {
  return KNOWN.get(attempt)?.scenario === scenario;
}

function work(attempt: Attempt, scenario: Scenario): Finished | null {
  const ended = endOf(attempt, scenario);
  if (ended === null) return null;
  const { conduct, marks } = score(ended.play, ended.analysis);
  const last = attempt.log.at(-1)?.at ?? 0;
  return {
    attempt,
    scenario,
    ended: attempt.started + last,
    ending: ended.ending,
    conduct,
    counts: counts(attempt),
    marks,
  };
}

interface End {
  readonly play: Playthrough;
  readonly ending: string;
  readonly analysis: Analysis;
}

function endOf(attempt: Attempt, scenario: Scenario): End | null {
  const replayed = replayAttempt(attempt, scenario);
  if (replayed.kind === 'refused' || replayed.playthrough.ending === null) return null;
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') return null;
  return { play: replayed.playthrough, ending: replayed.playthrough.ending, analysis };
}

/** The decisions of an attempt that asked for a principle, in their order. */
export function restsOf({ attempt, scenario }: Finished, principle: PrincipleId): Rests[] {
  const end = endOf(attempt, scenario);
  if (end === null) return [];
  const { decisions } = score(end.play, end.analysis);
  return askedFor(principle, end.play, decisions).map((asked) => ({
    number: asked.at + 1,
    said: decisions[asked.at]!.turn.choice.text,
    fared: faredAs(asked),
  }));
}

export function faredAs(asked: Omit<Asked, 'at'>): Fared {
  const share = shareOf([asked]);
  if (share === 100) return 'kept';
  return share >= 50 ? 'partly kept' : 'slipped';
}

export function progressOf(attempts: readonly Finished[]): Progress {
  const finished = attempts.toSorted((a, b) => a.ended - b.ended);
  const [counting, practice] = [finished.filter((f) => f.counts), finished.filter((f) => !f.counts)];
  return { finished, mastery: masteryOf(counting), practice: masteryOf(practice), histories: historiesOf(finished) };
}

function masteryOf(finished: readonly Finished[]): Mastery[] {
  const from = new Map(PRINCIPLES.map((p) => [p.id, [] as { finished: Finished; share: number }[]]));
  for (const one of finished.toReversed())
    for (const { principle, share } of one.marks) from.get(principle)!.push({ finished: one, share });
  return PRINCIPLES.map((principle) => {
    const mine = from.get(principle.id)!;
    return { principle, from: mine, mark: combined(mine.map((m) => m.share)) };
  });
}

/** After this many newer attempts that asked for the same, an attempt weighs half. */
const HALF_AFTER = 3;

/** Past so many, the weights of the older ones add up to less than the last bit of a double. */
const MOST = 160;

/** The mean of these marks, newest first, each weighing half of the one three before it; null where there is none. */
export function combined(shares: readonly number[]): number | null {
  if (shares.length === 0) return null;
  let [sum, weights] = [0, 0];
  shares.slice(0, MOST).forEach((share, i) => {
    const weight = 0.5 ** (i / HALF_AFTER);
    sum += weight * share;
    weights += weight;
  });
  return Math.round(sum / weights);
}

function historiesOf(finished: readonly Finished[]): History[] {
  const groups = new Map<string, Finished[]>();
  for (const one of finished) {
    const group = groups.get(one.scenario.id);
    if (group === undefined) groups.set(one.scenario.id, [one]);
    else group.push(one);
  }
  return [...groups].map(([scenario, runs]) => {
    const best = runs.reduce<number | null>((most, r) => (r.counts ? Math.max(most ?? 0, r.conduct) : most), null);
    const found = new Set(runs.map((r) => r.ending));
    return { scenario, runs, best, stars: best === null ? 0 : starsOf(best), found };
  });
}
