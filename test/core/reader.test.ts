import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/core/locate.ts';
import { readScenario } from '../../src/core/reader.ts';
import { choice, choose, end, written } from './small.ts';

function problems(value: unknown): { pointer: string; says: string }[] {
  const reading = readScenario('x', typeof value === 'string' ? value : JSON.stringify(value));
  return reading.kind === 'problems' ? [...reading.problems] : [];
}

const good = () => written([choose('start', [choice('a', 1, 'over')]), end('over')]);
const withNodes = (...nodes: Record<string, unknown>[]) => written([...nodes, end('over')]);

describe('the reader', () => {
  it('reads a good scenario, and its id is the name of its file', () => {
    const reading = readScenario('small', JSON.stringify(good()));
    expect(reading.kind === 'scenario' && reading.scenario.id).toBe('small');
  });

  it.each([
    ['a missing title', { ...good(), title: undefined }, '/title', /missing/],
    ['a title that is a number', { ...good(), title: 7 }, '/title', /^This must be a text in quotation marks\.$/],
    ['minutes in quotation marks', { ...good(), minutes: '3' }, '/minutes', /^This must be a (whole )?number\.$/],
    ['nodes that are no list', { ...good(), nodes: {} }, '/nodes', /^This must be a list in \[ \]\.$/],
    [
      'a condition on a number',
      withNodes(choose('start', [choice('a', 1, 'over', { if: { var: 7, is: true } })])),
      '/nodes/0/choices/0/if/var',
      /^This must be a text in quotation marks\.$/,
    ],
    ['an unknown key', { ...good(), colour: 'red' }, '', /“colour”/],
    ['a wrong channel', { ...good(), channel: 'pigeon' }, '/channel', /one of "phone"/],
    ['a start that leads nowhere', { ...good(), start: 'begin' }, '/start', /no node “begin”/],
    [
      'a choice that leads nowhere',
      withNodes(choose('start', [choice('a', 1, 'gone')])),
      '/nodes/0/choices/0/to',
      /no node “gone”/,
    ],
    [
      'two nodes of one name',
      withNodes(choose('start', [choice('a', 1, 'over')]), end('start')),
      '/nodes/1/id',
      /second node/,
    ],
    [
      'two choices of one name',
      withNodes(choose('start', [choice('a', 1, 'over'), choice('a', 0, 'over')])),
      '/nodes/0/choices/1/id',
      /second choice/,
    ],
    [
      'a line by nobody in the cast',
      withNodes(choose('start', [choice('a', 1, 'over')], { lines: [{ id: 'l', by: 'ghost', text: 'Boo.' }] })),
      '/nodes/0/lines/0/by',
      /no person “ghost”/,
    ],
    [
      'a principle that is not taught here',
      withNodes(
        choose('start', [choice('a', 1, 'over', { effects: [{ principle: 'use-it', points: 1, reason: 'x' }] })]),
      ),
      '/nodes/0/choices/0/effects/0/principle',
      /no principle taught here/,
    ],
    [
      'points without a reason',
      withNodes(
        choose('start', [choice('a', 1, 'over', { effects: [{ principle: 'listen-dont-argue', points: 1 }] })]),
      ),
      '/nodes/0/choices/0/effects/0/reason',
      /missing/,
    ],
    [
      'a condition on no variable',
      withNodes(choose('start', [choice('a', 1, 'over'), choice('b', 1, 'over', { if: { var: 'x', is: true } })])),
      '/nodes/0/choices/1/if/var',
      /no variable “x”/,
    ],
    [
      'a condition of an unknown form',
      withNodes(choose('start', [choice('a', 1, 'over', { if: { sometimes: true } })])),
      '/nodes/0/choices/0/if',
      /none of the forms/,
    ],
    [
      'choices that can all be missing',
      withNodes(choose('start', [choice('a', 1, 'over', { times: 1 })])),
      '/nodes/0',
      /“otherwise”/,
    ],
    [
      'odds that do not add up',
      withNodes(choose('start', [choice('a', 1, 'toss')]), {
        kind: 'chance',
        id: 'toss',
        draws: [
          { id: 'y', odds: 50, to: 'over' },
          { id: 'n', odds: 40, to: 'over' },
        ],
      }),
      '/nodes/1/draws',
      /add up to 90/,
    ],
    [
      'a last jump with a condition',
      withNodes(choose('start', [choice('a', 1, 'go')]), {
        kind: 'go',
        id: 'go',
        jumps: [{ if: { patience: 'them', atMost: 1 }, to: 'over' }],
      }),
      '/nodes/1/jumps/0',
      /no condition/,
    ],
    [
      'a circle in which nobody chooses',
      withNodes(
        choose('start', [choice('a', 1, 'one')]),
        { kind: 'go', id: 'one', jumps: [{ to: 'two' }] },
        { kind: 'go', id: 'two', jumps: [{ to: 'one' }] },
      ),
      '/nodes/1',
      /one → two → one/,
    ],
    [
      'a variable that starts out of range',
      { ...good(), variables: [{ kind: 'number', id: 'n', least: 0, most: 2, start: 5 }] },
      '/variables/0/start',
      /between 0 and 2/,
    ],
  ])('names %s and its place', (_what, value, pointer, says) => {
    const found = problems(value);
    expect(found.map((p) => p.pointer)).toContain(pointer);
    expect(found.find((p) => p.pointer === pointer && says.test(p.says))?.says).toMatch(says);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"format":1}', '{"__proto__":{"x":1}}'])(
    'refuses %j with a sentence',
    (text) => {
      expect(problems(text).length).toBeGreaterThan(0);
      for (const p of problems(text)) expect(p.says).toMatch(/^[A-Z“].*[.?]$/);
    },
  );

  it('never throws, whatever is done to a good file', () => {
    const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
    const edit = fc.record({ at: fc.nat(text.length), drop: fc.nat(40), put: fc.string({ maxLength: 8 }) });
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        const reading = readScenario('x', text.slice(0, at) + put + text.slice(at + drop));
        expect(reading.kind === 'scenario' || reading.problems.length > 0).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('places', () => {
  it('give line and column of what a pointer names', () => {
    const text = JSON.stringify({ ...good(), channel: 'pigeon' }, null, 2);
    const [problem] = locate(text, problems(text));
    expect(text.split('\n')[problem!.line - 1]?.slice(problem!.column - 1)).toBe('"pigeon",');
  });

  it('give line and column where JSON breaks off', () => {
    expect(locate('{\n  "a": 1\n  "b": 2\n}', [])).toEqual([
      { pointer: '', says: 'A comma is missing here.', line: 3, column: 3 },
    ]);
  });
});
