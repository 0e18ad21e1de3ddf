// An email as one pick: what a composition comes to, and every composition there can be, exactly.
// Of one part at most one sentence; any order. Refuses an empty email, a sentence that is not there, and a part used twice.
import type { Choice, Effect, NodeOf } from './scenario.ts';

export type ComposeNode = NodeOf<'compose'>;
export type EmailCondition = NonNullable<ComposeNode['rules']>[number]['if'];

/** More possible emails than this at one node and it is refused. */
export const MAX_EMAILS = 100_000;

/** What of a composition can be asked about. Sentences are bits, by their place in the file. */
interface Facts {
  readonly mask: number;
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** For each sentence, those that stand before it. */
  readonly before: Int32Array;
}

type Test = (facts: Facts) => boolean;

interface Compiled {
  readonly index: ReadonlyMap<string, number>;
  readonly words: readonly number[];
  readonly rules: readonly Test[];
  readonly readings: readonly Test[];
  readonly checks: readonly Test[];
}

const COMPILED = new WeakMap<ComposeNode, Compiled>();

function compiled(node: ComposeNode): Compiled {
  const kept = COMPILED.get(node);
  if (kept !== undefined) return kept;
  const bits = bitsByName(node);
  const made = {
    index: new Map(node.sentences.map((s, i) => [s.id, i])),
    words: node.sentences.map((s) => wordsIn(s.text)),
    rules: (node.rules ?? []).map((r) => testOf(r.if, bits)),
    readings: node.readings.map((r) => (r.if === undefined ? () => true : testOf(r.if, bits))),
    checks: (node.checklist ?? []).map((c) => testOf(c.if, bits)),
  };
  COMPILED.set(node, made);
  return made;
}

function bitsByName(node: ComposeNode): Map<string, number> {
  const bits = new Map<string, number>();
  node.sentences.forEach((s, i) => {
    bits.set(s.id, 1 << i);
    bits.set(s.part, (bits.get(s.part) ?? 0) | (1 << i));
  });
  return bits;
}

function testOf(condition: EmailCondition, bits: ReadonlyMap<string, number>): Test {
  const any = (names: readonly string[]) => names.reduce((mask, n) => mask | (bits.get(n) ?? 0), 0);
  if ('has' in condition) return has(any([condition.has]));
  if ('first' in condition) return firstIs(any(condition.first));
  if ('last' in condition) return lastIs(any(condition.last));
  if ('before' in condition) return inOrder(any(condition.before.slice(0, 1)), any(condition.before.slice(1)));
  if ('words' in condition) return ({ words }) => words >= condition.words;
  if ('not' in condition) return not(testOf(condition.not, bits));
  const tests = ('all' in condition ? condition.all : condition.any).map((c) => testOf(c, bits));
  return 'all' in condition ? (f) => tests.every((t) => t(f)) : (f) => tests.some((t) => t(f));
}

const has =
  (mask: number): Test =>
  (f) =>
    (f.mask & mask) !== 0;
const firstIs =
  (mask: number): Test =>
  (f) =>
    (f.first & mask) !== 0;
const lastIs =
  (mask: number): Test =>
  (f) =>
    (f.last & mask) !== 0;
const not =
  (test: Test): Test =>
  (f) =>
    !test(f);

function inOrder(a: number, b: number): Test {
  return ({ mask, before }) => {
    for (let i = 0, left = mask & b; left !== 0; i++, left >>>= 1)
      if ((left & 1) !== 0 && (before[i]! & a) !== 0) return true;
    return false;
  };
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((w) => w !== '').length;
}

/** Why this cannot be sent, or null. */
export function whyNotSent(node: ComposeNode, ids: readonly string[]): string | null {
  if (ids.length === 0) return 'There is nothing in it yet.';
  const parts = new Set<string>();
  for (const id of ids) {
    const sentence = node.sentences.find((s) => s.id === id);
    if (sentence === undefined) return `There is no sentence “${id}” to send.`;
    if (parts.has(sentence.part)) return `“${id}” is the second of its kind in this email.`;
    parts.add(sentence.part);
  }
  return null;
}

function factsOf(node: ComposeNode, ids: readonly string[]): Facts {
  const { index, words } = compiled(node);
  const before = new Int32Array(node.sentences.length);
  const order = ids.map((id) => index.get(id) ?? -1).filter((i) => i >= 0);
  let [mask, sum] = [0, 0];
  for (const i of order) {
    before[i] = mask;
    mask |= 1 << i;
    sum += words[i]!;
  }
  return { mask, first: bitOf(order[0]), last: bitOf(order.at(-1)), words: sum, before };
}

const bitOf = (i: number | undefined): number => (i === undefined ? 0 : 1 << i);

/** The checklist's lines, each with whether this draft has it. */
export function checked(
  node: ComposeNode,
  ids: readonly string[],
): { readonly id: string; readonly text: string; readonly done: boolean }[] {
  const facts = factsOf(node, ids);
  return (node.checklist ?? []).map(({ id, text }, i) => ({ id, text, done: compiled(node).checks[i]!(facts) }));
}

