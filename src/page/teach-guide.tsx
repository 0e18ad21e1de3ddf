// The guide for instructors: from nothing to a class result.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Guide({ screen }: { screen: Screen }): JSX.Element {
  return (
    <>
      <Bar screen={screen}>For instructors</Bar>
      <main class="plain">
        <h1>For instructors</h1>
        <p>Ten minutes from nothing to a class result.</p>
      </main>
    </>
  );
}
