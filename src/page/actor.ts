// What the screens may do: look at the state, and act.
import type { Picked } from '../core/playthrough.ts';
import type { Action } from '../store/actions.ts';
import type { State } from '../store/state.ts';

/** A pick, and one taken back, get their time from the page's clock. */
export type Press =
  | Exclude<Action, { kind: 'picked' | 'took back' }>
  | { readonly kind: 'picked'; readonly choice: Picked }
  | { readonly kind: 'took back' };

export interface Screen {
  readonly state: State;
  readonly act: (press: Press) => void;
  /** Says something through the one status. */
  readonly say: (text: string) => void;
}
