// A long table in parts of fifty rows, so that ten thousand students do not hold up the page. On paper all of it.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** As many rows stand together; more come in parts. */
const WHOLE = 100;
const PART = 50;

export interface Paging<T> {
  readonly rows: readonly T[];
  readonly from: number;
  readonly all: number;
  readonly turn: (from: number) => void;
}

/** Back at the start whenever `anew` changes. */
export function usePaging<T>(all: readonly T[], whole: boolean, anew: unknown): Paging<T> {
  const [at, turn] = useState({ from: 0, anew });
  const from = at.anew === anew ? Math.min(at.from, Math.max(0, all.length - 1)) : 0;
  const rows = whole || all.length <= WHOLE ? all : all.slice(from, from + PART);
  return { rows, from, all: all.length, turn: (to) => turn({ from: to, anew }) };
}

export function Pager({ paging: { from, all, turn } }: { paging: Paging<unknown> }): JSX.Element | null {
  if (all <= WHOLE) return null;
  const to = Math.min(all, from + PART);
  return (
    <p class="pager">
      <button type="button" class="button small" disabled={from === 0} onClick={() => turn(from - PART)}>
        The {PART} before
      </button>
      <span>
        {(from + 1).toLocaleString('en-US')} to {to.toLocaleString('en-US')} of {all.toLocaleString('en-US')}
      </span>
      <button type="button" class="button small" disabled={to === all} onClick={() => turn(from + PART)}>
        The next {PART}
      </button>
    </p>
  );
}

/** Whether everything is to be shown, for the printer; and the way to print it. */
export function usePrint(): { readonly whole: boolean; readonly printAll: () => void } {
  const [whole, set] = useState(false);
  useEffect(() => {
    if (!whole) return;
    print();
    set(false);
  }, [whole]);
  return { whole, printAll: () => set(true) };
}
