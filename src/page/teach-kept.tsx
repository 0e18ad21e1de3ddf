// The assignments that were made on this device: to open, to see the results of, or to drop.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { linkPayload } from '../core/assignment-link.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Screen } from './actor.ts';
import { whenWords } from './when.ts';

export function KeptAssignments({ screen }: { screen: Screen }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const made = screen.state.assignments
    .filter((a) => a.made !== null)
    .toSorted((a, b) => (b.made ?? 0) - (a.made ?? 0));
  const drop = (kept: KeptAssignment): void => {
    // A student may have begun it here, too: then only the instructor's part goes.
    if (kept.opened === null) screen.act({ kind: 'assignment dropped', id: kept.id });
    else screen.act({ kind: 'assignment kept', assignment: { ...kept, made: null } });
    screen.say(`${kept.assignment.title} is deleted.`);
    heading.current?.focus();
  };
  return (
    <section class="card" aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1}>
        Made on this device
      </h2>
      {made.length === 0 ? (
        <p class="note">
          None yet. What you put together is kept here, and in the file of everything under “Yours to keep”.
        </p>
      ) : (
        <ul class="made">
          {made.map((kept) => (
            <Made key={kept.id} kept={kept} drop={() => drop(kept)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Made({ kept: { id, assignment, made }, drop }: { kept: KeptAssignment; drop: () => void }): JSX.Element {
  const { title, scenarios } = assignment;
  const of = assignment.class === undefined ? '' : `${assignment.class} · `;
  const count = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`;
  return (
    <li>
      <p>
        <b>{title}</b>
        <small>
          {of}
          {count} · {whenWords(made ?? 0)} · {id.slice(0, 4)}
        </small>
      </p>
      <p class="ways">
        <a class="button small" href={`#/teach/edit/${linkPayload(assignment)}`} aria-label={`Open: ${title}`}>
          Open
        </a>
        <a class="button small" href={`#/teach/gradebook/${id}`} aria-label={`Gradebook: ${title}`}>
          Gradebook
        </a>
        <button type="button" class="button small" aria-label={`Delete: ${title}`} onClick={drop}>
          Delete
        </button>
      </p>
    </li>
  );
}
