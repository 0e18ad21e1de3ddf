// Texts that a spreadsheet could take for a formula: every beginning that OWASP names, those that only look otherwise, and what stands before them unseen.

const BEGINNINGS = {
  equals: '=',
  plus: '+',
  minus: '-',
  at: '@',
  tab: '\t',
  'carriage return': '\r',
  'line feed': '\n',
  'full-width equals': '＝',
  'full-width plus': '＋',
  'full-width minus': '－',
  'full-width at': '＠',
  'small equals': '﹦',
  'small plus': '﹢',
  'small minus': '﹣',
  'small at': '﹫',
  'minus sign': '−',
} as const;

const BEFORE = {
  nothing: '',
  'a space': ' ',
  'three spaces': '   ',
  'a no-break space': '\u00a0',
  'a zero-width space': '\u200b',
  'a byte order mark': '\ufeff',
  'an ideographic space': '\u3000',
  'a mark that turns the writing': '\u202e',
  'a Hangul filler': '\u3164',
  'a Braille blank': '\u2800',
  'a control': '\u0001',
  'a tab': '\t',
  'a line break': '\r\n',
  'a quotation mark': '"',
} as const;

/** A name, and the text. The sum is what shows that it was worked out. */
export const FORMULAS: readonly (readonly [string, string])[] = Object.entries(BEFORE).flatMap(([before, unseen]) =>
  Object.entries(BEGINNINGS).map(
    ([name, sign]) => [`${name} after ${before}`, `${unseen}${sign}${body(sign)}`] as const,
  ),
);

function body(sign: string): string {
  return '@＠﹫'.includes(sign) ? 'SUM(1234,4321)' : '\t\r\n'.includes(sign) ? '=1234+4321' : '1234+4321';
}
