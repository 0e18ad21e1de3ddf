// The one polite voice for everything that is not part of the conversation: patience, notices, storage. Each thing is said once.
import { patienceOf, rulesOf } from '../core/rules.ts';
import { personOf } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import { onScreen, type Conversation, type State } from '../store/state.ts';
import { patienceWord } from './patience.tsx';

export function announcement(before: State, after: State): string {
  return [...noticesSince(before, after), ...patienceSince(before, after), ...repeatSince(before, after)].join(' ');
}

function noticesSince(before: State, after: State): string[] {
  return after.notices.filter((n) => !before.notices.includes(n)).map((n) => n.text);
}

function patienceSince(before: State, after: State): string[] {
  const now = onScreen(after);
  if (now === null) return [];
  const earlier = onScreen(before) ?? before.conversation;
  const same = earlier?.attempt.id === now.attempt.id ? earlier : null;
  if (same !== null && same.playthrough.turns.length > now.playthrough.turns.length) return patienceNow(now);
  const was = same?.shown ?? now.shown;
  return now.playthrough.beats.slice(was, now.shown).flatMap((beat) => {
    if (beat.kind !== 'patience') return [];
    return `${personOf(now.playthrough.scenario, beat.who).name}’s patience: ${beat.to} of 6, ${patienceWord(beat.to).toLowerCase()}.`;
  });
}

/** The last line of the others, asked for again. */
function repeatSince(before: State, after: State): string[] {
  const conversation = onScreen(after);
  if (conversation === null || before.repeats === after.repeats) return [];
  const { scenario } = conversation.playthrough;
  const last = conversation.said.findLast((l) => l.kind === 'says' && l.by !== scenario.player);
  if (last?.kind !== 'says') return [];
  const speaker = speakerOf(scenario, last.by);
  return [speaker === null ? last.text : `${speaker}: ${last.text}`];
}

/** What holds again after something has been taken back. */
function patienceNow({ playthrough }: Conversation): string[] {
  const { scenario, position } = playthrough;
  const known = scenario.cast.flatMap((person) => {
    const patience = patienceOf(rulesOf(scenario), position, person.id);
    return patience === null ? [] : [`${person.name}’s patience is back at ${patience} of 6.`];
  });
  return ['You take that back.', ...known];
}
