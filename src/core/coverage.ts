// Plays a scenario at random, often, and counts what came up: every pick on offer is as likely as the others, draws fall by their odds.
// Steps positions only: no line is said, and nothing is scored. A run that does not end is left, and counted.
import { draw } from './chance.ts';
import { compiled, type Way } from './compiled.ts';
import type { ComposeNode } from './email.ts';
import { kindsOf } from './email-kinds.ts';
import type { Leaving } from './leaving.ts';
import { emailPicks } from './picks.ts';
import type { Scenario, ScenarioNode } from './scenario.ts';
import { spotAfter, stepperOf, type Spot, type Stepper } from './steps.ts';

export interface Coverage {
  readonly runs: number;
  /** Runs that had not ended after MOST_STEPS. */
  readonly unfinished: number;
  /** How often each came up, in the order of the file; 0 for what never did. */
  readonly nodes: ReadonlyMap<string, number>;
  /** By `node/choice`; in an email by `node/sentence`. */
  readonly choices: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
}

const MOST_STEPS = 100_000;

/** The same seed plays the same runs. */
export function explore(scenario: Scenario, runs: number, seed: number): Coverage {
  const walk = walkOf(scenario, seed);
  let unfinished = 0;
  for (let run = 0; run < runs; run++) if (!walked(walk)) unfinished += 1;
  return { runs, unfinished, ...told(scenario, walk) };
}

interface Walk {
  readonly stepper: Stepper;
  readonly random: () => number;
  readonly visits: number[];
  /** By node, then by choice or sentence. */
  readonly taken: number[][];
}

function walkOf(scenario: Scenario, seed: number): Walk {
  let drawn = 0;
  return {
    stepper: stepperOf(compiled(scenario)),
    random: () => draw(seed, 'run', drawn++),
    visits: scenario.nodes.map(() => 0),
    taken: scenario.nodes.map((n) => pickable(n).map(() => 0)),
  };
}

function pickable(node: ScenarioNode): readonly { readonly id: string }[] {
  return node.kind === 'choose' ? node.choices : node.kind === 'compose' ? node.sentences : [];
}

/** One run. False when it was left before its end. */
function walked(walk: Walk): boolean {
  let spot = walk.stepper.start;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    walk.visits[spot.station]! += 1;
    const way = wayOn(walk, spot);
    if (way === undefined) return true;
    spot = spotAfter(walk.stepper, spot, way);
  }
  return false;
}

function wayOn({ stepper, random, taken }: Walk, { station, values }: Spot): Way | undefined {
  const leaving = stepper.open[station]!(values);
  const node = stepper.program.scenario.nodes[station]!;
  if (leaving.ways.length === 0) return undefined;
  if (node.kind === 'compose') return written(node, leaving, random, taken[station]!);
  const way =
    node.kind === 'chance' ? fallen(leaving, random()) : leaving.ways[Math.floor(random() * leaving.ways.length)]!;
  if (way.pick >= 0) taken[station]![way.pick]! += 1;
  return way;
}

function written(node: ComposeNode, { ways }: Leaving, random: () => number, taken: number[]): Way {
  const kinds = kindsOf(node);
  const kind = Math.floor(random() * kinds.length);
  for (const sentence of kinds[kind]!.order) taken[sentence]! += 1;
  return ways[emailPicks(node).ofKind[kind]!]!;
}

function fallen({ ways, shares }: Leaving, at: number): Way {
  let left = at;
  const i = shares.findIndex((share) => (left -= share) < 0);
  return ways[i === -1 ? ways.length - 1 : i]!;
}

function told(scenario: Scenario, { visits, taken }: Walk): Pick<Coverage, 'nodes' | 'choices' | 'endings'> {
  const endings = new Map(scenario.endings.map((e) => [e.id, 0]));
  scenario.nodes.forEach((n, i) => {
    if (n.kind === 'end') endings.set(n.ending, endings.get(n.ending)! + visits[i]!);
  });
  return {
    nodes: new Map(scenario.nodes.map((n, i) => [n.id, visits[i]!])),
    choices: new Map(
      scenario.nodes.flatMap((n, i) => pickable(n).map((c, k): [string, number] => [`${n.id}/${c.id}`, taken[i]![k]!])),
    ),
    endings,
  };
}
