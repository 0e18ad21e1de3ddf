import type { Assignment } from '../../src/core/assignment.ts';
import type { Result } from '../../src/core/result.ts';
import type { Scenario } from '../../src/core/scenario.ts';

export function nameOf(i: number): string;
export function resultsFor(
  core: unknown,
  assignment: Assignment,
  scenarios: readonly Scenario[],
  count: number,
  how?: { readonly attempts?: number; readonly seed?: number },
): Result[];
