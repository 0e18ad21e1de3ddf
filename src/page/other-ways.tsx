// Other ways through it: the best and the worst line to be shown, and whatever this attempt can be set beside.
import type { JSX } from 'preact';
import type { Attempt } from '../core/attempt.ts';
import { endingOf, type Scenario } from '../core/scenario.ts';
import type { State } from '../store/state.ts';
import { Icon } from './icons.tsx';
import { LINE_TITLE } from './line-title.ts';
import { resultsOf } from './results.ts';
import { whenWords } from './when.ts';

/** More attempts than these, the latest, are not listed. */
const MOST = 6;

interface Props {
  readonly state: State;
  readonly attempt: Attempt;
  readonly scenario: Scenario;
}

export function OtherWays({ state, attempt, scenario }: Props): JSX.Element {
  const others = resultsOf(state, scenario.id)
    .filter((r) => r.attempt.id !== attempt.id)
    .slice(-MOST)
    .toReversed();
  return (
    <section class="card ways" aria-labelledby="ways">
      <h2 id="ways">Other ways</h2>
      <p class="actions">
        <a class="button" href={`#/watch/${attempt.id}/best`}>
          <Icon name="play" size={18} /> Watch the best line
        </a>
        <a class="button" href={`#/watch/${attempt.id}/costliest`}>
          <Icon name="down" size={18} /> Watch the worst line
        </a>
      </p>
      <h3>Set this one beside</h3>
      <ul>
        {(['best', 'costliest'] as const).map((line) => (
          <li key={line}>
            <a href={`#/compare/${attempt.id}/${line}`}>{LINE_TITLE[line]}</a>
          </li>
        ))}
        {others.map((r) => (
          <li key={r.attempt.id}>
            <a href={`#/compare/${attempt.id}/${r.attempt.id}`}>{whenWords(r.attempt.started)}</a>
            <span class="note">
              {' '}
              {endingOf(scenario, r.ending).title} {r.conduct} of 100{r.counts ? '' : ', practice'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
