// How hard an English text is to read, as the school grade that Flesch and Kincaid's formula gives it (1975, navy manuals).
// Counts syllables by a plain rule, which is wrong for single words now and then and right enough for a paragraph.

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

/** The grade, from about 0 up; 0 for a text without words. */
export function readingGrade(text: string): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, w) => sum + syllablesIn(w), 0);
  return Math.max(0, 0.39 * (words.length / sentencesIn(text)) + 11.8 * (syllables / words.length) - 15.59);
}

/** Stretches with a word in them between full stops, question marks and the like, quotation marks after them included. */
function sentencesIn(text: string): number {
  return text.split(/[.!?…]+["”’)]*(?:\s+|$)/).filter((s) => /[\p{L}\p{N}]/u.test(s)).length;
}

/** Groups of vowels, without a silent e at the end; a word has at least one, and one of up to three letters has one. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?<![aeiouyl])e$/, '')
    .replace(/(?<![aeiouytd])ed$/, '')
    .replace(/(?<![aeiouyscxzgh])es$/, '')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
