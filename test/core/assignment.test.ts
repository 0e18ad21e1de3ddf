import { expect, test } from 'vitest';
import { assignmentId, readAssignment, type Assignment } from '../../src/core/assignment.ts';
import { linkPayload, readPayload } from '../../src/core/assignment-link.ts';

export const WEEK: Assignment = {
  v: 1,
  title: 'Week 6: asking for feedback',
  class: 'Career Skills, section B',
  scenarios: [{ id: 'handstand-call' }, { id: 'six-small-moves' }, { id: 'full-stop', endings: ['kept', 'thanked'] }],
  coaching: 'end',
  attempts: 3,
  counts: 'best',
  pass: { conduct: 70, principles: [{ principle: 'thank-full-stop', share: 50 }] },
  due: '2026-12-04T17:00',
};

test('a link holds all of an assignment and gives it back', () => {
  const payload = linkPayload(WEEK);
  expect(readPayload(payload)).toEqual({ value: WEEK });
  expect(payload.length).toBeLessThan(200);
});

test('a link that lost or changed a character is refused in words', () => {
  const payload = linkPayload(WEEK);
  for (let i = 0; i < payload.length; i++) {
    const other = payload[i] === 'x' ? 'y' : 'x';
    expect(readPayload(payload.slice(0, i) + payload.slice(i + 1))).toHaveProperty('why');
    expect(readPayload(payload.slice(0, i) + other + payload.slice(i + 1))).toHaveProperty('why');
  }
});

test('a note reworded or a date moved leaves the assignment the same; anything else makes it another', () => {
  const { due: _due, ...without } = WEEK;
  expect(assignmentId({ ...without, note: 'Take your time.' })).toBe(assignmentId(WEEK));
  expect(assignmentId({ ...WEEK, attempts: 4 })).not.toBe(assignmentId(WEEK));
  expect(assignmentId({ ...WEEK, class: 'Section C' })).not.toBe(assignmentId(WEEK));
});

test('the same scenario cannot be asked for twice', () => {
  expect(readAssignment({ ...WEEK, scenarios: [{ id: 'full-stop' }, { id: 'full-stop' }] })).toEqual({
    why: 'It asks for “full-stop” twice.',
  });
});
