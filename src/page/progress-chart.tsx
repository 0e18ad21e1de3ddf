// Conduct from attempt to attempt as a small line: a filled dot counts, a hollow square was practice. A picture of the table behind it.
import type { JSX } from 'preact';
import type { HistoryFigures, RunFigures } from '../core/figures.ts';
import { counted } from './progress-days.ts';

const WIDTH = 320;
const HEIGHT = 112;
const EDGE = { left: 34, right: 10, top: 10, bottom: 10 } as const;

/** Where the stars are. */
const LEVELS = [40, 70, 90] as const;

/** Its place alone, until it is to be drawn. */
export function Chart({ history, drawn }: { history: HistoryFigures; drawn: boolean }): JSX.Element {
  const { latest: shown, conversations } = history;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(shown, conversations)}>
        {drawn && <Course shown={shown} />}
      </svg>
      <figcaption>
        Conduct, oldest first{conversations > shown.length ? `, the latest ${shown.length}` : ''}. The lines are at one,
        two and three stars{shown.some((r) => !r.counts) ? '; a hollow square was practice' : ''}.
      </figcaption>
    </figure>
  );
}

function Course({ shown }: { shown: readonly RunFigures[] }): JSX.Element {
  const points = shown.map((run, i) => ({ run, x: xOf(i, shown.length), y: yOf(run.conduct) }));
  return (
    <>
      {LEVELS.map((level) => (
        <g key={level}>
          <path class="level" d={`M${EDGE.left - 4} ${yOf(level)}H${WIDTH - EDGE.right + 4}`} />
          <text x={EDGE.left - 10} y={yOf(level) + 4} text-anchor="end">
            {level}
          </text>
        </g>
      ))}
      <path class="course" d={points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
      <path class="dots" d={points.map(({ run, x, y }) => (run.counts ? `M${x} ${y}h0` : '')).join('')} />
      <path
        class="hollow"
        d={points.map(({ run, x, y }) => (run.counts ? '' : `M${x - 4} ${y - 4}h8v8h-8z`)).join('')}
      />
    </>
  );
}

function xOf(i: number, all: number): number {
  const room = WIDTH - EDGE.left - EDGE.right;
  return Math.round(EDGE.left + (all === 1 ? room / 2 : (room * i) / (all - 1)));
}

function yOf(conduct: number): number {
  return Math.round(HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * conduct) / 100);
}

function inWords(shown: readonly RunFigures[], all: number): string {
  const [first, last] = [shown[0]!, shown.at(-1)!];
  const what = all > shown.length ? `the latest ${shown.length} of ${all} conversations` : counted(all, 'conversation');
  return shown.length === 1
    ? `Conduct of ${what}: ${last.conduct}.`
    : `Conduct over ${what}: from ${first.conduct} to ${last.conduct}.`;
}
