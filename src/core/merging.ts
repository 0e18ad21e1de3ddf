// Which positions have the same future: those that differ only in what nothing later can tell apart.
// Of a slot, a node needs to know only where its value lies between the first and the last place at which anything from there on
// cuts its values in two. Lines and visitors are seen, and lead nowhere, so they cut nothing.
import type { Cut, Program, Station, Way } from './compiled.ts';
import { boundsOf } from './rules.ts';

/** All cuts of a slot lie from `low` to `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

type Ranges = Map<number, Range>;

/** A range that has grown so often is taken to be as wide as the variable: round a loop it could grow for long. */
const MOST_TIMES = 24;

/**
 * For each node, the slots that matter from there on, to a fixed point over the graph.
 *
 * Why this is exact: a comparison asks whether a value is below its cut or not. Asked after an addition, it is the same question with
 * the cut moved by as much; a cut at or below the least value, or above the greatest, tells no two values apart, so the bounds of a
 * variable change nothing. Asked after a `to`, it no longer depends on the value. Patience that runs out is a cut at 1, before the
 * change and after it. So, with every cut that any way on can ask for between `low` and `high`, all values below `low` get the same
 * answers for ever, and so do all from `high` on. A range wider than need be is as exact, and only merges less.
 */
export function rangesAsked(program: Program): readonly ReadonlyMap<number, Range>[] {
  const { stations } = program;
  const backs = stations.flatMap((s) => s.ways.flatMap((w) => (w.back < 0 ? [] : [w.back])));
  const asked: Ranges[] = stations.map(() => new Map());
  const grown = stations.map(() => new Map<number, number>());
  const order = childrenFirst(program, backs);
  for (let changed = true; changed; ) {
    changed = false;
    for (const i of order) {
      const now = askedAt(program, stations[i]!, asked, backs);
      for (const [slot, range] of now) {
        const before = asked[i]!.get(slot);
        if (before !== undefined && before.low <= range.low && before.high >= range.high) continue;
        const times = (grown[i]!.get(slot) ?? 0) + 1;
        grown[i]!.set(slot, times);
        asked[i]!.set(slot, times > MOST_TIMES ? widest(program, slot) : range);
        changed = true;
      }
    }
  }
  return asked;
}

function widest(program: Program, slot: number): Range {
  const { least, most } = boundsOf(program.rules, slot);
  return { low: least + 1, high: most };
}

/** Every node that can be reached at all, those that it leads to before it where there is no loop. */
function childrenFirst({ stations, start }: Program, backs: readonly number[]): number[] {
  const done: number[] = [];
  const seen = new Set([start]);
  const trail = [{ i: start, next: followers(stations[start]!, backs) }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const to = top.next.pop();
    if (to === undefined) {
      done.push(top.i);
      trail.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      trail.push({ i: to, next: followers(stations[to]!, backs) });
    }
  }
  return done;
}

function followers({ kind, ways, otherwise }: Station, backs: readonly number[]): number[] {
  const ends = ways.flatMap((w) => [w.to, ...w.tries.map((t) => t.gone)]);
  return [...ends, ...(otherwise === null ? [] : [otherwise.to]), ...(kind === 'return' ? backs : [])];
}

function askedAt(program: Program, station: Station, asked: readonly Ranges[], backs: readonly number[]): Ranges {
  const here: Ranges = new Map();
  const ways = station.otherwise === null ? station.ways : [...station.ways, station.otherwise];
  for (const way of ways) {
    for (const [slot, range] of askedBefore(way, asked)) widen(here, slot, range);
    for (const { asks } of [way, ...way.moved]) cut(here, asks?.cuts ?? []);
  }
  if (station.kind === 'return') for (const to of backs) for (const [slot, r] of asked[to]!) widen(here, slot, r);
  for (const [slot, range] of here) clip(here, slot, range, boundsOf(program.rules, slot));
  return here;
}

/** What is asked where a way leads, as a question about the values before its changes. */
function askedBefore(way: Way, asked: readonly Ranges[]): Ranges {
  const after: Ranges = new Map(asked[way.to]);
  const running = way.tries.map(({ slot }) => ({ slot, at: 1 }));
  for (const { gone } of way.tries) for (const [slot, range] of asked[gone]!) widen(after, slot, range);
  cut(after, running);
  for (const step of way.steps.toReversed()) {
    const range = after.get(step.slot);
    if (range === undefined) continue;
    const { low, high } = clip(after, step.slot, range, step);
    if (step.add === null) after.delete(step.slot);
    else if (low <= high) after.set(step.slot, { low: low - step.add, high: high - step.add });
  }
  cut(after, running);
  return after;
}

/** Cuts beyond the bounds of a slot tell nothing apart. */
function clip(
  of: Ranges,
  slot: number,
  range: Range,
  bounds: { readonly least: number; readonly most: number },
): Range {
  const clipped = { low: Math.max(range.low, bounds.least + 1), high: Math.min(range.high, bounds.most) };
  if (clipped.low > clipped.high) of.delete(slot);
  else of.set(slot, clipped);
  return clipped;
}

function cut(of: Ranges, cuts: readonly Cut[]): void {
  for (const { slot, at } of cuts) widen(of, slot, { low: at, high: at });
}

function widen(of: Ranges, slot: number, { low, high }: Range): void {
  const before = of.get(slot);
  of.set(
    slot,
    before === undefined ? { low, high } : { low: Math.min(low, before.low), high: Math.max(high, before.high) },
  );
}
