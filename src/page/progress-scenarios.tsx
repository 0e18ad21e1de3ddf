// How each scenario has gone: its best, its endings, and Conduct from attempt to attempt as a line and as a table.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finished, History, Progress } from '../core/progress.ts';
import type { Scenario } from '../core/scenario.ts';
import { Stars } from './icons.tsx';
import { Chart } from './progress-chart.tsx';
import { counted } from './progress-days.ts';
import { whenWords } from './when.ts';

interface Props {
  /** Null until all attempts have been read. */
  readonly progress: Progress | null;
  readonly way: readonly Scenario[];
}

/** Those of the way in its order, then whatever else has been played here. */
export function ScenarioCards({ progress, way }: Props): JSX.Element {
  const histories = progress?.histories ?? [];
  const histOf = (s: Scenario): History | undefined => histories.find((h) => h.scenario === s.id);
  const others = histories.filter((h) => !way.some((s) => s.id === h.scenario));
  return (
    <section class="histories" aria-labelledby="histories">
      <h2 id="histories">By scenario</h2>
      <div class="history-cards">
        {way.map((scenario) => (
          <ScenarioCard key={scenario.id} scenario={scenario} history={progress && histOf(scenario)} />
        ))}
        {others.map((h) => (
          <ScenarioCard key={h.scenario} scenario={h.runs.at(-1)!.scenario} history={h} />
        ))}
      </div>
    </section>
  );
}

interface CardProps {
  readonly scenario: Scenario;
  /** Undefined where it has not been played to its end; null while that is not known. */
  readonly history: History | undefined | null;
}

function ScenarioCard({ scenario, history }: CardProps): JSX.Element {
  const found = scenario.endings.filter((e) => history?.found.has(e.id) === true).length;
  return (
    <article class="card history" aria-labelledby={`history-${scenario.id}`}>
      <div class="history-head">
        <h3 id={`history-${scenario.id}`}>
          <a href={`#/play/${scenario.id}`}>{scenario.title}</a>
        </h3>
        <Stars count={history?.stars ?? 0} />
      </div>
      {history === null ? (
        <p class="history-facts">…</p>
      ) : history === undefined ? (
        <p class="history-facts">Not played to the end yet. It has {counted(scenario.endings.length, 'ending')}.</p>
      ) : (
        <>
          <p class="history-facts">
            <b>{history.best === null ? 'Practice only' : `Best ${history.best} of 100`}</b> · {found} of{' '}
            {counted(scenario.endings.length, 'ending')} found · {counted(history.runs.length, 'conversation')}
          </p>
          <Chart runs={history.runs} />
          <Runs runs={history.runs} title={scenario.title} />
        </>
      )}
    </article>
  );
}

/** More rows than these, the latest, are not listed. */
const MOST_ROWS = 100;

function Runs({ runs, title }: { runs: readonly Finished[]; title: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open ? <Table runs={runs.slice(-MOST_ROWS).toReversed()} title={title} /> : null}
      {open && runs.length > MOST_ROWS ? <p class="note">The latest {MOST_ROWS} are listed.</p> : null}
    </details>
  );
}

const MODES = { coached: 'Coached', 'for real': 'For real', practice: 'Practice' } as const;

function Table({ runs, title }: { runs: readonly Finished[]; title: string }): JSX.Element {
  return (
    <table class="runs">
      <caption class="unseen">{title}, latest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Conduct</th>
          <th scope="col">Ending</th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.attempt.id}>
            <td>
              <a href={`#/debrief/${run.attempt.id}`}>{whenWords(run.ended)}</a>
            </td>
            <td>{run.conduct}</td>
            <td>{run.scenario.endings.find((e) => e.id === run.ending)?.title}</td>
            <td>{run.counts ? MODES[run.attempt.mode] : 'Practice'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
