// What a handful of plays tells of a scenario: how long it takes, and whether the look of its choices gives the good ones away.
import type { Analysis } from '../analysis.ts';
import { draw, shuffled } from '../chance.ts';
import { wordsIn, type ComposeNode } from '../email.ts';
import { decision, offered, pick, start, type Playthrough } from '../playthrough.ts';
import { ROBOTS, robotPlay } from '../robots.ts';
import type { Scenario } from '../scenario.ts';
import { finding, type Finding } from './finding.ts';

const SEEDS = 20;
const PACE = { wordsAMinute: 200, secondsADecision: 8 } as const;
/** Decisions after which a play is left: nobody plays so long, and a broken scenario may have no end. */
const LONGEST = 200;
/** Conduct that may be had on average by going by looks. */
const MOST_BY_LOOKS = 75;

export function giveaways(scenario: Scenario, analysis: Analysis): Finding[] {
  return Object.entries(ROBOTS).flatMap(([name, rank]) => {
    const all = Array.from({ length: SEEDS }, (_, seed) => conductOf(robotPlay(scenario, seed, rank), analysis));
    const mean = all.reduce((a, b) => a + b, 0) / all.length;
    if (mean <= MOST_BY_LOOKS) return [];
    const says = `Whoever always takes the ${name} choice gets ${mean.toFixed(0)} Conduct on average; ${MOST_BY_LOOKS} is the most. Let good choices look like the others.`;
    return [finding('giveaway', '/nodes', says)];
  });
}

/** Unrounded, and without the marks that a score has. */
function conductOf(play: Playthrough, analysis: Analysis): number {
  const lost = play.turns.reduce((sum, t) => sum + analysis.loss(t.at, t.choice), 0);
  return 100 * Math.max(0, 1 - lost / analysis.best);
}

/** Minutes for an average play: what is read in it, and a while for each decision. */
export function minutesFor(scenario: Scenario): number {
  const all = Array.from({ length: SEEDS }, (_, seed) => minutesOf(anyPlay(scenario, seed)));
  return all.reduce((a, b) => a + b, 0) / all.length;
}

export function minutesFindings(scenario: Scenario, minutes: number): Finding[] {
  const takes = Math.max(1, minutes);
  if (scenario.minutes >= takes / 2 && scenario.minutes <= takes * 2) return [];
  const about = Math.round(takes);
  const says = `An average play takes about ${about} minute${about === 1 ? '' : 's'} to read and decide. Declare about as many.`;
  return [finding('minutes', '/minutes', says)];
}

/** A play of random picks. */
export function anyPlay(scenario: Scenario, seed: number): Playthrough {
  let play = start(scenario, seed);
  for (let n = 0; play.ending === null && n < LONGEST; n++) {
    const node = decision(play);
    const at = (count: number) => Math.floor(draw(seed, `pick ${n}`, 0) * count);
    const open = offered(play);
    play = pick(play, node?.kind === 'compose' ? anyEmail(node, seed + n) : open[at(open.length)]!.id);
  }
  return play;
}

/** One sentence of each part, in an order of chance. */
function anyEmail(node: ComposeNode, seed: number): string[] {
  const parts = [...new Set(node.sentences.map((s) => s.part))];
  return shuffled(parts, seed, node.id).map((p) => shuffled(node.sentences, seed, p).find((s) => s.part === p)!.id);
}

function minutesOf(play: Playthrough): number {
  const { scenario, ending } = play;
  const said = play.beats.map((b) => (b.kind === 'says' ? b.text : ''));
  const told = play.turns.flatMap(({ choice }) => [choice.heard, choice.thought, choice.why]);
  const offers = play.turns.flatMap(({ node }) =>
    (node.kind === 'compose' ? node.sentences : node.choices).map((one) => one.text),
  );
  const end = scenario.endings.find((e) => e.id === ending)?.text ?? '';
  const words = [scenario.brief, scenario.goal, end, ...said, ...told, ...offers].reduce(
    (sum, t) => sum + wordsIn(t),
    0,
  );
  return words / PACE.wordsAMinute + (play.turns.length * PACE.secondsADecision) / 60;
}
