// The codes side by side: who handed in what, which came before, and which picks and times came under two names.
// Everything that comes in is kept here, under an attempt's student or among what is set apart whole.
import { REASONS, type Apart, type Reason } from './gradebook.ts';
import type { CameIn, Judged, Name } from './gradebook-codes.ts';
import { receiptIn } from './result.ts';

export interface Heap {
  readonly codes: Set<string>;
  readonly pupils: Map<string, Pupil>;
  /** Under which names the same picks and times came. */
  readonly under: Map<string, Set<string>>;
  readonly whole: { readonly at: number; readonly apart: Apart }[];
  /** How many came in, a code that is set apart whole as one, and how many of them had come before. */
  all: number;
  known: number;
}

export interface Pupil extends Name {
  readonly number: number;
  readonly receipts: Set<string>;
  readonly entries: Map<string, Entry>;
}

export interface Entry extends Judged {
  readonly code: string;
  readonly name: string;
  /** Its place among all that came in. */
  readonly at: number;
}

export function emptyHeap(): Heap {
  return { codes: new Set(), pupils: new Map(), under: new Map(), whole: [], all: 0, known: 0 };
}

export function enter(heap: Heap, it: CameIn): void {
  const again = heap.codes.has(it.code);
  heap.codes.add(it.code);
  if (it.kind === 'read') enterAttempts(heap, it);
  else if (again) heap.known += 1;
  else heap.whole.push({ at: heap.all, apart: apartWhole(it) });
  if (it.kind === 'whole') heap.all += 1;
}

function apartWhole({ code, student, reason }: CameIn & { readonly kind: 'whole' }): Apart {
  return { reasons: [reason], code, receipt: receiptIn(code), student, attempt: null, checked: null };
}

function enterAttempts(heap: Heap, { code, student, attempts }: CameIn & { readonly kind: 'read' }): void {
  const pupil = pupilOf(heap, student);
  pupil.receipts.add(receiptIn(code)!);
  for (const judged of attempts) {
    if (pupil.entries.has(judged.all)) heap.known += 1;
    else pupil.entries.set(judged.all, { ...judged, code, name: student.name, at: heap.all });
    heap.all += 1;
    noteMoves(heap, judged, student.key);
  }
}

function pupilOf({ pupils }: Heap, { key, name }: Name): Pupil {
  const known = pupils.get(key);
  if (known !== undefined) return known;
  const made = { key, name, number: pupils.size + 1, receipts: new Set<string>(), entries: new Map<string, Entry>() };
  pupils.set(key, made);
  return made;
}

function noteMoves({ under }: Heap, { moves, attempt }: Judged, key: string): void {
  if (attempt.log.length === 0) return;
  const keys = under.get(moves);
  if (keys === undefined) under.set(moves, new Set([key]));
  else keys.add(key);
}

/** What speaks against counting an attempt, that which only the others show included. */
export function reasonsFor({ under }: Heap, { reasons, moves }: Entry, key: string): readonly Reason[] {
  const of = [...(under.get(moves) ?? [])].filter((other) => other !== key);
  if (of.length === 0) return reasons;
  const copy: Reason = { kind: 'copy', says: 'The same picks and times came under another name', of };
  return [...reasons, copy].toSorted((a, b) => REASONS.indexOf(a.kind) - REASONS.indexOf(b.kind));
}
