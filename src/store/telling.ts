// What the stage and the ears are told when the state changes. Apart from the state itself, since both come after the words.
import { cuesBetween, repeatCue, type Cue } from '../core/cues.ts';
import { shownNow, type State } from './state.ts';

/** The cues of a change; none once the conversation has left the screen. */
export function cuesFor(before: State, after: State): Cue[] {
  const now = shownNow(after);
  if (now === null) return [];
  const again = before.repeats === after.repeats ? [] : repeatCue(now);
  return [...cuesBetween(shownNow(before), now), ...again];
}
