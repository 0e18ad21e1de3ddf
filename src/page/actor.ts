// What the screens may do: look at the state, and act.
import type { Attempt } from '../core/attempt.ts';
import type { Picked } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Action } from '../store/actions.ts';
import type { Record } from '../store/record.ts';
import type { State } from '../store/state.ts';

/** What has a time, or a name of its own, gets it from the page. */
export type Press =
  | Exclude<Action, { kind: 'picked' | 'took back' | 'forked' }>
  | { readonly kind: 'picked'; readonly choice: Picked }
  | { readonly kind: 'took back' }
  /** These picks of an attempt, and on from there as a new one. */
  | {
      readonly kind: 'forked';
      readonly from: Attempt;
      readonly scenario: Scenario;
      readonly picks: readonly Picked[];
    };

export interface Screen {
  readonly state: State;
  /** A press has just been marked: what is said goes into the log at once, and all else is drawn in the next frame. */
  readonly marked: boolean;
  readonly act: (press: Press) => void;
  /** Says something through the one status. */
  readonly say: (text: string) => void;
  readonly world: World;
}

/** What a screen may ask of the outside. */
export interface World {
  readonly record: Record;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** The whole address of a screen, to be handed out. */
  readonly addressOf: (hash: string) => string;
  /** Shows another address for the screen that is shown. The way back stays as it is. */
  readonly readdress: (hash: string) => void;
}
