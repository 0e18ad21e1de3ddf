// Names that stand twice in one object: JSON.parse keeps the last of them and says nothing.
import { visit } from 'jsonc-parser';
import { withoutMark } from '../json-text.ts';
import { pointerTo } from '../problem.ts';
import { FINDINGS, type Finding } from './finding.ts';

/** `text` must be JSON, and no deeper than the reader allows. */
export function doubledKeys(text: string): Finding[] {
  const clean = withoutMark(text);
  // A long file is seldom so; counting tells at a tenth of the time that the search takes.
  return namesWritten(clean) === namesKept(JSON.parse(clean)) ? [] : searched(clean, text.length - clean.length);
}

const [QUOTE, BACKSLASH, COLON] = [34, 92, 58] as const;

function namesWritten(text: string): number {
  let [count, quoted] = [0, false];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) quoted = !quoted;
    else if (quoted) i += c === BACKSLASH ? 1 : 0;
    else if (c === COLON) count += 1;
  }
  return count;
}

function namesKept(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  const inner = Object.values(json);
  return inner.reduce<number>((sum, one) => sum + namesKept(one), Array.isArray(json) ? 0 : inner.length);
}

/** `before`: how many characters stand before this text in the file. */
function searched(text: string, before: number): Finding[] {
  const found: Finding[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, at, _length, _line, _column, path) => {
      const keys = open.at(-1);
      if (keys?.has(name) === true) found.push(doubled(name, [...path(), name], at + before));
      keys?.add(name);
    },
  });
  return found;
}

function doubled(name: string, path: readonly PropertyKey[], offset: number): Finding {
  const code = 'duplicate-key';
  const says = `“${name}” stands twice in this object; only the last counts. Take one out.`;
  return { code, severity: FINDINGS[code].severity, pointer: pointerTo(path), says, offset };
}
