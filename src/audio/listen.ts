// The ears proper, from the first press on: cues become sounds, an explanation opens with its rise or fall, settings are levels.
import { gaveAway } from '../core/coach.ts';
import { cuesBetween } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { shownNow, type State } from '../store/state.ts';
import { cuesFor } from '../store/telling.ts';
import type { Store } from '../store/store.ts';
import { openSound, type Levels, type Sound, type SoundOptions } from './sound.ts';

export function listen(
  store: Store<State, Action>,
  options: SoundOptions,
  afterPaint: (then: () => void) => void,
): void {
  const sound = openSound(options);
  sound.setLevels(levelsOf(store.now()));
  sound.unlock();
  const now = shownNow(store.now());
  if (now !== null) sound.cue(cuesBetween(null, now));
  store.listen((before, after) => afterPaint(() => follow(sound, before, after)));
}

function follow(sound: Sound, before: State, after: State): void {
  if (before.settings !== after.settings) sound.setLevels(levelsOf(after));
  if (shownNow(after) === null && shownNow(before) !== null) sound.rest();
  const cues = cuesFor(before, after);
  if (cues.length > 0) sound.cue(cues);
  explain(sound, before, after);
}

function explain(sound: Sound, before: State, { conversation }: State): void {
  const turn = conversation?.playthrough.turns.at(-1);
  if (
    conversation === null ||
    turn === undefined ||
    !conversation.explaining ||
    before.conversation?.explaining === true
  )
    return;
  sound.play(gaveAway(conversation.playthrough, turn) ? 'loss' : 'gain');
}

function levelsOf({ settings: { muted, master, effects, voices, ambience } }: State): Levels {
  return { muted, master, effects, voices, ambience };
}
