// What a schema problem says to an author: what is wrong here and what to write instead. Words only, no places.
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

export function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'unrecognized_keys':
      return `The format knows no ${listed(issue.keys)} here. Take it out, or check the spelling.`;
    case 'invalid_value':
      return `This must be ${oneOf(issue.values)}.`;
    case 'invalid_union':
      return 'This fits none of the forms that may stand here. Compare it with the format guide.';
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return 'An id is written in small letters, digits and hyphens, at most 40 of them, and begins with a letter or a digit.';
    default:
      return 'This is not what the format expects here.';
  }
}

/** The first of them, with its place where that is not the whole. */
export function whyOf([first]: readonly Issue[]): string {
  if (first === undefined) return 'It cannot be read.';
  const place = first.path.length === 0 ? '' : `“${first.path.map(String).join('/')}”: `;
  return `${place}${sentenceOf(first)}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
};

function wrongType(expected: string, input: unknown): string {
  const wanted = KINDS[expected] ?? expected;
  if (input === undefined) return `This is missing. Add it as ${wanted}.`;
  return `This must be ${wanted}.`;
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return 'This text is empty. Write it, or take the field out if it may be left out.';
  if (origin === 'array') return `This list needs at least ${least}.`;
  return `This must be ${least} or more.`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `This text is too long: at most ${most} characters.`;
  if (origin === 'array') return `This list may hold at most ${most}.`;
  return `This must be ${most} or less.`;
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((v) => JSON.stringify(v));
  return shown.length === 1 ? shown[0]! : `one of ${shown.join(', ')}`;
}

function listed(keys: readonly string[]): string {
  return keys.map((k) => `“${k}”`).join(', ');
}
