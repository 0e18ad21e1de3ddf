// What is set apart, each with its reasons. Nothing that came in is missing: it is in the table, here, or had come before.
import type { JSX } from 'preact';
import type { Apart } from '../core/gradebook.ts';
import { nameApart, reasonWords } from './gradebook-names.ts';
import { Pager, usePaging } from './gradebook-paging.tsx';
import type { View } from './gradebook-view.ts';
import { whenWords } from './when.ts';

export function ApartView({ view }: { view: View }): JSX.Element {
  const { apart } = view.book;
  const paging = usePaging(apart, view.whole, view.book);
  if (apart.length === 0) return <p>Nothing is set apart.</p>;
  return (
    <>
      <p>None of this counts. Where there is a Conduct, it is what the replay came to.</p>
      <div class="wide" role="region" aria-label="Set apart" tabIndex={0}>
        <table class="apart">
          <caption class="unseen">What is set apart, and why</caption>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
              <th scope="col">Conduct</th>
              <th scope="col">Receipt</th>
            </tr>
          </thead>
          <tbody>
            {paging.rows.map((one, i) => (
              <ApartRow key={`${paging.from} ${i}`} one={one} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      {view.whole ? null : <Pager paging={paging} />}
    </>
  );
}

function ApartRow({ one, view }: { one: Apart; view: View }): JSX.Element {
  const { book, nameOf } = view;
  return (
    <tr>
      <th scope="row">{nameApart(book, one, nameOf)}</th>
      <td>{whatWords(one, view)}</td>
      <td>
        {one.reasons.map((reason) => (
          <p key={reason.kind}>{reasonWords(book, reason, nameOf)}</p>
        ))}
      </td>
      <td class="num">{one.checked?.conduct ?? '–'}</td>
      <td class="receipts">{one.receipt ?? '–'}</td>
    </tr>
  );
}

function whatWords({ attempt, code }: Apart, { book, titleOf }: View): string {
  if (attempt === null) return `A code as a whole: ${code.slice(0, 16)}…`;
  const asked = book.assignment.scenarios[attempt.scenario];
  const title = asked === undefined ? 'An attempt' : titleOf(asked.id);
  return `${title}, ${whenWords(attempt.started)}`;
}
