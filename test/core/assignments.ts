// Assignments at random, within all that the builder and the format allow.
import fc from 'fast-check';
import {
  COACHING,
  COUNTING,
  MOST_ATTEMPTS,
  MOST_SCENARIOS,
  NOTE_LENGTH,
  TITLE_LENGTH,
  type Assignment,
} from '../../src/core/assignment.ts';
import { PRINCIPLE_IDS } from '../../src/core/principle-ids.ts';

const text = (maxLength: number) =>
  fc
    .oneof(fc.string({ maxLength }), fc.string({ unit: 'binary', maxLength: maxLength / 2 }))
    .map((s) => s.trim())
    .filter((s) => s.length > 0 && s.length <= maxLength);

const id = fc
  .oneof(fc.constantFrom('handstand-call', 'full-stop', 'one-line'), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/))
  .filter((s) => !s.startsWith('own-'));
const endings = fc.uniqueArray(id, { minLength: 1, maxLength: 40 });
const two = (n: number) => String(n).padStart(2, '0');

const shipped = fc.record({ id, endings }, { requiredKeys: ['id'] });
const own = fc.record(
  { id: id.map((s) => `own-${s}`.slice(0, 40)), endings, own: fc.stringMatching(/^[0-9a-f]{16}$/) },
  { requiredKeys: ['id', 'own'] },
);

const principles = fc.uniqueArray(
  fc.record({ principle: fc.constantFrom(...PRINCIPLE_IDS), share: fc.integer({ min: 1, max: 100 }) }),
  { maxLength: 13, selector: ({ principle }) => principle },
);

const due = fc
  .tuple(fc.nat(9999), fc.nat(11), fc.nat(30), fc.nat(23), fc.nat(59))
  .map(([y, m, d, h, min]) => `${String(y).padStart(4, '0')}-${two(m + 1)}-${two(d + 1)}T${two(h)}:${two(min)}`);

export const assignments: fc.Arbitrary<Assignment> = fc.record(
  {
    v: fc.constant(1 as const),
    title: text(TITLE_LENGTH),
    class: text(TITLE_LENGTH),
    note: text(NOTE_LENGTH),
    scenarios: fc.uniqueArray(fc.oneof({ arbitrary: shipped, weight: 3 }, own), {
      minLength: 1,
      maxLength: MOST_SCENARIOS,
      selector: (s) => s.id,
    }),
    coaching: fc.constantFrom(...COACHING),
    attempts: fc.integer({ min: 1, max: MOST_ATTEMPTS }),
    counts: fc.constantFrom(...COUNTING),
    pass: fc.record({ conduct: fc.integer({ min: 1, max: 100 }), principles }, { requiredKeys: [] }),
    seed: fc.nat(0xffff_ffff),
    due,
  },
  { requiredKeys: ['v', 'title', 'scenarios', 'coaching', 'counts'] },
);
