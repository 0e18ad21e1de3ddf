// The one polite voice for everything that is not part of the conversation: patience, notices, storage. Each thing is said once.
import { personOf } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import type { State } from '../store/state.ts';
import { patienceWord } from './patience.tsx';

export function announcement(before: State, after: State): string {
  return [...noticesSince(before, after), ...patienceSince(before, after), ...repeatSince(before, after)].join(' ');
}

function noticesSince(before: State, after: State): string[] {
  return after.notices.filter((n) => !before.notices.includes(n)).map((n) => n.text);
}

function patienceSince(before: State, after: State): string[] {
  const now = after.conversation;
  if (now === null) return [];
  const was = before.conversation?.attempt.id === now.attempt.id ? before.conversation.shown : now.shown;
  return now.playthrough.beats.slice(was, now.shown).flatMap((beat) => {
    if (beat.kind !== 'patience') return [];
    return `${personOf(now.playthrough.scenario, beat.who).name}’s patience: ${beat.to} of 6, ${patienceWord(beat.to).toLowerCase()}.`;
  });
}

/** The last line of the others, asked for again. */
function repeatSince(before: State, after: State): string[] {
  const { conversation } = after;
  if (conversation === null || before.repeats === after.repeats) return [];
  const { scenario } = conversation.playthrough;
  const last = conversation.said.findLast((l) => l.kind === 'says' && l.by !== scenario.player);
  if (last?.kind !== 'says') return [];
  const speaker = speakerOf(scenario, last.by);
  return [speaker === null ? last.text : `${speaker}: ${last.text}`];
}
