// Plays an attempt of a result again: places in the file become ids, and each pick goes through the same rules as in play.
// Refuses, with a sentence, whatever the scenario does not offer at that moment.
import { analyze } from './analysis.ts';
import type { Entry } from './attempt.ts';
import type { Checked, Chosen } from './gradebook.ts';
import { decision, pick, start, type Picked, type Playthrough } from './playthrough.ts';
import type { ResultAttempt, ResultEntry } from './result.ts';
import { worthOf, type Taken } from './score.ts';
import { endingOf, type Scenario } from './scenario.ts';

/** The playthrough and the log as it would be kept, or the number of the first entry, from 0, that cannot be followed. */
export type ReplayedResult =
  | { readonly kind: 'playthrough'; readonly playthrough: Playthrough; readonly log: readonly Entry[] }
  | { readonly kind: 'refused'; readonly entry: number; readonly says: string };

export function replayed({ seed, log }: Pick<ResultAttempt, 'seed' | 'log'>, scenario: Scenario): ReplayedResult {
  const trail = [start(scenario, seed)];
  const entries: Entry[] = [];
  let at = 0;
  for (const [i, entry] of log.entries()) {
    at += entry.after;
    if ('undo' in entry) {
      if (trail.length > 1) trail.pop();
      entries.push({ undo: true, at });
      continue;
    }
    const now = trail.at(-1)!;
    const picked = pickedIn(now, entry);
    const next = picked === null ? null : followed(now, picked);
    if (picked === null || next === null) return { kind: 'refused', entry: i, says: refusal(now, i) };
    trail.push(next);
    entries.push(typeof picked === 'string' ? { pick: picked, at } : { compose: [...picked], at });
  }
  return { kind: 'playthrough', playthrough: trail.at(-1)!, log: entries };
}

/** What is picked, by its ids; null where there is nothing of the kind in that place. */
function pickedIn(play: Playthrough, entry: Exclude<ResultEntry, { undo: true }>): Picked | null {
  const node = decision(play);
  if (node === null) return null;
  if ('choice' in entry) return node.kind === 'choose' ? (node.choices[entry.choice]?.id ?? null) : null;
  if (node.kind !== 'compose') return null;
  const ids = entry.sentences.map((place) => node.sentences[place]?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

function followed(play: Playthrough, picked: Picked): Playthrough | null {
  try {
    return pick(play, picked);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function refusal(play: Playthrough, entry: number): string {
  return play.ending === null
    ? `Its pick ${entry + 1} is not on offer at that moment.`
    : `It goes on with pick ${entry + 1} after the conversation is over.`;
}

/** What a play that is over is worth, or a sentence that says why it cannot be scored. */
export function checkedAs(
  attempt: ResultAttempt,
  receipt: string,
  play: Playthrough,
): Checked | { readonly why: string } {
  const analysis = analyze(play.scenario);
  if (analysis.kind === 'problem') return { why: analysis.problem.says };
  const { scenario } = play;
  const { conduct, decisions, marks } = worthOf(play, analysis);
  const ending = endingOf(scenario, play.ending!);
  return {
    attempt,
    receipt,
    scenario,
    conduct,
    ending: ending.id,
    outcome: ending.outcome,
    chosen: decisions.map(chosenIn),
    marks,
  };
}

function chosenIn({ turn, shownCost, grade }: Taken): Chosen {
  const { node, picked, choice } = turn;
  return { node: node.id, picked, cost: shownCost, grade, ...(node.kind === 'compose' && { heard: choice.heard }) };
}
