// The scenario format: what a scenario file may say, as one zod schema from which the types come.
// Refuses unknown keys, code, markup and links; whether ids lead anywhere is the reader's business (reader.ts).
import './jitless.ts';
import * as z from 'zod/mini';
import { PRINCIPLE_IDS } from './principle-ids.ts';
import { CHANNELS, LINE_CUES, LOOKS, MAX_PATIENCE, MOODS, OUTCOMES, ROOMS } from './vocabulary.ts';

export * from './vocabulary.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const oneOf = <const T extends readonly [string, ...string[]]>(list: T) => z.enum(list);
const value = z.union([z.boolean(), z.int(), id]);

const principleId = oneOf(PRINCIPLE_IDS);
const mood = oneOf(MOODS);

const varCondition = z.strictObject({
  var: id,
  is: z.optional(value),
  atLeast: z.optional(z.int()),
  atMost: z.optional(z.int()),
});
const patienceCondition = z.strictObject({
  patience: id,
  atLeast: z.optional(whole(0, 6)),
  atMost: z.optional(whole(0, 6)),
});
type RawCondition =
  | z.infer<typeof varCondition>
  | z.infer<typeof patienceCondition>
  | { all: RawCondition[] }
  | { any: RawCondition[] }
  | { not: RawCondition };
const condition: z.ZodMiniType<RawCondition, RawCondition> = z.lazy(() =>
  z.union([
    varCondition,
    patienceCondition,
    z.strictObject({ all: z.array(condition).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ not: condition }),
  ]),
);

const change = z.union([
  z.strictObject({ var: id, to: value }),
  z.strictObject({ var: id, add: z.int().check(z.gte(-100), z.lte(100)) }),
  z.strictObject({ patience: id, add: whole(-MAX_PATIENCE, MAX_PATIENCE) }),
]);
const changes = z.optional(z.array(change).check(z.maxLength(12)));

const line = z.strictObject({
  id,
  by: z.optional(id),
  text: text(400),
  or: z.optional(z.array(text(400)).check(z.minLength(1), z.maxLength(6))),
  mood: z.optional(mood),
  cue: z.optional(oneOf(LINE_CUES)),
  if: z.optional(condition),
});
const lines = z.optional(z.array(line).check(z.maxLength(12)));

/** Where a choice, jump or draw leads: to `to`, and, if `back` is given, on to `back` at the next `return` node. */
const leads = { to: id, back: z.optional(id), set: changes };

const effect = z.strictObject({
  principle: principleId,
  points: z.int().check(z.gte(-5), z.lte(5)),
  reason: text(240),
});

const choice = z.strictObject({
  id,
  text: text(200),
  mood: z.optional(mood),
  effects: z.optional(z.array(effect).check(z.maxLength(6))),
  heard: text(240),
  thought: text(240),
  reaction: z.optional(mood),
  why: text(600),
  better: z.optional(text(300)),
  reply: lines,
  if: z.optional(condition),
  disabled: z.optional(text(160)),
  times: z.optional(whole(1, 9)),
  ...leads,
});

/** What can be asked of an email: names are of sentences or of the parts they belong to. */
const names = z.array(id).check(z.minLength(1), z.maxLength(12));
type RawEmailCondition =
  | { has: string }
  | { first: string[] }
  | { last: string[] }
  | { before: string[] }
  | { words: number }
  | { all: RawEmailCondition[] }
  | { any: RawEmailCondition[] }
  | { not: RawEmailCondition };
const emailCondition: z.ZodMiniType<RawEmailCondition, RawEmailCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ has: id }),
    z.strictObject({ first: names }),
    z.strictObject({ last: names }),
    z.strictObject({ before: z.array(id).check(z.length(2)) }),
    z.strictObject({ words: whole(1, 1000) }),
    z.strictObject({ all: z.array(emailCondition).check(z.minLength(1), z.maxLength(12)) }),
    z.strictObject({ any: z.array(emailCondition).check(z.minLength(1), z.maxLength(12)) }),
    z.strictObject({ not: emailCondition }),
  ]),
);

/** A candidate sentence. Of one part, an email holds at most one. */
const sentence = z.strictObject({
  id,
  part: id,
  text: text(300),
  /** The same with [blanks] for names, for the player's own case. */
  template: z.optional(text(300)),
  effects: z.optional(z.array(effect).check(z.maxLength(4))),
  set: changes,
});

