// The assignments that were opened on this device, on the desk and where another can be opened.
import type { JSX } from 'preact';
import type { KeptAssignment } from '../core/kept-assignment.ts';

/** Those that were opened on this device, the latest first; nothing where there are none. */
export function Opened({ assignments }: { assignments: readonly KeptAssignment[] }): JSX.Element | null {
  const mine = assignments.filter((a) => a.opened !== null).toSorted((a, b) => b.opened! - a.opened!);
  if (mine.length === 0) return null;
  return (
    <section class="card opened" aria-labelledby="opened">
      <h2 id="opened">Your assignments</h2>
      <ul>
        {mine.map(({ id, assignment }) => (
          <li key={id}>
            <a href={`#/a/${id}`}>{assignment.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
