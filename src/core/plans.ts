// If-then plans: what the player means to do when the moment comes, in their own words. They are kept and shown again, never judged.
import './jitless.ts';
import * as z from 'zod/mini';
import type { PrincipleId } from './principle-ids.ts';

/** The moments that a plan can be made for, each with how it begins. */
export const PLAN_CUES = ['disagree', 'use'] as const;
export type PlanCue = (typeof PLAN_CUES)[number];

export const PLAN_BEGINS: Readonly<Record<PlanCue, string>> = {
  disagree: 'If they give me a reason I disagree with, then I will',
  use: 'If they tell me one thing to do better, then I will',
};

/** Characters of a plan's own words. */
export const PLAN_LENGTH = 200;

export const planFormat = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  cue: z.enum(PLAN_CUES),
  words: z.string().check(z.minLength(1), z.maxLength(PLAN_LENGTH)),
  made: z.int().check(z.gte(0)),
});

/** `made` is in milliseconds since 1970. */
export type Plan = Readonly<z.infer<typeof planFormat>>;

const CALL_FOR_PLANS: ReadonlySet<PrincipleId> = new Set(['use-it', 'listen-dont-argue']);

/** Whether a conversation that teaches these principles is one to make plans after. */
export function callsForPlans(principles: readonly PrincipleId[]): boolean {
  return principles.some((p) => CALL_FOR_PLANS.has(p));
}

/** The player's words as they are kept: on one line, not too long. Empty where nothing was written. */
export function planWords(written: string): string {
  return written.replaceAll(/\s+/g, ' ').trim().slice(0, PLAN_LENGTH).trim();
}
