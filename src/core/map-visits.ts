// Which stations, choices and endings a player has come to, over any number of attempts; picks that were taken back count too.
// Works on what has happened alone: the scenario is asked only to replay it.
import { decision, offered, pick, start, type Playthrough, type Turn } from './playthrough.ts';
import type { Attempt } from './attempt.ts';
import { endingStation, SENT } from './map-ways.ts';
import { onOffer, rulesOf } from './rules.ts';
import type { Scenario } from './scenario.ts';

export interface Visited {
  /** Decisions and chance by their node's id, each with the line that it was an answer to. */
  readonly nodes: ReadonlyMap<string, string>;
  /** Each `node/choice` that was on offer, and each `node/draw` that fell, with the stations it led to. None: it was not taken. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly endings: ReadonlySet<string>;
}

/** One station on the way of a playthrough. */
export interface Step {
  readonly station: string;
  /** The choice or draw by which it was left; null at the end. */
  readonly by: string | null;
  /** The number of the decision, from 1; null for chance and endings. */
  readonly decision: number | null;
  /** The line that stood there. */
  readonly line: string;
}

/** The stations of a playthrough, in the order in which they were come to. */
export function pathOf(play: Playthrough): Step[] {
  const steps: Step[] = [];
  const turnAt = new Map(play.turns.map((t, i) => [t.from, i]));
  let line = '';
  for (const [i, beat] of play.beats.entries()) {
    const turn = turnAt.get(i);
    if (turn !== undefined) steps.push(stepOf(play.turns[turn]!, turn + 1, line));
    if (beat.kind === 'says' && beat.by !== play.scenario.player) line = beat.text;
    if (beat.kind === 'drawn') steps.push({ station: beat.node, by: beat.draw, decision: null, line });
    if (beat.kind === 'ends') steps.push({ station: endingStation(beat.ending), by: null, decision: null, line });
  }
  const open = decision(play);
  return open === null ? steps : [...steps, { station: open.id, by: null, decision: null, line }];
}

function stepOf({ node, choice }: Turn, number: number, line: string): Step {
  return { station: node.id, by: wayBy(node.kind, choice.id), decision: number, line };
}

const wayBy = (kind: string, choice: string): string => (kind === 'compose' ? SENT : choice);

/** Everything that these attempts have come to. An entry that this version of the scenario cannot follow ends its attempt. */
export function visitsOf(scenario: Scenario, attempts: readonly Pick<Attempt, 'seed' | 'log'>[]): Visited {
  const nodes = new Map<string, string>();
  const choices = new Map<string, Set<string>>();
  const endings = new Set<string>();
  const led = (key: string, to: string | null): void => {
    const known = choices.get(key) ?? new Set();
    choices.set(key, to === null ? known : known.add(to));
  };
  for (const play of attempts.flatMap((a) => everyPlay(scenario, a))) {
    const path = pathOf(play);
    for (const [i, step] of path.entries()) {
      if (!step.station.includes('/')) nodes.set(step.station, step.line);
      if (step.by !== null) led(`${step.station}/${step.by}`, path[i + 1]?.station ?? null);
    }
    for (const key of everOffered(play)) led(key, null);
    if (play.ending !== null) endings.add(play.ending);
  }
  return { nodes, choices, endings };
}

/** The playthroughs an attempt has ended at or been taken back from: between them they hold all that it came to. */
function everyPlay(scenario: Scenario, { seed, log }: Pick<Attempt, 'seed' | 'log'>): Playthrough[] {
  const trail = [start(scenario, seed)];
  const left: Playthrough[] = [];
  for (const entry of log) {
    const now = trail.at(-1)!;
    if ('undo' in entry) {
      left.push(now);
      if (trail.length > 1) trail.pop();
      continue;
    }
    const next = tried(now, 'pick' in entry ? entry.pick : entry.compose);
    if (next === null) break;
    trail.push(next);
  }
  return [...left, trail.at(-1)!];
}

function tried(play: Playthrough, picked: string | readonly string[]): Playthrough | null {
  try {
    return pick(play, picked);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function everOffered(play: Playthrough): string[] {
  const rules = rulesOf(play.scenario);
  const before = play.turns.flatMap(({ node, at }) =>
    node.kind === 'choose' ? onOffer(rules, node, at).map((c) => `${node.id}/${c.id}`) : [`${node.id}/${SENT}`],
  );
  return [...before, ...offered(play).map((c) => `${play.position.node}/${c.id}`)];
}
