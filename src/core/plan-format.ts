// What a kept plan may hold, as one zod schema. Loaded only when there is a plan to read.
import './jitless.ts';
import * as z from 'zod/mini';
import { PLAN_CUES, PLAN_LENGTH } from './plans.ts';

export const planFormat = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  cue: z.enum(PLAN_CUES),
  words: z.string().check(z.minLength(1), z.maxLength(PLAN_LENGTH)),
  made: z.int().check(z.gte(0)),
});
