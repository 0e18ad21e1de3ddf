// The gradebook: what came in for an assignment, replayed.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Gradebook({ screen, assignment }: { screen: Screen; assignment: string | null }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>For instructors</Bar>
      <main class="plain">
        <h1>Gradebook</h1>
        <p>{assignment === null ? 'Choose an assignment.' : 'What your class handed in.'}</p>
      </main>
    </>
  );
}
