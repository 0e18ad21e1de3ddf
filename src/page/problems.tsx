// What is wrong with a scenario file, and where.
import type { JSX } from 'preact';
import type { Book } from '../store/state.ts';

export function Problems({ book, most = 20 }: { book: Extract<Book, { kind: 'broken' }>; most?: number }): JSX.Element {
  const more = book.problems.length - most;
  return (
    <ul class="problems">
      {book.problems.slice(0, most).map((p, i) => (
        <li key={i}>
          <code>
            {book.id}.json:{p.line}:{p.column}
          </code>{' '}
          {p.pointer === '' ? null : <code>{p.pointer}</code>} {p.says}
        </li>
      ))}
      {more > 0 ? <li>And {more} more.</li> : null}
    </ul>
  );
}
