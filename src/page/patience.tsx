// Somebody's patience as a meter: a word, a count and six segments, of which the last lost ones are hatched.
import type { JSX } from 'preact';

const WORDS = ['Gone', 'Nearly gone', 'Wearing thin', 'Holding', 'Enough', 'Plenty', 'All of it'] as const;

export function patienceWord(patience: number): string {
  return WORDS[patience] ?? '';
}

interface Props {
  readonly name: string;
  readonly patience: number;
  /** What it was before the last pick. */
  readonly was: number;
}

export function Patience({ name, patience, was }: Props): JSX.Element {
  const word = patienceWord(patience);
  return (
    <div
      class="patience"
      role="meter"
      aria-label={`${name}’s patience`}
      aria-valuemin={0}
      aria-valuemax={6}
      aria-valuenow={patience}
      aria-valuetext={`${patience} of 6, ${word.toLowerCase()}`}
    >
      <span class="patience-of">{name}’s patience</span>
      <span class="segments" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6].map((n) => (
          <i key={n} class={segment(n, patience, was)} />
        ))}
      </span>
      <b>{word}</b>
    </div>
  );
}

function segment(n: number, patience: number, was: number): string {
  if (n > patience) return n <= was ? 'lost' : '';
  if (patience <= 2) return 'low';
  return patience <= 4 ? 'middle' : 'high';
}
