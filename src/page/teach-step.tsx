// The parts of the builder's steps: a numbered frame, a box to tick, a choice of one.
import type { ComponentChildren, JSX } from 'preact';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly wrong?: string | undefined;
  readonly children: ComponentChildren;
}

export function Step({ number, title, wrong, children }: StepProps): JSX.Element {
  const id = `step-${number}`;
  return (
    <section class="step" aria-labelledby={id}>
      <h2 id={id}>
        <b>{number}</b> {title}
      </h2>
      <div class="step-body">
        {wrong === undefined ? null : <p class="wrong">{wrong}</p>}
        {children}
      </div>
    </section>
  );
}

interface TickProps {
  readonly title: string;
  readonly note?: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export function Tick({ title, note, on, set }: TickProps): JSX.Element {
  return (
    <label class={on ? 'pick on' : 'pick'}>
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>
        {title}
        {note === undefined ? null : <small>{note}</small>}
      </span>
    </label>
  );
}

interface OneOfProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string, string])[];
  readonly set: (value: T) => void;
}

/** Each with a title and what it means. */
export function OneOf<T extends string>({ name, legend, value, options, set }: OneOfProps<T>): JSX.Element {
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      <div class="picks">
        {options.map(([one, title, note]) => (
          <label key={one} class={one === value ? 'pick on' : 'pick'}>
            <input type="radio" name={name} checked={one === value} onChange={() => set(one)} />
            <span>
              {title}
              <small>{note}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
