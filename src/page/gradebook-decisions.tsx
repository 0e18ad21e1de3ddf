// Each decision with how the class chose: a bar a choice, the commonest slip first, and the step from first to last attempts.
import './gradebook-decisions.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { decisionsOf, type ClassDecision, type ClassDecisions, type ClassWay } from '../core/gradebook-decisions.ts';
import type { View } from './gradebook-view.ts';

export function DecisionsView({ view: { book } }: { view: View }): JSX.Element {
  const all = useMemo(() => decisionsOf(book), [book]);
  if (all.length === 0) return <p>No attempt counts yet, so there is no decision to look at.</p>;
  return (
    <>
      {all.map((one, i) => (
        <OfScenario key={one.scenario} of={one} open={i === 0} />
      ))}
    </>
  );
}

function OfScenario({ of, open }: { of: ClassDecisions; open: boolean }): JSX.Element {
  return (
    <details class="of-scenario" open={open}>
      <summary>
        <h3>{of.title}</h3>
        <span class="aside">
          {of.attempts} {of.attempts === 1 ? 'attempt counts' : 'attempts count'}
          {of.again === 0 ? '' : `; ${of.again} made more than one`}
        </span>
      </summary>
      <div class="decisions">
        {of.decisions.map((decision) => (
          <OneDecision key={decision.node} it={decision} />
        ))}
      </div>
    </details>
  );
}

function OneDecision({ it }: { it: ClassDecision }): JSX.Element {
  const steps = it.ways.some((w) => w.step !== null);
  return (
    <article class="class-decision">
      <h4>{it.email ? 'The email' : `“${it.line}”`}</h4>
      <p class="note">
        {it.slips} of {it.picks} {it.picks === 1 ? 'pick' : 'picks'} here gave something away.
      </p>
      <table>
        <caption class="unseen">How the class chose</caption>
        <thead>
          <tr>
            <th scope="col">{it.email ? 'Read as' : 'Said'}</th>
            <th scope="col">Share</th>
            <th scope="col">Cost</th>
            {steps ? <th scope="col">First → last</th> : null}
          </tr>
        </thead>
        <tbody>
          {it.ways.map((way, i) => (
            <WayRow key={i} way={way} steps={steps} />
          ))}
        </tbody>
      </table>
      <Sentences it={it} />
    </article>
  );
}

function WayRow({ way, steps }: { way: ClassWay; steps: boolean }): JSX.Element {
  return (
    <tr class={way.count === 0 ? 'untaken' : way.slip ? 'gave' : ''}>
      <th scope="row">{way.text}</th>
      <td>
        <span class="bar-of" aria-hidden="true">
          <span style={{ width: `${way.share}%` }} />
        </span>
        {way.share} % <small>({way.count})</small>
      </td>
      <td>{costWords(way)}</td>
      {steps ? <td>{way.step === null ? '–' : `${way.step.first} % → ${way.step.last} %`}</td> : null}
    </tr>
  );
}

function costWords({ cost, slip }: ClassWay): string {
  if (cost === null) return 'nobody';
  if (!slip) return 'nothing';
  if (cost.most === 0) return 'under 1';
  return cost.least === cost.most ? `−${cost.most}` : `−${cost.least} to −${cost.most}`;
}

function Sentences({ it: { sentences, picks } }: { it: ClassDecision }): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>Sentence by sentence</summary>
      <ul class="sentences">
        {sentences.map(({ id, text, count }) => (
          <li key={id}>
            <b>{count}</b> of {picks}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
