// What `handstand play` prints, as text: how it begins, what happens, what a pick meant, and how it went.
// Words come from the scenario; works nothing out that the core has not.
import { debrief, isProblem, ledgerOf, type Debrief, type Told } from '../core/debrief.ts';
import { gaveAway } from '../core/coach.ts';
import { luckOf, type Luck } from '../core/luck.ts';
import type { Beat, Playthrough, Turn } from '../core/playthrough.ts';
import { endingOf, listenerOf, personOf, type Choice, type Scenario } from '../core/scenario.ts';
import { speakerOf } from '../core/transcript.ts';
import { wrap } from './wrap.ts';

/** One paragraph, its later lines as far in as its first word. */
type Set = (text: string, indent?: string) => string;

export function setterFor(width: number): Set {
  return (text, indent = '') => `${wrap(text, width, indent)}\n`;
}

export function opening({ scenario, seed }: Playthrough, set: Set): string {
  const { title, tagline, brief, goal, minutes } = scenario;
  const about = [tagline, brief, `Your goal: ${goal}`].map((t) => `${set(t)}\n`).join('');
  const how = 'Type the number of what you say. u takes it back, q leaves.';
  return `\n${title.toUpperCase()}\n\n${about}${set(`About ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Seed ${seed}. ${how}`)}\n`;
}

export function happened(scenario: Scenario, beats: readonly Beat[], set: Set): string {
  return beats.map((beat) => oneBeat(scenario, beat, set)).join('');
}

function oneBeat(scenario: Scenario, beat: Beat, set: Set): string {
  if (beat.kind === 'patience') return set(`[${personOf(scenario, beat.who).name}’s patience: ${beat.to} of 6]`);
  if (beat.kind === 'scene') return `\n— ${beat.channel} —\n\n`;
  if (beat.kind !== 'says') return '';
  const speaker = speakerOf(scenario, beat.by);
  const gap = beat.cue === 'day' ? '\n' : '';
  return gap + (speaker === null ? set(`(${beat.text})`) : set(`${speaker}: ${beat.text}`));
}

/** What was heard and thought, and why, as the coach tells it. */
export function meant(play: Playthrough, turn: Turn, set: Set): string {
  const name = listenerOf(play.scenario, turn.node).name;
  const { heard, thought, why, better } = turn.choice;
  const lost = gaveAway(play, turn);
  const text = [
    set(`${name} heard: ${heard}`, '  | '),
    set(`${name} thought: ${thought}`, '  | '),
    set(why, lost ? '  - ' : '  + '),
    ledger(turn.choice, set),
    better === undefined ? '' : set(`${lost ? 'Better' : 'Worth knowing'}: ${better}`, '  > '),
  ];
  return `\n${text.join('')}\n`;
}

function ledger(choice: Choice, set: Set): string {
  return ledgerOf(choice)
    .map((l) => set(`${l.honored ? 'Kept' : 'Broke'}: ${l.title}. ${l.reason}`, '    '))
    .join('');
}

/** How it went; `practice` when something was taken back, `untold` when nothing was explained on the way. */
export function closing(play: Playthrough, { practice, untold }: How, set: Set): string {
  const it = debrief(play);
  const ending = endingOf(play.scenario, play.ending ?? '');
  const head = `\n${ending.title.toUpperCase()}\n\n${set(ending.text)}\n`;
  if (isProblem(it)) return `${head}${set(`This conversation cannot be scored. ${it.problem.says}`)}`;
  return [
    head,
    set(`What you got: ${it.outcome}`),
    set(`How you asked: ${it.score.conduct} of 100 (${practice ? 'practice' : starsIn(it)})`),
    luckOf(play)
      .map((luck) => lucky(luck, set))
      .join(''),
    '\nWHAT YOU SAID\n',
    it.score.pastZero
      ? set('Together these cost more than there was to win, so the score stops at 0. Each cost is told past 0.')
      : '',
    it.said.map((said) => decided(said, set) + (untold ? meant(play, said.decision.turn, set) : '')).join(''),
    `\n${set(`Seed ${play.seed}: “--seed ${play.seed}” plays with the same luck again.`)}`,
  ].join('');
}

interface How {
  readonly practice: boolean;
  readonly untold: boolean;
}

function starsIn({ stars }: Debrief): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

function lucky({ ways, because }: Luck, set: Set): string {
  const all = ways.map((w) => `${w.label}${w.fell ? ' (this time)' : ''} ${Math.round(w.after)} %`).join('; ');
  return set(`Luck: ${all}.${because.map((b) => ` ${b}`).join('')}`);
}

/** Its cost, and what would have cost nothing; the better words were told on the way, or are told with its meaning. */
function decided({ decision, choice, number }: Told, set: Set): string {
  const cost =
    decision.loss === 0 ? 'nothing' : decision.shownCost === 0 ? 'less than half a point' : decision.shownCost;
  const said = set(`“${choice.text}” ${decision.grade}, cost ${cost}`, `${number}. `);
  const best = decision.others.find((o) => o.loss === 0)?.choice.text;
  const line = decision.loss === 0 || best === undefined ? '' : set(`Cost nothing here: “${best}”`, '   ');
  const better = decision.loss === 0 || choice.better === undefined ? '' : set(`Better: ${choice.better}`, '   ');
  return `\n${said}${line}${better}`;
}
