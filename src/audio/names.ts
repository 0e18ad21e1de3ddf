// The sounds by name and where each lies in its file. The tables are written by tools/sound/synthesize.mjs;
// that every name is in them is checked as the types are.
import table from '../../assets/sounds/effects.json';
import tunes from '../../assets/sounds/music.json';

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
export type Group = 'effects' | 'voices' | 'ambience' | 'music';

export const groupOf = (name: SoundName): Exclude<Group, 'ambience' | 'music'> =>
  name.startsWith('murmur-') ? 'voices' : 'effects';

/** Played at home, once; and after a conversation, by its stars: none or one, two, three. */
export const TUNES = ['theme', 'close-few', 'close-two', 'close-three'] as const;
export type Tune = (typeof TUNES)[number];
export const TUNE_SPRITE: Readonly<Record<Tune, Span>> = tunes;

/** Each file's kinds, the first that the browser can decode being fetched. */
export const TUNE_FILES = { theme: ['mp3', 'ogg'], close: ['mp3'] } as const;
export type TuneFile = keyof typeof TUNE_FILES;
export const fileOf = (tune: Tune): TuneFile => (tune === 'theme' ? 'theme' : 'close');

/** What the others are lowered by while somebody speaks (8 dB), and in how many ms they go and come back. */
export const DUCK = { to: 0.398, down: 160, up: 400 } as const;

export const AMBIENCES = ['kitchen', 'office', 'ward', 'lobby', 'fair', 'interview'] as const;
export type Ambience = (typeof AMBIENCES)[number];

/** The loop inside each ambience file, in milliseconds; what lies around it repeats it, so that no decoder's padding is heard. */
export const AMBIENCE_LOOP = { at: 500, ms: 8000 } as const;

/** The files are this much louder than they are meant to be heard (-10 dB): a codec drops what is too quiet. */
export const AMBIENCE_GAIN = 0.316;
