// The fourth step: what it is called, whom it is for, when it is due, and a word to the class.
import type { JSX } from 'preact';
import { NOTE_LENGTH, TITLE_LENGTH } from '../core/assignment.ts';
import { Field, TextField } from './field.tsx';
import type { Builder } from './teach-builder.ts';
import { Step } from './teach-step.tsx';

export function NameIt({ builder: { draft, change, lacks } }: { builder: Builder }): JSX.Element {
  return (
    <Step number={4} title="Name it">
      <div class="pair">
        <TextField
          id="title"
          label="Title"
          value={draft.title}
          most={TITLE_LENGTH}
          wrong={lacks.title}
          set={(title) => change({ title })}
        />
        <TextField
          id="class"
          label="For whom (a class, a course)"
          value={draft.class}
          most={TITLE_LENGTH}
          set={(text) => change({ class: text })}
        />
      </div>
      <Field id="due" label="Due" hint="Shown to the class. Nothing closes when it has passed." wrong={lacks.due}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={draft.due}
            onInput={(event) => change({ due: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id="note"
        label="A note to the class"
        hint={`Up to ${NOTE_LENGTH} characters. Whoever has the link can read it.`}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={NOTE_LENGTH}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
    </Step>
  );
}
