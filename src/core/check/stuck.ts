// Where a play that the reader refuses would really get stuck, and the fewest picks that lead there.
import type { ProblemCode } from '../problem.ts';
import type { Reading } from '../reader.ts';
import type { Scenario } from '../scenario.ts';
import { survey } from './survey.ts';
import { waysFrom } from './ways.ts';

/** Problems in spite of which a draft can be walked: all its ids lead somewhere. */
const WALKABLE: ReadonlySet<ProblemCode | undefined> = new Set(['no-way-out', 'odds', 'unlisted-principle']);
const MOST = 100_000;

/** From the pointer of a node, or of something in it, to the picks that get stuck there; null where no play does, or it cannot be told. */
export type Stuck = (pointer: string) => string[] | null;

export function stuckIn(reading: Extract<Reading, { kind: 'problems' }>): Stuck {
  const { draft, problems } = reading;
  if (draft === undefined || problems.every((p) => p.code !== 'no-way-out')) return () => null;
  if (!problems.every((p) => WALKABLE.has(p.code) && !p.pointer.includes('/readings/'))) return () => null;
  const ends = deadEnds(draft);
  return (pointer) => ends.get(draft.nodes[Number(pointer.split('/')[2])]?.id ?? '') ?? null;
}

/** By node where a play can be and nothing leads on: the fewest picks. */
function deadEnds(draft: Scenario): ReadonlyMap<string, string[]> {
  const seen = survey(draft, false, MOST);
  const ends = new Map<string, string[]>();
  seen.positions.forEach((at, index) => {
    const node = seen.rules.nodes.get(at.node);
    if (node?.kind === 'end' || ends.has(at.node) || waysFrom(seen.rules, at).length > 0) return;
    ends.set(at.node, seen.picksTo(index));
  });
  return ends;
}
