// The builder: an instructor chooses scenarios and terms, and gets a link to hand out.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Teach({ screen, payload }: { screen: Screen; payload: string | null }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>For instructors</Bar>
      <main class="plain">
        <h1>Assign</h1>
        <p>{payload === null ? 'Choose what your class plays.' : 'Change what your class plays.'}</p>
      </main>
    </>
  );
}
