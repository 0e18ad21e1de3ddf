// The progress file: everything that is kept, as one text to take away and to bring back. Nothing in it is believed unread:
// what does not read is listed with a reason, and never keeps the rest out.
import type { Attempt } from './attempt.ts';
import { readGradebook, readKeptAssignment, type KeptAssignment, type KeptGradebook } from './kept-assignment.ts';
import { readKeptScenario, type KeptScenario } from './kept-scenario.ts';
import { readAttempt, readPlan, type Read } from './kept.ts';
import type { Plan } from './plans.ts';

export interface Archive {
  readonly attempts: readonly Attempt[];
  readonly scenarios: readonly KeptScenario[];
  /** Read by whoever knows what settings there are. */
  readonly settings: unknown;
  readonly plans: readonly Plan[];
  readonly assignments: readonly KeptAssignment[];
  readonly gradebooks: readonly KeptGradebook[];
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
  const { attempts, scenarios, settings, plans, assignments, gradebooks } = archive;
  return JSON.stringify({ v: 1, exported, attempts, scenarios, settings, plans, assignments, gradebooks });
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
  const assignments = each(json['assignments'], 'assignment', readWhole, leftOut);
  const gradebooks = each(json['gradebooks'], 'gradebook', readGradebook, leftOut);
  const archive = { attempts, scenarios, settings: json['settings'], plans, assignments, gradebooks };
  return { kind: 'archive', archive, leftOut };
}

/** With the instructor's own scenarios read, too. */
function readWhole(json: unknown): Read<KeptAssignment> {
  const read = readKeptAssignment(json);
  if ('why' in read) return read;
  const wrong = read.value.own.map(readKeptScenario).find((own) => 'why' in own);
  return wrong ?? read;
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
