// The gradebook: what a class handed in for an assignment, replayed, and seen as a table, by principle, by decision and by student.
import './gradebook.css';
import './gradebook-print.css';
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { Choose } from './gradebook-choose.tsx';
import { OpenGradebook } from './gradebook-open.tsx';
import { TeachHead } from './teach-head.tsx';

export function Gradebook({ screen, assignment }: { screen: Screen; assignment: string | null }): JSX.Element {
  const { state } = screen;
  const kept = state.assignments.find((a) => a.id === assignment);
  return (
    <>
      <Bar screen={screen}>
        <b>For instructors</b>
      </Bar>
      <main class="teach gradebook">
        <TeachHead now="gradebook">Gradebook</TeachHead>
        {assignment === null ? <Choose screen={screen} /> : null}
        {assignment !== null && kept !== undefined ? (
          <OpenGradebook key={assignment} screen={screen} kept={kept} />
        ) : null}
        {assignment !== null && kept === undefined ? <NotHere screen={screen} /> : null}
      </main>
    </>
  );
}

/** The record may not have been read yet. */
function NotHere({ screen }: { screen: Screen }): JSX.Element {
  if (screen.state.attempts === null) return <p class="waiting">One moment …</p>;
  return (
    <>
      <p>This assignment is not kept on this device. Open it from its link or its file.</p>
      <Choose screen={screen} />
    </>
  );
}
