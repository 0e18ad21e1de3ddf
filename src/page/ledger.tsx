// Ledger lines: which principle a choice honored or broke, and why. Points are never shown as if they were the score.
import type { JSX } from 'preact';
import { ledgerOf } from '../core/debrief.ts';
import { principle } from '../core/principles.ts';
import type { Choice } from '../core/scenario.ts';
import { Icon } from './icons.tsx';

export function Ledger({ choice }: { choice: Choice }): JSX.Element | null {
  const lines = ledgerOf(choice);
  if (lines.length === 0) return null;
  return (
    <ul class="ledger">
      {lines.map((line) => (
        <li
          key={line.principle + line.reason}
          class={`of-${principle(line.principle).stage} ${line.honored ? 'honored' : 'broken'}`}
        >
          <Icon name={line.honored ? 'up' : 'down'} size={18} />
          <span>
            <b>
              {line.honored ? 'Kept' : 'Broke'}: {line.title}.
            </b>{' '}
            {line.reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
