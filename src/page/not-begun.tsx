// In the place of a conversation that does not begin: there is no such scenario, it cannot be played, or it is one of an assignment
// at which no further attempt may count.
import type { JSX } from 'preact';
import { bookOf } from '../store/state.ts';
import { termsAt } from '../store/assigned.ts';
import { keptFor } from '../store/sealed.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { Problems } from './problems.tsx';

interface Props {
  readonly screen: Screen;
  readonly scenario: string;
}

export function NotBegun({ screen, scenario }: Props): JSX.Element {
  const book = bookOf(screen.state, scenario);
  return (
    <>
      <Bar screen={screen}>Play</Bar>
      <main class="plain">
        {book?.kind === 'broken' ? (
          <>
            <h1>This scenario cannot be played</h1>
            <Problems book={book} />
            <p>
              <a href="#/">Back to the desk</a>
            </p>
          </>
        ) : book === null ? (
          <>
            <h1>There is no such scenario</h1>
            <p>
              Nothing here is called “{scenario}”. <a href="#/">Choose one from the desk.</a>
            </p>
          </>
        ) : (
          <p class="waiting">One moment …</p>
        )}
      </main>
    </>
  );
}

interface CountedProps extends Props {
  /** The assignment's id. */
  readonly assignment: string;
}

export function NotCounted({ screen, scenario, assignment }: CountedProps): JSX.Element {
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