/** A composition as the choice that sending it is. Throws RangeError for one that cannot be sent. */
export function emailChoice(node: ComposeNode, ids: readonly string[]): Choice {
  const why = whyNotSent(node, ids);
  if (why !== null) throw new RangeError(why);
  const facts = factsOf(node, ids);
  const { rules, readings } = compiled(node);
  const written = ids.map((id) => node.sentences.find((s) => s.id === id)!);
  // In the file's order, so that what an email does depends on what is in it and on the rules, and on nothing else.
  const sentences = node.sentences.filter((s) => ids.includes(s.id));
  const holding = (node.rules ?? []).filter((_, i) => rules[i]!(facts));
  const read = node.readings[readings.findIndex((t) => t(facts))]!;
  return {
    id: ids.join('+'),
    text: written.map((s) => s.text).join(' '),
    effects: [...sentences, ...holding].flatMap((s): readonly Effect[] => s.effects ?? []),
    set: [...sentences, ...holding].flatMap((s) => s.set ?? []),
    heard: read.heard,
    thought: read.thought,
    why: read.why,
    better: read.better,
    to: node.to,
    ...(read.reaction === undefined ? {} : { reaction: read.reaction }),
    ...(node.mood === undefined ? {} : { mood: node.mood }),
    ...(node.reply === undefined ? {} : { reply: node.reply }),
    ...(node.back === undefined ? {} : { back: node.back }),
  };
}

/** How many different emails can be sent: ordered, of one part at most one sentence. */
export function emailCount(node: ComposeNode): number {
  const sizes = [...countBy(node.sentences.map((s) => s.part)).values()];
  // Elementary symmetric polynomials of the sizes of the parts, each times the orders of so many sentences.
  const ways = sizes.reduce(
    (e, size) => e.map((n, k) => n + size * (e[k - 1] ?? 0)).concat(size * (e.at(-1) ?? 0)),
    [1],
  );
  let orders = 1;
  return ways.slice(1).reduce((sum, n, k) => sum + n * (orders *= k + 1), 0);
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const n of names) counts.set(n, (counts.get(n) ?? 0) + 1);
  return counts;
}

/**
 * One kind of email: the sentences in it and the rules that apply, as bits. Emails of one kind have the same effects and lead to the
 * same position; `order` is one way to write it.
 */
export interface Kind {
  readonly mask: number;
  readonly holding: number;
  readonly order: readonly number[];
}

const KINDS = new WeakMap<ComposeNode, readonly Kind[]>();

/** Every kind of email that can be sent. Every possible email is tried. */
export function kindsOf(node: ComposeNode): readonly Kind[] {
  const kept = KINDS.get(node);
  if (kept !== undefined) return kept;
  const kinds = [...enumerate(node).values()];
  KINDS.set(node, kinds);
  return kinds;
}

/** Up to 100,000 emails are tried here, so nothing is made anew for each but a number. */
function enumerate(node: ComposeNode): Map<number, Kind> {
  const found = new Map<number, Kind>();
  const { rules, words } = compiled(node);
  const members = [...new Set(node.sentences.map((s) => s.part))].map((p) =>
    node.sentences.flatMap((s, i) => (s.part === p ? [i] : [])),
  );
  const order: number[] = [];
  const facts = { mask: 0, first: 0, last: 0, words: 0, before: new Int32Array(node.sentences.length) };
  const note = (): void => {
    let holding = 0;
    for (let i = 0; i < rules.length; i++) if (rules[i]!(facts)) holding |= 1 << i;
    const key = facts.mask * 2 ** 21 + holding;
    if (!found.has(key)) found.set(key, { mask: facts.mask, holding, order: [...order] });
  };
  const extend = (used: number): void => {
    for (let part = 0; part < members.length; part++) {
      if ((used & (1 << part)) !== 0) continue;
      for (const i of members[part]!) {
        const { mask, first, last, words: sum } = facts;
        facts.before[i] = mask;
        facts.mask = mask | (1 << i);
        facts.first = first === 0 ? 1 << i : first;
        facts.last = 1 << i;
        facts.words = sum + words[i]!;
        order.push(i);
        note();
        extend(used | (1 << part));
        order.pop();
        facts.mask = mask;
        facts.first = first;
        facts.last = last;
        facts.words = sum;
      }
    }
  };
  extend(0);
  return found;
}

/** One email of this kind. */
export function emailOf(node: ComposeNode, { order }: Kind): Choice {
  return emailChoice(
    node,
    order.map((i) => node.sentences[i]!.id),
  );
}

/** One email of each kind. */
export function distinctEmails(node: ComposeNode): readonly Choice[] {
  return kindsOf(node).map((kind) => emailOf(node, kind));
}

type Weigh = (effects: readonly Effect[] | undefined) => number;

/** What each kind comes to under a measure of effects that adds up: summed over bits, without making the emails. */
function weighed(node: ComposeNode, weigh: Weigh): (kind: Kind) => number {
  const sentences = node.sentences.map((s) => weigh(s.effects));
  const rules = (node.rules ?? []).map((r) => weigh(r.effects));
  return ({ mask, holding }) => sumOfBits(mask, sentences) + sumOfBits(holding, rules);
}

function sumOfBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) if ((bits & (1 << i)) !== 0) sum += weights[i]!;
  return sum;
}

const pointsIn: Weigh = (effects) => (effects ?? []).reduce((sum, e) => sum + e.points, 0);

type Range = readonly [most: number, least: number];

const RANGES = new WeakMap<ComposeNode, Map<string, Range>>();

/** The most and the least points for a principle that an email here can have; worked out once a node. */
export function emailRange(node: ComposeNode, principle: string): Range {
  const known = RANGES.get(node) ?? new Map<string, Range>();
  RANGES.set(node, known);
  const range = known.get(principle) ?? rangeOf(node, principle);
  known.set(principle, range);
  return range;
}

function rangeOf(node: ComposeNode, principle: string): Range {
  const points = weighed(node, (effects) => pointsIn((effects ?? []).filter((e) => e.principle === principle)));
  const all = kindsOf(node).map(points);
  return all.reduce<Range>(([most, least], n) => [Math.max(most, n), Math.min(least, n)], [-Infinity, Infinity]);
}
