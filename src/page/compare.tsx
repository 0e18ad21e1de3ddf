// Two conversations side by side: where they part, what each said at the same moment, and how each principle stands.
import './compare.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { analyze, type Analysis } from '../core/analysis.ts';
import { replayAttempt, type Attempt } from '../core/attempt.ts';
import { compare, type Comparison, type Row } from '../core/compare.ts';
import { followed, type LineName } from '../core/lines.ts';
import { start, type Playthrough } from '../core/playthrough.ts';
import { principle } from '../core/principles.ts';
import { endingOf, type Scenario } from '../core/scenario.ts';
import type { Decision } from '../core/score.ts';
import { scenarioFor } from '../store/actions.ts';
import type { State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { LINE_TITLE } from './line-title.ts';
import { isLine } from './routes.ts';
import { markWords } from './what-if.tsx';
import { whenWords } from './when.ts';

interface Side {
  readonly title: string;
  readonly play: Playthrough;
}

type Sides =
  | { readonly kind: 'sides'; readonly left: Side; readonly right: Side; readonly comparison: Comparison }
  | { readonly kind: 'none'; readonly says: string };

export function Compare({ screen, left, right }: { screen: Screen; left: string; right: string }): JSX.Element {
  const { attempts } = screen.state;
  const it = useMemo(() => sidesOf(screen.state, left, right), [attempts, screen.state.library, left, right]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [it]);
  return (
    <>
      <Bar screen={screen}>Side by side</Bar>
      <main class="column compare">
        <h1 ref={heading} tabIndex={-1}>
          Side by side
        </h1>
        {it.kind === 'none' ? <p>{it.says}</p> : <Both it={it} />}
        <p class="actions">
          <a class="button" href={`#/debrief/${left}`}>
            Back to how it went
          </a>
          <a class="button" href="#/">
            Back to the desk
          </a>
        </p>
      </main>
    </>
  );
}

function sidesOf(state: State, leftId: string, rightId: string): Sides {
  const none = (says: string): Sides => ({ kind: 'none', says });
  const mine = state.attempts?.find((a) => a.id === leftId);
  const scenario = mine === undefined ? undefined : scenarioFor(state, mine);
  if (state.attempts === null || (mine !== undefined && scenario === undefined)) return none('One moment …');
  if (mine === undefined || scenario === null || scenario === undefined)
    return none('This conversation is not on this device.');
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') return none(analysis.problem.says);
  const left = sideOf(mine, scenario);
  const right = isLine(rightId) ? lineSide(mine, scenario, analysis, rightId) : otherSide(state, rightId, scenario);
  if (left === null || right === null)
    return none(
      'These two cannot be set side by side: one is not on this device, or is not over, or was another story.',
    );
  return { kind: 'sides', left, right, comparison: compare(left.play, right.play, analysis) };
}

function lineSide(mine: Attempt, scenario: Scenario, analysis: Analysis, line: LineName): Side {
  return { title: LINE_TITLE[line], play: followed(start(scenario, mine.seed), analysis, line) };
}

function otherSide(state: State, id: string, scenario: Scenario): Side | null {
  const attempt = state.attempts?.find((a) => a.id === id && a.scenario === scenario.id);
  return attempt === undefined ? null : sideOf(attempt, scenario);
}

function sideOf(attempt: Attempt, scenario: Scenario): Side | null {
  const replayed = replayAttempt(attempt, scenario);
  return replayed.kind === 'refused' || replayed.playthrough.ending === null
    ? null
    : { title: `Yours, ${whenWords(attempt.started)}`, play: replayed.playthrough };
}

function Both({ it: { left, right, comparison } }: { it: Extract<Sides, { kind: 'sides' }> }): JSX.Element {
  const titles = [left.title, right.title] as const;
  return (
    <>
      <div class="sides">
        <Head side={left} conduct={comparison.left.conduct} />
        <Head side={right} conduct={comparison.right.conduct} />
      </div>
      <p class="parted">{partedWords(comparison)}</p>
      <Said rows={comparison.rows} titles={titles} together={comparison.together} />
      <Marks marks={comparison.marks} titles={titles} />
    </>
  );
}

function Head({ side, conduct }: { side: Side; conduct: number }): JSX.Element {
  const { scenario, ending } = side.play;
  return (
    <section class="card" aria-label={side.title}>
      <h2>{side.title}</h2>
      <p>
        <b>{endingOf(scenario, ending ?? '').title}</b>
      </p>
      <p class="conduct">
        <span>
          <span class="figure">{conduct}</span> of 100
        </span>
      </p>
    </section>
  );
}

function partedWords({ together, rows }: Comparison): string {
  if (together === rows.length) return 'The same, from the first word to the last.';
  if (together === 0) return 'They part at the first decision.';
  return `The same for ${together === 1 ? 'one decision' : `${together} decisions`}; then they part.`;
}

function Said({
  rows,
  titles,
  together,
}: {
  rows: readonly Row[];
  titles: readonly [string, string];
  together: number;
}): JSX.Element {
  return (
    <section class="card" aria-labelledby="what-was-said">
      <h2 id="what-was-said">What was said</h2>
      <table class="beside">
        <thead>
          <tr>
            {titles.map((title, i) => (
              <th key={i} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i} class={rowClass(row, i === together)}>
              <Cell decision={row.left} />
              <Cell decision={row.right} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowClass(row: Row, parts: boolean): string {
  return [row.same ? 'same' : 'other', ...(parts ? ['parts'] : [])].join(' ');
}

function Cell({ decision }: { decision: Decision | null }): JSX.Element {
  if (decision === null) return <td class="nothing">It did not come to this.</td>;
  const { turn, grade, shownCost } = decision;
  return (
    <td>
      <q>{turn.choice.text}</q>{' '}
      <b class={`pill ${grade}`}>
        {grade === 'steady' ? 'cost nothing' : shownCost === 0 ? 'under 1' : `−${shownCost}`}
      </b>
    </td>
  );
}

function Marks({ marks, titles }: { marks: Comparison['marks']; titles: readonly [string, string] }): JSX.Element {
  return (
    <section class="card" aria-labelledby="by-principle">
      <h2 id="by-principle">By principle</h2>
      <table class="marks">
        <thead>
          <tr>
            <th scope="col">Principle</th>
            <th scope="col">{titles[0]}</th>
            <th scope="col">{titles[1]}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((m) => (
            <tr key={m.principle} class={m.left === m.right ? '' : 'differs'}>
              <th scope="row">{principle(m.principle).title}</th>
              <td>{markWords(m.left)}</td>
              <td>{markWords(m.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
