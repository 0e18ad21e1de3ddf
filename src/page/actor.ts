// What the screens may do: look at the state, and act.
import type { Action } from '../store/actions.ts';
import type { State } from '../store/state.ts';

/** `picked` gets its time from the page's clock. */
export type Press = Exclude<Action, { kind: 'picked' }> | { readonly kind: 'picked'; readonly choice: string };

export interface Screen {
  readonly state: State;
  readonly act: (press: Press) => void;
}
