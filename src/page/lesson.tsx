// A lesson sheet: what to talk about after a scenario.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Lesson({ screen, id }: { screen: Screen; id: string }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>For instructors</Bar>
      <main class="plain">
        <h1>Lesson sheet</h1>
        <p>{`For the conversation “${id}”.`}</p>
      </main>
    </>
  );
}
