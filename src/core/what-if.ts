// What if: one decision otherwise, and the rest of the conversation played at best, or as it was where that is still possible.
// Luck stays what it was: a draw follows from the seed, its node and its visit, not from the picks before it.
import type { Analysis } from './analysis.ts';
import { followed } from './lines.ts';
import { decision, offered, pick, start, type Picked, type Playthrough } from './playthrough.ts';
import type { PrincipleId } from './principles.ts';
import { score, type Mark } from './score.ts';
import { endingOf, type Choice, type Ending, type ScenarioNode } from './scenario.ts';

/** How a conversation would have come out. */
export interface Fate {
  readonly playthrough: Playthrough;
  readonly ending: Ending;
  readonly conduct: number;
  /** The principles that would stand otherwise than they do, 0 to 100; null where nothing would have asked for it. */
  readonly changed: readonly {
    readonly principle: PrincipleId;
    readonly was: number | null;
    readonly would: number | null;
  }[];
}

export interface WhatIf {
  readonly best: Fate;
  /** Null where a later pick could no longer have been made. */
  readonly same: Fate | null;
}

/** `turn` counts from 0. Throws RangeError for a pick that was not on offer there. */
export function whatIf(play: Playthrough, analysis: Analysis, turn: number, instead: Picked): WhatIf {
  const otherwise = pick(playedTo(play, turn), instead);
  const same = playedAsBefore(otherwise, play, turn + 1);
  const marks = score(play, analysis).marks;
  return {
    best: fateOf(followed(otherwise, analysis, 'best'), analysis, marks),
    same: same === null ? null : fateOf(same, analysis, marks),
  };
}

/** The same conversation before its decision number `turns`, counted from 0. */
export function playedTo(play: Playthrough, turns: number): Playthrough {
  return play.turns
    .slice(0, turns)
    .reduce<Playthrough>((now, turn) => pick(now, turn.picked), start(play.scenario, play.seed));
}

/** A choice as a pick: an email by its sentences. */
export function pickedAs(node: ScenarioNode, choice: Choice): Picked {
  return node.kind === 'compose' ? choice.id.split('+') : choice.id;
}

function playedAsBefore(from: Playthrough, play: Playthrough, next: number): Playthrough | null {
  let now = from;
  for (const turn of play.turns.slice(next)) {
    const node = decision(now);
    if (node === null) return now;
    const open = node.kind === 'compose' || offered(now).some((c) => c.id === turn.picked);
    if (node.id !== turn.node.id || !open) return null;
    now = pick(now, turn.picked);
  }
  return now.ending === null ? null : now;
}

function fateOf(playthrough: Playthrough, analysis: Analysis, marks: readonly Mark[]): Fate {
  if (playthrough.ending === null) throw new RangeError('This conversation does not come to an end.');
  const would = score(playthrough, analysis);
  return {
    playthrough,
    ending: endingOf(playthrough.scenario, playthrough.ending),
    conduct: would.conduct,
    changed: changes(marks, would.marks),
  };
}

/** Marks that differ, in the order of the principles. */
export function changes(before: readonly Mark[], after: readonly Mark[]): Fate['changed'] {
  const share = (marks: readonly Mark[], p: PrincipleId): number | null =>
    marks.find((m) => m.principle === p)?.share ?? null;
  return [...new Set([...before, ...after].map((m) => m.principle))]
    .map((principle) => ({ principle, was: share(before, principle), would: share(after, principle) }))
    .filter(({ was, would }) => was !== would);
}
