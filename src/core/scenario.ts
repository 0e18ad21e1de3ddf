// A scenario as the rest of the core sees it: the types that follow from the format, and look-ups by id.
// A value of type Scenario comes only from the reader, so every id in it leads somewhere.
import type * as z from 'zod/mini';
import type { Channel, LineCue, Look, Mood, Outcome, Room, scenarioFormat } from './format.ts';

export type { Channel, LineCue, Look, Mood, Outcome, Room };

export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type Written = DeepReadonly<z.infer<typeof scenarioFormat>>;

/** A scenario that has been read; `id` is its file's name. */
export type Scenario = Written & { readonly id: string };

export type Person = Scenario['cast'][number];
export type Place = Scenario['places'][number];
export type Variable = NonNullable<Scenario['variables']>[number];
export type Ending = Scenario['endings'][number];
export type ScenarioNode = Scenario['nodes'][number];
export type NodeOf<K extends ScenarioNode['kind']> = Extract<ScenarioNode, { kind: K }>;
export type Choice = NodeOf<'choose'>['choices'][number];
/** A node at which the player decides. */
export type Deciding = NodeOf<'choose'> | NodeOf<'compose'>;
export type Effect = NonNullable<Choice['effects']>[number];
export type Line = NonNullable<ScenarioNode['lines']>[number];
export type Condition = NonNullable<Choice['if']>;
export type Change = NonNullable<Choice['set']>[number];
export type Draw = NodeOf<'chance'>['draws'][number];

/** Where a choice, a jump or a draw leads. */
export interface Leads {
  readonly to: string;
  readonly back?: string | undefined;
  readonly set?: readonly Change[] | undefined;
}

export function personOf(scenario: Scenario, id: string): Person {
  return found(scenario.cast, id);
}

export function placeOf(scenario: Scenario, id: string): Place {
  return found(scenario.places, id);
}

export function endingOf(scenario: Scenario, id: string): Ending {
  return found(scenario.endings, id);
}

/** Who hears what is said at a node: the one it names, or else the first in the cast who is not the player. */
export function listenerOf(scenario: Scenario, node: Deciding): Person {
  if (node.listener !== undefined) return personOf(scenario, node.listener);
  const other = scenario.cast.find((p) => p.id !== scenario.player);
  if (other === undefined) throw new RangeError('There is nobody in the cast but the player.');
  return other;
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const it = list.find((one) => one.id === id);
  if (it === undefined) throw new RangeError(`There is no “${id}” here.`);
  return it;
}
