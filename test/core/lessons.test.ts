import { expect, test } from 'vitest';
import { lessonOf } from '../../src/core/lessons.ts';
import { picksOf } from '../../src/core/playthrough.ts';
import { SHIPPED, shipped, transcribed, TRANSCRIPTS } from './shipped.ts';

test.each(SHIPPED)('%s has a lesson sheet with an aim, three questions and what to look for', (id) => {
  const lesson = lessonOf(id)!;
  expect(lesson.aim).toMatch(/\.$/);
  expect(lesson.questions.length).toBe(3);
  for (const question of lesson.questions) expect(question).toMatch(/\?$/);
  expect(lesson.lookFor.length).toBeGreaterThanOrEqual(3);
  for (const hint of lesson.lookFor) expect(hint).toMatch(/^[A-Z“].*\.$/);
});

test('every sheet names somebody or something of its own scenario', () => {
  for (const id of SHIPPED) {
    const { aim, questions, lookFor } = lessonOf(id)!;
    const names = shipped(id).cast.flatMap((person) => person.name.split(' '));
    const words = [aim, ...questions, ...lookFor].join(' ');
    expect(names.filter((name) => words.includes(name)).length, id).toBeGreaterThanOrEqual(2);
  }
});

test('no sheet quotes a line of a best playthrough', () => {
  for (const file of TRANSCRIPTS.filter((name) => name.includes('.best'))) {
    const play = transcribed(file);
    const { aim, questions, lookFor } = lessonOf(play.scenario.id)!;
    const words = [aim, ...questions, ...lookFor].join(' ');
    const said = play.turns.flatMap(({ node, picked }) =>
      node.kind === 'choose' ? node.choices.filter((c) => c.id === picked).map((c) => c.text) : [],
    );
    expect(picksOf(play).length).toBeGreaterThan(0);
    expect(said.filter((text) => words.includes(text))).toEqual([]);
  }
});

test('a scenario of somebody’s own has none', () => {
  expect(lessonOf('own-scenario')).toBeNull();
  expect(lessonOf('constructor')).toBeNull();
});
