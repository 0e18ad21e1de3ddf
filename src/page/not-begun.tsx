// In the place of a conversation that does not begin: a scenario of an assignment at which no further attempt may count, and why.
import type { JSX } from 'preact';
import { bookOf } from '../store/state.ts';
import { termsAt } from '../store/assigned.ts';
import { keptFor } from '../store/sealed.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';

interface Props {
  readonly screen: Screen;
  readonly scenario: string;
  /** The assignment's id. */
  readonly assignment: string;
}

export function NotBegun({ screen, scenario, assignment }: Props): JSX.Element {
  const { state } = screen;
  const kept = keptFor(state, assignment);
  const terms = state.attempts === null ? null : termsAt(state, scenario, assignment);
  const book = bookOf(state, scenario);
  return (
    <>
      <Bar screen={screen}>{kept?.assignment.title ?? 'Assignment'}</Bar>
      <main class="plain">
        {terms?.kind === 'refused' ? (
          <>
            <h1>{book?.kind === 'ready' ? book.scenario.title : 'This does not begin'}</h1>
            <p>{terms.says}</p>
            <p class="actions">
              <a class="button primary" href={kept === null ? '#/a' : `#/a/${assignment}`}>
                {kept === null ? 'Open an assignment' : 'Back to the assignment'}
              </a>{' '}
              {book?.kind === 'ready' ? (
                <a class="button" href={`#/play/${scenario}`}>
                  Practice
                </a>
              ) : null}
            </p>
          </>
        ) : (
          <p class="waiting">One moment …</p>
        )}
      </main>
    </>
  );
}
