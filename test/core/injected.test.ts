import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAssignment } from '../../src/core/assignment.ts';
import { linkPayload, readPayload } from '../../src/core/assignment-link.ts';
import { readScenario } from '../../src/core/reader.ts';
import { codesIn, readResult, resultCode, studentName } from '../../src/core/result.ts';
import { assignmentOf, INJECTED } from './injected.ts';

const fixture = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');

describe('five hundred texts that try to run something', () => {
  it('are five hundred', () => {
    expect(new Set(INJECTED).size).toBe(500);
  });

  it('come through a link as the texts that they are', () => {
    for (const text of INJECTED) {
      const assignment = assignmentOf(text);
      expect(readPayload(linkPayload(assignment))).toEqual({ value: assignment });
      expect(readAssignment({ ...assignment, scenarios: [{ id: text }] })).toHaveProperty('why');
      expect(readAssignment({ ...assignment, [text]: text })).not.toHaveProperty(['value', text]);
    }
  });

  it('come through a code as the names that they are', () => {
    for (const text of INJECTED) {
      const result = { assignment: '0123456789ab', student: studentName(text), attempts: [] };
      const code = resultCode(result);
      expect(codesIn(`${text} ${code} ${text}`)).toContain(code);
      expect(readResult(code)).toEqual({ value: result });
    }
  });

  it('stand in every text of a scenario as they are, and in none of its ids', () => {
    const texts = [
      'The Lathe',
      'Thank them, and stop.',
      'Kim Sorensen',
      'Your kitchen',
      'Thanks, and nothing after it.',
    ];
    for (const text of INJECTED) {
      const written = texts.reduce((all, one) => all.replaceAll(JSON.stringify(one), JSON.stringify(text)), fixture);
      const reading = readScenario('any', written);
      if (reading.kind === 'problems') throw new Error(`${text}: ${reading.problems[0]!.says}`);
      const { title, goal, cast, places } = reading.scenario;
      expect([title, goal, cast[0]!.name, places[0]!.label]).toEqual([text, text, text, text]);
      expect(readScenario('any', fixture.replaceAll('"over"', JSON.stringify(text))).kind).toBe('problems');
    }
  });
});
