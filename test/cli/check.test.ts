// What `handstand check` prints, and when it fails.
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/cli/check.ts';
import { choice, choose, end, written } from '../core/small.ts';

const why =
  'This says in short and plain words what the choice does, and why the other person takes it as they do here.';
const turn = (id: string, to: string, more: Record<string, unknown> = {}) =>
  choose(id, [
    choice('listen', 0, to, {
      why,
      text: 'I say this.',
      effects: [{ principle: 'respect', points: 1, reason: 'It is so.' }],
    }),
    choice('argue', 0, to, {
      why: `Not so. ${why}`,
      text: 'I say that.',
      effects: [{ principle: 'respect', points: -1, reason: 'It is so.' }],
      ...more,
    }),
  ]);
const file = (name: string, nodes: readonly Record<string, unknown>[]) => ({
  name,
  text: JSON.stringify(written([...nodes, end('over')], { principles: ['respect'] }), null, 2),
});

const good = file('a/good.json', [turn('start', 'over')]);
const wordy = file('a/wordy.json', [turn('start', 'over', { text: 'I say a great deal. '.repeat(6) })]);
const round = file('a/round.json', [turn('start', 'again'), turn('again', 'start')]);
const torn = { name: 'a/torn.json', text: '{\n  "format": 1\n  "version": 1\n}' };

describe('handstand check', () => {
  it('says of a good file that nothing is wrong, and how long it takes', () => {
    expect(checkFiles([good], 'text')).toEqual({
      out: 'a/good.json: nothing wrong. An average play takes about 1 minute.\n',
      exit: 0,
    });
  });

  it('names file, line and column, and passes with warnings only', () => {
    const { out, exit } = checkFiles([wordy], 'text');
    const line = wordy.text.split('\n').findIndex((l) => l.includes('a great deal')) + 1;
    const column = wordy.text.split('\n')[line - 1]!.indexOf('"I say') + 1;
    expect(out).toContain(`a/wordy.json:${line}:${column} long-choice (warning) This has 119 characters.`);
    expect(out).toMatch(/0 errors, \d warnings?\./);
    expect(exit).toBe(0);
  });

  it('fails on an error, and shows the picks that lead to it', () => {
    const { out, exit } = checkFiles([round], 'text');
    expect(out).toMatch(/^a\/round\.json:\d+:\d+ cycle .*start → again → start/m);
    expect(out).toMatch(/^ {2}picks: \(none\)$/m);
    expect(exit).toBe(1);
  });

  it('marks each place at which a file is no JSON', () => {
    expect(checkFiles([torn], 'text').out).toBe(
      'a/torn.json:3:3 not-json A comma is missing here.\na/torn.json: 1 error, 0 warnings.\n',
    );
  });

  it('sums up several files, and fails when one of them does', () => {
    const { out, exit } = checkFiles([good, torn], 'text');
    expect(out).toMatch(/^2 scenarios: 1 error, 0 warnings\.$/m);
    expect(exit).toBe(1);
  });

  it('gives the same to programs as a list', () => {
    const rows = JSON.parse(checkFiles([round, torn], 'json').out) as Record<string, unknown>[];
    expect(rows[0]).toMatchObject({
      file: 'a/round.json',
      pointer: '/nodes/0',
      code: 'cycle',
      severity: 'error',
      picks: [],
    });
    expect(rows.at(-1)).toEqual({
      file: 'a/torn.json',
      line: 3,
      column: 3,
      pointer: '',
      code: 'not-json',
      severity: 'error',
      says: 'A comma is missing here.',
    });
    expect(JSON.parse(checkFiles([good], 'json').out)).toEqual([]);
  });
});
