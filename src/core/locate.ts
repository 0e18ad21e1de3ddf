// Adds line and column to problems, and says where a text stops being JSON. Loaded only when there is something to report.
// Does not parse what the reader refuses to: there the problem itself knows its place.
import { findNodeAtLocation, parseTree, type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { withoutMark } from './json-text.ts';
import type { Problem } from './problem.ts';

export interface Place {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Placed extends Problem, Place {}

/** What is asked of anything to be placed. */
type Placeable = Pick<Problem, 'pointer' | 'offset'> & { readonly code?: string };

export function locate(text: string, problems: readonly Problem[]): Placed[] {
  if (problems.some((p) => unread(p))) return placed(text, problems);
  const errors = jsonErrors(text);
  return errors.length > 0 ? errors : placed(text, problems);
}

/** Where the text stops being JSON, at most 20 places. */
export function jsonErrors(text: string): Placed[] {
  const errors: ParseError[] = [];
  const clean = withoutMark(text);
  parseTree(clean, errors, { disallowComments: true });
  const placeAt = placesIn(clean);
  return errors.slice(0, 20).map((e) => ({ pointer: '', says: jsonSentence(e), ...placeAt(e.offset) }));
}

/** The same problems with their places, in a text that is JSON. */
export function placed<T extends Placeable>(text: string, problems: readonly T[]): (T & Place)[] {
  const clean = withoutMark(text);
  const mark = text.length - clean.length;
  const placeAt = placesIn(clean);
  const parsed = problems.every((p) => p.offset !== undefined || unread(p)) ? undefined : parseTree(clean);
  return problems.map((p) => ({
    ...p,
    ...placeAt(p.offset !== undefined ? p.offset - mark : parsed === undefined ? 0 : offsetOf(parsed, p.pointer)),
  }));
}

/** Whether the text was refused before it was parsed. */
function unread({ code }: Placeable): boolean {
  return code === 'too-large' || code === 'too-deep' || code === 'not-utf8';
}

/** The offset of what a pointer names, or of the nearest thing around it that exists. */
function offsetOf(tree: Node, pointer: string): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let n = path.length; n >= 0; n--) {
    const found = findNodeAtLocation(
      tree,
      path.slice(0, n).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    );
    if (found !== undefined) return found.offset;
  }
  return 0;
}

/** From an offset to its line and column, by halving: there may be many problems in a long text. */
function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  };
}

const JSON_SENTENCES: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing here.',
  ColonExpected: 'A colon is missing here.',
  CloseBraceExpected: 'A closing } is missing here.',
  CloseBracketExpected: 'A closing ] is missing here.',
  ValueExpected: 'A value is missing here, or there is a comma too many.',
  PropertyNameExpected: 'A name in quotation marks is missing here, or there is a comma too many.',
  EndOfFileExpected: 'The scenario has ended before this. Take out what follows.',
  InvalidSymbol: 'This is neither a text in double quotation marks, a number, true, false nor null.',
  InvalidCharacter: 'A tab or another invisible character stands in this text. Take it out, or write \\t.',
  InvalidEscapeCharacter: 'No such character can be written with \\. A backslash itself is \\\\.',
  InvalidUnicode: 'After \\u stand four digits or letters from a to f.',
  UnexpectedEndOfNumber: 'This number breaks off.',
  InvalidCommentToken: 'JSON has no comments. Take this one out.',
  UnexpectedEndOfString: 'This text has no closing quotation mark.',
};

function jsonSentence(error: ParseError): string {
  return JSON_SENTENCES[printParseErrorCode(error.error)] ?? 'This is not JSON.';
}
