// One state, one way to change it, and listeners told what was before and what is after.

export interface Store<S, A> {
  readonly now: () => S;
  readonly act: (action: A) => void;
  /** Returns the way to stop listening. */
  readonly listen: (listener: (before: S, after: S) => void) => () => void;
}

/** An action made by a listener waits until every listener has been told of the one before. */
export function makeStore<S, A>(first: S, after: (state: S, action: A) => S): Store<S, A> {
  let state = first;
  let telling = false;
  const waiting: A[] = [];
  const listeners = new Set<(before: S, after: S) => void>();
  const next = (action: A): void => {
    const before = state;
    state = after(state, action);
    if (state !== before) for (const listener of listeners) listener(before, state);
  };
  return {
    now: () => state,
    act(action) {
      waiting.push(action);
      if (telling) return;
      telling = true;
      try {
        for (let a = waiting.shift(); a !== undefined; a = waiting.shift()) next(a);
      } finally {
        telling = false;
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
