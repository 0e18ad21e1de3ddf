// Attempts as if they had been played, for tests about many of them.
import { analyze, type Analysis } from '../../src/core/analysis.ts';
import type { Attempt } from '../../src/core/attempt.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { followed, type LineName } from '../../src/core/lines.ts';
import { replay, start, type Picked } from '../../src/core/playthrough.ts';
import { finishedAs, type Finished } from '../../src/core/progress.ts';
import type { Scenario } from '../../src/core/scenario.ts';

export const DAY = 86_400_000;
/** A Monday, at noon. */
export const MONDAY = Date.UTC(2026, 0, 5, 12);

export function analysisOf(scenario: Scenario): Analysis {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return analysis;
}

type More = Partial<Pick<Attempt, 'id' | 'started' | 'seed' | 'mode'>>;

let made = 0;

export function attemptWith(scenario: Scenario, picks: readonly Picked[], more: More = {}): Attempt {
  const log = picks.map((p) => (typeof p === 'string' ? { pick: p, at: 0 } : { compose: [...p], at: 0 }));
  const head = { v: 1, scenario: scenario.id, ...fingerprint(scenario), mode: 'for real' } as const;
  return { ...head, id: `made-${made++}`, seed: 1, started: MONDAY, ...more, log };
}

/** Played to its end: the best or the costliest line, after these picks. */
export function lineOf(scenario: Scenario, way: LineName, more: More = {}, first: readonly Picked[] = []): Attempt {
  const play = first.length === 0 ? start(scenario, more.seed ?? 1) : replay(scenario, more.seed ?? 1, first);
  const { turns } = followed(play, analysisOf(scenario), way);
  return attemptWith(
    scenario,
    turns.map((t) => t.picked),
    more,
  );
}

export function finished(attempt: Attempt, scenario: Scenario): Finished {
  const it = finishedAs(attempt, scenario);
  if (it === null) throw new Error(`${attempt.id} is not over.`);
  return it;
}
