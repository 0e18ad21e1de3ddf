// Speech without words: a line of text becomes murmurs, one a syllable, bent by the speaker's look and mood.
// Pure and without chance: the same line is always murmured alike.
import type { Look, Mood } from '../core/scenario.ts';
import type { SoundName } from './names.ts';

/** How somebody in a mood speaks: semitones up or down, syllables a second (at most 8), loudness, and how far the pitch wanders. */
interface Manner {
  readonly pitch: number;
  readonly pace: number;
  readonly volume: number;
  readonly wander: number;
}

const manner = (pitch: number, pace: number, volume: number, wander: number): Manner => ({
  pitch,
  pace,
  volume,
  wander,
});

export const MANNERS: Readonly<Record<Mood, Manner>> = {
  neutral: manner(0, 6.4, 0.9, 0.7),
  warm: manner(0.6, 5.9, 0.85, 1),
  delighted: manner(2.6, 7.4, 1, 1.8),
  thinking: manner(-0.8, 4.8, 0.7, 0.5),
  wary: manner(-0.6, 5.6, 0.8, 0.4),
  bristling: manner(1.2, 7.6, 1, 0.5),
  exasperated: manner(1.6, 7.2, 1, 1.4),
  deadpan: manner(-1.4, 5.4, 0.85, 0.1),
  startled: manner(3.2, 7.8, 1, 1.6),
  regretful: manner(-1.6, 4.8, 0.7, 0.7),
  hopeful: manner(1.4, 6.4, 0.85, 1.2),
  nervous: manner(1.8, 7.8, 0.75, 1.1),
  arguing: manner(1.8, 8, 1, 1),
  smug: manner(-0.4, 5.4, 0.9, 1.3),
  deflated: manner(-2.2, 4.6, 0.65, 0.4),
  mortified: manner(0.8, 5.2, 0.55, 0.6),
  listening: manner(0, 5.6, 0.7, 0.6),
  speaking: manner(0, 6.4, 0.9, 0.9),
  grateful: manner(1, 5.8, 0.85, 1.1),
  determined: manner(-0.2, 6.6, 1, 0.5),
};

/** Semitones by which each head speaks above or below the recorded pitch. */
const HEADS: Readonly<Record<Look, number>> = {
  you: 0,
  you2: -2,
  you3: 1.5,
  ruth: 0,
  theo: -3.5,
  ace: 2.5,
  mona: -1,
  idris: -3,
  joan: 1,
  rosa: -0.5,
  hal: -4,
  wen: 1.5,
};

export interface Speaker {
  readonly player: boolean;
  readonly look: Look;
  readonly mood: Mood;
}

/** A sound and when it starts: `at` ms, `rate` 1 for the recorded pitch, `volume` 0 to 1. */
export interface Note {
  readonly name: SoundName;
  readonly at: number;
  readonly rate: number;
  readonly volume: number;
}

/** Syllables of a word, roughly: its groups of vowels without a silent e, two letters each in other scripts; digits are said one by one. */
export function syllables(word: string): number {
  const plain = word.normalize('NFC').toLowerCase();
  const digits = plain.replace(/\D/g, '').length;
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (letters === '') return digits;
  if (!/[a-zß-ÿ]/.test(letters)) return digits + Math.ceil(letters.length / 2);
  const groups = letters.match(/[aeiouyà-æè-ïò-öø-üœ]+/g)?.length ?? 0;
  const silent = /[^aeiouy]e$|[^aeiouytd]ed$|[^aeiouycgsxz]es$/.test(letters) && !/[^aeiouy]les?$/.test(letters);
  const contracted = /[dsz]n['’]t/.test(plain);
  return digits + Math.max(1, groups - (silent ? 1 : 0) + (contracted ? 1 : 0));
}

/** Whatever has a letter or a digit in it, with what follows it. */
const words = (text: string): string[] => text.split(/[\s–—-]+/u).filter((w) => /[\p{L}\p{N}]/u.test(w));

/** Pauses after a word, in syllables. */
const pauseAfter = (word: string): number =>
  /[.!?…]["'”’)]*$/u.test(word) ? 1.4 : /[,;:]["'”’)]*$/u.test(word) ? 0.7 : 0;

/** At most 8 murmurs a second, none starting later than `longest` ms. */
export function murmurs(text: string, speaker: Speaker, longest: number): Note[] {
  const { pitch, pace, volume, wander } = MANNERS[speaker.mood];
  const step = 1000 / pace;
  const notes: Note[] = [];
  let [at, variation] = [0, text.length % 5];
  for (const word of words(text)) {
    for (let left = syllables(word); left > 0 && at <= longest; left--, at += step) {
      variation = (variation + 1 + (hash(text, notes.length) % 4)) % 5;
      const wandered = ((hash(text, notes.length + 1000) % 201) / 100 - 1) * wander;
      const semitones = HEADS[speaker.look] + pitch + wandered + (left === 1 ? cadence(word) : 0);
      notes.push({
        name: syllableName(speaker.player, variation),
        at: Math.round(at),
        rate: 2 ** (semitones / 12),
        volume,
      });
    }
    at += pauseAfter(word) * step;
  }
  return notes;
}

/** A question ends up, a sentence down. */
const cadence = (word: string): number => (/\?["'”’)]*$/u.test(word) ? 2.6 : /[.!…]["'”’)]*$/u.test(word) ? -1.6 : 0);

const syllableName = (player: boolean, variation: number): SoundName =>
  `murmur-${player ? 'you' : 'other'}-${(variation + 1) as 1 | 2 | 3 | 4 | 5}`;

/** FNV-1a over the text and a number. */
function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}
