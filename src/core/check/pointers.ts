// Where things stand in the file: every node's pointer, and every condition, text and change with its own.
import type { Change, Choice, Condition, Effect, Line, NodeOf, Scenario, ScenarioNode } from '../scenario.ts';

export interface At<T> {
  readonly it: T;
  readonly pointer: string;
}

/** Worked out once a scenario: many checks ask for the same lists, and they may be long. */
function once<T>(make: (scenario: Scenario) => readonly T[]): (scenario: Scenario) => readonly T[] {
  const known = new WeakMap<Scenario, readonly T[]>();
  return (scenario) => {
    const list = known.get(scenario) ?? make(scenario);
    known.set(scenario, list);
    return list;
  };
}

/** `key` of each of these, where it is there. */
function within<T, K extends keyof T & string>(list: readonly At<T>[], key: K): At<NonNullable<T[K]>>[] {
  return list.flatMap(({ it, pointer }) => {
    const inner = it[key];
    return inner === undefined || inner === null ? [] : [{ it: inner, pointer: `${pointer}/${key}` }];
  });
}

/** The members of each of these lists. */
function members<T>(lists: readonly At<readonly T[]>[]): At<T>[] {
  return lists.flatMap(({ it, pointer }) => it.map((one, i) => ({ it: one, pointer: `${pointer}/${i}` })));
}

export const nodesIn = once((scenario): At<ScenarioNode>[] =>
  scenario.nodes.map((it, i) => ({ it, pointer: `/nodes/${i}` })),
);

export function nodesOf<K extends ScenarioNode['kind']>(scenario: Scenario, kind: K): At<NodeOf<K>>[] {
  return nodesIn(scenario).filter((n): n is At<NodeOf<K>> => n.it.kind === kind);
}

export const choicesIn = once((scenario): At<Choice>[] => members(within(nodesOf(scenario, 'choose'), 'choices')));

export function readingsIn(scenario: Scenario): At<NodeOf<'compose'>['readings'][number]>[] {
  return members(within(nodesOf(scenario, 'compose'), 'readings'));
}

/** What an email's effects and changes stand on: its sentences and its rules. */
function emailPartsIn(scenario: Scenario): At<Pick<Choice, 'effects' | 'set'>>[] {
  const composed = nodesOf(scenario, 'compose');
  return [...members(within(composed, 'sentences')), ...members(within(composed, 'rules'))];
}

export const linesIn = once((scenario): At<Line>[] => {
  const replies = [...within(choicesIn(scenario), 'reply'), ...within(nodesOf(scenario, 'compose'), 'reply')];
  return [...members(within(nodesIn(scenario), 'lines')), ...members(replies)];
});

export const effectsIn = once((scenario): At<Effect>[] =>
  members([...within(choicesIn(scenario), 'effects'), ...within(emailPartsIn(scenario), 'effects')]),
);

function jumpsIn(scenario: Scenario): At<NodeOf<'go'>['jumps'][number]>[] {
  return members(within(nodesOf(scenario, 'go'), 'jumps'));
}

function drawsIn(scenario: Scenario): At<NodeOf<'chance'>['draws'][number]>[] {
  return members(within(nodesOf(scenario, 'chance'), 'draws'));
}

export const changesIn = once((scenario): At<Change>[] =>
  members([
    ...within(choicesIn(scenario), 'set'),
    ...within(emailPartsIn(scenario), 'set'),
    ...within(jumpsIn(scenario), 'set'),
    ...within(drawsIn(scenario), 'set'),
  ]),
);

export interface Guard extends At<Condition> {
  readonly on: 'line' | 'choice' | 'jump' | 'odds';
}

/** Every condition, with what it stands on. */
export const guardsIn = once((scenario): Guard[] => {
  const on = (what: Guard['on'], list: readonly At<Condition>[]): Guard[] => list.map((at) => ({ ...at, on: what }));
  return [
    ...on('line', within(linesIn(scenario), 'if')),
    ...on('choice', within(choicesIn(scenario), 'if')),
    ...on('jump', within(jumpsIn(scenario), 'if')),
    ...on('odds', within(members(within(drawsIn(scenario), 'moved')), 'if')),
  ];
});

/** Every comparison within these conditions. */
export function comparisonsIn(scenario: Scenario): Condition[] {
  return guardsIn(scenario).flatMap((g) => leaves(g.it));
}

/** The comparisons that a condition is made of. */
export function leaves(condition: Condition): Condition[] {
  return leavesAt({ it: condition, pointer: '' }).map(({ it }) => it);
}

export function leavesAt({ it, pointer }: At<Condition>): At<Condition>[] {
  const list = (key: string, all: readonly Condition[]) =>
    all.flatMap((one, i) => leavesAt({ it: one, pointer: `${pointer}/${key}/${i}` }));
  if ('all' in it) return list('all', it.all);
  if ('any' in it) return list('any', it.any);
  return 'not' in it ? leavesAt({ it: it.not, pointer: `${pointer}/not` }) : [{ it, pointer }];
}
