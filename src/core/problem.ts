// A problem with something read from outside: what kind of problem, where it is, and what to do about it.

export const PROBLEM_CODES = [
  'too-large',
  'not-utf8',
  'not-json',
  'too-deep',
  'broken-character',
  'schema',
  'unknown-id',
  'unlisted-principle',
  'duplicate-id',
  'out-of-range',
  'wrong-kind',
  'empty-condition',
  'never-disabled',
  'no-way-out',
  'nobody-decides',
  'odds',
  'too-many-emails',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code?: ProblemCode;
  /** JSON pointer (RFC 6901) to what is wrong; '' is the whole file. */
  readonly pointer: string;
  /** What is wrong and what to do about it. */
  readonly says: string;
  /** The place in the text, in characters from its start, where a pointer cannot tell it. */
  readonly offset?: number;
}

export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
