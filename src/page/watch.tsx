// A line shown from its first word to its last: the best there is, or the costliest. Each pick stands with its why; it can be skipped.
import './watch.css';
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { analyze } from '../core/analysis.ts';
import type { LineName } from '../core/lines.ts';
import { decision, offered } from '../core/playthrough.ts';
import { endingOf, listenerOf } from '../core/scenario.ts';
import { score } from '../core/score.ts';
import { onScreen } from '../store/state.ts';
import type { Watching } from '../store/watching.ts';
import type { Screen } from './actor.ts';
import { Bar } from './bar.tsx';
import { firstName } from './bubble.tsx';
import { Explained } from './explained.tsx';
import { GoOn } from './go-on.tsx';
import { Icon } from './icons.tsx';
import { LINE_TITLE } from './line-title.ts';
import { Log, SaveLog } from './log.tsx';
import { useRepeatKey } from './play.tsx';
import { Slot } from './slot.tsx';

const LINE_WORDS: Readonly<Record<LineName, string>> = {
  best: 'This is a conversation that gives nothing away, with the same luck as yours. There may be others as good.',
  costliest: 'This gives away as much as can be given away. Nobody you know has ever said all of it.',
};

export function Watch({ screen }: { screen: Screen }): JSX.Element {
  const { watching, attempts, route } = screen.state;
  if (onScreen(screen.state) !== null && watching !== null) return <Shown screen={screen} watching={watching} />;
  const known = route.kind !== 'watch' || attempts === null || attempts.some((a) => a.id === route.attempt);
  return (
    <>
      <Bar screen={screen}>A line</Bar>
      <main class="plain">
        {known ? (
          <p class="waiting">One moment …</p>
        ) : (
          <>
            <h1>This conversation is not on this device</h1>
            <p>
              A line is shown after a conversation of your own. <a href="#/">Back to the desk</a>
            </p>
          </>
        )}
      </main>
    </>
  );
}

function Shown({ screen, watching }: { screen: Screen; watching: Watching }): JSX.Element {
  const { conversation, line, picks } = watching;
  const { playthrough } = conversation;
  useRepeatKey(screen);
  return (
    <>
      <Bar screen={screen}>
        <b>{LINE_TITLE[line]}</b>
        <span class="count">
          {' '}
          · {playthrough.turns.length} of {picks.length} said
        </span>
      </Bar>
      <main class="talk">
        <h1 class="unseen">
          {LINE_TITLE[line]}: {playthrough.scenario.title}
        </h1>
        <Slot conversation={conversation} />
        {playthrough.turns.length === 0 ? (
          <div class="brief">
            <p>{LINE_WORDS[line]}</p>
          </div>
        ) : null}
        <Log conversation={conversation} stored={0} />
        <Step screen={screen} watching={watching} />
        <SaveLog conversation={conversation} />
      </main>
    </>
  );
}

function Step({ screen, watching }: { screen: Screen; watching: Watching }): JSX.Element {
  const { conversation } = watching;
  const { playthrough, explaining } = conversation;
  const turn = playthrough.turns.at(-1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [turn, explaining]);
  if (explaining && turn !== undefined) {
    const name = firstName(listenerOf(playthrough.scenario, turn.node));
    return (
      <section class="explanation" aria-labelledby="heard" data-guarded>
        <Explained turn={turn} name={name} lost={watching.line === 'costliest' && lostAt(watching)} heading={heading} />
        <On screen={screen} watching={watching} />
      </section>
    );
  }
  if (playthrough.ending !== null) return <Over screen={screen} watching={watching} heading={heading} />;
  return (
    <section class="choose" data-guarded aria-labelledby="next">
      <h2 id="next" ref={heading} tabIndex={-1}>
        What is said next
      </h2>
      <Options watching={watching} />
      <On screen={screen} watching={watching} />
    </section>
  );
}

/** Whether the last pick gave anything away. */
function lostAt({ conversation: { playthrough } }: Watching): boolean {
  const analysis = analyze(playthrough.scenario);
  const turn = playthrough.turns.at(-1);
  return analysis.kind === 'analysis' && turn !== undefined && analysis.loss(turn.at, turn.choice) > 0;
}

/** What could be said, as text; what will be said is marked. */
function Options({ watching: { conversation, picks } }: { watching: Watching }): JSX.Element {
  const { playthrough } = conversation;
  const node = decision(playthrough);
  const next = picks[playthrough.turns.length];
  if (node?.kind === 'compose') {
    const written = typeof next === 'string' ? [] : (next ?? []);
    const sentences = written.flatMap((id) => node.sentences.find((s) => s.id === id) ?? []);
    return (
      <div class="choice told next">
        <span>{sentences.map((s) => s.text).join(' ')}</span>
      </div>
    );
  }
  return (
    <ul class="choices told">
      {offered(playthrough).map((choice) => (
        <li key={choice.id} class={choice.id === next ? 'choice next' : 'choice'}>
          <span class="number" aria-hidden="true">
            {choice.id === next ? <Icon name="play" size={18} /> : null}
          </span>
          <span>
            {choice.id === next ? <b class="label">This one: </b> : null}
            {choice.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function On({ screen, watching }: { screen: Screen; watching: Watching }): JSX.Element {
  return (
    <GoOn screen={screen} press={{ kind: 'watched on' }}>
      <button type="button" class="button" onClick={() => screen.act({ kind: 'watched it all' })}>
        Skip to the end
      </button>
      <a class="button" href={`#/debrief/${watching.attempt}`}>
        Back to how it went
      </a>
    </GoOn>
  );
}

function Over({
  screen,
  watching,
  heading,
}: {
  screen: Screen;
  watching: Watching;
  heading: RefObject<HTMLHeadingElement | null>;
}): JSX.Element {
  const { playthrough } = watching.conversation;
  const ending = endingOf(playthrough.scenario, playthrough.ending ?? '');
  const conduct = useMemo(() => {
    const analysis = analyze(playthrough.scenario);
    return analysis.kind === 'analysis' ? score(playthrough, analysis).conduct : null;
  }, [playthrough]);
  const other: LineName = watching.line === 'best' ? 'costliest' : 'best';
  return (
    <section class="over" data-guarded>
      <h2 ref={heading} tabIndex={-1}>
        {ending.title}
      </h2>
      <p>{ending.text}</p>
      {conduct === null ? null : <p>Conduct: {conduct} of 100.</p>}
      <GoOn screen={screen} press={{ kind: 'went', route: { kind: 'debrief', attempt: watching.attempt } }}>
        <a class="button" href={`#/watch/${watching.attempt}/${other}`}>
          Show {LINE_TITLE[other].toLowerCase()}
        </a>
        <a class="button" href={`#/compare/${watching.attempt}/${watching.line}`}>
          Set it beside yours
        </a>
      </GoOn>
    </section>
  );
}
