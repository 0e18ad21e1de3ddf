// If-then plans: two to be made after a conversation, in the player's own words, and all of them shown again on the desk.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { PLAN_BEGINS, PLAN_CUES, PLAN_LENGTH, planWords, type Plan, type PlanCue } from '../core/plans.ts';
import type { Screen } from './actor.ts';

export function MakePlans({ screen }: { screen: Screen }): JSX.Element {
  return (
    <section class="card make-plans" aria-labelledby="plans">
      <h2 id="plans">A plan for next time</h2>
      <p class="note">
        A plan made now is easier to keep later. Yours stay on this device and are shown on the desk. You can leave this
        empty.
      </p>
      {PLAN_CUES.map((cue) => (
        <MakePlan key={cue} screen={screen} cue={cue} />
      ))}
    </section>
  );
}

function MakePlan({ screen, cue }: { screen: Screen; cue: PlanCue }): JSX.Element {
  const [written, write] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const words = planWords(written);
  const keep = (event: Event): void => {
    event.preventDefault();
    if (words === '') return screen.say('Write down what you will do first.');
    const { newId, clock } = screen.world;
    screen.act({ kind: 'planned', plan: { id: newId(), cue, words, made: clock() } });
    screen.say('Your plan is on the desk.');
    write('');
  };
  const mine = screen.state.plans.filter((plan) => plan.cue === cue);
  return (
    <form onSubmit={keep}>
      <label>
        <span>{PLAN_BEGINS[cue]} …</span>
        <textarea
          ref={field}
          rows={2}
          maxLength={PLAN_LENGTH}
          value={written}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button small">
        Keep this plan
      </button>
      <PlanList screen={screen} plans={mine} dropped={() => field.current?.focus()} />
    </form>
  );
}

/** Nothing at all while there are none. */
export function Plans({ screen }: { screen: Screen }): JSX.Element | null {
  const { plans } = screen.state;
  const heading = useRef<HTMLHeadingElement>(null);
  if (plans.length === 0) return null;
  return (
    <section class="plans" aria-labelledby="my-plans">
      <h2 id="my-plans" ref={heading} tabIndex={-1}>
        Your plans
      </h2>
      <PlanList
        screen={screen}
        plans={plans}
        dropped={() => (plans.length > 1 ? heading.current : firstSlip())?.focus()}
      />
    </section>
  );
}

/** With the last plan goes its place: on to what comes after it. */
function firstSlip(): HTMLElement | null {
  return document.querySelector('.slips a');
}

interface ListProps {
  readonly screen: Screen;
  readonly plans: readonly Plan[];
  readonly dropped: () => void;
}

function PlanList({ screen, plans, dropped }: ListProps): JSX.Element | null {
  if (plans.length === 0) return null;
  const drop = ({ id }: Plan): void => {
    screen.act({ kind: 'plan dropped', id });
    screen.say('The plan is deleted.');
    dropped();
  };
  return (
    <ul class="plan-list">
      {plans.map((plan) => (
        <li key={plan.id}>
          <p>
            {PLAN_BEGINS[plan.cue]} <b>{plan.words}</b>
          </p>
          <button type="button" class="button small" aria-label={`Delete: ${plan.words}`} onClick={() => drop(plan)}>
            Delete
          </button>
        </li>
      ))}
    </ul>
  );
}
