// Brings two sets of attempts together without losing a pick of either: the longer of two logs that agree, and both where they differ.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isBeginning, type Attempt } from './attempt.ts';
import { canonical } from './hash.ts';

export interface Merged {
  /** Those known and those that came, oldest first. */
  readonly attempts: readonly Attempt[];
  /** The ones that are new or longer now. */
  readonly changed: readonly Attempt[];
  readonly added: number;
  /** Known ones that have gone on further in what came. */
  readonly grown: number;
  /** Known ones that came with another log, and are kept beside it under a new id. */
  readonly beside: number;
  readonly already: number;
}

/** Merging the same again changes nothing: the new id of a copy follows from what is in it. */
export function mergeAttempts(known: readonly Attempt[], coming: readonly Attempt[]): Merged {
  const all = new Map(known.map((a) => [a.id, a]));
  const changed = new Map<string, Attempt>();
  const count = { added: 0, grown: 0, beside: 0, already: 0 };
  for (const attempt of coming) {
    const { how, kept } = placed(all, attempt);
    count[how] += 1;
    if (how === 'already') continue;
    all.set(kept.id, kept);
    changed.set(kept.id, kept);
  }
  const attempts = [...all.values()].toSorted((a, b) => a.started - b.started);
  return { attempts, changed: [...changed.values()], ...count };
}

interface Placed {
  readonly how: 'added' | 'grown' | 'beside' | 'already';
  readonly kept: Attempt;
}

function placed(all: ReadonlyMap<string, Attempt>, attempt: Attempt): Placed {
  const mine = all.get(attempt.id);
  if (mine === undefined) return { how: 'added', kept: attempt };
  if (headOf(mine) === headOf(attempt)) {
    if (isBeginning(attempt.log, mine.log)) return { how: 'already', kept: mine };
    if (isBeginning(mine.log, attempt.log)) return { how: 'grown', kept: attempt };
  }
  const copy = { ...attempt, id: idOf(attempt) };
  return { how: all.has(copy.id) ? 'already' : 'beside', kept: copy };
}

function headOf({ log: _log, ...head }: Attempt): string {
  return canonical(head);
}

function idOf(attempt: Attempt): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(attempt)))).slice(0, 16);
}
