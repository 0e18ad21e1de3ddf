// What a result card says, and how its words find room.
import { describe, expect, it } from 'vitest';
import { cardAlt, fitting, wrapped } from '../../src/page/card-words.ts';

const words = { scenario: 'The call', ending: 'A dial tone', conduct: 42, stars: 1 } as const;
const widthAt = (size: number, line: string): number => size * line.length;

describe('a result card', () => {
  it('is told in words: scenario, ending, Conduct and stars', () => {
    expect(cardAlt(words)).toContain('“The call: A dial tone. Conduct 42 of 100, 1 of 3 stars.”');
  });

  it('of a practice says so in place of the stars', () => {
    expect(cardAlt({ ...words, stars: null })).toContain('42 of 100, practice.');
  });

  it('breaks lines between words only', () => {
    expect(wrapped('one two three extraordinarily four', 9, (l) => l.length)).toEqual([
      'one two',
      'three',
      'extraordinarily',
      'four',
    ]);
  });

  it('has the largest letters that leave room for all words', () => {
    const room = { width: 100, height: 45 };
    expect(fitting('A dial tone', [40, 20, 10], room, widthAt)).toEqual({ size: 10, lines: ['A dial', 'tone'] });
  });

  it('has the smallest letters when nothing leaves room', () => {
    expect(fitting('Extraordinarily', [40, 20], { width: 10, height: 10 }, widthAt).size).toBe(20);
  });
});
