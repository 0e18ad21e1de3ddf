import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownId, readAssignmentFile, writeAssignmentFile, type AssignmentFile } from '../../src/core/assignment-file.ts';
import { readAssignment } from '../../src/core/assignment.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { readScenario } from '../../src/core/reader.ts';

const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
const reading = readScenario('own-three-lines', text);
if (reading.kind === 'problems') throw new Error('The fixture cannot be read.');
const { hash } = fingerprint(reading.scenario);

const FILE: AssignmentFile = {
  assignment: {
    v: 1,
    title: 'One of mine',
    scenarios: [{ id: 'own-three-lines', own: hash }, { id: 'full-stop' }],
    coaching: 'each',
    counts: 'last',
  },
  own: [{ id: 'own-three-lines', hash, text }],
};

const spoiled = (change: (file: Record<string, unknown>) => void): unknown => {
  const json = JSON.parse(writeAssignmentFile(FILE)) as Record<string, unknown>;
  change(json);
  return readAssignmentFile(JSON.stringify(json));
};

test('a file holds an assignment and the scenarios of the instructor’s own, and gives them back', () => {
  const read = readAssignmentFile(`\uFEFF${writeAssignmentFile(FILE)}`);
  if ('why' in read) throw new Error(read.why);
  expect(read.value.assignment).toEqual(FILE.assignment);
  expect(read.value.own.map(({ id, hash }) => ({ id, hash }))).toEqual([{ id: 'own-three-lines', hash }]);
  expect(readScenario('own-three-lines', read.value.own[0]!.text)).toEqual(reading);
});

test('a scenario that was left out, changed or broken is told by its name', () => {
  expect(spoiled((f) => delete f['own'])).toEqual({
    why: 'It asks for the scenario “own-three-lines” and does not bring it along.',
  });
  const scenarioIn = (f: Record<string, unknown>) => (f['own'] as { scenario: Record<string, unknown> }[])[0]!.scenario;
  expect(spoiled((f) => (scenarioIn(f)['title'] = 'Another title'))).toEqual({
    why: 'The scenario “own-three-lines” in it is not the version that the assignment asks for.',
  });
  expect(spoiled((f) => delete scenarioIn(f)['nodes'])).toEqual({
    why: 'The scenario “own-three-lines” in it cannot be played: This is missing. Add it as a list in [ ].',
  });
});

test.each([
  ['', 'This is not the file of an assignment, or it was cut short.'],
  ['{"handstand":"assignment","v":1', 'This is not the file of an assignment, or it was cut short.'],
  ['['.repeat(100_000), 'This is not the file of an assignment, or it was cut short.'],
  [text, 'This is not the file of an assignment, or it was cut short.'],
  ['{"handstand":"assignment","v":2}', 'This file comes from a newer version of the game. Load the page anew.'],
  ['{"handstand":"assignment","v":1}', 'This is missing. Add it as an object in { }.'],
])('what is no such file is refused with a sentence: %.30s', (written, why) => {
  expect(readAssignmentFile(written)).toEqual({ why });
});

test('an instructor’s own scenario never takes the name of one that comes with the game', () => {
  expect(ownId('Full Stop.json')).toBe('own-full-stop');
  expect(ownId('own-full-stop.json')).toBe('own-full-stop');
  expect(ownId('—.json')).toBe('own-scenario');
  expect(ownId(`${'long '.repeat(20)}.json`)).toMatch(/^own-[a-z-]{1,35}[a-z]$/);
  const asked = (scenario: object) => readAssignment({ ...FILE.assignment, scenarios: [scenario] });
  expect(asked({ id: 'full-stop', own: hash })).toHaveProperty('why');
  expect(asked({ id: 'own-full-stop' })).toHaveProperty('why');
});
