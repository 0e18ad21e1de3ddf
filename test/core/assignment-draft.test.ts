import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignmentOf, draftOf, FIRST_DRAFT, lacksOf, mended, summaryOf } from '../../src/core/assignment-draft.ts';
import type { Assignment } from '../../src/core/assignment.ts';
import { assignments } from './assignments.ts';
import { SHIPPED } from './shipped.ts';

test('a new assignment could be handed out as it is, with scenarios that come with the game', () => {
  expect(assignmentOf(FIRST_DRAFT)).not.toBeNull();
  expect(lacksOf(FIRST_DRAFT)).toEqual({});
  for (const { id } of FIRST_DRAFT.scenarios) expect(SHIPPED).toContain(id);
});

test('an assignment that is opened for editing and left alone is the same assignment', () => {
  /** No pass mark can be said in two ways; the builder knows one. */
  const plain = ({ pass, ...rest }: Assignment): Assignment => {
    const principles = pass?.principles?.length === 0 ? undefined : pass?.principles;
    const kept = { ...(pass?.conduct && { conduct: pass.conduct }), ...(principles && { principles }) };
    return Object.keys(kept).length === 0 ? rest : { ...rest, pass: kept };
  };
  fc.assert(
    fc.property(assignments, (one) => {
      expect(assignmentOf(draftOf(one))).toEqual(plain(one));
    }),
    { numRuns: 50, seed: 9 },
  );
});

test('what is missing is told, and the rest of a draft is kept meanwhile', () => {
  const draft = { ...FIRST_DRAFT, title: ' ', scenarios: [], due: '12026-01-01T10:00', note: 'Take your time.' };
  expect(assignmentOf(draft)).toBeNull();
  expect(Object.keys(lacksOf(draft))).toEqual(['title', 'scenarios', 'due']);
  expect(mended(draft, FIRST_DRAFT)).toEqual({ ...FIRST_DRAFT, note: 'Take your time.' });
});

test.each([
  [{}, '3 scenarios, about 21 minutes, explained at the end, the best of 3 attempts, pass at 70.'],
  [
    { attempts: null, counts: 'last', conduct: null, coaching: 'each' },
    '3 scenarios, about 21 minutes, explained after each choice, the last attempt counts, no pass mark.',
  ],
  [
    { attempts: 1, scenarios: [{ id: 'full-stop' }], principles: [{ principle: 'accept-no', share: 50 }] },
    '1 scenario, about 21 minutes, explained at the end, one attempt, pass at 70 and one principle.',
  ],
] as const)('its terms are told in one sentence: %j', (change, sentence) => {
  expect(summaryOf(assignmentOf({ ...FIRST_DRAFT, ...change })!, 21)).toBe(sentence);
});
