// Works out the line that is asked for, the best or the costliest, to be shown step by step.
import type { Attempt } from '../core/attempt.ts';
import type { LineName } from '../core/lines.ts';
import { start } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor, type Action } from './actions.ts';
import { begin } from './conversation.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import type { Watching } from './watching.ts';

/** Works out the line that the route asks for; the analysis is fetched for it. */
export function watchWhenAsked(store: Store<State, Action>): void {
  store.listen((_before, after) => void look(store, after));
  void look(store, store.now());
}

async function look(store: Store<State, Action>, { route, watching, attempts }: State): Promise<void> {
  if (route.kind !== 'watch') return;
  if (watching?.attempt === route.attempt && watching.line === route.line) return;
  const attempt = attempts?.find((a) => a.id === route.attempt);
  const scenario = attempt === undefined ? undefined : scenarioFor(store.now(), attempt);
  if (attempt === undefined || scenario === undefined || scenario === null) return;
  const watched = await lineOf(attempt, scenario, route.line);
  if (watched !== null && store.now().watching !== watched && store.now().route === route)
    store.act({ kind: 'watched', watching: watched });
}

async function lineOf(attempt: Attempt, scenario: Scenario, line: LineName): Promise<Watching | null> {
  const [{ analyze }, { followed }] = await Promise.all([import('./analysis.ts'), import('../core/lines.ts')]);
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') return null;
  const { turns } = followed(start(scenario, attempt.seed), analysis, line);
  const shown: Attempt = { ...attempt, id: `${line} line`, mode: 'coached', log: [] };
  const conversation = begin(shown, scenario, false);
  if (typeof conversation === 'string') return null;
  return { attempt: attempt.id, line, picks: turns.map((t) => t.picked), conversation };
}
