// An assignment as a student sees it.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Assigned({ screen, payload }: { screen: Screen; payload: string | null }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>Assignment</Bar>
      <main class="plain">
        <h1>Assignment</h1>
        <p>{payload === null ? 'Open the link that your instructor sent you.' : 'This is an assignment.'}</p>
      </main>
    </>
  );
}
