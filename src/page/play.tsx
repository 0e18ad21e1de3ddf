// The conversation: what lies over the stage, then the choices or the explanation, then all that was said.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { decision } from '../core/playthrough.ts';
import { endingOf } from '../core/scenario.ts';
import { isPractice } from '../store/conversation.ts';
import { bookOf, onScreen, type Conversation } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { Choices } from './choices.tsx';
import { GoOn } from './go-on.tsx';
import { later } from './later.tsx';
import { Log, SaveLog } from './log.tsx';
import { isWriting } from './presses.ts';
import { Slot } from './slot.tsx';

export const Compose = later(async () => (await import('./compose.tsx')).Compose);
export const Explanation = later(async () => (await import('./explanation.tsx')).Explanation);

/** The conversation; until it has begun, its place. */
export function Play({ screen }: { screen: Screen }): JSX.Element {
  const conversation = onScreen(screen.state);
  if (conversation !== null) return <Talk screen={screen} conversation={conversation} />;
  return (
    <>
      <Bar screen={screen}>Play</Bar>
      <main class="plain">
        <p class="waiting">One moment …</p>
      </main>
    </>
  );
}

function Talk({ screen, conversation }: { screen: Screen; conversation: Conversation }): JSX.Element {
  const { playthrough } = conversation;
  const { scenario, turns } = playthrough;
  const book = bookOf(screen.state, scenario.id);
  useRepeatKey(screen);
  const still = screen.marked;
  return (
    <>
      <Held still={still}>
        <Bar screen={screen}>
          <ToAssignment conversation={conversation} />
          <b>{scenario.title}</b>
          <span class="count">
            {' '}
            · {playthrough.ending === null ? `decision ${turns.length + (conversation.explaining ? 0 : 1)}` : 'over'}
          </span>
        </Bar>
      </Held>
      <main class="talk">
        <h1 class="unseen">{scenario.title}</h1>
        <Held still={still}>
          <Slot conversation={conversation} />
          {turns.length === 0 ? <Brief conversation={conversation} /> : null}
          {book?.kind === 'ready' && book.scenario !== scenario ? <Changed screen={screen} id={book.id} /> : null}
        </Held>
        <Log conversation={conversation} stored={screen.state.stored} />
        <Held still={still}>
          <Now screen={screen} conversation={conversation} />
          <SaveLog conversation={conversation} />
        </Held>
      </main>
    </>
  );
}

/** What stands in it stays as it was last drawn for as long as it is still. */
function Held({ still, children }: { still: boolean; children: ComponentChildren }): JSX.Element {
  const last = useRef(children);
  if (!still) last.current = children;
  return <>{last.current}</>;
}

/** Back to what this counts for, or no longer does. */
function ToAssignment({ conversation }: { conversation: Conversation }): JSX.Element | null {
  const { assignment } = conversation.attempt;
  if (assignment === undefined) return null;
  return (
    <>
      <a href={`#/a/${assignment}`}>Assignment</a>
      {isPractice(conversation) ? ' (practice)' : ''} ·{' '}
    </>
  );
}

/** Never in the way: going on is to go on. */
function Changed({ screen, id }: { screen: Screen; id: string }): JSX.Element {
  return (
    <p class="brief">
      This scenario has changed since. Go on with yours, or{' '}
      <button type="button" class="button small" onClick={() => screen.act({ kind: 'begin anew', scenario: id })}>
        begin the new one
      </button>
    </p>
  );
}

/** R says the last line again. */
export function useRepeatKey({ state, act }: Screen): void {
  const on = state.settings.shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !isWriting(event.target);
      if (plain && event.key.toLowerCase() === 'r') act({ kind: 'hear again' });
    };
    if (on) document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

function Now({ screen, conversation }: { screen: Screen; conversation: Conversation }): JSX.Element {
  const { playthrough, explaining } = conversation;
  const turn = playthrough.turns.at(-1);
  if (explaining && turn !== undefined) return <Explanation screen={screen} conversation={conversation} turn={turn} />;
  if (playthrough.ending !== null)
    return <Over screen={screen} conversation={conversation} ending={playthrough.ending} />;
  const node = decision(playthrough);
  if (node?.kind === 'compose') return <Compose screen={screen} conversation={conversation} node={node} />;
  return <Choices screen={screen} conversation={conversation} />;
}

function Over({
  screen,
  conversation,
  ending,
}: {
  screen: Screen;
  conversation: Conversation;
  ending: string;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="over" data-guarded>
      <h2 ref={heading} tabIndex={-1}>
        {endingOf(conversation.playthrough.scenario, ending).title}
      </h2>
      <p>
        That is where it ends.
        {conversation.attempt.assignment === undefined
          ? ' Next: how you asked, what you got, and what each thing you said did.'
          : ''}
      </p>
      <GoOn screen={screen} />
    </section>
  );
}

/** The first sentence of what is told, all of it where there is but one. */
function firstSentence(told: string): string {
  return /^.*?[.!?…]["”’)]*(?=\s)/su.exec(told)?.[0] ?? told;
}

/** What you want, and who you are: on a small screen the latter is folded away but for its first sentence, so that the choices are in sight. */
function Brief({ conversation }: { conversation: Conversation }): JSX.Element {
  const { brief, goal } = conversation.playthrough.scenario;
  const roomy = matchMedia('(min-width: 701px) and (min-height: 521px)').matches;
  return (
    <div class="brief">
      <details open={roomy}>
        <summary>
          Who you are
          <span class="preview" aria-hidden="true">
            : {firstSentence(brief)}
          </span>
        </summary>
        <p>{brief}</p>
      </details>
      <p>
        <b>What you want:</b> {goal}
      </p>
    </div>
  );
}
