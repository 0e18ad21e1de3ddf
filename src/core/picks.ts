// What can be picked at a node, as far as a count of points can tell picks apart: choices one by one, emails by what they change.
// Tries every kind of email, but makes only those that somebody asks for.
import { emailOf, kindsOf, type ComposeNode, type Kind } from './email.ts';
import type { Choice, Deciding, Effect } from './scenario.ts';

/** One choice, or one email for all that earn and hold the same. */
export interface Variant {
  readonly points: number;
  /** Some effect counts against the player. */
  readonly against: boolean;
  /** It honors a graceful close. */
  readonly graceful: boolean;
  readonly make: () => Choice;
}

/** One way on: a choice, or all the emails that change the same things and so lead to the same position. */
export interface Pick {
  /** In the order of the file; an email before those that are found after it. */
  readonly variants: readonly Variant[];
  /** The first of those that earn most. */
  readonly best: Variant;
  /** The first of those that earn least. */
  readonly worst: Variant;
}

const GRACEFUL: ReadonlySet<string> = new Set(['thank-full-stop', 'accept-no']);

const KNOWN = new WeakMap<Deciding, readonly Pick[]>();

/** In the order of the file, on offer or not. */
export function picksAt(node: Deciding): readonly Pick[] {
  const kept = KNOWN.get(node);
  if (kept !== undefined) return kept;
  const picks = node.kind === 'compose' ? emailPicks(node).picks : node.choices.map((c) => pickOf([choiceVariant(c)]));
  KNOWN.set(node, picks);
  return picks;
}

function pickOf(variants: readonly Variant[]): Pick {
  const [best, worst] = [
    (a: Variant, b: Variant) => b.points > a.points,
    (a: Variant, b: Variant) => b.points < a.points,
  ];
  const first = (better: typeof best) => variants.reduce((a, b) => (better(a, b) ? b : a));
  return { variants, best: first(best), worst: first(worst) };
}

function choiceVariant(choice: Choice): Variant {
  return {
    points: pointsIn(choice.effects),
    against: isAgainst(choice.effects),
    graceful: isGraceful(choice.effects),
    make: () => choice,
  };
}

type Effects = readonly Effect[] | undefined;

export const pointsIn = (effects: Effects): number => (effects ?? []).reduce((sum, e) => sum + e.points, 0);
const isAgainst = (effects: Effects): boolean => (effects ?? []).some((e) => e.points < 0);
const isGraceful = (effects: Effects): boolean =>
  (effects ?? []).some((e) => e.points > 0 && GRACEFUL.has(e.principle));

interface EmailPicks {
  readonly picks: readonly Pick[];
  /** Of each kind of email, in the order of kindsOf, which of the picks it is. */
  readonly ofKind: readonly number[];
}

const EMAILS = new WeakMap<ComposeNode, EmailPicks>();

export function emailPicks(node: ComposeNode): EmailPicks {
  const kept = EMAILS.get(node) ?? sorted(node);
  EMAILS.set(node, kept);
  return kept;
}

function sorted(node: ComposeNode): EmailPicks {
  const places = new Map<string, number>();
  const alike: Map<string, Variant>[] = [];
  const look = inspector(node);
  const ofKind = kindsOf(node).map((kind) => {
    const { changes, variant } = look(kind);
    const place = places.get(changes) ?? alike.push(new Map()) - 1;
    places.set(changes, place);
    const key = `${variant.points} ${variant.against} ${variant.graceful}`;
    if (!alike[place]!.has(key)) alike[place]!.set(key, variant);
    return place;
  });
  return { picks: alike.map((a) => pickOf([...a.values()])), ofKind };
}

/** Reads a kind of email off its bits: what it changes, and what it earns. */
function inspector(node: ComposeNode): (kind: Kind) => { readonly changes: string; readonly variant: Variant } {
  const pieces = [node.sentences, node.rules ?? []] as const;
  const points = pieces.map((list) => list.map((p) => pointsIn(p.effects)));
  const [changing, against, graceful] = [
    pieces.map((list) => bits(list.map((p) => p.set !== undefined))),
    pieces.map((list) => bits(list.map((p) => isAgainst(p.effects)))),
    pieces.map((list) => bits(list.map((p) => isGraceful(p.effects)))),
  ];
  const some = ({ mask, holding }: Kind, of: readonly number[]) => ((mask & of[0]!) | (holding & of[1]!)) !== 0;
  return (kind) => ({
    changes: `${kind.mask & changing[0]!} ${kind.holding & changing[1]!}`,
    variant: {
      points: sumOfBits(kind.mask, points[0]!) + sumOfBits(kind.holding, points[1]!),
      against: some(kind, against),
      graceful: some(kind, graceful),
      make: () => emailOf(node, kind),
    },
  });
}

const bits = (list: readonly boolean[]): number => list.reduce((mask, yes, i) => (yes ? mask | (1 << i) : mask), 0);

function sumOfBits(mask: number, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => ((mask & (1 << i)) === 0 ? sum : sum + weight), 0);
}
