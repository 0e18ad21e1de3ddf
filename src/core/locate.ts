// Adds line and column to problems, and says where a text stops being JSON. Loaded only when there is something to report.
import { findNodeAtLocation, parseTree, type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from './problem.ts';

export interface Placed extends Problem {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export function locate(text: string, problems: readonly Problem[]): Placed[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0)
    return errors.slice(0, 20).map((e) => ({ pointer: '', says: jsonSentence(e), ...placeAt(text, e.offset) }));
  return problems.map((p) => ({ ...p, ...placeAt(text, tree === undefined ? 0 : offsetOf(tree, p.pointer)) }));
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

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const JSON_SENTENCES: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing here.',
  ColonExpected: 'A colon is missing here.',
  CloseBraceExpected: 'A closing } is missing here.',
  CloseBracketExpected: 'A closing ] is missing here.',
  ValueExpected: 'A value is missing here, or there is a comma too many.',
  PropertyNameExpected: 'A name in quotation marks is missing here, or there is a comma too many.',
  EndOfFileExpected: 'The scenario has ended before this. Take out what follows.',
  InvalidSymbol: 'This is neither a text in quotation marks, a number, true, false nor null.',
  InvalidCommentToken: 'JSON has no comments. Take this one out.',
  UnexpectedEndOfString: 'This text has no closing quotation mark.',
};

function jsonSentence(error: ParseError): string {
  return JSON_SENTENCES[printParseErrorCode(error.error)] ?? 'This is not JSON.';
}
