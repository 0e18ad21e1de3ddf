import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../src/core/csv-table.ts';
import type { Checked, Gradebook, Student } from '../../src/core/gradebook.ts';
import { gradebookCsv, moodleCsv, scoresOf } from '../../src/core/gradebook-csv.ts';
import { gradebookJson } from '../../src/core/gradebook-json.ts';
import { codesIn, resultCode, type ResultAttempt } from '../../src/core/result.ts';
import { FORMULAS } from './formulas.ts';
import { workedExample } from './small.ts';

const attempt: ResultAttempt = {
  scenario: 0,
  rules: 'abcdef012345',
  seed: 7,
  mode: 'for real',
  started: 1_796_000_000_000,
  log: [{ choice: 0, after: 9000 }],
};

const checked: Checked = {
  attempt,
  receipt: '7K3Q',
  scenario: workedExample(),
  conduct: 36,
  ending: 'over',
  outcome: 'kind words',
  chosen: [],
  marks: [],
};

function student(name: string, conducts: readonly (number | null)[]): Student {
  const work = conducts.map((conduct, i) => {
    const counted = conduct === null ? null : { ...checked, conduct };
    const missing = counted === null ? ['an attempt that counts'] : [];
    return { scenario: ['small', 'other'][i]!, attempts: counted === null ? [] : [counted], counted, missing };
  });
  const passed = conducts.every((c) => c !== null);
  return { key: name.toLowerCase(), name, number: 1, receipts: ['7K3Q', 'AB12'], work, apart: 2, missing: [], passed };
}

function bookOf(...students: readonly Student[]): Gradebook {
  const scenarios = [{ id: 'small' }, { id: 'other' }];
  const assignment = { v: 1, title: 'Two calls', scenarios, coaching: 'end', counts: 'best' } as const;
  return { assignment, students, apart: [], came: { codes: 1, all: 1, accepted: 1, apart: 0, known: 0 } };
}

function tableOf(csv: string): string[][] {
  const read = readCsv(csv);
  if ('why' in read) throw new Error(read.why);
  return read.value.rows.map((row) => row.cells.map((c) => c.text));
}

const titleOf = (id: string): string => (id === 'small' ? 'Small' : '=Other');

describe('the table for a spreadsheet', () => {
  it('has one row a student, with what counts at each scenario', () => {
    const [heading, amara] = tableOf(gradebookCsv(bookOf(student('Amara', [85, null])), titleOf));
    const cells = Object.fromEntries(heading!.map((title, i) => [title, amara![i]]));
    expect(cells).toEqual({
      Student: 'Amara',
      '1. Small: Conduct': '85',
      '1. Small: outcome': 'kind words',
      '1. Small: ending': 'Over',
      '1. Small: attempts': '1',
      '1. Small: passed': 'yes',
      '2. =Other: Conduct': '',
      '2. =Other: outcome': '',
      '2. =Other: ending': '',
      '2. =Other: attempts': '0',
      '2. =Other: passed': 'no',
      'Conduct over all scenarios': '43',
      'Conduct over those handed in': '85',
      Passed: 'no',
      Missing: 'an attempt that counts (2)',
      'Attempts set apart': '2',
      Receipts: '7K3Q AB12',
    });
  });

  test('whatever a student calls herself is no formula, and every row is as long as the headings', () => {
    const rows = tableOf(gradebookCsv(bookOf(...FORMULAS.map(([, name]) => student(name, [1, 2]))), titleOf));
    expect(new Set(rows.map((r) => r.length)).size).toBe(1);
    for (const [name] of rows.slice(1)) expect(name).toMatch(/^'/);
  });
});

describe('the score that goes out', () => {
  const book = bookOf(student('Amara', [85, null]), student('Kit', [70, 60]), student('Nobody', [null, null]));

  it('is that of all scenarios, of those handed in, or of one', () => {
    expect(scoresOf(book, { kind: 'overall' })).toEqual([
      { student: 'Amara', score: 43 },
      { student: 'Kit', score: 65 },
    ]);
    expect(scoresOf(book, { kind: 'handed in' }).map((s) => s.score)).toEqual([85, 65]);
    expect(scoresOf(book, { kind: 'scenario', id: 'other' })).toEqual([{ student: 'Kit', score: 60 }]);
  });

  it('never is a 0 for somebody of whom nothing counts', () => {
    expect(scoresOf(book, { kind: 'overall' }).map((s) => s.student)).not.toContain('Nobody');
  });
});

describe('the table for Moodle', () => {
  const scores = ['a@uni.edu', 'U17', 'Kit Ito', '=1@uni.edu', '-4'].map((who) => ({ student: who, score: 80 }));

  it('names students by what Moodle knows, and tells who is left out', () => {
    expect(moodleCsv(scores, 'email', 'Two calls')).toEqual({
      csv: 'Email address,Two calls\r\na@uni.edu,80\r\n',
      count: 1,
      left: ['U17', 'Kit Ito', '=1@uni.edu', '-4'],
    });
    expect(moodleCsv(scores, 'id', '+1')).toMatchObject({ csv: "ID number,'+1\r\nU17,80\r\n", count: 1 });
  });
});

describe('the file of the whole gradebook', () => {
  const code = resultCode({ assignment: '0123456789ab', student: 'Amara', attempts: [attempt] });
  const file = gradebookJson(bookOf(student('Amara', [85, null])), [code, 'HS1:XX:YYYY'], 5);

  it('holds the codes, so that it can be dropped on a gradebook', () => {
    expect(codesIn(file)).toEqual([code, 'HS1:XX:YYYY']);
    expect(JSON.parse(file)).toMatchObject({ handstand: 'gradebook', v: 1, codes: [code, 'HS1:XX:YYYY'] });
  });

  it('tells each attempt, and which one counts', () => {
    const [amara] = JSON.parse(file).students;
    expect(amara).toMatchObject({ name: 'Amara', overall: 43, passed: false, receipts: ['7K3Q', 'AB12'] });
    expect(amara.scenarios[0]).toMatchObject({
      conduct: 85,
      attempts: [{ conduct: 85, counts: true, receipt: '7K3Q' }],
    });
  });
});
