// Begins the conversation that the route asks for, or takes up the one that was left, at the same line.
import type { Attempt } from '../core/attempt.ts';
import { replayAttempt } from '../core/attempt.ts';
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor, type Action } from './actions.ts';
import { bookOf, isFor, type Book, type Route, type State } from './state.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

type Ready = Extract<Book, { kind: 'ready' }>;

export function beginWhenAsked(store: Store<State, Action>, world: World): void {
  store.listen((_before, after) => {
    const { route, conversation, attempts } = after;
    if (route.kind !== 'play' || attempts === null || (conversation !== null && isFor(conversation.attempt, route)))
      return;
    const own = bookOf(after, route.scenario) === null && after.assignments.length > 0;
    // Where that cannot be fetched, the page says so.
    if (route.assignment !== undefined || own)
      void import('./assigned.ts').then(
        ({ beginAssigned }) => beginAssigned(store, world),
        () => {},
      );
    const action = route.assignment === undefined ? beginning(after, route, attempts, world) : null;
    if (action !== null) store.act(action);
  });
}

type Asked = Extract<Route, { kind: 'play' }>;

function beginning(state: State, route: Asked, attempts: readonly Attempt[], world: World): Action | null {
  const book = bookOf(state, route.scenario);
  if (book?.kind === 'loading') return null;
  const left = state.anew === route.scenario ? null : leftOpen(state, attempts, route);
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
  route: Asked,
): { attempt: Attempt; scenario: Scenario } | null | undefined {
  const attempt = attempts.findLast((a) => isFor(a, route));
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
