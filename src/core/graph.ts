// Every position of a scenario that can be reached, those with the same future as one, numbered so that each way leads to a smaller number.
// So what holds of all ways through a scenario is one pass over numbers, up or down, however deep the story.
// Refuses a scenario in which a position can be reached again from itself, and one with too many positions.
import { compiled, type Program } from './compiled.ts';
import { drained } from './drained.ts';
import type { Leaving } from './leaving.ts';
import { picksAt } from './picks.ts';
import { lookUp, placesOf, type Places } from './places.ts';
import type { Position } from './rules.ts';
import type { Scenario } from './scenario.ts';
import { spotAfter, stepperOf, type Spot, type Stepper } from './steps.ts';

/** More positions than this and we say so instead of guessing. */
export const MAX_STATES = 1_000_000;

export interface Graph {
  readonly kind: 'graph';
  /** Of each position, its node by its place in the file. */
  readonly nodes: ArrayLike<number>;
  /** The ways on from position `i` are those from `first[i]` to before `first[i + 1]`, in the order of the file. */
  readonly first: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Of each way, which of the node's picks it is; -1 where nobody decides. */
  readonly pick: ArrayLike<number>;
  /** Of each way, its share of the odds, above 0; 1 where it is picked, or sure. */
  readonly share: ArrayLike<number>;
  /** The number of a position, or undefined when it cannot be reached. */
  find(at: Position): number | undefined;
}

/** What had been seen when there were too many positions; all of it can be reached. */
export interface Seen {
  readonly states: number;
  readonly nodes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

export interface NoGraph {
  readonly kind: 'problem';
  readonly says: string;
  readonly seen?: Seen;
}

/** A position under work, and the ways on from it. */
interface Frame extends Spot {
  readonly leaving: Leaving;
  /** The numbers of what its ways lead to, as far as they are known. */
  readonly ends: number[];
}

/** Noted of a position under work. */
const OPEN = -1;

interface Work {
  readonly stepper: Stepper;
  readonly places: Places;
  readonly trail: Frame[];
  readonly made: Record<'nodes' | 'first' | 'to' | 'pick' | 'share', number[]>;
}

/** Ways followed in one step of the work: well under a millisecond. */
const AT_A_TIME = 128;

/** All that can be reached; the start has the greatest number. */
export function graphOf(scenario: Scenario, mostStates = MAX_STATES): Graph | NoGraph {
  return drained(graphing(scenario, mostStates));
}

/** The same work in small steps. An explicit trail, since a story may be deeper than a call stack. */
export function* graphing(scenario: Scenario, mostStates = MAX_STATES): Generator<void, Graph | NoGraph> {
  const program = compiled(scenario);
  yield;
  const stepper = stepperOf(program);
  yield;
  const made = { nodes: [], first: [0], to: [], pick: [], share: [] };
  let followed = 0;
  const work: Work = { stepper, places: placesOf(program), trail: [], made };
  open(work, stepper.start);
  for (let top = work.trail.at(-1); top !== undefined; top = work.trail.at(-1)) {
    followed += 1;
    if (followed % AT_A_TIME === 0) yield;
    const way = top.leaving.ways[top.ends.length];
    if (way === undefined) {
      close(work, top);
      continue;
    }
    const spot = spotAfter(stepper, top, way);
    const number = work.places.get(spot.station, spot.values, spot.stack);
    if (number === OPEN) return { kind: 'problem', says: loopSentence(work, spot) };
    if (number !== undefined) top.ends.push(number);
    else if (work.made.nodes.length + work.trail.length >= mostStates) return tooMany(work, mostStates);
    else open(work, spot);
  }
  return { kind: 'graph', ...work.made, find: (at) => lookUp(program, work.places, stepper.stacks, at) };
}

function open({ stepper, places, trail }: Work, { station, values, stack }: Spot): void {
  places.note(station, values, stack, OPEN);
  trail.push({ station, values, stack, leaving: stepper.open[station]!(values), ends: [] });
}

function close({ places, trail, made }: Work, { station, values, stack, leaving, ends }: Frame): void {
  const number = made.nodes.push(station) - 1;
  for (let i = 0; i < ends.length; i++) {
    made.to.push(ends[i]!);
    made.pick.push(leaving.ways[i]!.pick);
    made.share.push(leaving.shares[i]!);
  }
  made.first.push(made.to.length);
  places.note(station, values, stack, number);
  trail.pop();
  trail.at(-1)?.ends.push(number);
}

function tooMany({ made, trail, stepper }: Work, most: number): NoGraph {
  const { scenario } = stepper.program;
  const nodes = [...new Set([...made.nodes, ...trail.map((f) => f.station)])].map((i) => scenario.nodes[i]!);
  const endings = new Set(nodes.flatMap((n) => (n.kind === 'end' ? n.ending : [])));
  const seen = { states: made.nodes.length + trail.length, nodes: new Set(nodes.map((n) => n.id)), endings };
  const says = `More than ${most.toLocaleString('en-US')} positions can be reached. Use fewer variables, or narrower ones. Up to there, ${nodes.length} of ${scenario.nodes.length} nodes and ${endings.size} of ${scenario.endings.length} endings were reached.`;
  return { kind: 'problem', says, seen };
}

function loopSentence({ stepper, places, trail }: Work, to: Spot): string {
  const { program } = stepper;
  const place = (spot: Spot) => places.get(spot.station, spot.values, spot.stack);
  // Every position of the trail is open, so the one that is met again is found by noting something else of it.
  places.note(to.station, to.values, to.stack, 0);
  const loop = trail.slice(trail.findIndex((f) => place(f) === 0)).map((f) => pickedAt(program, f));
  const around = [...loop, program.scenario.nodes[to.station]!.id].join(' → ');
  return `The conversation can come back to where it was with nothing changed: ${around}. Make one of these choices once-only with “times”, or let it move a variable toward its bound.`;
}

/** A node of a loop, and the pick that is taken there. */
function pickedAt({ scenario }: Program, { station, leaving, ends }: Frame): string {
  const node = scenario.nodes[station]!;
  const pick = leaving.ways[ends.length]!.pick;
  if (pick < 0 || (node.kind !== 'choose' && node.kind !== 'compose')) return node.id;
  return `${node.id}/${picksAt(node)[pick]!.best.make().id}`;
}