/** What follows from how the sentences stand together: their order, what is missing, how long it is. */
const emailRule = z.strictObject({
  id,
  if: emailCondition,
  effects: z.optional(z.array(effect).check(z.maxLength(4))),
  set: changes,
});

/** How the email is taken: the first whose condition holds; the last has none. */
const reading = z.strictObject({
  id,
  if: z.optional(emailCondition),
  heard: text(240),
  thought: text(240),
  reaction: z.optional(mood),
  why: text(600),
  better: text(300),
});

/** A line of the checklist beside the email: ticked while its condition holds. */
const check = z.strictObject({ id, text: text(80), if: emailCondition });

const jump = z.strictObject({ if: z.optional(condition), ...leads });
const draw = z.strictObject({
  id,
  /** What happens, as it is told in the debrief: “Mr. Vance answers with three points”. */
  label: z.optional(text(80)),
  odds: whole(0, 100),
  moved: z.optional(
    z.array(z.strictObject({ if: condition, by: whole(-100, 100), reason: text(160) })).check(z.maxLength(12)),
  ),
  ...leads,
});

/** From this node on, the conversation goes on in another channel than the scenario's own. */
const channel = z.optional(oneOf(CHANNELS));

const node = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choose'),
    id,
    channel,
    lines,
    listener: z.optional(id),
    order: z.optional(z.enum(['drawn', 'fixed'])),
    choices: z.array(choice).check(z.minLength(1), z.maxLength(9)),
    otherwise: z.optional(id),
  }),
  z.strictObject({
    kind: z.literal('compose'),
    id,
    channel,
    lines,
    listener: z.optional(id),
    subject: text(90),
    parts: z.array(z.strictObject({ id, asks: text(90) })).check(z.minLength(2), z.maxLength(12)),
    sentences: z.array(sentence).check(z.minLength(2), z.maxLength(12)),
    rules: z.optional(z.array(emailRule).check(z.maxLength(20))),
    readings: z.array(reading).check(z.minLength(1), z.maxLength(20)),
    checklist: z.optional(z.array(check).check(z.maxLength(10))),
    mood: z.optional(mood),
    reply: lines,
    ...leads,
  }),
  z.strictObject({
    kind: z.literal('go'),
    id,
    channel,
    lines,
    jumps: z.array(jump).check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({
    kind: z.literal('chance'),
    id,
    channel,
    lines,
    draws: z.array(draw).check(z.minLength(2), z.maxLength(9)),
  }),
  z.strictObject({ kind: z.literal('return'), id, channel, lines, otherwise: id }),
  z.strictObject({ kind: z.literal('end'), id, channel, lines, ending: id }),
]);

const variable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), id, start: z.optional(z.boolean()) }),
  z.strictObject({ kind: z.literal('number'), id, least: z.int(), most: z.int(), start: z.int() }),
  z.strictObject({ kind: z.literal('word'), id, words: z.array(id).check(z.minLength(2), z.maxLength(40)), start: id }),
]);

const place = z.strictObject({
  id,
  room: oneOf(ROOMS),
  label: text(60),
  /** Somebody seen through the door: the more, the nearer the variable `shows` is to its greatest value. */
  visitor: z.optional(z.strictObject({ look: oneOf(LOOKS), shows: id })),
});

const person = z.strictObject({
  id,
  name: text(60),
  about: z.optional(text(160)),
  look: oneOf(LOOKS),
  place: id,
  mood: z.optional(mood),
  patience: z.optional(z.strictObject({ start: whole(1, MAX_PATIENCE), gone: id })),
});

const ending = z.strictObject({ id, title: text(80), outcome: oneOf(OUTCOMES), text: text(600) });

export const scenarioFormat = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(200))),
  format: z.literal(1),
  version: z.int().check(z.gte(1)),
  title: text(60),
  tagline: text(140),
  situation: whole(1, 9),
  channel: oneOf(CHANNELS),
  brief: text(600),
  goal: text(200),
  minutes: whole(1, 60),
  principles: z.array(principleId).check(z.minLength(1)),
  player: id,
  cast: z.array(person).check(z.minLength(2), z.maxLength(12)),
  places: z.array(place).check(z.minLength(1), z.maxLength(12)),
  variables: z.optional(z.array(variable).check(z.maxLength(40))),
  start: id,
  nodes: z.array(node).check(z.minLength(2), z.maxLength(60_000)),
  endings: z.array(ending).check(z.minLength(1), z.maxLength(60)),
});
