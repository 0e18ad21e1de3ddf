// Lets the ears follow the state. Nothing is fetched or played before the first press; should it fail, the player is told once.
import { cuesBetween } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { shownNow, type State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Levels, Sound } from './sound.ts';

export function followBySound(store: Store<State, Action>, assets: string): void {
  let sound: Sound | null = null;
  const failed = (why: string): void => store.act({ kind: 'told', notice: { id: 'sound', text: why } });
  const open = async (): Promise<void> => {
    const { openSound, LEVELS } = await import('./sound.ts');
    const opened = openSound({ assets, failed });
    sound = opened;
    opened.setLevels({ ...LEVELS, muted: store.now().settings.muted });
    opened.unlock();
    const now = shownNow(store.now());
    if (now !== null) opened.cue(cuesBetween(null, now));
    store.listen((before, after) => follow(opened, LEVELS, before, after));
  };
  const first = (): void => {
    for (const kind of GESTURES) removeEventListener(kind, first, true);
    if (sound === null) open().catch(() => failed('The sound could not be loaded. The game goes on without it.'));
  };
  for (const kind of GESTURES) addEventListener(kind, first, true);
}

const GESTURES = ['pointerdown', 'keydown'] as const;

function follow(sound: Sound, levels: Levels, before: State, after: State): void {
  if (before.settings.muted !== after.settings.muted) sound.setLevels({ ...levels, muted: after.settings.muted });
  const [was, now] = [shownNow(before), shownNow(after)];
  if (now === null) {
    if (was !== null) sound.rest();
    return;
  }
  const cues = cuesBetween(was, now);
  if (cues.length > 0) sound.cue(cues);
}
