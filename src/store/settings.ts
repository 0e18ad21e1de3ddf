// Settings: their form, what they are at first, and the copy of the looks that keeps the page from jumping as it loads.
import * as z from 'zod/mini';
import '../core/vocabulary.ts';

export const THEMES = ['system', 'day', 'night'] as const;
export type Theme = (typeof THEMES)[number];
export const MOTIONS = ['system', 'still'] as const;
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

const level = z.number().check(z.gte(0), z.lte(1));

const whole = z.object({
  muted: z.boolean(),
  master: level,
  effects: level,
  voices: level,
  ambience: level,
  /** Explanations after each choice, or all at the end. */
  coached: z.boolean(),
  theme: z.enum(THEMES),
  motion: z.enum(MOTIONS),
  textSize: z.enum(TEXT_SIZES),
  /** One plain typeface for everything. */
  plainFont: z.boolean(),
  /** Whether keys 1 to 9 choose and R repeats. */
  shortcuts: z.boolean(),
  /** Whether the first-run hint has been seen. */
  hinted: z.boolean(),
});

/** Unknown keys are left out, so that an older game can read the settings of a newer one. */
const settingsFormat = z.partial(whole);

export type Settings = Readonly<z.infer<typeof whole>>;

export const FIRST_SETTINGS: Settings = {
  muted: false,
  master: 0.8,
  effects: 0.9,
  voices: 0.8,
  ambience: 0.6,
  coached: true,
  theme: 'system',
  motion: 'system',
  textSize: 'normal',
  plainFont: false,
  shortcuts: true,
  hinted: false,
};

/** What can be made of stored settings; anything else is as at first. */
export function readSettings(stored: unknown): Partial<Settings> {
  const read = settingsFormat.safeParse(stored);
  if (!read.success) return {};
  return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined));
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
