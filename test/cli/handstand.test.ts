// The command line as somebody types it: what it prints, and the exit code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handstand } from '../../src/cli/handstand.ts';
import { choice, choose, end, written } from '../core/small.ts';
import { pretend } from './pretend.ts';

const shipped = (id: string) => readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8');
const letter = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
const files = {
  'small.json': JSON.stringify(
    written([
      choose('start', [choice('call', 0, 'bye', { better: 'Write.' }), choice('write', 2, 'then')], { order: 'fixed' }),
      choose('then', [choice('thank', 1, 'bye', { times: 1 })], { otherwise: 'bye' }),
      end('bye'),
    ]),
  ),
  'broken.json': '{ "format": 1,\n  "version": }',
  'letter.json': letter,
};

async function run(words: string, typed: readonly string[] = [], width = 80) {
  const world = pretend(files, typed, width);
  const exit = await handstand(words.split(' '), world);
  return { exit, out: world.out(), err: world.err() };
}

describe('the command line', () => {
  it.each([
    ['--help', 'handstand play FILE'],
    ['help', 'handstand check'],
    ['play -h', 'handstand stats'],
  ])('answers “%s” with what there is', async (words, says) => {
    const { exit, out, err } = await run(words);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(says);
  });

  it.each([
    ['sing small.json', 'There is no command “sing”; there are check, play and stats'],
    ['', 'There is no command'],
    ['check nowhere.json', 'There is no file “nowhere.json” that can be read.'],
    ['stats nowhere.json', 'There is no file “nowhere.json” that can be read.'],
    ['play', 'Name one scenario file to play'],
    ['play small.json letter.json', 'Name one scenario file to play'],
    ['play small.json --seed pi', 'A seed is a whole number from 0 to 4294967295, which “pi” is not.'],
    ['play small.json --seed 4294967296', 'A seed is a whole number'],
    ['play broken.json', 'broken.json:2:14 '],
    ['check --loud', 'Unknown option'],
  ])('refuses “%s” in one sentence, with exit code 2', async (words, says) => {
    const { exit, out, err } = await run(words);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('tells the place of what is wrong, and exits with 1', async () => {
    const { exit, out } = await run('check broken.json');
    expect(exit).toBe(1);
    expect(out).toContain('broken.json:2:14');
    expect((await run('check letter.json')).exit).toBe(0);
    expect(JSON.parse((await run('check letter.json --json')).out)).toBeTruthy();
  });
});

describe('a conversation in the terminal', () => {
  it('is played to its end, and every cost is told', async () => {
    const { exit, out } = await run('play small.json --seed 3', ['1']);
    expect(exit).toBe(0);
    for (const told of [
      'You call.',
      'Your goal: Learn.',
      'Seed 3.',
      ' 2  I say write.',
      'You: I say call.',
      'Odessa heard: Words.',
      'Odessa thought: Hm.',
      'Better: Write.',
      'How you asked: 0 of 100 (0 stars)',
      '1. “I say call.” tumble, cost 100',
      'Cost nothing here: “I say write.”',
    ])
      expect(out).toContain(told);
  });

  it('asks again when what was typed is not on offer', async () => {
    const { out } = await run('play small.json', ['3', 'hello', '', '0', '2', '1']);
    expect(out.match(/Type a number from 1 to 2, u to take back, or q to leave\./g)).toHaveLength(4);
    expect(out).toContain('How you asked: 100 of 100 (3 stars)');
  });

  it('takes back with u, and is practice from then on', async () => {
    const { exit, out } = await run('play small.json', ['u', '2', 'u', '2', '1']);
    expect(exit).toBe(0);
    expect(out).toContain('There is nothing to take back yet.');
    expect(out).toContain('(You take that back.)');
    expect(out).toContain('How you asked: 100 of 100 (practice)');
  });

  it('is left with q, which is no mistake', async () => {
    const { exit, out } = await run('play small.json', ['2', 'q']);
    expect([exit, out.trimEnd().endsWith('You leave. This was seed 7.')]).toEqual([0, true]);
  });

  it('says so when the input ends first, with exit code 1', async () => {
    const { exit, err } = await run('play small.json', ['2']);
    expect([exit, err]).toEqual([1, '\nThe input ended before the conversation did. This was seed 7.\n']);
  });

  it('keeps what was heard for the end when it is to be quiet', async () => {
    const { out } = await run('play small.json --quiet', ['1']);
    expect(out.indexOf('Odessa heard')).toBeGreaterThan(out.indexOf('WHAT YOU SAID'));
  });

  it('wraps at the width of the screen, and at 80 on a wide one', async () => {
    const longest = (text: string) => Math.max(...text.split('\n').map((l) => l.length));
    const wide = await run('play letter.json', ['1', 'q'], 200);
    const narrow = await run('play letter.json', ['1', 'q'], 44);
    expect(longest(wide.out)).toBeLessThanOrEqual(80);
    expect(longest(narrow.out)).toBeLessThanOrEqual(44);
  });
});

describe('an email in the terminal', () => {
  it('is put together by numbers, read once more, changed and sent', async () => {
    const { out, exit } = await run('play letter.json', ['99', '1 1', '3 1', '1 3', '', '1', '1', '1', '1', '1']);
    expect(out).toContain('Type numbers from 1 to');
    expect(out).toContain('New numbers change it.');
    expect(out).toMatch(/\d+ words\./);
    expect(exit).toBe(0);
  });
});

describe('the shipped scenarios', () => {
  it.each(['full-stop', 'handstand-call', 'ring-or-write', 'six-small-moves'])(
    '%s can be played to the end from typed lines alone',
    async (id) => {
      const typed = Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? '1' : '')); // An empty line sends an email.
      const world = pretend({ [`${id}.json`]: shipped(id) }, typed);
      expect(await handstand(['play', `${id}.json`, '--seed', '1'], world)).toBe(0);
      expect(world.out()).toMatch(/How you asked: \d+ of 100/);
    },
  );
});

describe('the figures', () => {
  it('are a row a scenario and a row a principle, with totals', async () => {
    const world = pretend({ 'ring-or-write.json': shipped('ring-or-write'), 'small.json': files['small.json'] });
    expect(await handstand(['stats'], world)).toBe(0);
    const cells = world
      .out()
      .split('\n')
      .map((l) => l.split(/\s{2,}/));
    expect(cells[1]!.slice(0, 6)).toEqual(['ring-or-write', '29', '101', '10', '241', '20']);
    expect(cells[2]!.slice(0, 6)).toEqual(['small', '2', '3', '1', '3', '3']);
    expect(cells[3]!.slice(0, 4)).toEqual(['2 in all', '31', '104', '11']);
    expect(cells[1]!.at(-1)).toMatch(/^\d+\/\d+\/\d+$/);
    expect(cells).toContainEqual(['listen-dont-argue', 'both', '+']);
    expect(cells).toContainEqual(['use-it', 'both', '.']);
  });

  it('can be had as JSON', async () => {
    const { scenarios, totals } = JSON.parse((await run('stats small.json --json')).out) as {
      scenarios: unknown[];
      totals: { words: number };
    };
    expect(scenarios).toHaveLength(1);
    expect(totals.words).toBeGreaterThan(20);
  });
});
