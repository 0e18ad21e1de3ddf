// The conversation on screen, and how it follows from what the player does. What has been shown is only ever added to.
import { hasUndo, replayAttempt, type Attempt } from '../core/attempt.ts';
import { whyNotSent } from '../core/email.ts';
import { decision, offered, pick, start, type Beat, type Picked, type Playthrough } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';

/** A line of the log: something said or told, or a pick taken back. */
export type Said = Extract<Beat, { kind: 'says' }> | { readonly kind: 'taken back'; readonly text: string };

export interface Conversation {
  readonly attempt: Attempt;
  readonly playthrough: Playthrough;
  /** How many of the playthrough's beats have been shown. */
  readonly shown: number;
  /** Every line shown so far, those of taken-back picks included. */
  readonly said: readonly Said[];
  /** The sentences put into an email that is not sent yet. Drafting is not picking: it is not in the log. */
  readonly draft: readonly string[];
  /** Whether the thought and the explanation of the last pick are open. */
  readonly explaining: boolean;
  /** Taken up again where it was left, rather than begun now. */
  readonly resumed: boolean;
}

/** The conversation an attempt has come to, or why it cannot be followed. */
export function begin(attempt: Attempt, scenario: Scenario, resumed: boolean): Conversation | string {
  const replayed = replayAttempt(attempt, scenario);
  if (replayed.kind === 'refused') return replayed.says;
  const { playthrough } = replayed;
  return {
    attempt,
    playthrough,
    shown: playthrough.beats.length,
    said: saidIn(attempt, scenario),
    draft: [],
    explaining: false,
    resumed,
  };
}

/** What follows when this is picked, or null when it is not on offer. */
export function afterPick(now: Conversation, picked: Picked, at: number, coached: boolean): Conversation | null {
  if (!isOnOffer(now.playthrough, picked)) return null;
  const playthrough = pick(now.playthrough, picked);
  const what = typeof picked === 'string' ? { pick: picked } : { compose: [...picked] };
  const attempt = grown(now.attempt, { ...what, at: since(now.attempt, at) });
  // Coached, a pick first shows only what was said and how it was taken; the answer waits for “Go on”.
  const explaining = coached && attempt.mode === 'coached';
  const shown = explaining
    ? (playthrough.turns.at(-1)?.answered ?? playthrough.beats.length)
    : playthrough.beats.length;
  return {
    ...now,
    draft: [],
    attempt,
    playthrough,
    explaining,
    shown,
    said: [...now.said, ...linesOf(playthrough, now.shown, shown)],
  };
}

function isOnOffer(playthrough: Playthrough, picked: Picked): boolean {
  if (typeof picked === 'string') return offered(playthrough).some((c) => c.id === picked);
  const node = decision(playthrough);
  return node?.kind === 'compose' && whyNotSent(node, picked) === null;
}

export function afterGoingOn(now: Conversation): Conversation {
  const all = now.playthrough.beats.length;
  return { ...now, explaining: false, shown: all, said: [...now.said, ...linesOf(now.playthrough, now.shown, all)] };
}

/** The conversation without its last pick; the log keeps that there was one. Null when there is nothing to take back. */
export function afterTakingBack(now: Conversation, at: number): Conversation | null {
  const { playthrough, attempt } = now;
  if (playthrough.turns.length === 0) return null;
  const shorter = playthrough.turns
    .slice(0, -1)
    .reduce<Playthrough>((play, t) => pick(play, t.picked), start(playthrough.scenario, playthrough.seed));
  return {
    ...now,
    attempt: grown(attempt, { undo: true, at: since(attempt, at) }),
    playthrough: shorter,
    shown: shorter.beats.length,
    explaining: false,
    said: [...now.said, TAKEN_BACK],
  };
}

export function isPractice({ attempt }: Pick<Conversation, 'attempt'>): boolean {
  return attempt.mode === 'practice' || hasUndo(attempt);
}

const TAKEN_BACK: Said = { kind: 'taken back', text: 'You take that back.' };

function grown(attempt: Attempt, entry: Attempt['log'][number]): Attempt {
  return { ...attempt, log: [...attempt.log, entry] };
}

/** Never before the entry before it, though a clock be set back. */
function since(attempt: Attempt, at: number): number {
  return Math.max(attempt.log.at(-1)?.at ?? 0, Math.round(at - attempt.started));
}

function linesOf(playthrough: Playthrough, from: number, to: number): Said[] {
  return playthrough.beats.slice(from, to).filter((b) => b.kind === 'says');
}

/** Every line of an attempt from its first, as its log tells it. */
function saidIn(attempt: Attempt, scenario: Scenario): Said[] {
  const said: Said[] = [];
  const trail = [start(scenario, attempt.seed)];
  said.push(...linesOf(trail[0]!, 0, trail[0]!.beats.length));
  for (const entry of attempt.log) {
    const now = trail.at(-1)!;
    if ('undo' in entry && trail.length > 1) {
      trail.pop();
      said.push(TAKEN_BACK);
    } else if (!('undo' in entry)) {
      const next = pick(now, 'pick' in entry ? entry.pick : entry.compose);
      said.push(...linesOf(next, now.beats.length, next.beats.length));
      trail.push(next);
    }
  }
  return said;
}
