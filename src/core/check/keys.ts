// Names that stand twice in one object: JSON.parse keeps the last of them and says nothing.
import { visit } from 'jsonc-parser';
import { withoutMark } from '../json-text.ts';
import { pointerTo } from '../problem.ts';
import { FINDINGS, type Finding } from './finding.ts';

/** `text` must be JSON, and no deeper than the reader allows. */
export function doubledKeys(text: string): Finding[] {
  const found: Finding[] = [];
  const open: Set<string>[] = [];
  const clean = withoutMark(text);
  const code = 'duplicate-key';
  visit(clean, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, offset, _length, _line, _column, path) => {
      const keys = open.at(-1);
      if (keys?.has(name) === true) {
        const says = `“${name}” stands twice in this object; only the last counts. Take one out.`;
        const at = offset + text.length - clean.length;
        found.push({
          code,
          severity: FINDINGS[code].severity,
          pointer: pointerTo([...path(), name]),
          says,
          offset: at,
        });
      }
      keys?.add(name);
    },
  });
  return found;
}
