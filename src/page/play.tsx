// The conversation: the stage's place with the bubble and the patience over it, then the choices or the explanation, then all that was said.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { channelOf, decision } from '../core/playthrough.ts';
import { patienceOf, rulesOf } from '../core/rules.ts';
import { endingOf, personOf, placeOf, type Person } from '../core/scenario.ts';
import { bookOf, type Conversation } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { Bubble, firstName } from './bubble.tsx';
import { Choices } from './choices.tsx';
import { GoOn } from './go-on.tsx';
import { later } from './later.tsx';
import { Log } from './log.tsx';
import { Patience } from './patience.tsx';
import { isWriting } from './presses.ts';
import { Problems } from './problems.tsx';

export const Compose = later(async () => (await import('./compose.tsx')).Compose);
export const Explanation = later(async () => (await import('./explanation.tsx')).Explanation);

export function Play({ screen, id }: { screen: Screen; id: string }): JSX.Element {
  const { conversation } = screen.state;
  const book = bookOf(screen.state, id);
  if (conversation !== null && conversation.attempt.scenario === id)
    return <Talk screen={screen} conversation={conversation} />;
  return (
    <>
      <Bar screen={screen}>Play</Bar>
      <main class="plain">
        {book === null ? (
          <>
            <h1>There is no such scenario</h1>
            <p>
              Nothing here is called “{id}”. <a href="#/">Choose one from the desk.</a>
            </p>
          </>
        ) : book.kind === 'broken' ? (
          <>
            <h1>This scenario cannot be played</h1>
            <Problems book={book} />
            <p>
              <a href="#/">Back to the desk</a>
            </p>
          </>
        ) : (
          <p class="waiting">One moment …</p>
        )}
      </main>
    </>
  );
}

function Talk({ screen, conversation }: { screen: Screen; conversation: Conversation }): JSX.Element {
  const { playthrough } = conversation;
  const { scenario, turns } = playthrough;
  useRepeatKey(screen);
  return (
    <>
      <Bar screen={screen}>
        <b>{scenario.title}</b>
        <span class="count">
          {' '}
          · {playthrough.ending === null ? `decision ${turns.length + (conversation.explaining ? 0 : 1)}` : 'over'}
        </span>
      </Bar>
      <main class="talk">
        <h1 class="unseen">{scenario.title}</h1>
        <div class="slot">
          <Plates conversation={conversation} />
          <Bubble conversation={conversation} />
          <Patiences conversation={conversation} />
        </div>
        {turns.length === 0 ? <Brief conversation={conversation} /> : null}
        <Log conversation={conversation} stored={screen.state.stored} />
        <Now screen={screen} conversation={conversation} />
      </main>
    </>
  );
}

/** R says the last line again. */
function useRepeatKey({ state, act }: Screen): void {
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
    return <Over screen={screen} title={endingOf(playthrough.scenario, playthrough.ending).title} />;
  const node = decision(playthrough);
  if (node?.kind === 'compose') return <Compose screen={screen} conversation={conversation} node={node} />;
  return <Choices screen={screen} conversation={conversation} />;
}

function Over({ screen, title }: { screen: Screen; title: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section class="over" data-guarded>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>That is where it ends. Next: how you asked, what you got, and what each thing you said did.</p>
      <GoOn screen={screen} />
    </section>
  );
}

/** What you want, and who you are: on a small screen the latter is folded away, so that the choices are in sight. */
function Brief({ conversation }: { conversation: Conversation }): JSX.Element {
  const { brief, goal } = conversation.playthrough.scenario;
  const roomy = matchMedia('(min-width: 701px) and (min-height: 521px)').matches;
  return (
    <div class="brief">
      <details open={roomy}>
        <summary>Who you are</summary>
        <p>{brief}</p>
      </details>
      <p>
        <b>What you want:</b> {goal}
      </p>
    </div>
  );
}

/** Where the two are who can be seen: the player, and whoever spoke or was spoken to last. Face to face that is one place. */
function Plates({ conversation }: { conversation: Conversation }): JSX.Element {
  const { scenario, beats } = conversation.playthrough;
  const together = channelOf({ scenario, beats: beats.slice(0, conversation.shown) }) === 'in person';
  const mine = personOf(scenario, scenario.player).place;
  const theirs = personOf(scenario, otherOf(conversation)).place;
  return (
    <>
      {(together ? [theirs] : [mine, theirs]).map((id, i) => (
        <span key={i} class={i === 0 ? 'plate left' : 'plate right'} aria-hidden="true">
          {placeOf(scenario, id).label}
        </span>
      ))}
    </>
  );
}

function otherOf({ playthrough: { scenario, beats }, shown }: Conversation): string {
  const last = beats
    .slice(0, shown)
    .findLast((b) => (b.kind === 'says' && b.by !== null && b.by !== scenario.player) || b.kind === 'reacts');
  if (last?.kind === 'reacts') return last.who;
  return (
    (last?.kind === 'says' ? last.by : null) ??
    scenario.cast.find((p) => p.id !== scenario.player)?.id ??
    scenario.player
  );
}

function Patiences({ conversation }: { conversation: Conversation }): JSX.Element {
  return (
    <div class="patiences">
      {conversation.playthrough.scenario.cast.map((person) => (
        <PatienceOf key={person.id} person={person} conversation={conversation} />
      ))}
    </div>
  );
}

function PatienceOf({ person, conversation }: { person: Person; conversation: Conversation }): JSX.Element | null {
  const { playthrough } = conversation;
  const rules = rulesOf(playthrough.scenario);
  const now = patienceOf(rules, playthrough.position, person.id);
  if (now === null) return null;
  const last = playthrough.turns.at(-1);
  const was = last === undefined ? now : (patienceOf(rules, last.at, person.id) ?? now);
  return <Patience name={firstName(person)} patience={now} was={was} />;
}
