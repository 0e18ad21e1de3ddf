// The command line: which command was asked for, with which files, and what a shell is told when it is done.
// 0: all is well; 1: a file has problems, or the input ended too soon; 2: the command could not be understood.
import { parseArgs } from 'node:util';
import { checkFiles } from './check.ts';
import { scenariosOf, textsOf } from './open.ts';
import { play } from './play.ts';
import { stats } from './stats.ts';
import { Refusal, type World } from './world.ts';

const HELP = `Scenarios for Handstand, on the command line.

  handstand check [FILES] [--json]           what is wrong with them, and where
  handstand play FILE [--seed N] [--quiet]   a whole conversation, here
  handstand stats [FILES] [--json]           their sizes and figures as tables
  handstand --help                           this

Without FILES, check and stats take the scenarios that come with the game.
While playing: the number of a choice, or the numbers of an email's sentences
in their order (1 4 5 8); u takes back, q leaves. --quiet keeps what was heard
and thought for the end. --seed N plays with the luck of an earlier time.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  seed: { type: 'string' },
} as const;

type Options = { readonly [K in keyof typeof OPTIONS]?: K extends 'seed' ? string : boolean };

/** The exit code. Anything but a mistake of the person who typed is thrown. */
export async function handstand(words: readonly string[], world: World): Promise<number> {
  try {
    const { command, names, options } = parsed(words);
    return await run(command, names, options, world);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.complain(`${error.message}\n`);
    return 2;
  }
}

function parsed(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const [command, ...names] = positionals;
    return { command, names, options: values as Options };
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Refusal(`${sentence}. “handstand --help” lists what there is.`);
  }
}

async function run(command: string | undefined, names: readonly string[], options: Options, world: World) {
  if (options.help === true || command === 'help') return done(world, HELP);
  if (command === 'check') return check(names, options, world);
  if (command === 'stats') return done(world, stats(scenariosOf(world, some(names, world)), asOf(options)));
  if (command === 'play') return start(names, options, world);
  const what = command === undefined ? 'No command was given' : `There is no command “${command}”`;
  throw new Refusal(`${what}; there are check, play and stats, and “handstand --help” tells about them.`);
}

function check(names: readonly string[], options: Options, world: World): number {
  const { out, exit } = checkFiles(textsOf(world, some(names, world)), asOf(options));
  world.write(out);
  return exit;
}

async function start(names: readonly string[], { seed, quiet }: Options, world: World): Promise<number> {
  if (names.length !== 1) throw new Refusal('Name one scenario file to play: “handstand play FILE”.');
  const [scenario] = scenariosOf(world, names);
  return play(scenario!, seedOf(seed) ?? world.freshSeed(), quiet === true, world);
}

function seedOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Infinity;
  if (seed > 0xffff_ffff) throw new Refusal(`A seed is a whole number from 0 to 4294967295, which “${text}” is not.`);
  return seed;
}

const some = (names: readonly string[], world: World) => (names.length === 0 ? world.shipped() : names);
const asOf = ({ json }: Options) => (json === true ? 'json' : 'text');

function done(world: World, text: string): 0 {
  world.write(text);
  return 0;
}
