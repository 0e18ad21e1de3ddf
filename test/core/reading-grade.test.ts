// The school grade of a text, and the syllables it goes by.
import { describe, expect, it } from 'vitest';
import { readingGrade, syllablesIn } from '../../src/core/reading-grade.ts';

describe('syllables', () => {
  it.each<[number, string]>([
    [1, 'the'],
    [1, 'asked'],
    [1, 'phone'],
    [1, 'don’t'],
    [1, 'yes'],
    [2, 'table'],
    [2, 'wanted'],
    [2, 'houses'],
    [2, 'yellow'],
    [3, 'example'],
    [3, 'interview'],
    [5, 'university'],
  ])('%i in “%s”', (count, word) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

describe('the reading grade', () => {
  it('follows the formula', () => {
    // Six words of one syllable in a sentence come out below 0; then two sentences of five words, with 16 syllables.
    expect(readingGrade('The cat sat on the mat.')).toBe(0);
    expect(readingGrade('You wanted an interview then. The table was yellow enough.')).toBeCloseTo(
      0.39 * 5 + 11.8 * (16 / 10) - 15.59,
      6,
    );
  });

  it('counts a sentence in quotation marks, and no empty one', () => {
    expect(readingGrade('He said: “Go on.” And so … we went!')).toBe(readingGrade('He said: Go on. And so. we went.'));
  });

  it('is 0 for nothing', () => {
    expect(readingGrade('')).toBe(0);
    expect(readingGrade('…')).toBe(0);
  });

  it('grows with longer words and longer sentences', () => {
    const plain = 'You asked him for three things. He liked that. He wrote them down.';
    const joined = 'You asked him for three things and he liked that and he wrote them down.';
    const learned = 'You solicited recommendations. He appreciated it. He documented everything.';
    expect(readingGrade(joined)).toBeGreaterThan(readingGrade(plain));
    expect(readingGrade(learned)).toBeGreaterThan(readingGrade(plain));
  });
});
