// The sounds by name and where each lies in effects.mp3. The table is written by tools/sound/synthesize.mjs;
// that every name is in it is checked as the types are.
import table from '../../assets/sounds/effects.json';

export const SOUNDS = [
  'choose-6',
  'choose-5',
  'choose-4',
  'choose-3',
  'choose-2',
  'choose-1',
  'cord-6',
  'cord-5',
  'cord-4',
  'cord-3',
  'cord-2',
  'cord-1',
  'cord-0',
  'gain',
  'loss',
  'ring',
  'pick-up',
  'hang-up',
  'handstand',
  'send',
  'reply',
  'murmur-you-1',
  'murmur-you-2',
  'murmur-you-3',
  'murmur-you-4',
  'murmur-you-5',
  'murmur-other-1',
  'murmur-other-2',
  'murmur-other-3',
  'murmur-other-4',
  'murmur-other-5',
] as const;
export type SoundName = (typeof SOUNDS)[number];

/** A stretch of the file, in milliseconds. */
interface Span {
  readonly group: string;
  readonly at: number;
  readonly ms: number;
}
export const SPRITE: Readonly<Record<SoundName, Span>> = table;

/** What the sliders tell apart, under the master. */
export type Group = 'effects' | 'voices' | 'ambience';

export const groupOf = (name: SoundName): Group => (name.startsWith('murmur-') ? 'voices' : 'effects');

export const AMBIENCES = ['kitchen', 'office'] as const;
export type Ambience = (typeof AMBIENCES)[number];

/** The loop inside each ambience file, in milliseconds; what lies around it repeats it, so that no decoder's padding is heard. */
export const AMBIENCE_LOOP = { at: 500, ms: 12_000 } as const;

/** The files are this much louder than they are meant to be heard (-10 dB): a codec drops what is too quiet. */
export const AMBIENCE_GAIN = 0.316;
