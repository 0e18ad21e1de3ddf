// One decision in the debrief: what was said, how it was taken, its cost and grade, its ledger, and what the others would have done.
import './decision.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attempt } from '../core/attempt.ts';
import type { Told } from '../core/debrief.ts';
import type { Playthrough } from '../core/playthrough.ts';
import { gradeOf, type Grade } from '../core/score.ts';
import type { Screen } from './actor.ts';
import { Ledger } from './ledger.tsx';
import { WhatIf } from './what-if.tsx';

const GRADE_WORDS: Readonly<Record<Grade, string>> = { steady: 'Steady', wobble: 'Wobble', tumble: 'Tumble' };

/** Where the decision comes from, and how to act on it. */
interface Came {
  readonly screen: Screen;
  readonly attempt: Attempt;
  readonly play: Playthrough;
}

interface Props extends Came {
  readonly told: Told;
  readonly pastZero: boolean;
  readonly turningPoint: boolean;
  /** Already explained while playing: what cost nothing is then folded away. */
  readonly explained: boolean;
}

export function DecisionArticle({ told, pastZero, turningPoint, explained, ...came }: Props): JSX.Element {
  const { decision, choice, number } = told;
  const title = `said-${number}`;
  const folded = explained && decision.grade === 'steady';
  return (
    <article class={`decision ${decision.grade}${turningPoint ? ' turn' : ''}`} aria-labelledby={title}>
      <span class="cost" aria-hidden="true">
        {decision.grade === 'steady' ? '✓' : `−${decision.shownCost}`}
      </span>
      <div class="decision-text">
        <h3 id={title}>“{choice.text}”</h3>
        <p class="grade">
          <b>{GRADE_WORDS[decision.grade]}</b>
          {costWords(told, pastZero)}
          {turningPoint ? '. This is where most was lost' : ''}.
        </p>
        {folded ? null : <Heard told={told} />}
        <Ledger choice={choice} />
        {choice.better === undefined || decision.loss === 0 ? null : (
          <p>
            <b>Better:</b> {choice.better}
          </p>
        )}
        <Others told={told} heard={folded} {...came} />
      </div>
    </article>
  );
}

function costWords({ decision }: Told, pastZero: boolean): string {
  if (decision.grade === 'steady') return ', it cost nothing';
  if (decision.shownCost === 0) return ', it cost less than half a point';
  const points = decision.shownCost === 1 ? '1 point' : `${decision.shownCost} points`;
  return `, it cost ${points}${pastZero ? ' (past 0)' : ''}`;
}

function Heard({ told: { choice, listener } }: { told: Told }): JSX.Element {
  return (
    <>
      <p class="heard">
        {listener} heard: {choice.heard} <i>“{choice.thought}”</i>
      </p>
      <p>{choice.why}</p>
    </>
  );
}

function Others({ told, heard, ...came }: Came & { told: Told; heard: boolean }): JSX.Element | null {
  const { decision } = told;
  // What would have followed takes some working out: only for those who look.
  const [open, setOpen] = useState(false);
  if (decision.others.length === 0) return null;
  const perPoint = decision.loss === 0 ? 0 : decision.cost / decision.loss;
  const written = decision.turn.node.kind === 'compose';
  const others = written
    ? 'the best email here would have done'
    : `the other ${decision.others.length === 1 ? 'choice' : 'choices'} would have done`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{heard ? `Why, and what ${others}` : `What ${others}`}</summary>
      {heard ? <Heard told={told} /> : null}
      <ul class="others">
        {decision.others.map(({ choice, loss }) => (
          <li key={choice.id}>
            <p class="other-text">
              “{choice.text}” <b>{verdict(loss, decision.loss, perPoint)}</b>
            </p>
            <p>{choice.why}</p>
            <Ledger choice={choice} />
            {open ? <WhatIf {...came} turn={told.number - 1} instead={choice} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function verdict(loss: number, mine: number, perPoint: number): string {
  if (loss === 0) return 'Would have cost nothing.';
  if (loss === mine) return 'Would have cost the same.';
  const than = loss < mine ? 'less' : 'more';
  const grade = perPoint === 0 ? '' : ` ${GRADE_WORDS[gradeOf(loss * perPoint)]}.`;
  return `Would have cost ${than}.${grade}`;
}
