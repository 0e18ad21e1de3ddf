// What becomes of every score before the file is saved: in a sentence, what needs a look as a table, and the rest for whoever wants to see it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { nameOf, type Person } from '../core/lms-export.ts';
import type { Fate, Filled, Told } from '../core/lms-fill.ts';
import { counted } from './progress-days.ts';

/** In the order in which they want to be looked at. */
const TO_LOOK_AT: readonly Fate[] = ['nobody', 'several', 'shared', 'lowered', 'higher', 'words'];

export function FillReport({ filled: { told, without } }: { filled: Filled }): JSX.Element {
  const look = TO_LOOK_AT.flatMap((fate) => told.filter((t) => t.fate === fate));
  const rest = told.filter((t) => !TO_LOOK_AT.includes(t.fate));
  return (
    <div class="out-report" role="group" aria-label="What will be in the file">
      <p>
        <b>{summary(told)}</b>
      </p>
      {look.length === 0 ? null : <Scores told={look} caption="Look at these" />}
      <Folded title={`The other ${counted(rest.length, 'score')}, one by one`} count={rest.length}>
        {() => <Scores told={rest} caption="As expected" />}
      </Folded>
      <Folded
        title={`${counted(without.length, 'row')} of the file that no student of yours fits`}
        count={without.length}
      >
        {() => <Rows people={without} />}
      </Folded>
    </div>
  );
}

export function summary(told: readonly Told[]): string {
  const count = (...fates: readonly Fate[]): number => told.filter((t) => fates.includes(t.fate)).length;
  const filled = count('filled', 'lowered');
  const same = count('same');
  const missing = count('nobody');
  const left = count('higher', 'words', 'several', 'shared');
  const parts = [`${filled} of ${counted(told.length, 'score')} will be filled in`];
  if (same > 0) parts.push(`${same} ${same === 1 ? 'is' : 'are'} there already`);
  if (missing > 0) parts.push(`${missing} ${missing === 1 ? 'fits' : 'fit'} no row`);
  if (left > 0) parts.push(`${left} ${left === 1 ? 'is' : 'are'} left alone`);
  return `${parts.join(', ')}.`;
}

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  readonly children: () => JSX.Element;
}

/** Made only when it is opened: there may be thousands. */
function Folded({ title, count, children }: FoldedProps): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? children() : null}
    </details>
  );
}

function Scores({ told, caption }: { told: readonly Told[]; caption: string }): JSX.Element {
  return (
    <div class="out-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">What happens</th>
            <th scope="col">Score</th>
            <th scope="col">There now</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        <tbody>
          {told.map((t, i) => (
            <tr key={i}>
              <th scope="row">{t.student}</th>
              <td>{happens(t)}</td>
              <td>{t.now}</td>
              <td>{t.was}</td>
              <td>{t.rows.map((p) => `${nameOf(p)}, line ${p.line}`).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function happens({ fate, was, rows }: Told): string {
  switch (fate) {
    case 'filled':
      return 'Filled in.';
    case 'lowered':
      return `Filled in, and lower than the ${was} that was there.`;
    case 'same':
      return 'There already.';
    case 'higher':
      return `Left: the ${was} there is higher.`;
    case 'words':
      return `Left: there is “${was}”, which is no number.`;
    case 'nobody':
      return 'No row fits what was typed.';
    case 'several':
      return `Left: ${rows.length} rows fit.`;
    case 'shared':
      return 'Left: another student fits the same row.';
  }
}

function Rows({ people }: { people: readonly Person[] }): JSX.Element {
  return (
    <ul class="out-rows">
      {people.map((p) => (
        <li key={p.row}>
          {nameOf(p)}, line {p.line}
        </li>
      ))}
    </ul>
  );
}
