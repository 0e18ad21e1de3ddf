// Which tune belongs where: the theme at home, once; a close at the debrief of the conversation just had, once for each.
// A conversation is no place for music.
import { known } from '../core/analysis.ts';
import { replayAttempt } from '../core/attempt.ts';
import { debrief, isProblem } from '../core/debrief.ts';
import { scenarioFor } from '../store/actions.ts';
import { onScreen, type State } from '../store/state.ts';
import type { Tune } from './names.ts';

export interface Program {
  /** The state is now this. */
  at(state: State): void;
}

export function openProgram(play: (tune: Tune | null) => void): Program {
  let begun = false;
  let talking = false;
  /** The attempt whose close is still to come. */
  let due: string | null = null;
  return {
    at: (state) => {
      const now = onScreen(state);
      if (now !== null && !talking) play(null);
      talking = now !== null;
      if (now !== null) due = state.route.kind === 'play' ? now.attempt.id : null;
      if (state.route.kind === 'home' && !begun) {
        begun = true;
        play('theme');
      }
      if (state.route.kind !== 'debrief' || state.route.attempt !== due) return;
      const close = closeFor(state, due);
      if (close === null) return;
      due = null;
      play(close);
    },
  };
}

/** By the stars it earned; null while they are not known. */
function closeFor(state: State, id: string): Tune | null {
  const attempt = state.attempts?.find((a) => a.id === id);
  const scenario = attempt === undefined ? null : scenarioFor(state, attempt);
  if (attempt === undefined || scenario == null || known(scenario) === null) return null;
  const replayed = replayAttempt(attempt, scenario);
  if (replayed.kind === 'refused' || replayed.playthrough.ending === null) return null;
  const it = debrief(replayed.playthrough);
  return isProblem(it) ? null : closeOf(it.stars);
}

const closeOf = (stars: number): Tune => (stars === 3 ? 'close-three' : stars === 2 ? 'close-two' : 'close-few');
