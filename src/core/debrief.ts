// The debrief: everything that is told about a finished conversation, in the order in which it is told. Words come from the scenario.
import { analyze } from './analysis.ts';
import type { Playthrough } from './playthrough.ts';
import type { Problem } from './problem.ts';
import { principle, STAGES, type Principle, type Stage } from './principles.ts';
import { score, starsOf, type Decision, type Score } from './score.ts';
import { endingOf, listenerOf, type Choice, type Effect, type Ending, type Outcome } from './scenario.ts';

export interface Debrief {
  readonly ending: Ending;
  readonly outcome: string;
  readonly score: Score;
  readonly stars: 0 | 1 | 2 | 3;
  readonly bars: readonly {
    readonly stage: Stage;
    readonly bars: readonly { readonly principle: Principle; readonly share: number }[];
  }[];
  /** Taught here, but no decision on this way through asked for them. */
  readonly notAsked: readonly Principle[];
  readonly said: readonly Told[];
  /** The decision that cost most, if any did. */
  readonly turningPoint: Told | null;
}

/** One decision as it is told. */
export interface Told {
  readonly number: number;
  readonly decision: Decision;
  readonly listener: string;
  readonly choice: Choice;
  readonly ledger: readonly LedgerLine[];
}

export interface LedgerLine extends Effect {
  readonly title: string;
  readonly honored: boolean;
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'hung up': 'A dial tone',
  refused: 'A refusal',
  silence: 'Silence',
  'kind words': 'Kind words, and no reason',
  'one reason': 'A real reason',
  'three areas': 'Three areas to work on',
  'put to use': 'Feedback, put to use',
};

/** Throws RangeError while the conversation is not over. A scenario that cannot be analyzed gives its problem instead. */
export function debrief(play: Playthrough): Debrief | { readonly kind: 'problem'; readonly problem: Problem } {
  if (play.ending === null) throw new RangeError('This conversation is not over yet.');
  const analysis = analyze(play.scenario);
  if (analysis.kind === 'problem') return analysis;
  const ending = endingOf(play.scenario, play.ending);
  const scored = score(play, analysis);
  const said = scored.decisions.map((decision, i) => told(play, decision, i + 1));
  return {
    ending,
    outcome: OUTCOME_WORDS[ending.outcome],
    score: scored,
    stars: starsOf(scored.conduct),
    bars: barsOf(scored),
    notAsked: play.scenario.principles.filter((p) => !scored.marks.some((m) => m.principle === p)).map(principle),
    said,
    turningPoint: said.reduce<Told | null>(
      (worst, t) => (t.decision.loss > (worst?.decision.loss ?? 0) ? t : worst),
      null,
    ),
  };
}

function told(play: Playthrough, decision: Decision, number: number): Told {
  const { choice, node } = decision.turn;
  return { number, decision, listener: listenerOf(play.scenario, node).name, choice, ledger: ledgerOf(choice) };
}

export function ledgerOf(choice: Choice): LedgerLine[] {
  return (choice.effects ?? []).map((e) => ({ ...e, title: principle(e.principle).title, honored: e.points > 0 }));
}

function barsOf(scored: Score): Debrief['bars'] {
  const all = scored.marks.map((m) => ({ principle: principle(m.principle), share: m.share }));
  return STAGES.map((stage) => ({ stage, bars: all.filter((b) => b.principle.stage === stage) })).filter(
    (g) => g.bars.length > 0,
  );
}

export function isProblem(d: ReturnType<typeof debrief>): d is { readonly kind: 'problem'; readonly problem: Problem } {
  return 'kind' in d;
}
