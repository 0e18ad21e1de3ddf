// Lets the stage follow the state. Phaser is fetched only once the first words are on screen and the page is idle;
// should it fail, the conversation goes on without a stage and the player is told once.
import { cuesBetween, type Cue } from '../core/cues.ts';
import type { Action } from '../store/actions.ts';
import { shownNow, type State } from '../store/state.ts';
import { cuesFor } from '../store/telling.ts';
import type { Store } from '../store/store.ts';
import type { Stage } from './stage.ts';

export interface FollowOptions {
  readonly parent: HTMLElement;
  readonly assets: string;
  readonly night: (state: State) => boolean;
  readonly afterWords: (then: () => void) => void;
  /** Calls back once the frame that is due has been painted: the words come before the picture. */
  readonly afterPaint: (then: () => void) => void;
}

export function followOnStage(store: Store<State, Action>, options: FollowOptions): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let stage: Stage | 'none' | 'coming' | 'failed' = 'none';
  const look = (state: State) => ({
    night: options.night(state),
    still: still.matches || state.settings.motion === 'still',
  });
  const failed = (why: string): void => {
    stage = 'failed';
    console.warn(`The stage: ${why}`);
    options.parent.replaceChildren();
    store.act({
      kind: 'told',
      notice: { id: 'stage', text: 'The picture cannot be shown here. Everything is in the words; play on.' },
    });
  };
  const open = async (): Promise<void> => {
    const { openStage } = await import('./stage.ts');
    const opened = await openStage({
      parent: options.parent,
      assets: options.assets,
      pressed: () => store.act({ kind: 'hear again' }),
      putDown: () => store.act({ kind: 'went', route: { kind: 'home' } }),
      failed,
      ...look(store.now()),
    });
    stage = opened;
    const now = shownNow(store.now());
    if (now !== null) opened.cue(cuesBetween(null, now));
    tell(options.parent, opened);
  };
  const play = (cues: readonly Cue[]): void => {
    if (typeof stage === 'string') return;
    stage.cue(cues);
    tell(options.parent, stage);
  };
  const openOnce = (state: State): void => {
    if (stage !== 'none' || shownNow(state) === null) return;
    stage = 'coming';
    options.afterWords(() => {
      open().catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)));
    });
  };
  store.listen((before, after) => {
    openOnce(after);
    if (typeof stage === 'string') return;
    if (before.settings !== after.settings) stage.setLook(look(after));
    const cues = cuesFor(before, after);
    if (cues.length === 0) return;
    stage.hold();
    options.afterPaint(() => play(cues));
  });
  openOnce(store.now());
  const relook = (): void => {
    if (typeof stage !== 'string') stage.setLook(look(store.now()));
  };
  still.addEventListener('change', relook);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', relook);
}

/** Who and what is on stage, as attributes of its element: for tests and for the curious. */
function tell(parent: HTMLElement, stage: Stage): void {
  const { figures, rooms, textures } = stage.report();
  parent.dataset['figures'] = figures.map((f) => `${f.who}:${f.look}:${f.mood}`).join(' ');
  parent.dataset['rooms'] = rooms.join(' ');
  parent.dataset['textures'] = String(textures);
}
