// The views of a gradebook behind tabs: one is a stop of the Tab key, and the arrows go to the others.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

export const VIEWS = ['table', 'heat', 'decisions', 'apart', 'out'] as const;
export type ViewName = (typeof VIEWS)[number];

interface Props {
  readonly now: ViewName;
  readonly apart: number;
  readonly go: (view: ViewName) => void;
}

export function Tabs({ now, apart, go }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const titles: Readonly<Record<ViewName, string>> = {
    table: 'Table',
    heat: 'Principles',
    decisions: 'Decisions',
    apart: `Set apart (${apart})`,
    out: 'Take out',
  };
  const step = (event: KeyboardEvent): void => {
    const to = steppedTo(VIEWS.indexOf(now), event.key);
    if (to === null) return;
    event.preventDefault();
    go(VIEWS[to]!);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label="Views" ref={list} onKeyDown={step}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-selected={view === now}
          aria-controls="view"
          tabIndex={view === now ? 0 : -1}
          onClick={() => go(view)}
        >
          {titles[view]}
        </button>
      ))}
    </div>
  );
}

function steppedTo(at: number, key: string): number | null {
  if (key === 'ArrowRight') return (at + 1) % VIEWS.length;
  if (key === 'ArrowLeft') return (at + VIEWS.length - 1) % VIEWS.length;
  if (key === 'Home') return 0;
  return key === 'End' ? VIEWS.length - 1 : null;
}
