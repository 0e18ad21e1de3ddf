// What lies over the stage: where the two are, what was just said or thought, and how patient the others still are.
import type { JSX } from 'preact';
import { channelShown, facingIn } from '../core/cues.ts';
import { patienceOf, rulesOf } from '../core/rules.ts';
import { personOf, placeOf, type Person } from '../core/scenario.ts';
import type { Conversation } from '../store/state.ts';
import { Bubble, firstName } from './bubble.tsx';
import { Patience } from './patience.tsx';

export function Slot({ conversation }: { conversation: Conversation }): JSX.Element {
  return (
    <div class="slot">
      <Plates conversation={conversation} />
      <Bubble conversation={conversation} />
      <Patiences conversation={conversation} />
    </div>
  );
}

/** Where the two are who can be seen: the player, and whoever spoke or was spoken to last. Face to face that is one place. */
function Plates({ conversation }: { conversation: Conversation }): JSX.Element {
  const { scenario } = conversation.playthrough;
  const together = channelShown(conversation) === 'in person';
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

function otherOf(conversation: Conversation): string {
  const { scenario } = conversation.playthrough;
  return facingIn(conversation) ?? scenario.cast.find((p) => p.id !== scenario.player)?.id ?? scenario.player;
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
