// Whatever a file holds, it is read or refused, with a place and a sentence; nothing is thrown.
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/cli/check.ts';
import { locate } from '../../src/core/locate.ts';
import { readScenario } from '../../src/core/reader.ts';
import { choice, choose, end, written } from './small.ts';

interface Row {
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly code: string;
  readonly severity: string;
  readonly says: string;
}

function rowsOf(text: string): readonly Row[] {
  return JSON.parse(checkFiles([{ name: 'a/small.json', text }], 'json').out) as readonly Row[];
}

const good = (more: Record<string, unknown> = {}) =>
  written([choose('start', [choice('a', 1, 'over'), choice('b', -1, 'over')]), end('over')], more);
const text = JSON.stringify(good(), null, 2);
const errorsOf = (input: string) => rowsOf(input).filter((r) => r.severity === 'error');
const SENTENCE = /^[A-Z“0-9].*[.?]$/s;

/** Generous, since tests share the processor: how long each takes is for the benchmarks (tools/bench/input.mjs). */
const within = 30_000;

describe('a bad file is refused with a place and a sentence', { timeout: within }, () => {
  const nested = (n: number) => text.replace('"A test."', `${'['.repeat(n)}1${']'.repeat(n)}`);
  const denied = (n: number) => `${'{"not":'.repeat(n)}{"var":"x","is":true}${'}'.repeat(n)}`;
  it.each<[string, string, string]>([
    ['100 MB of it', 'x'.repeat(100_000_000), 'too-large'],
    ['lists within lists 100,000 deep', nested(100_000), 'too-deep'],
    [
      'conditions within conditions 100,000 deep',
      text.replace('"to": "over"', `"to": "over", "if": ${denied(100_000)}`),
      'too-deep',
    ],
    ['only opening brackets', '['.repeat(1_000_000), 'too-deep'],
    ['a key “__proto__”', text.replace('"format": 1,', '"format": 1, "__proto__": {"x": 1},'), 'schema'],
    ['a key “constructor”', text.replace('"format": 1,', '"format": 1, "constructor": {"prototype": {}},'), 'schema'],
    ['a key “__proto__” in a node', text.replace('"kind": "choose",', '"kind": "choose", "__proto__": [],'), 'schema'],
    ['a number beyond numbers', text.replace('"minutes": 1,', '"minutes": 1e400,'), 'schema'],
    ['half a character, escaped', text.replace('A test.', 'A \\ud83d test.'), 'broken-character'],
    ['half a character, as it is', text.replace('A test.', 'A \ud83d test.'), 'broken-character'],
    ['two nodes of one id', text.replace('"id": "over",\n', '"id": "start",\n'), 'duplicate-id'],
    ['a key twice', text.replace('"minutes": 1,', '"minutes": 1,\n  "minutes": 1,'), 'duplicate-key'],
    ['UTF-16, read as UTF-8', `\uFFFD\uFFFD${text.split('').join('\0')}`, 'not-utf8'],
    ['nothing', '', 'not-json'],
    ['white space', ' \n ', 'not-json'],
    ['null', 'null', 'schema'],
    ['a number', '7', 'schema'],
    ['a comma too many', text.replace('"minutes": 1,', '"minutes": 1,,'), 'not-json'],
    ['a break off', text.slice(0, text.length / 2), 'not-json'],
    ['a page of HTML', '<!doctype html><p>Not found.</p>', 'not-json'],
  ])('%s', (_what, input, code) => {
    const rows = errorsOf(input);
    expect(rows.map((r) => r.code)).toContain(code);
    for (const r of rows) {
      expect(r.says).toMatch(SENTENCE);
      expect(r.line >= 1 && r.column >= 1).toBe(true);
    }
  });

  it('names the very place, where a key stands twice', () => {
    const twice = text.replace('"minutes": 1,', '"minutes": 1,\n  "minutes": 1,');
    const row = errorsOf(twice).find((r) => r.code === 'duplicate-key')!;
    expect(row.pointer).toBe('/minutes');
    expect(row.line).toBe(twice.split('\n').findLastIndex((l) => l.includes('"minutes"')) + 1);
  });

  it('names the very place, where it gets too deep', () => {
    expect(errorsOf(`{\n"a": ${'['.repeat(500)}`)[0]).toMatchObject({ line: 2, column: 6 + 119 });
  });
});

describe('an odd file is read', { timeout: within }, () => {
  const kept = (input: string) => errorsOf(input).filter((r) => r.code !== 'missing-explanation');

  it('with the mark of its encoding at its beginning, and places are right all the same', () => {
    expect(kept(`\uFEFF${text}`)).toEqual([]);
    const [plain, marked] = [text, `\uFEFF${text}`].map((t) => rowsOf(t.replace('"kind words"', '"best"')));
    expect(marked).toEqual(plain);
  });

  it('with line ends of another system', () => {
    expect(kept(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('with ids that objects have by themselves', () => {
    const own = text.replaceAll(': "start"', ': "constructor"').replaceAll('"over"', '"prototype"');
    expect(own).not.toBe(text);
    expect(kept(own)).toEqual([]);
  });
});

describe('a long file', { timeout: 60_000 }, () => {
  const many = 50_000;
  const say = (id: string, to: string) => choose(id, [choice('a', 1, to)]);
  const name = (i: number) => (i === 0 ? 'start' : `n${i}`);
  const nodes = (one: (i: number) => Record<string, unknown>) => Array.from({ length: many }, (_, i) => one(i));

  it.each<[string, string | null, readonly Record<string, unknown>[]]>([
    ['50,000 nodes in a row is read', null, nodes((i) => say(name(i), i === many - 1 ? 'over' : `n${i + 1}`))],
    [
      '50,000 jumps in a circle is refused',
      'nobody-decides',
      [say('start', 'n0'), ...nodes((i) => ({ kind: 'go', id: `n${i}`, jumps: [{ to: `n${(i + 1) % many}` }] }))],
    ],
    [
      '50,000 calls among themselves is refused',
      'nobody-decides',
      nodes((i) =>
        i === 0 ? say('start', 'n1') : { kind: 'go', id: `n${i}`, jumps: [{ to: 'r', back: `n${i + 1}` }] },
      ).concat(say(`n${many}`, 'over'), { kind: 'return', id: 'r', otherwise: 'over' }),
    ],
    ['50,000 wrong ids is refused', 'unknown-id', nodes((i) => say(name(i), 'gone'))],
  ])('of %s', (_what, code, list) => {
    const input = JSON.stringify(written([...list, end('over')]));
    const reading = readScenario('long', input);
    const problems = reading.kind === 'problems' ? locate(input, reading.problems) : [];
    expect(problems[0]?.code ?? null).toBe(code);
  });

  it('of 5,000 nodes is checked through', () => {
    const list = Array.from({ length: 5000 }, (_, i) => say(name(i), i === 4999 ? 'over' : `n${i + 1}`));
    const codes = new Set(rowsOf(JSON.stringify(written([...list, end('over')]))).map((r) => r.code));
    expect(codes).toContain('missing-explanation');
    expect(codes).toContain('more');
  });
});
