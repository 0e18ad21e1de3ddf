// The exact analysis of what is on screen and of what has been played, worked out a few milliseconds at a time while the page is idle.
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor, type Action } from './actions.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

export interface Idle {
  /** Calls back once the first words are on screen. */
  readonly afterWords: (then: () => void) => void;
  /** Runs steps when there is nothing else to do; a step gives true when it was the last. */
  readonly inIdle: (step: () => boolean) => void;
}

export function workOutWhenIdle(store: Store<State, Action>, idle: Idle): void {
  const begun = new Set<Scenario>();
  const look = (state: State): void => {
    for (const scenario of wanted(state)) {
      if (begun.has(scenario)) continue;
      begun.add(scenario);
      // What it is worked out with is not fetched before the words either.
      idle.afterWords(() => void begin(store, scenario, idle));
    }
  };
  store.listen((_before, after) => look(after));
  look(store.now());
}

async function begin(store: Store<State, Action>, scenario: Scenario, { inIdle }: Idle): Promise<void> {
  const { analyzing } = await import('./analysis.ts');
  const steps = analyzing(scenario);
  inIdle(() => {
    const over = steps.next().done === true;
    if (over) store.act({ kind: 'worked out', scenario });
    return over;
  });
}

/** First the conversation on screen, then every scenario that there is an attempt at, wherever it is wanted; for a drill, all there are. */
function wanted(state: State): Scenario[] {
  const { route, conversation, attempts, library } = state;
  const now = conversation === null ? [] : [conversation.playthrough.scenario];
  if (route.kind === 'play') return now;
  const all = route.kind === 'drill' ? library.flatMap((b) => (b.kind === 'ready' ? b.scenario : [])) : [];
  return [...now, ...all, ...(attempts ?? []).flatMap((a) => scenarioFor(state, a) ?? [])];
}
