// Which rows of the table are shown, and in which order. What is missing stands last, whichever way it is sorted.
import { type Row } from '../core/gradebook-rows.ts';
import type { NameOf } from './gradebook-names.ts';

export type SortKey = 'name' | 'conduct' | 'attempts' | 'passed' | `scenario ${number}`;
export interface Order {
  readonly key: SortKey;
  readonly up: boolean;
}
export type Passing = 'all' | 'passed' | 'not yet';

export function filtered(rows: readonly Row[], text: string, passing: Passing, nameOf: NameOf): readonly Row[] {
  const wanted = text.normalize('NFC').trim().toLowerCase();
  return rows.filter((row) => {
    if (passing !== 'all' && row.passed !== (passing === 'passed')) return false;
    if (wanted === '') return true;
    const { student } = row;
    return [nameOf(student), ...student.receipts].some((one) => one.normalize('NFC').toLowerCase().includes(wanted));
  });
}

/** The rows come by name; while names are hidden their order would tell them, so they go by number. */
export function sorted(rows: readonly Row[], { key, up }: Order, hidden: boolean): readonly Row[] {
  const named = hidden ? rows.toSorted((a, b) => a.student.number - b.student.number) : rows;
  if (key === 'name') return up ? named : named.toReversed();
  const way = up ? 1 : -1;
  return named.toSorted((a, b) => {
    const [x, y] = [figureOf(a, key), figureOf(b, key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return way * (x - y);
  });
}

function figureOf(row: Row, key: Exclude<SortKey, 'name'>): number | null {
  if (key === 'conduct') return row.conduct;
  if (key === 'attempts') return row.attempts;
  if (key === 'passed') return row.passed ? 1 : 0;
  return row.cells[Number(key.slice('scenario '.length))]?.counted?.conduct ?? null;
}
