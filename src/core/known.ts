// What the checks of references share: what is known of the scenario, and the ways to complain.
import { pointerTo, type Problem, type ProblemCode } from './problem.ts';
import type { Scenario, Variable } from './scenario.ts';

export type Path = readonly (string | number)[];

/** What is looked up while checking. */
export interface Known {
  readonly scenario: Scenario;
  readonly nodes: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly taught: ReadonlySet<string>;
  readonly problems: Problem[];
}

export function say(known: Known, code: ProblemCode, path: Path, says: string): void {
  known.problems.push({ code, pointer: pointerTo(path), says });
}

export function expect(
  known: Known,
  set: { has(id: string): boolean },
  id: string | undefined,
  what: string,
  path: Path,
): void {
  if (id !== undefined && !set.has(id))
    say(known, 'unknown-id', path, `There is no ${what} “${id}”. Add it, or name one that exists.`);
}

export function unique(
  known: Known,
  list: readonly { readonly id: string }[] | undefined,
  what: string,
  path: Path,
): void {
  const seen = new Set<string>();
  (list ?? []).forEach(({ id }, i) => {
    if (seen.has(id))
      say(known, 'duplicate-id', [...path, i, 'id'], `A second ${what} is called “${id}”. Give it an id of its own.`);
    seen.add(id);
  });
}
