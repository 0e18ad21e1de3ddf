// The first step: which scenarios, and in which order; one of the instructor's own may be among them.
import type { JSX } from 'preact';
import { MOST_SCENARIOS, type Asked } from '../core/assignment.ts';
import type { Scenario } from '../core/scenario.ts';
import { bookOf, type State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { useHeldFocus } from './held-focus.ts';
import { MoveButton, moved } from './move-button.tsx';
import { useWay } from './progress-next.ts';
import type { Builder } from './teach-builder.ts';
import { BringOwn } from './teach-own.tsx';
import { Step, Tick } from './teach-step.tsx';

interface Props {
  readonly screen: Screen;
  readonly builder: Builder;
}

export function PickScenarios({ screen, builder }: Props): JSX.Element {
  const { draft, change, lacks } = builder;
  const way = useWay(screen.state.library);
  // Those of one's own come and go with their file; the list of what comes with the game stays.
  const shipped = way.filter((s) => !s.id.startsWith('own-'));
  const pick = (id: string, on: boolean): void => {
    if (on && draft.scenarios.length >= MOST_SCENARIOS)
      return screen.say(`An assignment holds at most ${MOST_SCENARIOS} scenarios.`);
    change({ scenarios: on ? [...draft.scenarios, { id }] : draft.scenarios.filter((s) => s.id !== id) });
  };
  return (
    <Step number={1} title="Pick the scenarios" wrong={lacks.scenarios}>
      <div class="picks">
        {shipped.map((scenario) => (
          <Tick
            key={scenario.id}
            title={scenario.title}
            note={`${scenario.minutes} minutes`}
            on={draft.scenarios.some((s) => s.id === scenario.id)}
            set={(on) => pick(scenario.id, on)}
          />
        ))}
      </div>
      <Order screen={screen} builder={builder} />
      <BringOwn screen={screen} builder={builder} />
    </Step>
  );
}

function Order({ screen, builder: { draft, change } }: Props): JSX.Element | null {
  const hold = useHeldFocus();
  const { scenarios } = draft;
  if (scenarios.length === 0) return null;
  const put = (next: readonly Asked[], label: string | null, said: string): void => {
    hold(label);
    change({ scenarios: next });
    screen.say(said);
  };
  const remove = (i: number): void => {
    const next = scenarios[i + 1] ?? scenarios[i - 1];
    const label = next === undefined ? null : `Remove: ${titleOf(screen.state, next.id)}`;
    put(
      scenarios.filter((_, n) => n !== i),
      label,
      'Removed.',
    );
  };
  return (
    <>
      <h3 id="question" tabIndex={-1}>
        In this order
      </h3>
      <ol class="order" aria-labelledby="question">
        {scenarios.map(({ id }, i) => {
          const title = titleOf(screen.state, id);
          const move = (to: number) => (label: string) =>
            put(moved(scenarios, i, to), label, `Now at place ${to + 1}.`);
          return (
            <li key={id}>
              <b aria-hidden="true">{i + 1}</b>
              <span>{title}</span>
              <span class="moves">
                <MoveButton label={`Move up: ${title}`} icon="up" disabled={i === 0} press={move(i - 1)} />
                <MoveButton
                  label={`Move down: ${title}`}
                  icon="down"
                  disabled={i === scenarios.length - 1}
                  press={move(i + 1)}
                />
                <MoveButton label={`Remove: ${title}`} icon="cross" disabled={false} press={() => remove(i)} />
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

export function scenarioOf(state: State, id: string): Scenario | null {
  const book = bookOf(state, id);
  return book?.kind === 'ready' ? book.scenario : null;
}

/** Its id, until it has been read. */
export function titleOf(state: State, id: string): string {
  return scenarioOf(state, id)?.title ?? id;
}
