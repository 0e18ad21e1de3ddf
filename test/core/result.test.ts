import { expect, test } from 'vitest';
import { codesIn, readResult, receiptOf, resultCode, type Result } from '../../src/core/result.ts';

export const AMARA: Result = {
  assignment: '0123456789ab',
  student: 'Amara Diallo',
  attempts: [
    {
      scenario: 0,
      rules: 'abcdef012345',
      seed: 0xffff_ffff,
      mode: 'for real',
      started: 1_796_000_000_000,
      log: Array.from({ length: 12 }, (_, i) => ({ choice: i % 4, after: 9000 + 1711 * i })),
    },
  ],
};

test('an attempt of twelve picks fits two hundred characters', () => {
  expect(resultCode(AMARA).length).toBeLessThanOrEqual(200);
  expect(readResult(resultCode(AMARA))).toEqual({ value: AMARA });
});

test('a result survives a mail: line breaks, quoting, small letters, and letters that look like digits', () => {
  const code = resultCode(AMARA);
  const mailed = `Dear Ms. Bell,\n> ${code.slice(0, 60).toLowerCase()}\n> ${code.slice(60).replaceAll('0', 'o').replaceAll('1', 'l')}\nAmara`;
  expect(codesIn(mailed.replace('hsl', 'hs1').replace('HSl', 'HS1'))).toEqual([code]);
});

test('a code that lost or changed a character is refused in words', () => {
  const code = resultCode(AMARA);
  for (let i = 0; i < code.length; i++) {
    const other = code[i] === 'X' ? 'Y' : 'X';
    expect(readResult(code.slice(0, i) + code.slice(i + 1))).toHaveProperty('why');
    expect(readResult(code.slice(0, i) + other + code.slice(i + 1))).toHaveProperty('why');
  }
});

test('the receipt is the last four characters', () => {
  expect(receiptOf(resultCode(AMARA))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
});
