// Two conversations of one scenario side by side: how far they went together, where they parted, and what stands against what.
// After they part, decisions at the same moment of the scenario stand in one row.
import type { Analysis } from './analysis.ts';
import type { Playthrough } from './playthrough.ts';
import { PRINCIPLE_IDS, type PrincipleId } from './principles.ts';
import { score, type Decision, type Score } from './score.ts';

export interface Row {
  readonly left: Decision | null;
  readonly right: Decision | null;
  readonly same: boolean;
}

export interface Comparison {
  readonly left: Score;
  readonly right: Score;
  /** How many picks they have in common from the first on. */
  readonly together: number;
  readonly rows: readonly Row[];
  readonly marks: readonly {
    readonly principle: PrincipleId;
    readonly left: number | null;
    readonly right: number | null;
  }[];
}

/** Throws RangeError for playthroughs of two scenarios. */
export function compare(one: Playthrough, other: Playthrough, analysis: Analysis): Comparison {
  if (one.scenario !== other.scenario || one.scenario !== analysis.scenario)
    throw new RangeError('Only two conversations of one scenario can be set side by side.');
  const [left, right] = [score(one, analysis), score(other, analysis)];
  const rows = paired(left.decisions, right.decisions);
  const parted = rows.findIndex((row) => !row.same);
  return { left, right, together: parted < 0 ? rows.length : parted, rows, marks: marksOf(left, right) };
}

function marksOf(left: Score, right: Score): Comparison['marks'] {
  const share = (s: Score, p: PrincipleId): number | null => s.marks.find((m) => m.principle === p)?.share ?? null;
  return PRINCIPLE_IDS.map((principle) => ({
    principle,
    left: share(left, principle),
    right: share(right, principle),
  })).filter((m) => m.left !== null || m.right !== null);
}

/** Rows by the longest run of moments that both came to, in order. */
function paired(left: readonly Decision[], right: readonly Decision[]): Row[] {
  const common = commonFrom(left, right);
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i] ?? null, right[j] ?? null];
    const meet = a !== null && b !== null && a.turn.node === b.turn.node;
    const takeLeft = meet || (a !== null && (b === null || common[i + 1]![j]! >= common[i]![j + 1]!));
    const takeRight = meet || !takeLeft;
    rows.push({
      left: takeLeft ? a : null,
      right: takeRight ? b : null,
      same: meet && a.turn.choice.id === b.turn.choice.id,
    });
    if (takeLeft) i += 1;
    if (takeRight) j += 1;
  }
  return rows;
}

/** `[i][j]`: how many moments the two have in common, in order, from decisions i and j on. */
function commonFrom(left: readonly Decision[], right: readonly Decision[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i]![j] =
        left[i]!.turn.node === right[j]!.turn.node
          ? 1 + table[i + 1]![j + 1]!
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}
