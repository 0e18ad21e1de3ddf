// One decision of a drill: who is there, what was said before, what can be said now; and then how it was taken.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { linesBefore, type Drill, type Tried } from '../core/drill.ts';
import { channelOf } from '../core/playthrough.ts';
import { listenerOf, type Channel } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import type { Screen } from './actor.ts';
import { firstName } from './bubble.tsx';
import { Explained } from './explained.tsx';
import { GoOn } from './go-on.tsx';
import { isWriting } from './presses.ts';

interface MomentProps {
  readonly screen: Screen;
  readonly drill: Drill;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly choose: (choice: string) => void;
}

const BY: Readonly<Record<Channel, string>> = {
  phone: 'on the telephone',
  email: 'by email',
  'in person': 'face to face',
  message: 'by message',
};

export function Moment({ screen, drill, number, of, choose }: MomentProps): JSX.Element {
  const { scenario } = drill.play;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (number === 1) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [drill]);
  useChoiceKeys(screen, drill, choose);
  const listener = listenerOf(scenario, drill.node);
  return (
    <section class="moment" aria-labelledby="moment" data-guarded>
      {number === 1 ? <FirstWords of={of} /> : null}
      <div class="card scene-before">
        <img src={`assets/portraits/${listener.look}-neutral.svg`} width="96" height="96" alt="" />
        <div>
          <h2 id="moment" ref={heading} tabIndex={-1}>
            <span class="place-in">
              {number} of {of}
            </span>{' '}
            {listener.name}, {BY[channelOf(drill.play)]}
          </h2>
          <p class="aside">
            From “{scenario.title}”{listener.about === undefined ? '' : `. ${listener.about}`}
          </p>
          <Before drill={drill} />
        </div>
      </div>
      <h2 id="question">What do you say?</h2>
      <ol class="choices" aria-labelledby="question">
        {drill.choices.map((choice, i) => (
          <li key={choice.id}>
            <button type="button" class="choice" onClick={() => choose(choice.id)}>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>{choice.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function FirstWords({ of }: { of: number }): JSX.Element {
  return (
    <p class="lede">
      {of === 1 ? 'One decision' : `${of} single decisions`} out of their conversations, for what needs it most. Drills
      are for exercise: nothing of them is kept, and they count for nothing.
    </p>
  );
}

/** More lines than these are more than a moment. */
const MOST_LINES = 5;

function Before({ drill }: { drill: Drill }): JSX.Element {
  const { scenario } = drill.play;
  return (
    <div class="before">
      {linesBefore(drill)
        .slice(-MOST_LINES)
        .map((line, i) => {
          const speaker = speakerOf(scenario, line.by);
          if (speaker === null)
            return (
              <p key={i} class="narrated">
                {line.text}
              </p>
            );
          return (
            <p key={i}>
              <b>{speaker}:</b> “{line.text}”
            </p>
          );
        })}
    </div>
  );
}

function useChoiceKeys({ state }: Screen, { choices }: Drill, choose: (choice: string) => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const choice = state.settings.shortcuts ? choices[Number(event.key) - 1] : undefined;
      if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      choose(choice.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

interface AfterProps {
  readonly screen: Screen;
  readonly tried: Tried;
  readonly go: () => void;
}

export function After({ screen, tried: { drill, turn, lost }, go }: AfterProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [turn]);
  const name = firstName(listenerOf(drill.play.scenario, turn.node));
  return (
    <section class="explanation" aria-labelledby="heard" data-guarded>
      <Explained turn={turn} name={name} lost={lost} heading={heading} />
      <p class="thought-seen" aria-hidden="true">
        <b>What {name} thought</b> {turn.choice.thought}
      </p>
      <GoOn screen={screen} go={go} />
    </section>
  );
}
