// A conversation as plain text that a person can read, print or compare letter by letter.
import { stepsOf, type Attempt } from './attempt.ts';
import type { Beat, Playthrough } from './playthrough.ts';
import { endingOf, personOf, type Scenario } from './scenario.ts';

/** Ends with a line feed. */
export function transcript(play: Playthrough): string {
  const { scenario } = play;
  const lines = play.beats.flatMap((beat) => lineOf(scenario, beat));
  return [scenario.title, '', ...lines, ''].join('\n');
}

/** An attempt as its log tells it, what was taken back included. Throws RangeError for a log that this scenario cannot follow. */
export function transcriptOf(attempt: Pick<Attempt, 'seed' | 'log'>, scenario: Scenario): string {
  const lines = [...stepsOf(attempt, scenario)].flatMap(({ beats, takenBack }) =>
    takenBack ? ['(You take that back.)'] : beats.flatMap((beat) => lineOf(scenario, beat)),
  );
  return [scenario.title, '', ...lines, ''].join('\n');
}

/** How a speaker is named: the player is always “You”. */
export function speakerOf(scenario: Scenario, by: string | null): string | null {
  if (by === null) return null;
  return by === scenario.player ? 'You' : personOf(scenario, by).name;
}

function lineOf(scenario: Scenario, beat: Beat): string[] {
  if (beat.kind === 'says') {
    const speaker = speakerOf(scenario, beat.by);
    return [speaker === null ? `(${beat.text})` : `${speaker}: ${beat.text}`];
  }
  if (beat.kind === 'patience') return [`[${personOf(scenario, beat.who).name}’s patience: ${beat.to} of 6]`];
  if (beat.kind !== 'ends') return [];
  const ending = endingOf(scenario, beat.ending);
  return ['', `${ending.title} (${ending.outcome})`];
}
