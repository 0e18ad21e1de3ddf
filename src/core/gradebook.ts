// A gradebook: what the codes that came in for one assignment come to. It holds nothing that a code said of itself but picks and times:
// every figure is from a checked replay. It cannot know who sat at the keyboard, nor whether a legal play was made up and signed afresh.
import type { Assignment } from './assignment.ts';
import type { ResultAttempt } from './result.ts';
import type { Outcome, Scenario } from './scenario.ts';
import type { Grade, Mark } from './score.ts';

export interface Gradebook {
  readonly assignment: Assignment;
  /** In the order of their names. */
  readonly students: readonly Student[];
  /** In the order in which they came in. */
  readonly apart: readonly Apart[];
  readonly came: Came;
}

/** How much came in. A code that was set apart whole counts as one: `all` is always `accepted + apart + known`. */
export interface Came {
  readonly codes: number;
  readonly all: number;
  readonly accepted: number;
  readonly apart: number;
  /** What had come before: the same code again, or a later code that holds the earlier attempts. */
  readonly known: number;
}

export interface Student {
  /** The name folded: what makes two spellings one student. */
  readonly key: string;
  /** As it was typed first. */
  readonly name: string;
  /** From 1, in the order in which they came in: it stands for the name when names are hidden. */
  readonly number: number;
  /** Of each code under this name, in the order in which they came in. */
  readonly receipts: readonly string[];
  /** One for each scenario of the assignment, in its order. */
  readonly work: readonly Work[];
  /** How many attempts under this name were set apart. */
  readonly apart: number;
  /** What is wanting over all scenarios: principles. Empty where nothing is; what is wanting at one of them is told there. */
  readonly missing: readonly string[];
  /** Nothing is missing, here or at any scenario. */
  readonly passed: boolean;
}

/** What one student did at one scenario. */
export interface Work {
  /** The scenario's id. */
  readonly scenario: string;
  /** The accepted ones, oldest first. */
  readonly attempts: readonly Checked[];
  /** The one that counts; null where there is none. */
  readonly counted: Checked | null;
  /** What is wanting at this scenario, a phrase each: “Conduct 70 or more”. Empty where nothing is. */
  readonly missing: readonly string[];
}

/** An attempt that was played again from its picks, and what these are worth. */
export interface Checked {
  readonly attempt: ResultAttempt;
  /** Of the code that brought it first. */
  readonly receipt: string;
  /** As it was played. */
  readonly scenario: Scenario;
  readonly conduct: number;
  /** The ending's id. */
  readonly ending: string;
  readonly outcome: Outcome;
  /** In their order. */
  readonly chosen: readonly Chosen[];
  /** The principles that were asked of the player, in their order. */
  readonly marks: readonly Mark[];
}

/** One decision of a checked attempt. */
export interface Chosen {
  readonly node: string;
  /** A choice's id, or the ids of an email's sentences. */
  readonly picked: string | readonly string[];
  /** Of an email: how it was read. */
  readonly heard?: string;
  /** In Conduct points, a whole number. */
  readonly cost: number;
  readonly grade: Grade;
}

/** Why something is set apart, in the order in which reasons are looked for. */
export const REASONS = [
  'unreadable',
  'another assignment',
  'empty',
  'no such scenario',
  'unknown version',
  'replay fails',
  'not finished',
  'no score',
  'practice',
  'coached',
  'another seed',
  'impossible timing',
  'copy',
  'too many',
] as const;
export type ReasonKind = (typeof REASONS)[number];

/** `of`: the keys of the other students under whose names the same came, for a copy. The words leave them out, so that they can be hidden. */
export interface Reason {
  readonly kind: ReasonKind;
  /** A sentence. */
  readonly says: string;
  readonly of?: readonly string[];
}

/** What is not counted, and why: a code as a whole, or one attempt of a code that was read. */
export interface Apart {
  readonly reasons: readonly Reason[];
  /** As it came. */
  readonly code: string;
  /** Null where the code has none. */
  readonly receipt: string | null;
  /** The name's key and the name; null where the code cannot be read. */
  readonly student: { readonly key: string; readonly name: string } | null;
  /** Null for a code as a whole. */
  readonly attempt: ResultAttempt | null;
  /** What the replay came to, as far as there is one; never counted. */
  readonly checked: Checked | null;
}

/** A version of a scenario by its id and the first 12 hex digits of its hash over its rules; null where none is known. */
export type ScenarioOf = (id: string, rules: string) => Scenario | null;

/** What makes two spellings of a name one: neither letters' size nor spaces, nor how an accent is stored. */
export function studentKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
