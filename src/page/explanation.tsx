// After a choice, when coached: what the other person heard and thought, which principles that kept or broke, and what would have served better.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { gaveAway } from '../core/coach.ts';
import { listenerOf } from '../core/scenario.ts';
import type { Turn } from '../core/playthrough.ts';
import { isPractice } from '../store/conversation.ts';
import type { Conversation } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { firstName } from './bubble.tsx';
import { Explained } from './explained.tsx';
import { GoOn } from './go-on.tsx';
import { Icon } from './icons.tsx';

export function Explanation({
  screen,
  conversation,
  turn,
}: {
  screen: Screen;
  conversation: Conversation;
  turn: Turn;
}): JSX.Element {
  const { scenario } = conversation.playthrough;
  const name = firstName(listenerOf(scenario, turn.node));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [turn]);
  const lost = gaveAway(conversation.playthrough, turn);
  return (
    <section class="explanation" aria-labelledby="heard" data-guarded>
      <Explained turn={turn} name={name} lost={lost} heading={heading} />
      <GoOn screen={screen}>
        <button type="button" class="button" onClick={() => screen.act({ kind: 'took back' })}>
          <Icon name="again" /> Say something else
        </button>
        {isPractice(conversation) ? null : (
          <p class="aside">
            {conversation.attempt.assignment === undefined
              ? 'Taking it back makes this practice: a score, but no stars.'
              : 'Taking it back makes this practice: it then does not count, and uses up no attempt.'}
          </p>
        )}
      </GoOn>
    </section>
  );
}
