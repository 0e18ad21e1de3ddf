// “What do you say?”: the choices on offer, as a list of buttons that the keys 1 to 9 press too.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { barred, offered } from '../core/playthrough.ts';
import { isPractice } from '../store/conversation.ts';
import type { Screen } from './actor.ts';
import type { Conversation } from '../store/state.ts';
import { isWriting } from './presses.ts';

export function Choices({ screen, conversation }: { screen: Screen; conversation: Conversation }): JSX.Element {
  const { playthrough } = conversation;
  const choices = offered(playthrough);
  const list = useRef<HTMLOListElement>(null);
  const turns = playthrough.turns.length;
  const entries = conversation.attempt.log.length;
  useEffect(() => {
    if (entries === 0) return;
    scrollTo(0, 0);
    list.current?.focus({ preventScroll: true });
  }, [entries]);
  // Before the paint: a key must not come between the choices and their keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const choice = screen.state.settings.shortcuts ? choices[Number(event.key) - 1] : undefined;
      if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      // Nothing is to be edited: the browser need not lay out the page to see.
      event.preventDefault();
      screen.act({ kind: 'picked', choice: choice.id });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <section class="choose" data-guarded>
      <div class="question">
        <h2 id="question">What do you say?</h2>
        {screen.state.settings.hinted ? null : (
          <p class="hint">
            {screen.state.settings.shortcuts ? (
              <span class="keys-hint">
                Press <kbd>1</kbd> to <kbd>{choices.length}</kbd>, or tap a card.{' '}
              </span>
            ) : null}
            Take your time; there is no clock.
          </p>
        )}
      </div>
      <ol
        class={choices.length === 3 ? 'choices three' : 'choices'}
        ref={list}
        tabIndex={-1}
        aria-labelledby="question"
      >
        {choices.map((choice, i) => (
          <li key={choice.id}>
            <button
              type="button"
              class="choice"
              data-choice={choice.id}
              onClick={() => screen.act({ kind: 'picked', choice: choice.id })}
            >
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>{choice.text}</span>
            </button>
          </li>
        ))}
      </ol>
      {turns === 0 ? null : (
        <p class="take-back">
          <button type="button" class="button small" onClick={() => screen.act({ kind: 'took back' })}>
            Take back what you said last
            {conversation.attempt.assignment === undefined || isPractice(conversation)
              ? ''
              : ' (then it does not count)'}
          </button>
        </p>
      )}
      {barred(playthrough).map((choice) => (
        <p key={choice.id} class="barred">
          Not now: “{choice.text}” {choice.disabled}
        </p>
      ))}
    </section>
  );
}
