// The heat map: a row a student, a column a principle. Every cell prints its number; what was not met is hatched.
import './gradebook-heat.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { BANDS, bandOf, heatOf, type Heat, type HeatRow } from '../core/gradebook-heat.ts';
import { principle, PRINCIPLES, STAGE_TITLE, STAGES, type PrincipleId } from '../core/principles.ts';
import { Pager, usePaging } from './gradebook-paging.tsx';
import type { View } from './gradebook-view.ts';
import { Icon } from './icons.tsx';

/** As short as a column is wide. */
const SHORT: Readonly<Record<PrincipleId, string>> = {
  'want-feedback': 'Feedback',
  'see-their-side': 'Their side',
  respect: 'Respect',
  'write-dont-phone': 'Write',
  'thank-first': 'Thank first',
  'disappointment-lightly': 'Lightly',
  'ask-a-favor': 'A favor',
  'ask-for-three': 'Three',
  'make-it-easy': 'Easy',
  'listen-dont-argue': 'Listen',
  'thank-full-stop': 'Full stop',
  'accept-no': 'Take a no',
  'use-it': 'Use it',
};

export function HeatView({ view }: { view: View }): JSX.Element {
  const { book, hidden, whole } = view;
  const heat = useMemo(() => heatOf(book), [book]);
  const rows = useMemo(
    () => (hidden ? heat.rows.toSorted((a, b) => a.student.number - b.student.number) : heat.rows),
    [heat, hidden],
  );
  const paging = usePaging(rows, whole, hidden);
  return (
    <>
      <TeachNext heat={heat} />
      <div class="wide" role="region" aria-label="Students by principle" tabIndex={0}>
        <table class="heat">
          <caption class="unseen">
            How each student kept each principle over the attempts that count, of 100; a dash is a principle that no
            decision asked for
          </caption>
          <Heads />
          <tbody>
            {paging.rows.map((row) => (
              <HeatLine key={row.student.key} row={row} view={view} />
            ))}
          </tbody>
          <tfoot>
            <WholeClass heat={heat} />
          </tfoot>
        </table>
      </div>
      {whole ? null : <Pager paging={paging} />}
      <Legend />
    </>
  );
}

function TeachNext({ heat }: { heat: Heat }): JSX.Element {
  if (heat.teachNext === null)
    return <p class="teach-next">Teach next: too little came in to say, or nothing was lost.</p>;
  const { title, rule } = principle(heat.teachNext);
  const cell = heat.whole.find((c) => c.principle === heat.teachNext)!;
  return (
    <p class="teach-next">
      <b>Teach next: {title}.</b> {rule} The class kept {cell.share} of 100, over {cell.decisions} decisions of{' '}
      {cell.students} {cell.students === 1 ? 'student' : 'students'}.
    </p>
  );
}

function Heads(): JSX.Element {
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        {STAGES.map((stage) => (
          <th
            key={stage}
            scope="colgroup"
            class={`of-${stage}`}
            colSpan={PRINCIPLES.filter((p) => p.stage === stage).length}
          >
            <Icon name={stage} size={16} /> {STAGE_TITLE[stage]}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">Student</th>
        <th scope="col">Conduct</th>
        {PRINCIPLES.map(({ id, title }) => (
          <th key={id} scope="col" title={title}>
            <span aria-hidden="true">{SHORT[id]}</span>
            <span class="unseen">{title}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeatLine({ row, view }: { row: HeatRow; view: View }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <button type="button" class="name" onClick={() => view.look(row.student.key)}>
          {view.nameOf(row.student)}
        </button>
      </th>
      <td class="mean">{row.conduct ?? '–'}</td>
      {row.cells.map((cell) => (
        <Share key={cell.principle} share={cell.share} />
      ))}
    </tr>
  );
}

function WholeClass({ heat }: { heat: Heat }): JSX.Element {
  return (
    <tr>
      <th scope="row">Whole class</th>
      <td class="mean">{heat.conduct ?? '–'}</td>
      {heat.whole.map((cell) => (
        <Share key={cell.principle} share={cell.share} />
      ))}
    </tr>
  );
}

function Share({ share }: { share: number | null }): JSX.Element {
  if (share === null)
    return (
      <td class="not-met">
        <span aria-hidden="true">–</span>
        <span class="unseen">not met</span>
      </td>
    );
  return <td class={`band-${bandOf(share)}`}>{share}</td>;
}

function Legend(): JSX.Element {
  return (
    <ul class="heat-legend">
      {BANDS.map((under, i) => (
        <li key={under}>
          <span class={`swatch band-${i}`} aria-hidden="true" /> {bandWords(i)}
        </li>
      ))}
      <li>
        <span class="swatch not-met" aria-hidden="true" /> not met yet
      </li>
    </ul>
  );
}

function bandWords(i: number): string {
  if (i === 0) return `under ${BANDS[0]}`;
  return i === BANDS.length - 1 ? `${BANDS[i - 1]} and up` : `${BANDS[i - 1]} to ${BANDS[i]! - 1}`;
}
