// The head of the instructor's screens: what this one is, and the ways to the others.
import './teach-head.css';
import type { ComponentChildren, JSX } from 'preact';

const PLACES = [
  ['teach', '#/teach', 'Assign'],
  ['gradebook', '#/teach/gradebook', 'Gradebook'],
  ['guide', '#/teach/guide', 'Guide'],
] as const;

interface Props {
  readonly now: (typeof PLACES)[number][0] | null;
  readonly children: ComponentChildren;
}

export function TeachHead({ now, children }: Props): JSX.Element {
  return (
    <div class="teach-head">
      <h1>{children}</h1>
      <nav class="tabs" aria-label="For instructors">
        {PLACES.map(([place, href, title]) => (
          <a key={place} href={href} aria-current={place === now ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
    </div>
  );
}
