// The conversation as it has been said: one child a line, only ever added to.
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { speakerOf } from '../core/transcript.ts';
import { Transcript } from './transcript.tsx';
import type { Conversation, Said } from '../store/state.ts';

export function Log({ conversation, stored }: { conversation: Conversation; stored: number }): JSX.Element {
  const { attempt, said, playthrough } = conversation;
  const kept = attempt.log.length > 0 && stored === attempt.log.length;
  // What stands in a log when it comes into the page is never read aloud: the opening lines come a frame later.
  const [speaking, speak] = useState(attempt.log.length > 0);
  useEffect(() => speak(true), []);
  return (
    <section class="so-far">
      <h2 aria-hidden="true">
        So far <small>{kept ? 'kept on this device' : ''}</small>
      </h2>
      <div role="log" aria-label="Conversation" class="log">
        {(speaking ? said : []).map((line, i) => (
          <LogLine
            key={i}
            line={line}
            conversation={conversation}
            mine={line.kind === 'says' && line.by === playthrough.scenario.player}
          />
        ))}
      </div>
    </section>
  );
}

/** Last on the page, and last to the keyboard. */
export function SaveLog({ conversation }: { conversation: Conversation }): JSX.Element | null {
  if (conversation.attempt.log.length === 0) return null;
  return (
    <section class="save-log" aria-label="To take away">
      <Transcript text={textOf(conversation)} name={conversation.playthrough.scenario.id} />
    </section>
  );
}

/** What has been said stays as it is: it is drawn once. */
function LogLine({ line, conversation, mine }: { line: Said; conversation: Conversation; mine: boolean }): JSX.Element {
  return useMemo(() => {
    const speaker = line.kind === 'says' ? speakerOf(conversation.playthrough.scenario, line.by) : null;
    if (speaker === null || line.kind !== 'says') return <p class="told">{line.text}</p>;
    return (
      <p class={mine ? 'mine' : 'theirs'}>
        <b>
          {speaker}
          {!mine && line.mood !== null ? <span class="unseen">, {line.mood}</span> : null}:
        </b>{' '}
        {line.text}
      </p>
    );
  }, [line]);
}

/** What has been shown so far, and nothing that has not. */
function textOf({ said, playthrough: { scenario } }: Conversation): string {
  const lines = said.map((line) => {
    const speaker = line.kind === 'says' ? speakerOf(scenario, line.by) : null;
    return speaker === null ? `(${line.text})` : `${speaker}: ${line.text}`;
  });
  return [scenario.title, '', ...lines, ''].join('\n');
}
