// One step of a compiled program after another: where a position's ways lead. Shared by what walks everywhere and by what walks at random.
import { travel, type Program, type Values, type Way } from './compiled.ts';
import { openAt, type Open } from './leaving.ts';
import { stacksOf, type Stacks } from './places.ts';

/** A position of a program. Its values are never changed once they are made. */
export interface Spot {
  readonly station: number;
  readonly values: Values;
  readonly stack: number;
}

export interface Stepper {
  readonly program: Program;
  readonly stacks: Stacks;
  readonly open: readonly Open[];
  readonly start: Spot;
}

export function stepperOf(program: Program): Stepper {
  const start = { station: program.start, values: program.rules.start.values, stack: 0 };
  return { program, stacks: stacksOf(program), open: program.stations.map(openAt), start };
}

export function spotAfter({ program, stacks }: Stepper, spot: Spot, way: Way): Spot {
  if (spot.stack !== 0 && program.stations[spot.station]!.kind === 'return') {
    const { to, rest } = stacks.pop(spot.stack)!;
    return { station: to, values: spot.values, stack: rest };
  }
  const stack = way.back < 0 ? spot.stack : stacks.push(spot.stack, way.back);
  if (way.steps.length === 0) return { station: way.to, values: spot.values, stack };
  const values = spot.values.slice();
  const gone = travel(way, spot.values, values);
  return gone < 0 ? { station: way.to, values, stack } : { station: gone, values, stack: 0 };
}
