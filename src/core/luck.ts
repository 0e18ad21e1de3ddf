// Chance, told fairly: what the odds were, what the player's own doing made of them, and how it would fall a thousand times over.
import { draw } from './chance.ts';
import type { Drawn, Playthrough } from './playthrough.ts';
import type { NodeOf } from './scenario.ts';

export interface Luck {
  readonly node: string;
  readonly ways: readonly Way[];
  /** Why the odds were not those that were written. */
  readonly because: readonly string[];
  readonly visit: number;
}

/** One way it could have fallen. */
export interface Way {
  readonly id: string;
  readonly label: string;
  /** Percent, as the scenario has it and as the player moved it. */
  readonly before: number;
  readonly after: number;
  readonly fell: boolean;
}

export function luckOf(play: Playthrough): Luck[] {
  return play.beats.flatMap((beat) => (beat.kind === 'drawn' ? [luckAt(play, beat)] : []));
}

function luckAt(play: Playthrough, { node: id, draw: fell, odds, because, visit }: Drawn): Luck {
  const node = play.scenario.nodes.find((n): n is NodeOf<'chance'> => n.kind === 'chance' && n.id === id);
  const ways = (node?.draws ?? []).map((d, i) => ({
    id: d.id,
    label: d.label ?? d.id.replaceAll('-', ' '),
    before: d.odds,
    after: odds[i] ?? 0,
    fell: d.id === fell,
  }));
  return { node: id, ways, because, visit };
}

/** How often each way falls when the same thing is tried with so many other seeds. */
export function spread({ node, ways, visit }: Luck, times: number): number[] {
  const counts = ways.map(() => 0);
  for (let seed = 0; seed < times; seed++) {
    let left = draw(Math.imul(seed + 1, 0x9e3779b1), node, visit) * 100;
    const at = ways.findIndex((w) => (left -= w.after) < 0);
    counts[at === -1 ? ways.length - 1 : at]! += 1;
  }
  return counts;
}
