// Small scenarios at random: variables of each kind, limits, patience, moved odds, call and return, an email; some with a loop in them.
import fc from 'fast-check';
import type { Scenario } from '../../src/core/scenario.ts';
import { choice, choose, end, small } from './small.ts';

type Json = Readonly<Record<string, unknown>>;
type Die = (sides: number) => number;

const LAYERS = 4;

/** A scenario made by throws of a die, so that fast-check can make a failing one smaller. */
export function randomScenario(gen: fc.GeneratorValue): Scenario {
  const die: Die = (sides) => gen(fc.nat, { max: sides - 1 });
  const nodes = Array.from({ length: LAYERS }, (_, layer) => [nodeAt(die, layer, 0), nodeAt(die, layer, 1)]).flat();
  return small([...nodes, ...aside(die), end('over'), { kind: 'end', id: 'gone', ending: 'cut' }, other], {
    start: 'n00',
    variables: [
      { kind: 'number', id: 'x', least: -2, most: 4, start: die(7) - 2 },
      { kind: 'number', id: 'y', least: 0, most: 9, start: die(4) },
      { kind: 'flag', id: 'told' },
      { kind: 'word', id: 'tone', words: ['warm', 'cool', 'curt'], start: 'cool' },
    ],
    cast: [
      { id: 'you', name: 'Sam', look: 'you', place: 'here' },
      { id: 'them', name: 'Odessa', look: 'ruth', place: 'there', patience: { start: 2 + die(3), gone: 'gone' } },
      { id: 'boss', name: 'Noor', look: 'ruth', place: 'there', patience: { start: 1 + die(3), gone: 'sorry' } },
    ],
    endings: ['over', 'cut', 'other'].map((id) => ({ id, title: 'Over', outcome: 'kind words', text: 'That was it.' })),
  });
}

const other = { kind: 'end', id: 'other', ending: 'other' };

function target(die: Die, layer: number): string {
  if (layer >= LAYERS) return die(2) === 0 ? 'over' : 'other';
  return `n${layer}${die(2)}`;
}

function oneOf<T>(die: Die, list: readonly T[]): T {
  return list[die(list.length)]!;
}

function condition(die: Die, depth = 0): Json {
  const kind = die(depth > 1 ? 6 : 9);
  if (kind === 0) return { var: 'x', atLeast: die(8) - 3 };
  if (kind === 1) return { var: 'y', atMost: die(9) };
  if (kind === 2) return { var: 'y', is: die(9) };
  if (kind === 3) return { var: 'told', is: die(2) === 0 };
  if (kind === 4) return { var: 'tone', is: oneOf(die, ['warm', 'cool', 'curt']) };
  if (kind === 5)
    return { patience: oneOf(die, ['them', 'boss']), atLeast: die(4), ...(die(2) === 0 ? { atMost: 4 } : {}) };
  if (kind === 6) return { not: condition(die, depth + 1) };
  return { [kind === 7 ? 'all' : 'any']: [condition(die, depth + 1), condition(die, depth + 1)] };
}

function changes(die: Die): Json[] {
  return Array.from({ length: die(3) }, () => {
    const kind = die(8);
    if (kind < 2) return { var: 'x', add: die(5) - 2 };
    if (kind < 4) return { var: 'y', add: die(7) - 2 };
    if (kind === 4) return { var: 'y', to: die(10) };
    if (kind === 5) return { var: 'told', to: die(2) === 0 };
    if (kind === 6) return { var: 'tone', to: oneOf(die, ['warm', 'cool', 'curt']) };
    return { patience: oneOf(die, ['them', 'boss']), add: 1 - die(4) };
  });
}

/** Where things lead: to the next layer, or aside and from there to the next layer. */
function leads(die: Die, layer: number): Json {
  const set = changes(die);
  if (die(6) === 0) return { to: 'aside', back: target(die, layer + 1), set };
  return { to: target(die, layer + 1), set };
}

function nodeAt(die: Die, layer: number, i: number): Json {
  const id = `n${layer}${i}`;
  const kind = layer === 0 ? 0 : die(9);
  if (kind === 6) return { kind: 'go', id, jumps: [{ if: condition(die), ...leads(die, layer) }, leads(die, layer)] };
  if (kind === 7) return chance(die, layer, id);
  if (kind === 8) return email(die, layer, id);
  return hub(die, layer, id);
}

function chance(die: Die, layer: number, id: string): Json {
  const odds = die(6) * 20;
  const moved = [{ if: condition(die), by: die(9) * 20 - 80, reason: 'So.' }];
  return {
    kind: 'chance',
    id,
    draws: [
      { id: 'a', odds, moved, ...leads(die, layer) },
      { id: 'b', odds: 100 - odds, ...leads(die, layer) },
    ],
  };
}

/** Some choices, a limited one that leads back here, and rarely one that goes round without end. */
function hub(die: Die, layer: number, id: string): Json {
  const choices = Array.from({ length: 2 + die(2) }, (_, k) =>
    choice(`c${k}`, die(7) - 3 + (layer === 0 ? 2 : 0), 'over', {
      ...leads(die, layer),
      ...(die(250) === 249 ? { to: id } : {}),
      ...(k > 0 && die(2) === 0 ? { if: condition(die) } : {}),
    }),
  );
  const back = choice('again', die(3) - 1, id, { times: 1 + die(2), set: changes(die) });
  const closing = die(6) === 0 ? { otherwise: target(die, layer + 1) } : {};
  return choose(id, die(3) === 0 ? [...choices, back] : choices, closing);
}

function email(die: Die, layer: number, id: string): Json {
  const effects = () => [
    { principle: oneOf(die, ['listen-dont-argue', 'thank-full-stop']), points: die(5) - 2, reason: 'So.' },
  ];
  const sometimes = (json: Json) => (die(2) === 0 ? json : {});
  return {
    kind: 'compose',
    id,
    subject: 'A question',
    parts: ['p', 'q'].map((p) => ({ id: p, asks: 'What?' })),
    sentences: ['p1', 'p2', 'q1'].map((s) => ({
      id: s,
      part: s[0],
      text: 'One two three.',
      effects: effects(),
      ...sometimes({ set: changes(die) }),
    })),
    rules: [
      { id: 'r', if: { before: ['p', 'q'] }, effects: effects(), ...sometimes({ set: changes(die) }) },
      { id: 's', if: { first: ['p2'] }, effects: effects() },
    ],
    readings: [{ id: 'r', heard: 'Words.', thought: 'Hm.', why: 'So.', better: 'Less.' }],
    ...leads(die, layer),
  };
}

/** A short conversation that several places call and come back from, and one for when patience is gone. */
function aside(die: Die): Json[] {
  const sorry = choose(
    'sorry',
    ['a', 'b'].map((id) => choice(id, die(5) - 2, target(die, 3), { set: changes(die) })),
  );
  const choices = ['a', 'b'].map((id) => choice(id, die(5) - 2, 'home', { set: changes(die) }));
  return [sorry, choose('aside', choices), { kind: 'return', id: 'home', otherwise: 'other' }];
}
