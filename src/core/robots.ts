// Robots that read nothing: each always takes the choice that is longest, shortest or sounds most courteous.
import type { ComposeNode } from './email.ts';
import { decision, offered, pick, start, type Playthrough } from './playthrough.ts';
import type { Scenario } from './scenario.ts';

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
    const node = decision(play);
    if (node?.kind === 'compose') {
      play = pick(play, robotEmail(node, rank));
      continue;
    }
    const [best] = offered(play).toSorted((a, b) => rank(b.text) - rank(a.text));
    play = pick(play, best!.id);
  }
  return play;
}

/** The robot's email: of each part the sentence it likes best, in the order of the parts. */
function robotEmail(node: ComposeNode, rank: (text: string) => number): string[] {
  return node.parts.flatMap(({ id }) => {
    const [best] = node.sentences.filter((s) => s.part === id).toSorted((a, b) => rank(b.text) - rank(a.text));
    return best === undefined ? [] : [best.id];
  });
}
