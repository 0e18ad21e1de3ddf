// The conversation as it has been said: one child a line, only ever added to.
import type { JSX } from 'preact';
import type { Beat } from '../core/playthrough.ts';
import { speakerOf } from '../core/transcript.ts';
import type { Conversation } from '../store/state.ts';

type Said = Extract<Beat, { kind: 'says' }>;

export function saidSoFar({ playthrough, shown }: Conversation): Said[] {
  return playthrough.beats.slice(0, shown).filter((b) => b.kind === 'says');
}

export function Log({ conversation }: { conversation: Conversation }): JSX.Element {
  const { scenario } = conversation.playthrough;
  return (
    <section class="so-far">
      <h2 aria-hidden="true">So far</h2>
      <div role="log" aria-label="Conversation" class="log">
        {saidSoFar(conversation).map((said, i) => (
          <LogLine key={i} speaker={speakerOf(scenario, said.by)} said={said} mine={said.by === scenario.player} />
        ))}
      </div>
    </section>
  );
}

function LogLine({ speaker, said, mine }: { speaker: string | null; said: Said; mine: boolean }): JSX.Element {
  if (speaker === null) return <p class="told">{said.text}</p>;
  return (
    <p class={mine ? 'mine' : 'theirs'}>
      <b>
        {speaker}
        {!mine && said.mood !== null ? <span class="unseen">, {said.mood}</span> : null}:
      </b>{' '}
      {said.text}
    </p>
  );
}
