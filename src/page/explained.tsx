// How a pick was taken: what the other person heard and thought, which principles it kept or broke, and what would have served better.
import type { JSX, RefObject } from 'preact';
import type { Turn } from '../core/playthrough.ts';
import { Icon } from './icons.tsx';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly turn: Turn;
  /** Whose ears it came to. */
  readonly name: string;
  readonly lost: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function Explained({ turn, name, lost, heading }: Props): JSX.Element {
  const { choice } = turn;
  return (
    <>
      <p class="you-said">
        <b>{turn.node.kind === 'compose' ? 'You wrote' : 'You said'}</b> “{choice.text}”
      </p>
      <article class={lost ? 'verdict lost' : 'verdict won'}>
        <span class="badge">
          <Icon name={lost ? 'down' : 'up'} size={24} />
        </span>
        <h2 id="heard" ref={heading} tabIndex={-1}>
          <span class="label">What {name} heard</span> {choice.heard}
        </h2>
        <p class="unseen">
          <span class="label">What {name} thought</span> {choice.thought}
        </p>
        <p>{choice.why}</p>
      </article>
      <article class="verdict next">
        <h3>The principles in it</h3>
        <Ledger choice={choice} />
        {choice.better === undefined ? null : (
          <p>
            <b>{lost ? 'Better:' : 'Worth knowing:'}</b> {choice.better}
          </p>
        )}
      </article>
    </>
  );
}
