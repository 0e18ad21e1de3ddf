// Whatever stands in a link, it is an assignment or a sentence, at once. `npm run soak -- links` tries ten thousand.
import { base64urlnopad } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { linkPayload, MOST_PAYLOAD, payloadIn, readPayload } from '../../src/core/assignment-link.ts';
import { readAssignmentFile } from '../../src/core/assignment-file.ts';
import { readAssignment, type Assignment } from '../../src/core/assignment.ts';
import { assignments } from './assignments.ts';
import { mutated, mutation } from './mutate.ts';
import { often, PATIENCE } from '../store/often.ts';

const runs = often(100, 10_000);
const seeded = { numRuns: runs, seed: 9 };
const SENTENCE = /^[A-Z“0-9].*\.$/s;
/** Milliseconds within which a link is read or refused. */
const SOON = 200;

/** A payload whose check fits, whatever was packed. */
function signed(packed: Uint8Array): string {
  return `1${base64urlnopad.encode(sha256(packed)).slice(0, 3)}${base64urlnopad.encode(packed)}`;
}

const packed = (json: string): string => signed(deflateSync(strToU8(json), { level: 9 }));

/** The better of two, since tests share the processor. */
function timeOf(payload: string): number {
  const times = [1, 2].map(() => {
    const begun = performance.now();
    readPayload(payload);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

/** Refused with a sentence, or read as an assignment that reads as itself. */
function expectTold(payload: string): 'read' | 'refused' {
  const read = readPayload(payload);
  expect(timeOf(payload)).toBeLessThan(SOON);
  if ('why' in read) expect(read.why).toMatch(SENTENCE);
  else expect(readAssignment(read.value)).toEqual(read);
  return 'why' in read ? 'refused' : 'read';
}

describe('a link', { timeout: PATIENCE }, () => {
  it('gives back any assignment that it was made from', () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        const payload = linkPayload(assignment);
        expect(readPayload(payload)).toEqual({ value: assignment });
        expect(payloadIn(`Here it is: https://example.org/x/#/a/${payload}, see you`)).toBe(payload);
      }),
      seeded,
    );
  });

  it(`with something changed in it is refused in words: ${runs} of them`, () => {
    const edit = fc.record({ at: fc.nat(), char: fc.string({ minLength: 1, maxLength: 3 }), cut: fc.nat(3) });
    const change = (payload: string, { at, char, cut }: { at: number; char: string; cut: number }) => {
      const place = at % payload.length;
      return payload.slice(0, place) + char + payload.slice(place + cut);
    };
    fc.assert(
      fc.property(assignments, edit, (assignment, one) => {
        const payload = linkPayload(assignment);
        const other = change(payload, one);
        expect(expectTold(other)).toBe(other === payload ? 'read' : 'refused');
      }),
      seeded,
    );
  });

  it(`of characters at random is refused in words: ${runs} of them`, () => {
    const text = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.stringMatching(/^1[A-Za-z0-9_-]{0,400}$/),
    );
    fc.assert(
      fc.property(text, (payload) => {
        expect(expectTold(payload)).toBe('refused');
        payloadIn(payload);
      }),
      seeded,
    );
  });

  it(`whose check fits and whose contents do not is refused, or read as what it says: ${runs} of them`, () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(assignments, mutation, (assignment, m) => {
        seen[expectTold(packed(mutated(JSON.stringify(assignment), m)))] += 1;
      }),
      seeded,
    );
    expect(seen.refused).toBeGreaterThan(runs / 4);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(expectTold(signed(bytes))).toBe('refused');
      }),
      seeded,
    );
  });
});

describe('a link that unpacks to a thousand times its size', () => {
  const small: Assignment = {
    v: 1,
    title: 'Small',
    scenarios: [{ id: 'full-stop' }],
    coaching: 'end',
    counts: 'best',
  };
  /** An assignment in truth, with so much white space behind it. */
  const swollen = (spaces: number): string => packed(JSON.stringify(small) + ' '.repeat(spaces));

  it('is refused at once, and never unpacked', () => {
    const bomb = swollen(11_500_000);
    expect(bomb.length).toBeLessThan(MOST_PAYLOAD);
    expect(11_500_000 / ((bomb.length * 3) / 4)).toBeGreaterThan(1000);
    const room = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = room();
    expect(readPayload(bomb)).toHaveProperty('why');
    expect(room() - before).toBeLessThan(16_000_000);
    expect(timeOf(bomb)).toBeLessThan(SOON);
  });

  it('is read while it is no larger than an assignment can be', () => {
    expect(readPayload(swollen(50_000))).toEqual({ value: small });
    expect(readPayload(swollen(70_000))).toHaveProperty('why');
  });

  it('is not even looked at when the link itself is too long', () => {
    expect(readPayload(swollen(20_000_000))).toEqual({ why: 'This link is longer than that of any assignment.' });
  });
});

describe('the file of an assignment', { timeout: PATIENCE }, () => {
  it(`with something changed in it is refused in words, or read as what it says: ${runs} of them`, () => {
    const file = (assignment: Assignment) => JSON.stringify({ handstand: 'assignment', v: 1, assignment, own: [] });
    fc.assert(
      fc.property(assignments, mutation, (assignment, m) => {
        const read = readAssignmentFile(mutated(file(assignment), m));
        if ('why' in read) expect(read.why).toMatch(SENTENCE);
        else expect(readAssignment(read.value.assignment)).toEqual({ value: read.value.assignment });
      }),
      seeded,
    );
  });
});
