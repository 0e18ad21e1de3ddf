// If-then plans: what the player means to do when the moment comes, in their own words. They are kept and shown again, never judged.
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

export interface Plan {
  readonly id: string;
  readonly cue: PlanCue;
  readonly words: string;
  /** In milliseconds since 1970. */
  readonly made: number;
}

const CALL_FOR_PLANS: ReadonlySet<PrincipleId> = new Set(['use-it', 'listen-dont-argue']);

/** Whether a conversation that teaches these principles is one to make plans after. */
export function callsForPlans(principles: readonly PrincipleId[]): boolean {
  return principles.some((p) => CALL_FOR_PLANS.has(p));
}

/** The player's words as they are kept: on one line, not too long. Empty where nothing was written. */
export function planWords(written: string): string {
  return written.replaceAll(/\s+/g, ' ').trim().slice(0, PLAN_LENGTH).trim();
}
