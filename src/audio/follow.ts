// Lets the ears follow the state. Nothing is fetched or played before the first press; should it fail, the player is told once.
import type { Action } from '../store/actions.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

const GESTURES = ['pointerdown', 'keydown'] as const;

export function followBySound(
  store: Store<State, Action>,
  assets: string,
  afterPaint: (then: () => void) => void,
): void {
  const failed = (why: string): void => store.act({ kind: 'told', notice: { id: 'sound', text: why } });
  const first = (): void => {
    for (const kind of GESTURES) removeEventListener(kind, first, true);
    import('./listen.ts').then(
      ({ listen }) => listen(store, { assets, failed }, afterPaint),
      () => failed('The sound could not be loaded. The game goes on without it.'),
    );
  };
  for (const kind of GESTURES) addEventListener(kind, first, true);
}
