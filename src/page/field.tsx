// A field with its label above it, what it is for, and what is wrong with it: beside it, and said with it.
import './field.css';
import type { ComponentChildren, JSX } from 'preact';

interface Named {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
}

/** What the control itself needs, so that it is read with its hint and its fault. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

export function Field(props: Named & { children: (control: Control) => ComponentChildren }): JSX.Element {
  const { id, label, hint, wrong, children } = props;
  const described = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].join(' ').trim();
  return (
    <div class="labeled">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': wrong !== undefined,
      })}
      {wrong === undefined ? null : (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

interface Texts extends Named {
  readonly value: string;
  readonly set: (text: string) => void;
  readonly most: number;
}

export function TextField({ value, set, most, ...named }: Texts): JSX.Element {
  return (
    <Field {...named}>
      {(control) => (
        <input
          {...control}
          type="text"
          maxLength={most}
          value={value}
          autocomplete="off"
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface Choices<T extends string> extends Named {
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly set: (value: T) => void;
}

export function SelectField<T extends string>({ value, options, set, ...named }: Choices<T>): JSX.Element {
  return (
    <Field {...named}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => set(event.currentTarget.value as T)}>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
