// Settings: their form, what they are at first, and the copy of the looks that keeps the page from jumping as it loads.
export const THEMES = ['system', 'day', 'night'] as const;
export type Theme = (typeof THEMES)[number];
export const MOTIONS = ['system', 'still'] as const;
/** Of sounds: where none can be heard, or regardless. */
export const CAPTIONS = ['silent', 'always', 'never'] as const;
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

export interface Settings {
  readonly muted: boolean;
  /** 0 to 1 each. */
  readonly master: number;
  readonly effects: number;
  readonly voices: number;
  readonly ambience: number;
  readonly music: number;
  /** Whether the browser's own voices read the lines, in place of the murmur. */
  readonly aloud: boolean;
  readonly captions: (typeof CAPTIONS)[number];
  /** Explanations after each choice, or all at the end. */
  readonly coached: boolean;
  readonly theme: Theme;
  readonly motion: (typeof MOTIONS)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  /** One plain typeface for everything. */
  readonly plainFont: boolean;
  /** Whether keys 1 to 9 choose and R repeats. */
  readonly shortcuts: boolean;
  /** Whether the first-run hint has been seen. */
  readonly hinted: boolean;
}

export const FIRST_SETTINGS: Settings = {
  muted: false,
  master: 0.8,
  effects: 0.9,
  voices: 0.8,
  ambience: 0.6,
  music: 0.6,
  aloud: false,
  captions: 'silent',
  coached: true,
  theme: 'system',
  motion: 'system',
  textSize: 'normal',
  plainFont: false,
  shortcuts: true,
  hinted: false,
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  theme: THEMES,
  motion: MOTIONS,
  captions: CAPTIONS,
  textSize: TEXT_SIZES,
};

/** What can be made of stored settings: each that has the form it should have; anything else is as at first. */
export function readSettings(stored: unknown): Partial<Settings> {
  if (stored === null || typeof stored !== 'object') return {};
  return Object.fromEntries(Object.entries(stored).filter(([name, value]) => isSetting(name, value)));
}

function isSetting(name: string, value: unknown): boolean {
  if (!Object.hasOwn(FIRST_SETTINGS, name)) return false;
  if (typeof value === 'string') return WORDS[name]?.includes(value) === true;
  const first: unknown = FIRST_SETTINGS[name as keyof Settings];
  return typeof value === typeof first && (typeof value !== 'number' || (value >= 0 && value <= 1));
}

const LOOKS = 'handstand looks';

/** The looks as they were last: known before the record has been opened. */
export function lastLooks(): Partial<Settings> {
  try {
    return readSettings(JSON.parse(localStorage.getItem(LOOKS) ?? '{}'));
  } catch {
    return {};
  }
}

/** A copy only: should it be refused, the record still has the settings. */
export function copyLooks({ theme, textSize, plainFont }: Settings): void {
  try {
    localStorage.setItem(LOOKS, JSON.stringify({ theme, textSize, plainFont }));
  } catch {
    // Nothing is lost but a moment's flash at the next start.
  }
}

export function forgetLooks(): void {
  try {
    localStorage.removeItem(LOOKS);
  } catch {
    // Where it cannot be reached, nothing of it is there.
  }
}
