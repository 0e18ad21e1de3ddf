// `handstand play`: a whole conversation in a terminal, or with picks read from a file, line by line.
// Keeps nothing: the seed it prints is all that is needed to have the same luck again.
import { barred, decision, offered, pick, start, type Beat, type Playthrough } from '../core/playthrough.ts';
import type { Scenario } from '../core/scenario.ts';
import { writeEmail } from './mail.ts';
import { moveOf, type Move } from './move.ts';
import { closing, happened, meant, opening, setterFor } from './told.ts';
import type { World } from './world.ts';

/** The exit code: 1 when the input ended before the conversation did. */
export async function play(scenario: Scenario, seed: number, quiet: boolean, world: World): Promise<0 | 1> {
  const set = setterFor(world.width);
  const trail = [start(scenario, seed)];
  let practice = false;
  world.write(opening(trail[0]!, set) + happened(scenario, trail[0]!.beats, set));
  for (;;) {
    const now = trail.at(-1)!;
    if (now.ending !== null) break;
    const move = await decide(now, world);
    if (move.kind === 'pick') {
      trail.push(pick(now, move.picked));
      world.write(since(now, trail.at(-1)!, quiet, world));
    } else if (move.kind === 'take back') {
      practice ||= trail.length > 1;
      world.write(takenBack(trail, world));
    } else return left(move.kind, seed, world);
  }
  world.write(closing(trail.at(-1)!, { practice, untold: quiet }, set));
  return 0;
}

function left(how: 'leave' | 'no more input', seed: number, world: World): 0 | 1 {
  const set = setterFor(world.width);
  if (how === 'leave') world.write(`\n${set(`You leave. This was seed ${seed}.`)}`);
  else world.complain(`\nThe input ended before the conversation did. This was seed ${seed}.\n`);
  return how === 'leave' ? 0 : 1;
}

/** What the last pick led to, with its meaning between what was said and what was answered. */
function since(before: Playthrough, after: Playthrough, quiet: boolean, world: World): string {
  const set = setterFor(world.width);
  const { scenario, beats } = after;
  const turn = after.turns.at(-1)!;
  const told = (some: readonly Beat[]) => happened(scenario, some, set);
  const said = told(beats.slice(before.beats.length, turn.answered));
  return `\n${said}${quiet ? '' : meant(after, turn, set)}${told(beats.slice(turn.answered))}`;
}

function takenBack(trail: Playthrough[], { width }: World): string {
  const set = setterFor(width);
  if (trail.length === 1) return set('There is nothing to take back yet.');
  trail.pop();
  const { scenario, beats, turns } = trail.at(-1)!;
  return `\n(You take that back.)\n\n${happened(scenario, beats.slice(turns.at(-1)?.answered ?? 0), set)}`;
}

async function decide(now: Playthrough, world: World): Promise<Move> {
  const node = decision(now)!;
  if (node.kind === 'compose') return writeEmail(now.scenario, node, world);
  const set = setterFor(world.width);
  const choices = offered(now);
  const shown = choices.map((c, i) => set(c.text, ` ${i + 1}  `)).join('');
  const not = barred(now).map((c) => set(`Not now: “${c.text}” ${c.disabled ?? ''}`, '    '));
  world.write(`\nWhat do you say?\n${shown}${not.join('')}`);
  for (;;) {
    const typed = await world.ask('> ');
    const move = moveOf(typed);
    if (move !== null) return move;
    const choice = choices[Number(typed) - 1];
    if (choice !== undefined) return { kind: 'pick', picked: choice.id };
    world.write(set(`Type ${numbers(choices.length)}, u to take back, or q to leave.`));
  }
}

const numbers = (most: number) => (most === 1 ? '1' : `a number from 1 to ${most}`);
