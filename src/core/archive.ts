// The progress file: everything that is kept, as one text to take away and to bring back. Nothing in it is believed unread:
// what does not read is listed with a reason, and never keeps the rest out.
import type { Attempt } from './attempt.ts';
import { fingerprint } from './hash.ts';
import { ADDRESS, readAttempt, readPlan, type Read } from './kept.ts';
import type { Plan } from './plans.ts';
import { readScenario } from './reader.ts';

/** A scenario as it was played, under the hash of exactly that version. */
export interface KeptScenario {
  readonly hash: string;
  readonly id: string;
  readonly text: string;
}

export interface Archive {
  readonly attempts: readonly Attempt[];
  readonly scenarios: readonly KeptScenario[];
  /** Read by whoever knows what settings there are. */
  readonly settings: unknown;
  readonly plans: readonly Plan[];
}

/** Something in the file that is left out, and why. */
export interface LeftOut {
  /** What it is, as a person would find it: “attempt 3”. */
  readonly what: string;
  readonly why: string;
}

export type Opened =
  | { readonly kind: 'archive'; readonly archive: Archive; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'refused'; readonly says: string };

/** Characters beyond which a file is refused unread. */
export const MOST_TEXT = 64_000_000;

/** `exported` is in milliseconds since 1970. */
export function writeArchive(archive: Archive, exported: number): string {
  const { attempts, scenarios, settings, plans } = archive;
  return JSON.stringify({ v: 1, exported, attempts, scenarios, settings, plans });
}

/** Never throws. */
export function readArchive(text: string): Opened {
  if (text.length > MOST_TEXT) return { kind: 'refused', says: 'This file is larger than any progress file can be.' };
  const json = parsed(text);
  if (json === null) return { kind: 'refused', says: 'This is not a progress file, or it was cut short.' };
  if (json['v'] !== 1)
    return { kind: 'refused', says: 'This is not a progress file, or it comes from a newer version of the game.' };
  const leftOut: LeftOut[] = [];
  const attempts = each(json['attempts'], 'attempt', readAttempt, leftOut);
  const scenarios = each(json['scenarios'], 'scenario version', readKeptScenario, leftOut);
  const plans = each(json['plans'], 'plan', readPlan, leftOut);
  return { kind: 'archive', archive: { attempts, scenarios, settings: json['settings'], plans }, leftOut };
}

function readKeptScenario(json: unknown): Read<KeptScenario> {
  const { hash, id, text } = (json ?? {}) as Partial<Record<string, unknown>>;
  if (typeof hash !== 'string' || typeof id !== 'string' || typeof text !== 'string')
    return { why: 'It is not a hash, an id and a text.' };
  if (!ADDRESS.test(id)) return { why: 'Its id is not one that a scenario can have.' };
  const reading = readScenario(id, text);
  if (reading.kind === 'problems') return { why: reading.problems[0]?.says ?? 'It cannot be read.' };
  return fingerprint(reading.scenario).hash === hash
    ? { value: { hash, id, text } }
    : { why: 'It is not the version that it says it is.' };
}

function each<T>(list: unknown, what: string, read: (json: unknown) => Read<T>, leftOut: LeftOut[]): T[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    leftOut.push({ what: `all of the ${what}s`, why: 'They are not in a list.' });
    return [];
  }
  return list.flatMap((json: unknown, i) => {
    const it = read(json);
    if ('value' in it) return [it.value];
    leftOut.push({ what: `${what} ${i + 1}`, why: it.why });
    return [];
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
