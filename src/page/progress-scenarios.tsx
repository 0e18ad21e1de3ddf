// How each scenario has gone: its best, its endings, and Conduct from attempt to attempt as a line and as a table.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Cover } from '../core/cover.ts';
import type { Figures, HistoryFigures } from '../core/figures.ts';
import type { Finished, Progress } from '../core/progress.ts';
import { Stars } from './icons.tsx';
import { Chart } from './progress-chart.tsx';
import { counted } from './progress-days.ts';
import { useBegun } from './slices.ts';
import { whenWords } from './when.ts';

interface Props {
  /** Null until they are known. */
  readonly figures: Figures | null;
  /** Null until all attempts have been read. */
  readonly progress: Progress | null;
  readonly covers: readonly Cover[];
}

/** Those of the way in its order, then whatever else has been played here. */
export function ScenarioCards({ figures, progress, covers }: Props): JSX.Element {
  const histories = figures?.histories ?? [];
  const begun = useBegun();
  const others = histories.filter((h) => !covers.some((c) => c.id === h.scenario));
  return (
    <section class="histories" aria-labelledby="histories">
      <h2 id="histories">By scenario</h2>
      <div class={begun ? 'history-cards' : 'history-cards begins'}>
        {covers.map((cover) => (
          <ScenarioCard
            key={cover.id}
            cover={cover}
            history={figures && histories.find((h) => h.scenario === cover.id)}
            runs={runsOf(progress, cover.id)}
            begun={begun}
          />
        ))}
        {others.map((h) => (
          <ScenarioCard
            key={h.scenario}
            cover={{ id: h.scenario, title: h.title, endings: h.endings }}
            history={h}
            runs={runsOf(progress, h.scenario)}
            begun={begun}
          />
        ))}
      </div>
    </section>
  );
}

function runsOf(progress: Progress | null, scenario: string): readonly Finished[] | null {
  return progress?.histories.find((h) => h.scenario === scenario)?.runs ?? null;
}

interface CardProps {
  readonly cover: Pick<Cover, 'id' | 'title' | 'endings'>;
  /** Undefined where it has not been played to its end; null while that is not known. */
  readonly history: HistoryFigures | undefined | null;
  readonly runs: readonly Finished[] | null;
  readonly begun: boolean;
}

function ScenarioCard({ cover: { id, title, endings }, history, runs, begun }: CardProps): JSX.Element {
  const found = endings.filter((e) => history?.found.includes(e) === true).length;
  return (
    <article class="card history" aria-labelledby={`history-${id}`}>
      <div class="history-head">
        <h3 id={`history-${id}`}>
          <a href={`#/play/${id}`}>{title}</a>
        </h3>
        <Stars count={history?.stars ?? 0} />
      </div>
      {history === null ? (
        <p class="history-facts">…</p>
      ) : history === undefined ? (
        <p class="history-facts">Not played to the end yet. It has {counted(endings.length, 'ending')}.</p>
      ) : (
        <>
          <p class="history-facts">
            <b>{history.best === null ? 'Practice only' : `Best ${history.best} of 100`}</b> · {found} of{' '}
            {counted(endings.length, 'ending')} found · {counted(history.conversations, 'conversation')}
          </p>
          <Chart history={history} drawn={begun} />
          <Runs runs={runs} title={title} />
        </>
      )}
    </article>
  );
}

/** More rows than these, the latest, are not listed. */
const MOST_ROWS = 100;

function Runs({ runs, title }: { runs: readonly Finished[] | null; title: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open && runs === null ? <p class="note">One moment …</p> : null}
      {open && runs !== null ? <Table runs={runs.slice(-MOST_ROWS).toReversed()} title={title} /> : null}
      {open && runs !== null && runs.length > MOST_ROWS ? <p class="note">The latest {MOST_ROWS} are listed.</p> : null}
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
