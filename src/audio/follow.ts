// Lets the ears follow the state. Nothing is fetched or played before the first press; should it fail, the player is told once.
import { cuesBetween } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { cuesFor, shownNow, type State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Levels, Sound } from './sound.ts';

export function followBySound(store: Store<State, Action>, assets: string): void {
  let sound: Sound | null = null;
  const failed = (why: string): void => store.act({ kind: 'told', notice: { id: 'sound', text: why } });
  const open = async (): Promise<void> => {
    const { openSound } = await import('./sound.ts');
    const opened = openSound({ assets, failed });
    sound = opened;
    opened.setLevels(levelsOf(store.now()));
    opened.unlock();
    const now = shownNow(store.now());
    if (now !== null) opened.cue(cuesBetween(null, now));
    store.listen((before, after) => follow(opened, before, after));
  };
  const first = (): void => {
    for (const kind of GESTURES) removeEventListener(kind, first, true);
    if (sound === null) open().catch(() => failed('The sound could not be loaded. The game goes on without it.'));
  };
  for (const kind of GESTURES) addEventListener(kind, first, true);
}

const GESTURES = ['pointerdown', 'keydown'] as const;

function follow(sound: Sound, before: State, after: State): void {
  if (before.settings !== after.settings) sound.setLevels(levelsOf(after));
  if (shownNow(after) === null && shownNow(before) !== null) sound.rest();
  const cues = cuesFor(before, after);
  if (cues.length > 0) sound.cue(cues);
}

function levelsOf({ settings: { muted, master, effects, voices, ambience } }: State): Levels {
  return { muted, master, effects, voices, ambience };
}
