// The figures of a scenario: how large it is, how long its best line, and which principles it exercises, well and badly.
// Measures what is written and what follows from it exactly; judges nothing (that is `handstand check`'s business).
import { analyze, bestEmail, type Analysis } from '../core/analysis.ts';
import { decision, offered, pick, start, type Playthrough } from '../core/playthrough.ts';
import { PRINCIPLE_IDS, type PrincipleId } from '../core/principle-ids.ts';
import { ROBOTS, robotPlay } from '../core/robots.ts';
import type { Effect, Scenario } from '../core/scenario.ts';
import { score } from '../core/score.ts';

/** Which way the points of a principle go in a scenario. */
export const SIDES = ['+', '-', 'both'] as const;
export type Side = (typeof SIDES)[number];

export interface Figures {
  readonly id: string;
  readonly decisions: number;
  readonly choices: number;
  readonly endings: number;
  /** Positions with different futures, and the points of the best play; null where that cannot be worked out. */
  readonly states: number | null;
  readonly best: number | null;
  /** Decisions on a play that gives nothing away: the fewest and the most over twenty seeds. */
  readonly bestLine: readonly [fewest: number, most: number] | null;
  readonly minutes: number;
  /** Of everything that can be read. */
  readonly words: number;
  /** How many principles it has points for, of either sign. */
  readonly well: number;
  readonly badly: number;
  /** The average Conduct of each robot over twenty seeds: the longest, the shortest, the most courteous text. */
  readonly robots: Readonly<Record<string, number>> | null;
  /** Principles that it has no points for are left out. */
  readonly sides: Readonly<Partial<Record<PrincipleId, Side>>>;
}

export function figuresOf(scenario: Scenario): Figures {
  const { nodes, endings, minutes, id } = scenario;
  const analyzed = analyze(scenario);
  const analysis = analyzed.kind === 'analysis' ? analyzed : null;
  const sides = sidesOf(scenario);
  const having = (side: Side) => Object.values(sides).filter((s) => s === side || s === 'both').length;
  return {
    id,
    decisions: nodes.filter((n) => n.kind === 'choose' || n.kind === 'compose').length,
    choices: nodes.reduce((sum, n) => sum + (n.kind === 'choose' ? n.choices.length : 0), 0),
    endings: endings.length,
    states: analysis?.states ?? null,
    best: analysis?.best ?? null,
    bestLine: analysis === null ? null : bestLine(scenario, analysis),
    minutes,
    words: wordsIn(scenario),
    well: having('+'),
    badly: having('-'),
    robots: analysis === null ? null : robotsIn(scenario, analysis),
    sides,
  };
}

function sidesOf(scenario: Scenario): Figures['sides'] {
  const effects = scenario.nodes.flatMap((n): readonly Effect[] => {
    if (n.kind === 'choose') return n.choices.flatMap((c) => c.effects ?? []);
    return n.kind === 'compose' ? [...n.sentences, ...(n.rules ?? [])].flatMap((s) => s.effects ?? []) : [];
  });
  return Object.fromEntries(
    PRINCIPLE_IDS.flatMap((p) => {
      const points = effects.filter((e) => e.principle === p).map((e) => e.points);
      const side = sideOf(Math.max(0, ...points), Math.min(0, ...points));
      return side === null ? [] : [[p, side]];
    }),
  );
}

function sideOf(most: number, least: number): Side | null {
  if (most > 0) return least < 0 ? 'both' : '+';
  return least < 0 ? '-' : null;
}

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

function robotsIn(scenario: Scenario, analysis: Analysis): Record<string, number> {
  const conducts = Object.entries(ROBOTS).map(([name, rank]): [string, number] => {
    const all = SEEDS.map((seed) => score(robotPlay(scenario, seed, rank), analysis).conduct);
    return [name, Math.round(all.reduce((a, b) => a + b, 0) / all.length)];
  });
  return Object.fromEntries(conducts);
}

function bestLine(scenario: Scenario, analysis: Analysis): [number, number] {
  const lengths = SEEDS.map((seed) => bestPlay(scenario, analysis, seed).turns.length);
  return [Math.min(...lengths), Math.max(...lengths)];
}

function bestPlay(scenario: Scenario, analysis: Analysis, seed: number): Playthrough {
  let play = start(scenario, seed);
  for (let node = decision(play); node !== null; node = decision(play)) {
    const at = play.position;
    const best =
      node.kind === 'compose'
        ? bestEmail(analysis, at, node)!.id.split('+')
        : offered(play).find((c) => analysis.loss(at, c) === 0)!.id;
    play = pick(play, best);
  }
  return play;
}

/** Fields whose text a player reads. */
const READ = new Set(
  'title tagline brief goal text or heard thought why better reason disabled label name about subject asks'.split(' '),
);

function wordsIn(value: unknown, key = ''): number {
  if (typeof value === 'string') return READ.has(key) ? value.split(/\s+/).length : 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, v) => sum + wordsIn(v, key), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [k, v]) => sum + wordsIn(v, k), 0);
}
