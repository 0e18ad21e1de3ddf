// In the place of a debrief that waits: the attempt counts, and its assignment explains nothing before it has been handed in.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Attempt } from '../core/attempt.ts';
import { scenarioFor } from '../store/actions.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

export function Sealed({ screen, attempt }: { screen: Screen; attempt: Attempt }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const title = scenarioFor(screen.state, attempt)?.title ?? attempt.scenario;
  return (
    <>
      <Bar screen={screen}>
        <b>{title}</b>
      </Bar>
      <main class="plain">
        <h1 ref={heading} tabIndex={-1}>
          That one is done
        </h1>
        <p>
          It is kept on this device, and it counts. How you asked, what you got and what each choice did are told once
          you have handed in.
        </p>
        <p>
          <a class="button primary" href={`#/a/${attempt.assignment ?? ''}`}>
            Back to the assignment
          </a>
        </p>
      </main>
    </>
  );
}
