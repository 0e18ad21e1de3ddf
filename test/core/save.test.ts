import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Entry } from '../../src/core/attempt.ts';
import { packAttempt, unpackAttempt } from '../../src/core/save.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const steps = fc.array(
  fc.tuple(
    fc.oneof(
      id.map((pick) => ({ pick })),
      fc.array(id, { maxLength: 12 }).map((compose) => ({ compose })),
      fc.constant({ undo: true as const }),
    ),
    fc.nat(600_000),
  ),
  { maxLength: 30 },
);

const attempts: fc.Arbitrary<Attempt> = fc
  .record({
    v: fc.constant(1 as const),
    id,
    scenario: id,
    hash: hex,
    rules: hex,
    seed: fc.nat(0xffff_ffff),
    mode: fc.constantFrom('coached' as const, 'for real' as const, 'practice' as const),
    started: fc.nat(2 ** 45),
    steps,
  })
  .map(({ steps: taken, ...head }) => {
    let at = 0;
    return { ...head, log: taken.map(([what, step]): Entry => ({ ...what, at: (at += step) })) };
  });

describe('a saved attempt', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        expect(unpackAttempt(packAttempt(attempt))).toEqual(attempt);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('of ten picks is at most 400 bytes', () => {
    const log = Array.from({ length: 10 }, (_, n) => ({ pick: 'a-choice-id', at: 9000 * (n + 1) }));
    const attempt: Attempt = {
      v: 1,
      id: 'abcdefghi',
      scenario: 'handstand-call',
      hash: '0123456789abcdef',
      rules: '0123456789abcdef',
      seed: 4294967295,
      mode: 'coached',
      started: 1790000000000,
      log,
    };
    expect(packAttempt(attempt).length).toBeLessThanOrEqual(400);
  });

  it('is refused, never thrown over, when it is something else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackAttempt(text)).toBeNull();
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(unpackAttempt('1.a.b')).toBeNull();
  });
});
