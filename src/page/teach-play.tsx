// The second step: how it is played. When it is explained, how many attempts there are and which of them counts, and whose luck it is.
import type { JSX } from 'preact';
import { MOST_ATTEMPTS, type Coaching, type Counting } from '../core/assignment.ts';
import type { Screen } from './actor.ts';
import { SelectField } from './field.tsx';
import type { Builder } from './teach-builder.ts';
import { OneOf, Step } from './teach-step.tsx';

const COACHED: readonly (readonly [Coaching, string, string])[] = [
  ['each', 'Coached', 'Explained after each choice.'],
  ['end', 'Rehearsal', 'Explained when it is over.'],
  ['handed in', 'Assessed', 'Explained once it has been handed in.'],
];

const COUNTED: readonly (readonly [Counting, string])[] = [
  ['best', 'The best one'],
  ['last', 'The last one'],
  ['first', 'The first one'],
];

const NUMBERS = Array.from({ length: MOST_ATTEMPTS }, (_, i) => String(i + 1));
const ATTEMPTS: readonly (readonly [string, string])[] = [
  ['any', 'As many as they like'],
  ...NUMBERS.map((n) => [n, n] as const),
];

export function HowTheyPlay({ screen, builder: { draft, change } }: { screen: Screen; builder: Builder }): JSX.Element {
  return (
    <Step number={2} title="How they play it">
      <OneOf
        name="coaching"
        legend="Explanations"
        value={draft.coaching}
        options={COACHED}
        set={(coaching) => change({ coaching })}
      />
      <div class="pair">
        <SelectField
          id="attempts"
          label="Attempts at each scenario"
          value={draft.attempts === null ? 'any' : String(draft.attempts)}
          options={ATTEMPTS}
          set={(value) => change({ attempts: value === 'any' ? null : Number(value) })}
        />
        <SelectField
          id="counts"
          label="Which one counts"
          value={draft.counts}
          options={COUNTED}
          set={(counts) => change({ counts })}
        />
      </div>
      <OneOf
        name="luck"
        legend="Luck"
        value={draft.seed === null ? 'own' : 'same'}
        options={[
          ['own', 'Each their own', 'A letter may be answered in one attempt and not in another.'],
          ['same', 'The same for all', 'Whoever does the same gets the same.'],
        ]}
        set={(luck) => change({ seed: luck === 'own' ? null : Math.floor(screen.world.clock()) % 0x1_0000_0000 })}
      />
    </Step>
  );
}
