// A line that is shown rather than played, and how it goes on: the best or the costliest way from the first word to the last.
// It is nobody's attempt: nothing of it is kept, and its luck is that of the attempt it is shown after.
import type { LineName } from '../core/lines.ts';
import type { Picked } from '../core/playthrough.ts';
import { afterGoingOn, afterPick, type Conversation } from './conversation.ts';

export interface Watching {
  /** The attempt after which it is shown. */
  readonly attempt: string;
  readonly line: LineName;
  /** Every pick of the line. */
  readonly picks: readonly Picked[];
  readonly conversation: Conversation;
}

/** The next pick with its why, or what was answered to the last one. */
export function afterNext(watching: Watching): Watching {
  const { conversation, picks } = watching;
  if (conversation.explaining) return { ...watching, conversation: afterGoingOn(conversation) };
  const next = picks[conversation.playthrough.turns.length];
  const after = next === undefined ? null : afterPick(conversation, next, conversation.attempt.started, true);
  return after === null ? watching : { ...watching, conversation: after };
}

/** All of it at once. */
export function afterSkipping(watching: Watching): Watching {
  let now = watching;
  while (now.conversation.explaining || now.conversation.playthrough.ending === null) {
    const next = afterNext(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}
