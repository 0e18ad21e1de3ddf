// Robots that read nothing: each always takes the choice that is longest, shortest or sounds most courteous.
import { offered, pick, start, type Playthrough } from '../../src/core/playthrough.ts';
import type { Scenario } from '../../src/core/scenario.ts';

const COURTEOUS =
  /\b(thank\w*|please|sorry|appreciate\w*|grateful\w*|kind\w*|may|could|would|love\w*|glad\w*|hope\w*|pleasure|apolog\w*|wonderful|understand)\b/gi;

export const ROBOTS: Readonly<Record<string, (text: string) => number>> = {
  longest: (text) => text.length,
  shortest: (text) => -text.length,
  'most courteous': (text) => text.match(COURTEOUS)?.length ?? 0,
};

/** The robot's play: of equals, the first that is shown. */
export function robotPlay(scenario: Scenario, seed: number, rank: (text: string) => number): Playthrough {
  let play = start(scenario, seed);
  for (let n = 0; play.ending === null && n < 200; n++) {
    const [best] = offered(play).toSorted((a, b) => rank(b.text) - rank(a.text));
    play = pick(play, best!.id);
  }
  return play;
}
