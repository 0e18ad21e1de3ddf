// The table: a row a student, a column a scenario. Every column sorts; names, receipts and passing filter.
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { OUTCOME_WORDS } from '../core/debrief.ts';
import { rowsOf, type Cell, type Row } from '../core/gradebook-rows.ts';
import { Pager, usePaging } from './gradebook-paging.tsx';
import { filtered, sorted, type Order, type Passing, type SortKey } from './gradebook-order.ts';
import type { View } from './gradebook-view.ts';

export function TableView({ view }: { view: View }): JSX.Element {
  const { book, nameOf, hidden, titleOf, whole, look } = view;
  const [order, sort] = useState<Order>({ key: 'name', up: true });
  const [text, type] = useState('');
  const [passing, choose] = useState<Passing>('all');
  const all = useMemo(() => rowsOf(book), [book]);
  const rows = useMemo(
    () => sorted(filtered(all, text, passing, nameOf), order, hidden),
    [all, text, passing, order, nameOf],
  );
  const many = book.assignment.scenarios.length > 1;
  const paging = usePaging(rows, whole, `${text} ${passing} ${order.key} ${order.up}`);
  const head = (key: SortKey, title: string): JSX.Element => (
    <SortHead key={key} title={title} of={key} order={order} sort={sort} />
  );
  return (
    <>
      <Filters text={text} type={type} passing={passing} choose={choose} />
      <p class="note count-of" role="presentation">
        {rows.length === all.length ? '' : `${rows.length} of ${all.length} students.`}
      </p>
      <div class="wide" role="region" aria-label="Students by scenario" tabIndex={0}>
        <table class="grades">
          <caption class="unseen">Students by scenario: Conduct, outcome and attempts</caption>
          <thead>
            <tr>
              {head('name', 'Student')}
              {book.assignment.scenarios.map(({ id }, i) =>
                head(`scenario ${i}`, many ? `${i + 1} ${titleOf(id)}` : titleOf(id)),
              )}
              {head('conduct', 'Mean Conduct')}
              {head('attempts', 'Attempts')}
              {head('passed', 'Passed')}
              <th scope="col">Receipt</th>
            </tr>
          </thead>
          <tbody>
            {paging.rows.map((row) => (
              <RowOf key={row.student.key} row={row} name={nameOf(row.student)} look={() => look(row.student.key)} />
            ))}
          </tbody>
        </table>
      </div>
      {whole ? null : <Pager paging={paging} />}
    </>
  );
}

interface FiltersProps {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly passing: Passing;
  readonly choose: (passing: Passing) => void;
}

function Filters({ text, type, passing, choose }: FiltersProps): JSX.Element {
  return (
    <div class="filters">
      <label>
        <span>Name or receipt</span>
        <input type="search" value={text} autocomplete="off" onInput={(event) => type(event.currentTarget.value)} />
      </label>
      <label>
        <span>Show</span>
        <select value={passing} onChange={(event) => choose(event.currentTarget.value as Passing)}>
          <option value="all">Everybody</option>
          <option value="passed">Who passed</option>
          <option value="not yet">Who has not passed yet</option>
        </select>
      </label>
    </div>
  );
}

interface HeadProps {
  readonly title: string;
  readonly of: SortKey;
  readonly order: Order;
  readonly sort: (order: Order) => void;
}

function SortHead({ title, of, order, sort }: HeadProps): JSX.Element {
  const mine = order.key === of;
  const up = mine ? !order.up : of === 'name';
  return (
    <th scope="col" aria-sort={mine ? (order.up ? 'ascending' : 'descending') : 'none'}>
      <button type="button" onClick={() => sort({ key: of, up })}>
        {title}
        <span class="way" aria-hidden="true">
          {mine ? (order.up ? '▲' : '▼') : ''}
        </span>
      </button>
    </th>
  );
}

function RowOf({ row, name, look }: { row: Row; name: string; look: () => void }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <button type="button" class="name" onClick={look}>
          {name}
        </button>
        {row.student.apart === 0 ? null : <small>{row.student.apart} set apart</small>}
      </th>
      {row.cells.map((cell, i) => (
        <ScenarioCell key={i} cell={cell} />
      ))}
      <td>
        <b class="num">{row.conduct ?? '–'}</b>{' '}
        {row.handedIn === row.cells.length ? null : (
          <small>
            {row.handedIn} of {row.cells.length}
          </small>
        )}
      </td>
      <td class="num">{row.attempts}</td>
      <td>
        {row.passed ? <b class="passed">✓ Passed</b> : <span class="missing">Not yet: {row.missing.join('; ')}</span>}
      </td>
      <td class="receipts">{row.student.receipts.join(' ')}</td>
    </tr>
  );
}

function ScenarioCell({ cell: { counted, attempts } }: { cell: Cell }): JSX.Element {
  if (counted === null) return <td class="nothing">–</td>;
  return (
    <td>
      <b class="num">{counted.conduct}</b> <small>{OUTCOME_WORDS[counted.outcome]}</small>
      {attempts > 1 ? <small> · {attempts} attempts</small> : null}
    </td>
  );
}
