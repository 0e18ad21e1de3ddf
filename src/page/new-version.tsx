// Words about versions: on the desk that a newer one waits, on the help screen a way to load everything anew. Neither is shown in a conversation.
import type { JSX } from 'preact';
import type { Screen } from './actor.ts';

export function NewVersion({ screen: { state, act } }: { screen: Screen }): JSX.Element | null {
  const { version } = state;
  if (version !== 'newer ready' && version !== 'newer wanted' && version !== 'held back') return null;
  return (
    <section class="new-version" aria-label="New version">
      <p>
        A new version is ready.{' '}
        {version === 'held back' ? 'It waits for a conversation in another tab: finish or leave that one first.' : null}
      </p>
      <button
        type="button"
        class="button small"
        disabled={version === 'newer wanted'}
        onClick={() => act({ kind: 'version', version: 'newer wanted' })}
      >
        Use it
      </button>
    </section>
  );
}

export function Anew({ screen: { state, act } }: { screen: Screen }): JSX.Element {
  return (
    <section class="card" aria-labelledby="anew">
      <h2 id="anew">Without a network</h2>
      <p>
        After the first visit everything plays without a network. If something looks broken, have all of it fetched
        again; your conversations and settings stay.
      </p>
      <button
        type="button"
        class="button"
        disabled={state.version === 'anew wanted'}
        onClick={() => act({ kind: 'version', version: 'anew wanted' })}
      >
        Load everything anew
      </button>
      <p role="status">
        {state.version === 'out of reach'
          ? 'It cannot be fetched now. Try again when you have a connection; until then the game stays as it is.'
          : ''}
      </p>
    </section>
  );
}
