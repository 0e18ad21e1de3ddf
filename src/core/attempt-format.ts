// What a kept or sent attempt may hold, as one zod schema from which its types come. Loaded only when there is an attempt to read.
import './jitless.ts';
import * as z from 'zod/mini';
import { MODES } from './vocabulary.ts';

const at = z.int().check(z.gte(0));
const short = z.string().check(z.minLength(1), z.maxLength(64));

export const entryFormat = z.union([
  z.strictObject({ pick: short, at }),
  z.strictObject({ compose: z.array(short).check(z.maxLength(12)), at }),
  z.strictObject({ undo: z.literal(true), at }),
]);

export const attemptFormat = z.strictObject({
  v: z.literal(1),
  id: short,
  scenario: short,
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  rules: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  seed: z.int().check(z.gte(0), z.lte(0xffff_ffff)),
  mode: z.enum(MODES),
  assignment: z.optional(short),
  started: at,
  log: z.array(entryFormat).check(z.maxLength(2000)),
});
