// Spoils scenarios at random, as a slip of the hand, a bad merge or a torn download would: the same numbers always spoil the same way.
import fc from 'fast-check';

export const MUTATIONS = ['delete', 'duplicate', 'swap', 'retype', 'rename', 'truncate', 'flip'] as const;

export interface Mutation {
  readonly kind: (typeof MUTATIONS)[number];
  /** Where, as a share of all the places there are. */
  readonly at: number;
  readonly other: number;
  readonly pick: number;
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...MUTATIONS),
  at: share,
  other: share,
  pick: fc.nat(1000),
});

type Inner = Record<string | number, unknown>;

interface Slot {
  readonly owner: Inner;
  readonly key: string | number;
}

/** What may stand where something else stood. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'start',
  [],
  {},
  [[]],
  { id: 'x' },
];

export function mutated(text: string, m: Mutation): string {
  if (m.kind === 'truncate') return text.slice(0, Math.floor(m.at * text.length));
  if (m.kind === 'flip') return flipped(text, m);
  const json: unknown = JSON.parse(text);
  const slots = slotsIn(json);
  change(slots[Math.floor(m.at * slots.length)]!, slots[Math.floor(m.other * slots.length)]!, m);
  return JSON.stringify(json, null, 2);
}

function flipped(text: string, { at, pick }: Mutation): string {
  const i = Math.floor(at * text.length);
  const instead = String.fromCharCode(pick < 900 ? 32 + (pick % 95) : 0xd800 + pick);
  return text.slice(0, i) + instead + text.slice(i + 1);
}

function change({ owner, key }: Slot, other: Slot, { kind, pick }: Mutation): void {
  const it = owner[key];
  if (kind === 'delete') remove(owner, key);
  else if (kind === 'swap') [owner[key], other.owner[other.key]] = [copy(other.owner[other.key]), copy(it)];
  else if (kind === 'retype') owner[key] = STRANGERS[pick % STRANGERS.length];
  else if (kind === 'rename') rename(owner, key, pick);
  else if (Array.isArray(owner)) owner.splice(Number(key), 0, copy(it));
  else owner[`${key}2`] = copy(it);
}

/** An id or a word becomes another one; a number moves. */
function rename(owner: Inner, key: string | number, pick: number): void {
  const it = owner[key];
  if (typeof it === 'string') owner[key] = `${it.slice(0, pick % 7)}x`;
  if (typeof it === 'number') owner[key] = it + (pick % 9) - 4;
  if (typeof it === 'boolean') owner[key] = !it;
}

function remove(owner: Inner, key: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
}

function copy(it: unknown): unknown {
  return it === undefined ? undefined : JSON.parse(JSON.stringify(it));
}

function slotsIn(json: unknown): Slot[] {
  if (typeof json !== 'object' || json === null) return [];
  const owner = json as Inner;
  const keys = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
  return keys.flatMap((key) => [{ owner, key }, ...slotsIn(owner[key])]);
}
