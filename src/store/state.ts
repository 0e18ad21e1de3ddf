// All that is true now, in one value that is never changed, only followed by the next one.
import type { Attempt } from '../core/attempt.ts';
import type { Shown } from '../core/cues.ts';
import type { FirstSight } from '../core/figures.ts';
import type { Fingerprint } from '../core/hash.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Placed } from '../core/locate.ts';
import type { LineName } from '../core/lines.ts';
import type { Plan } from '../core/plans.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Conversation } from './conversation.ts';
import { FIRST_SETTINGS, type Settings } from './settings.ts';
import type { Watching } from './watching.ts';

export type Route =
  | { readonly kind: 'home' }
  /** With the id of an assignment, as an attempt that counts. */
  | { readonly kind: 'play'; readonly scenario: string; readonly assignment?: string }
  | { readonly kind: 'debrief'; readonly attempt: string }
  /** The best or the costliest line, shown after an attempt. */
  | { readonly kind: 'watch'; readonly attempt: string; readonly line: LineName }
  /** Two attempts side by side, or one and a line. */
  | { readonly kind: 'compare'; readonly left: string; readonly right: string }
  | { readonly kind: 'progress' }
  /** A drill by its seed; without one, today's. */
  | { readonly kind: 'drill'; readonly seed: number | null }
  | { readonly kind: 'settings' }
  /** What is kept, to take away, bring back or erase. */
  | { readonly kind: 'yours' }
  | { readonly kind: 'help' }
  /** An assignment for a student: a link's payload, or the id of one that is kept here; null before there is one. */
  | { readonly kind: 'assigned'; readonly payload: string | null }
  /** The instructor's builder, filled from a link where there is one. */
  | { readonly kind: 'teach'; readonly payload: string | null }
  | { readonly kind: 'gradebook'; readonly assignment: string | null }
  /** What to talk about after a scenario. */
  | { readonly kind: 'lesson'; readonly scenario: string }
  | { readonly kind: 'guide' }
  | { readonly kind: 'unknown'; readonly hash: string };

/** A scenario file, as far as it is known. */
export type Book =
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'ready'; readonly id: string; readonly scenario: Scenario; readonly fingerprint: Fingerprint }
  | { readonly kind: 'broken'; readonly id: string; readonly problems: readonly Placed[] };

export type { Conversation, Said } from './conversation.ts';

export type { Settings, Theme } from './settings.ts';

/** How this page stands to the version that is out there. `current` as far as is known; `held back` by a conversation in another tab;
 * `anew` is everything thrown away and fetched again, `out of reach` that it cannot be fetched now. */
export type Version = 'current' | 'newer ready' | 'newer wanted' | 'held back' | 'anew wanted' | 'out of reach';

/** Something the player is told once, in words. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

export interface State {
  readonly route: Route;
  readonly library: readonly Book[];
  readonly conversation: Conversation | null;
  readonly watching: Watching | null;
  /** Every attempt that is known, oldest first; null until the record has been read or found unreadable. */
  readonly attempts: readonly Attempt[] | null;
  /** What the figures were when they were last worked out, here or at an earlier visit; it may not fit any more. */
  readonly sight: FirstSight | null;
  /** Scenario versions from the record that differ from the library's, by hash; null is one that could not be had. */
  readonly versions: ReadonlyMap<string, Scenario | null>;
  readonly settings: Settings;
  /** If-then plans, oldest first. */
  readonly plans: readonly Plan[];
  /** Those made here and those opened here. */
  readonly assignments: readonly KeptAssignment[];
  /** The scenario that is to be begun anew, though an attempt at it was left open. */
  readonly anew: string | null;
  readonly notices: readonly Notice[];
  /** Scenarios whose exact analysis is at hand. */
  readonly workedOut: ReadonlySet<Scenario>;
  readonly version: Version;
  /** Log entries of the current attempt that are safely stored. */
  readonly stored: number;
  /** How often the last line has been asked for again. */
  readonly repeats: number;
}

export function firstState(
  route: Route,
  scenarioIds: readonly string[],
  looks: Partial<Settings> = {},
  sight: FirstSight | null = null,
): State {
  return {
    route,
    library: scenarioIds.map((id) => ({ kind: 'loading', id })),
    conversation: null,
    watching: null,
    attempts: null,
    sight,
    versions: new Map(),
    settings: { ...FIRST_SETTINGS, ...looks },
    plans: [],
    assignments: [],
    anew: null,
    notices: [],
    workedOut: new Set(),
    version: 'current',
    stored: 0,
    repeats: 0,
  };
}

export function bookOf(state: State, id: string): Book | null {
  return state.library.find((b) => b.id === id) ?? null;
}

/** The conversation that is on screen, played or watched. */
export function onScreen({ route, conversation, watching }: State): Conversation | null {
  if (route.kind === 'watch')
    return watching?.attempt === route.attempt && watching.line === route.line ? watching.conversation : null;
  return route.kind === 'play' && conversation !== null && isFor(conversation.attempt, route) ? conversation : null;
}

type PlayRoute = Extract<Route, { kind: 'play' }>;

/** Whether an attempt is one that the address asks for: at its scenario, and for its assignment or for none. */
export function isFor({ scenario, assignment }: Attempt, route: PlayRoute): boolean {
  return scenario === route.scenario && assignment === route.assignment;
}

/** Where an attempt is played. */
export function playRoute({ scenario, assignment }: Attempt): PlayRoute {
  return assignment === undefined ? { kind: 'play', scenario } : { kind: 'play', scenario, assignment };
}

/** It, as far as it is shown. */
export function shownNow(state: State): Shown | null {
  const now = onScreen(state);
  return now === null ? null : { playthrough: now.playthrough, shown: now.shown };
}
