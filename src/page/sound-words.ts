// What is heard, in words: the sounds that mean something, by the cues that make them. A press and the murmur of a voice are not
// among them: the line itself is there to be read.
import type { Cue, Tableau } from '../core/cues.ts';
import type { LineCue } from '../core/scenario.ts';

export interface Heard {
  /** The picture in which the next cue is heard; null before the first. */
  readonly scene: Tableau | null;
  /** In the order of the cues. */
  readonly captions: readonly string[];
}

const HAPPENS: Readonly<Record<LineCue, string | null>> = {
  ring: 'a telephone rings',
  'pick-up': 'the telephone is picked up',
  'hang-up': 'the line goes dead',
  handstand: 'a whistle, sliding up',
  day: null,
  // It is heard as the letter that says it.
  reply: null,
};

export function heardIn(before: Tableau | null, cues: readonly Cue[]): Heard {
  let [scene, spoke] = [before, null as string | null];
  const captions: string[] = [];
  const tell = (words: string | null): void => {
    if (words !== null && captions.at(-1) !== words) captions.push(words);
  };
  for (const cue of cues) {
    if (cue.kind === 'enters') scene = cue.tableau;
    if (cue.kind === 'happens') tell(HAPPENS[cue.what]);
    if (cue.kind === 'patience') tell(pulled(cue.from, cue.to, scene));
    if (cue.kind !== 'says' || cue.who === null) continue;
    if (cue.who !== spoke) tell(posted(cue.who, scene));
    spoke = cue.who;
  }
  return { scene, captions };
}

/** Only between telephones is it a line. */
function pulled(from: number, to: number, scene: Tableau | null): string {
  const what = scene?.channel === 'phone' ? 'the line' : 'a string';
  return to < from ? `${what} tightens` : `${what} slackens`;
}

/** What is written is not murmured: it goes out and comes in. */
function posted(who: string, scene: Tableau | null): string | null {
  if (scene?.channel !== 'email' && scene?.channel !== 'message') return null;
  const what = scene.channel === 'email' ? 'an email' : 'a message';
  const mine = scene.figures.find((one) => one.who === who)?.player === true;
  return mine ? `${what} goes out` : `${what} comes in`;
}
