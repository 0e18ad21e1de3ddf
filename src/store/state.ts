// All that is true now, in one value that is never changed, only followed by the next one.
import type { Attempt } from '../core/attempt.ts';
import { cuesBetween, repeatCue, type Cue, type Shown } from '../core/cues.ts';
import type { Placed } from '../core/locate.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Conversation } from './conversation.ts';

export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'play'; readonly scenario: string }
  | { readonly kind: 'debrief'; readonly attempt: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly hash: string };

/** A scenario file, as far as it is known. */
export type Book =
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'ready'; readonly id: string; readonly scenario: Scenario }
  | { readonly kind: 'broken'; readonly id: string; readonly problems: readonly Placed[] };

export type { Conversation, Said } from './conversation.ts';

export const THEMES = ['system', 'day', 'night'] as const;
export type Theme = (typeof THEMES)[number];

export const MOTIONS = ['system', 'still'] as const;
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

export interface Settings {
  readonly muted: boolean;
  /** 0 to 1 each. */
  readonly master: number;
  readonly effects: number;
  readonly voices: number;
  readonly ambience: number;
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

/** Something the player is told once, in words. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

export interface State {
  readonly route: Route;
  readonly library: readonly Book[];
  readonly conversation: Conversation | null;
  /** Every attempt that is known, oldest first; null until the record has been read or found unreadable. */
  readonly attempts: readonly Attempt[] | null;
  /** Scenario versions from the record that differ from the library's, by hash; null is one that could not be had. */
  readonly versions: ReadonlyMap<string, Scenario | null>;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  /** Log entries of the current attempt that are safely stored. */
  readonly stored: number;
  /** How often the last line has been asked for again. */
  readonly repeats: number;
}

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

export function firstState(route: Route, scenarioIds: readonly string[]): State {
  return {
    route,
    library: scenarioIds.map((id) => ({ kind: 'loading', id })),
    conversation: null,
    attempts: null,
    versions: new Map(),
    settings: FIRST_SETTINGS,
    notices: [],
    stored: 0,
    repeats: 0,
  };
}

export function bookOf(state: State, id: string): Book | null {
  return state.library.find((b) => b.id === id) ?? null;
}

/** What the stage and the ears are told about a change; nothing once the conversation has left the screen. */
export function cuesFor(before: State, after: State): Cue[] {
  const now = shownNow(after);
  if (now === null) return [];
  const again = before.repeats === after.repeats ? [] : repeatCue(now);
  return [...cuesBetween(shownNow(before), now), ...again];
}

/** The conversation as far as it is shown, while it is on screen. */
export function shownNow({ route, conversation }: State): Shown | null {
  if (route.kind !== 'play' || conversation === null || conversation.attempt.scenario !== route.scenario) return null;
  return { playthrough: conversation.playthrough, shown: conversation.shown };
}
