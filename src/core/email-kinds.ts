// Every email that can be written at a node, told apart as far as its effects and what it leads to can tell: exact, and in steps if wanted.
// Refuses nothing: the reader has made sure that there are at most MAX_EMAILS.
import { drained } from './drained.ts';
import { compiled, emailChoice, type ComposeNode } from './email.ts';
import type { Choice, Effect } from './scenario.ts';

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
  return drained(kindsInSteps(node));
}

/** The same, with a pause after all the emails that begin with the same two sentences. */
export function* kindsInSteps(node: ComposeNode): Generator<void, readonly Kind[]> {
  const kept = KINDS.get(node);
  if (kept !== undefined) return kept;
  const kinds = yield* enumerated(node);
  KINDS.set(node, kinds);
  return kinds;
}

/** Up to 100,000 emails are tried here, so nothing is made anew for each but numbers. */
function* enumerated(node: ComposeNode): Generator<void, readonly Kind[]> {
  const found: Kind[] = [];
  const draft = draftOf(node, found);
  const parts = [...new Set(node.sentences.map((s) => s.part))];
  const members = parts.map((p) => node.sentences.flatMap((s, i) => (s.part === p ? [i] : [])));
  const extend = (used: number): void => {
    for (let part = 0; part < members.length; part++) {
      if ((used & (1 << part)) !== 0) continue;
      for (const i of members[part]!) {
        draft.add(i);
        extend(used | (1 << part));
        draft.takeOut();
      }
    }
  };
  for (const [one, first] of members.flatMap((part, p) => part.map((i) => [1 << p, i] as const))) {
    draft.add(first);
    for (const [p, part] of members.entries()) {
      if ((one & (1 << p)) !== 0) continue;
      for (const second of part) {
        draft.add(second);
        extend(one | (1 << p));
        draft.takeOut();
        yield;
      }
    }
    draft.takeOut();
  }
  return found;
}

/** An email under construction; each state of it that is new in kind is noted. */
function draftOf(node: ComposeNode, found: Kind[]): { add(i: number): void; takeOut(): void } {
  const { rules, words } = compiled(node);
  const order: number[] = [];
  /** By the sentences in it, which rules have held together. */
  const seen: Set<number>[] = [];
  const facts = { mask: 0, first: 0, last: 0, words: 0, before: new Int32Array(node.sentences.length) };
  const note = (): void => {
    let holding = 0;
    for (let i = 0; i < rules.length; i++) if (rules[i]!(facts)) holding |= 1 << i;
    const { mask } = facts;
    const known = (seen[mask] ??= new Set());
    if (known.has(holding)) return;
    known.add(holding);
    found.push({ mask, holding, order: [...order] });
  };
  return {
    add(i) {
      const bit = 1 << i;
      if (facts.mask === 0) facts.first = bit;
      facts.before[i] = facts.mask;
      facts.mask |= bit;
      facts.last = bit;
      facts.words += words[i]!;
      order.push(i);
      note();
    },
    takeOut() {
      const i = order.pop()!;
      const last = order.at(-1);
      facts.mask &= ~(1 << i);
      facts.last = last === undefined ? 0 : 1 << last;
      facts.words -= words[i]!;
    },
  };
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

export function sumOfBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) if ((bits & (1 << i)) !== 0) sum += weights[i]!;
  return sum;
}

export const pointsIn: Weigh = (effects) => (effects ?? []).reduce((sum, e) => sum + e.points, 0);

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
