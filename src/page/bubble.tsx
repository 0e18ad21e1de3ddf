// What was just said or thought, beside the head it came from (on a phone, a strip below the stage).
// A copy for the eyes: the log and the explanation carry the same words for everybody.
import type { JSX } from 'preact';
import { channelShown } from '../core/cues.ts';
import { personOf, listenerOf, type Person } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import type { Conversation } from '../store/state.ts';

interface Spoken {
  readonly cue: string | null;
  readonly by: string | null;
  readonly text: string;
}

export function Bubble({ conversation }: { conversation: Conversation }): JSX.Element | null {
  const { playthrough, explaining } = conversation;
  const turn = playthrough.turns.at(-1);
  if (explaining && turn !== undefined)
    return <Thought person={listenerOf(playthrough.scenario, turn.node)} text={turn.choice.thought} />;
  const lines = lastLines(conversation);
  if (lines.length === 0) return null;
  const side = sideOf(conversation, lines.findLast((l) => l.by !== null)?.by ?? null);
  return (
    <div class={`bubble ${side} ${COUNTS[lines.length] ?? ''}`} aria-hidden="true">
      {lines.map((line, i) => (
        <Line key={i} line={line} conversation={conversation} again={lines[i - 1]?.by === line.by} />
      ))}
    </div>
  );
}

/** How many lines there are: a stylesheet that had to count them would look through the whole page at every change of it. */
const COUNTS: Readonly<Record<number, string>> = { 3: 'three', 4: 'four', 5: 'four' };

function Line({
  line,
  conversation,
  again,
}: {
  line: Spoken;
  conversation: Conversation;
  again: boolean;
}): JSX.Element {
  const speaker = speakerOf(conversation.playthrough.scenario, line.by);
  if (speaker === null) return <p class={line.cue === 'day' ? 'told day' : 'told'}>{line.text}</p>;
  return (
    <p>
      {again ? null : <span class="who">{speaker}</span>}“{line.text}”
    </p>
  );
}

function Thought({ person, text }: { person: Person; text: string }): JSX.Element {
  return (
    <div class="bubble thought right" aria-hidden="true">
      <p>
        <span class="who">What {firstName(person)} thought</span>
        {text}
      </p>
      <i class="dot near" />
      <i class="dot far" />
    </div>
  );
}

/** What the others said, and what was told, since the player last spoke. */
function lastLines({ playthrough, shown }: Conversation): Spoken[] {
  const from = playthrough.turns.at(-1)?.answered ?? 0;
  return playthrough.beats
    .slice(from, shown)
    .filter((b) => b.kind === 'says')
    .slice(-5);
}

function sideOf(conversation: Conversation, by: string | null): 'left' | 'right' | 'middle' {
  const { scenario } = conversation.playthrough;
  if (by === null) return 'middle';
  // Face to face the player is on the left, wherever they live.
  if (channelShown(conversation) === 'in person') return by === scenario.player ? 'left' : 'right';
  return personOf(scenario, by).place === scenario.places[0]?.id ? 'left' : 'right';
}

export function firstName(person: Person): string {
  return person.name.split(' ')[0] ?? person.name;
}
