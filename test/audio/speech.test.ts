// Speech without words: how many murmurs, how fast, how high.
import { describe, expect, it } from 'vitest';
import { MANNERS, murmurs, type Speaker, syllables } from '../../src/audio/speech.ts';

const MOODS = Object.keys(MANNERS) as (keyof typeof MANNERS)[];
const ruth: Speaker = { player: false, look: 'ruth', mood: 'neutral' };
const you: Speaker = { player: true, look: 'you', mood: 'neutral' };
const LONG =
  'Thank you for calling, and I am sorry, but as I said we do not give reasons for decisions of that kind. '.repeat(4);
const height = (text: string, speaker: Speaker): number => {
  const rates = murmurs(text, speaker, 2400).map((n) => n.rate);
  return rates.reduce((sum, r) => sum + r, 0) / rates.length;
};

describe('counting syllables', () => {
  it.each([
    ['why', 1],
    ['the', 1],
    ['make', 1],
    ['whole', 1],
    ['asked', 1],
    ['wanted', 2],
    ['table', 2],
    ['reason', 2],
    ['makes', 1],
    ['houses', 2],
    ['feedback', 2],
    ['decision', 3],
    ["didn't", 2],
    ['Café,', 2],
    ['42', 2],
    ['—', 0],
    ['理由', 1],
  ])('%s has %i', (word, count) => expect(syllables(word)).toBe(count));
});

describe('murmurs', () => {
  it('a short line has a murmur for every syllable', () => {
    expect(murmurs('No reason, I am afraid.', ruth, 2400)).toHaveLength(7);
  });

  it('nobody speaks faster than eight syllables a second', () => {
    for (const mood of MOODS) {
      const starts = murmurs(LONG, { ...ruth, mood }, 2400).map((n) => n.at);
      starts.slice(1).forEach((at, i) => expect(at - (starts[i] ?? 0), mood).toBeGreaterThanOrEqual(125));
    }
  });

  it('a long line is not murmured for longer than two and a half seconds', () => {
    expect(murmurs(LONG, ruth, 2400).at(-1)?.at).toBeLessThanOrEqual(2400);
  });

  it('the player and the others have their own voices', () => {
    expect(murmurs('May I ask?', you, 2400).every((n) => n.name.startsWith('murmur-you-'))).toBe(true);
    expect(murmurs('You may.', ruth, 2400).every((n) => n.name.startsWith('murmur-other-'))).toBe(true);
  });

  it('the same syllable is never heard twice running', () => {
    const names = murmurs(LONG, ruth, 2400).map((n) => n.name);
    names.slice(1).forEach((name, i) => expect(name).not.toBe(names[i]));
  });

  it('the same line is always murmured alike', () => {
    expect(murmurs(LONG, ruth, 2400)).toEqual(murmurs(LONG, ruth, 2400));
  });

  it('somebody startled speaks higher and somebody deflated lower', () => {
    expect(height('What did you say', { ...ruth, mood: 'startled' })).toBeGreaterThan(height('What did you say', ruth));
    expect(height('What did you say', { ...ruth, mood: 'deflated' })).toBeLessThan(height('What did you say', ruth));
  });

  it('a question ends higher than a statement', () => {
    const last = (text: string): number => murmurs(text, { ...ruth, mood: 'deadpan' }, 2400).at(-1)?.rate ?? 0;
    expect(last('You want a reason?')).toBeGreaterThan(last('You want a reason.'));
  });

  it('no mood bends a voice by more than four semitones or silences it', () => {
    for (const { pitch, pace, volume } of Object.values(MANNERS)) {
      expect(Math.abs(pitch)).toBeLessThanOrEqual(4);
      expect(pace).toBeLessThanOrEqual(8);
      expect(volume).toBeGreaterThanOrEqual(0.5);
      expect(volume).toBeLessThanOrEqual(1);
    }
  });

  it('a line without words is silent', () => expect(murmurs('… —', ruth, 2400)).toEqual([]));
});
