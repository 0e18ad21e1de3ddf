// Begins the conversation that the route asks for, or takes up the one that was left, at the same line.
import type { Attempt } from '../core/attempt.ts';
import { replayAttempt } from '../core/attempt.ts';
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor, type Action } from './actions.ts';
import { bookOf, type Book, type State } from './state.ts';
import type { Store } from './store.ts';

type Ready = Extract<Book, { kind: 'ready' }>;

/** What only the outside knows. */
export interface World {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A whole number below 2^32. */
  readonly seed: () => number;
  readonly newId: () => string;
}

export function beginWhenAsked(store: Store<State, Action>, world: World): void {
  store.listen((_before, after) => {
    const action = beginning(after, world);
    if (action !== null) store.act(action);
  });
}

function beginning(state: State, world: World): Action | null {
  const { route, conversation, attempts } = state;
  if (route.kind !== 'play' || attempts === null) return null;
  if (conversation !== null && conversation.attempt.scenario === route.scenario) return null;
  const book = bookOf(state, route.scenario);
  if (book?.kind === 'loading') return null;
  const left = state.anew === route.scenario ? null : leftOpen(state, attempts, route.scenario);
  if (left === undefined) return null;
  if (left !== null) return { kind: 'began', ...left, resumed: true };
  return book?.kind === 'ready'
    ? { kind: 'began', attempt: fresh(state, book, world), scenario: book.scenario, resumed: false }
    : null;
}

/** The last attempt, if it was left before its end; undefined while its scenario is still being looked for. */
function leftOpen(
  state: State,
  attempts: readonly Attempt[],
  id: string,
): { attempt: Attempt; scenario: Scenario } | null | undefined {
  const attempt = attempts.findLast((a) => a.scenario === id);
  if (attempt === undefined) return null;
  const scenario = scenarioFor(state, attempt);
  if (scenario === undefined || scenario === null) return scenario;
  const replayed = replayAttempt(attempt, scenario);
  return replayed.kind === 'playthrough' && replayed.playthrough.ending === null ? { attempt, scenario } : null;
}

function fresh(state: State, { scenario, fingerprint }: Ready, world: World): Attempt {
  return {
    v: 1,
    id: world.newId(),
    scenario: scenario.id,
    ...fingerprint,
    seed: world.seed(),
    mode: state.settings.coached ? 'coached' : 'for real',
    started: world.clock(),
    log: [],
  };
}
