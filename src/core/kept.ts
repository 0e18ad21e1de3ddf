// Reads what was kept, one piece at a time: an attempt or a plan, or a sentence that says why it is none.
import type { Attempt } from './attempt.ts';
import { attemptFormat } from './attempt-format.ts';
import { planFormat } from './plan-format.ts';
import type { Plan } from './plans.ts';
import { whyOf } from './sentences.ts';

/** The value, or a sentence that says what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly why: string };

/** What can stand in an address of the game. */
export const ADDRESS = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function readAttempt(json: unknown): Read<Attempt> {
  const read = attemptFormat.safeParse(json, { reportInput: true });
  if (!read.success) return { why: whyOf(read.error.issues) };
  if (!ADDRESS.test(read.data.id)) return { why: 'Its id is not one that this game makes.' };
  if (read.data.log.length === 0) return { why: 'Nothing was said in it.' };
  return { value: read.data };
}

export function readPlan(json: unknown): Read<Plan> {
  const read = planFormat.safeParse(json, { reportInput: true });
  return read.success ? { value: read.data } : { why: whyOf(read.error.issues) };
}
