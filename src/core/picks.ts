// What can be picked at a node, as far as a count of points can tell picks apart: choices one by one, emails by what they change.
// Tries every kind of email, but makes only those that somebody asks for.
import type { ComposeNode } from './email.ts';
import { emailOf, kindsOf, pointsIn, sumOfBits, type Kind } from './email-kinds.ts';
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

/** There can be a hundred thousand kinds, so nothing is made anew for each but numbers. */
function sorted(node: ComposeNode): EmailPicks {
  const places = new Map<number, number>();
  const alike: Map<number, Variant>[] = [];
  const reading = readingOf(node);
  const ofKind = kindsOf(node).map((kind) => {
    const changes = reading.changes(kind);
    const place = places.get(changes) ?? alike.push(new Map()) - 1;
    places.set(changes, place);
    const key = reading.points(kind) * 4 + (reading.against(kind) ? 2 : 0) + (reading.graceful(kind) ? 1 : 0);
    if (!alike[place]!.has(key)) alike[place]!.set(key, variantOf(node, kind, reading));
    return place;
  });
  return { picks: alike.map((a) => pickOf([...a.values()])), ofKind };
}

function variantOf(node: ComposeNode, kind: Kind, { points, against, graceful }: Reading): Variant {
  return {
    points: points(kind),
    against: against(kind),
    graceful: graceful(kind),
    make: () => emailOf(node, kind),
  };
}

/** What can be read off the bits of a kind of email. */
interface Reading {
  /** The same number for all emails that change the same things. */
  readonly changes: (kind: Kind) => number;
  readonly points: (kind: Kind) => number;
  readonly against: (kind: Kind) => boolean;
  readonly graceful: (kind: Kind) => boolean;
}

type Piece = ComposeNode['sentences'][number] | NonNullable<ComposeNode['rules']>[number];

function readingOf({ sentences, rules = [] }: ComposeNode): Reading {
  const bitsOf = (is: (p: Piece) => boolean) => [bits(sentences.map(is)), bits(rules.map(is))] as const;
  const some = (is: (p: Piece) => boolean) => {
    const [inIt, holding] = bitsOf(is);
    return (kind: Kind) => ((kind.mask & inIt) | (kind.holding & holding)) !== 0;
  };
  const [inIt, holding] = bitsOf((p) => p.set !== undefined);
  const [earned, ruled] = [sentences.map((p) => pointsIn(p.effects)), rules.map((p) => pointsIn(p.effects))];
  return {
    changes: (kind) => (kind.mask & inIt) * 2 ** 21 + (kind.holding & holding),
    points: (kind) => sumOfBits(kind.mask, earned) + sumOfBits(kind.holding, ruled),
    against: some((p) => isAgainst(p.effects)),
    graceful: some((p) => isGraceful(p.effects)),
  };
}

const bits = (list: readonly boolean[]): number => list.reduce((mask, yes, i) => (yes ? mask | (1 << i) : mask), 0);
