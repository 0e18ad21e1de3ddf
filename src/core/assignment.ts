// An assignment: which scenarios a class plays, in which order and on what terms. It is read from a link or a file,
// and nothing in it is believed unread; nothing in it is secret either, for whoever has the link can read it.
import './jitless.ts';
import * as z from 'zod/mini';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './hash.ts';
import type { Read } from './kept.ts';
import { PRINCIPLE_IDS } from './principle-ids.ts';
import { whyOf } from './sentences.ts';

/** When a choice is explained: after each, at the end, or not until the attempts have been handed in. */
export const COACHING = ['each', 'end', 'handed in'] as const;
export type Coaching = (typeof COACHING)[number];

/** Which of a student's attempts at a scenario is the one that counts. */
export const COUNTING = ['best', 'last', 'first'] as const;
export type Counting = (typeof COUNTING)[number];

export const MOST_SCENARIOS = 20;
export const MOST_ATTEMPTS = 20;
/** Characters of the title and of whom it is for, and of the note. */
export const TITLE_LENGTH = 80;
export const NOTE_LENGTH = 600;

/** How the id of a scenario begins that does not come with the game, and of no other. */
export const OWN = 'own-';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

export const DUE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** A scenario that is asked for, and the endings that must be met in it, one of them, where any are named. */
const asked = z.strictObject({
  id,
  endings: z.optional(z.array(id).check(z.minLength(1), z.maxLength(40))),
  /** The hash of exactly this version, for a scenario of the instructor's own; one without comes with the game. */
  own: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
});

/** What passes: everything that is named here, by the attempt that counts at each scenario. */
const pass = z.strictObject({
  conduct: z.optional(whole(1, 100)),
  principles: z.optional(
    z.array(z.strictObject({ principle: z.enum(PRINCIPLE_IDS), share: whole(1, 100) })).check(z.maxLength(13)),
  ),
});

export const assignmentFormat = z.strictObject({
  v: z.literal(1),
  title: text(TITLE_LENGTH),
  /** Whom it is for: a class, a course. */
  class: z.optional(text(TITLE_LENGTH)),
  note: z.optional(text(NOTE_LENGTH)),
  scenarios: z.array(asked).check(z.minLength(1), z.maxLength(MOST_SCENARIOS)),
  coaching: z.enum(COACHING),
  /** At each scenario; without it, as many as they like. */
  attempts: z.optional(whole(1, MOST_ATTEMPTS)),
  counts: z.enum(COUNTING),
  pass: z.optional(pass),
  /** The same luck for everybody; without it, each attempt has its own. */
  seed: z.optional(whole(0, 0xffff_ffff)),
  /** The instructor's date and time of day, `2026-12-04T17:00`. Shown, and never enforced. */
  due: z.optional(z.string().check(z.regex(DUE))),
});

export type Assignment = Readonly<z.infer<typeof assignmentFormat>>;
export type Asked = Assignment['scenarios'][number];

/** The assignment, or a sentence that says what is wrong with it. Never throws. */
export function readAssignment(json: unknown): Read<Assignment> {
  const read = assignmentFormat.safeParse(json, { reportInput: true });
  if (!read.success) return { why: whyOf(read.error.issues) };
  const twice = read.data.scenarios.find((s, i, all) => all.findIndex((o) => o.id === s.id) < i);
  if (twice !== undefined) return { why: `It asks for “${twice.id}” twice.` };
  const unsure = read.data.scenarios.find((s) => s.id.startsWith(OWN) !== (s.own !== undefined));
  return unsure === undefined
    ? { value: read.data }
    : { why: `It does not say rightly whether “${unsure.id}” comes with the game.` };
}

/** The name of an assignment: the first 12 hex digits of SHA-256 over its terms. A note reworded or a date moved leaves it as it was. */
export function assignmentId(assignment: Assignment): string {
  const { note: _note, due: _due, ...terms } = assignment;
  return bytesToHex(sha256(utf8ToBytes(canonical(terms)))).slice(0, 12);
}
