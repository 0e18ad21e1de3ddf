// Numbers for positions: two get the same one exactly when merging.ts says that nothing later can tell them apart.
// A position is a station, the values of its slots, and the number of its stack of callers.
import type { Program, Values } from './compiled.ts';
import { rangesAsked } from './merging.ts';
import { MAX_STACK, type Position } from './rules.ts';

export interface Places {
  /** What was noted of a position, or undefined. */
  get(station: number, values: Values, stack: number): number | undefined;
  note(station: number, values: Values, stack: number, number: number): void;
}

/** One part of a key: a slot's value, as far as it matters. */
interface Digit {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  readonly radix: number;
}

interface Shelf {
  readonly digits: readonly Digit[];
  /** Whether a key fits into the 53 bits of a number; it is a word otherwise. */
  readonly fits: boolean;
  readonly numbers: Map<number | string, number>;
}

/** There are fewer different stacks than positions, and fewer of these than this. */
const STACKS = 2 ** 24;

export function placesOf(program: Program): Places {
  const calls = program.stations.some((s) => s.ways.some((w) => w.back >= 0));
  const shelves = rangesAsked(program).map((ranges) => shelfOf(ranges, calls));
  return {
    get: (station, values, stack) => shelves[station]!.numbers.get(keyOn(shelves[station]!, values, stack)),
    note: (station, values, stack, number) =>
      void shelves[station]!.numbers.set(keyOn(shelves[station]!, values, stack), number),
  };
}

function shelfOf(ranges: ReturnType<typeof rangesAsked>[number], calls: boolean): Shelf {
  const digits = [...ranges].map(([slot, { low, high }]) => ({ slot, low: low - 1, high, radix: high - low + 2 }));
  const span = digits.reduce((product, d) => product * d.radix, calls ? STACKS : 1);
  return { digits, fits: span < Number.MAX_SAFE_INTEGER, numbers: new Map() };
}

function keyOn({ digits, fits }: Shelf, values: Values, stack: number): number | string {
  if (!fits) return `${stack} ${digits.map((d) => clamped(d, values)).join()}`;
  let key = stack;
  for (const digit of digits) key = key * digit.radix + clamped(digit, values) - digit.low;
  return key;
}

function clamped({ slot, low, high }: Digit, values: Values): number {
  const value = values[slot]!;
  return value < low ? low : value > high ? high : value;
}

/** Stacks of callers by number; the empty one is 0. */
export interface Stacks {
  push(stack: number, back: number): number;
  /** The innermost caller, and the stack without it; null for an empty one. */
  pop(stack: number): { readonly to: number; readonly rest: number } | null;
  find(nodes: readonly string[]): number | undefined;
}

export function stacksOf({ places }: Program): Stacks {
  const all: (readonly number[])[] = [[]];
  const numbers = new Map([['', 0]]);
  const numberOf = (stack: readonly number[]): number => {
    const key = stack.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(stack) - 1;
  };
  return {
    push: (stack, back) => numberOf([...all[stack]!, back].slice(-MAX_STACK)),
    pop: (stack) => (stack === 0 ? null : { to: all[stack]!.at(-1)!, rest: numberOf(all[stack]!.slice(0, -1)) }),
    find: (nodes) => numbers.get(nodes.map((n) => places.get(n)).join()),
  };
}

/** The number noted of a position as the rules give it. */
export function lookUp(program: Program, places: Places, stacks: Stacks, at: Position): number | undefined {
  const [station, stack] = [program.places.get(at.node), stacks.find(at.stack)];
  return station === undefined || stack === undefined ? undefined : places.get(station, at.values, stack);
}
