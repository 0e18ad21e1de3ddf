// How an LMS's file is filled: what students were asked to type, which column, out of how much. Every answer shows at once what comes of it.
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LmsExport } from '../core/lms-export.ts';
import { fill, type Filling, type Scored } from '../core/lms-fill.ts';
import { LMS_NAME, type Lms } from '../core/lms-heading.ts';
import type { KeyedBy } from '../core/lms-people.ts';
import type { Screen } from './actor.ts';
import { Field, SelectField, TextField } from './field.tsx';
import { FillReport, summary } from './gradebook-out-report.tsx';
import { Icon } from './icons.tsx';
import { counted } from './progress-days.ts';
import { saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly from: LmsExport;
  /** Of the file. */
  readonly name: string;
  readonly scores: readonly Scored[];
  /** For a new column. */
  readonly title: string;
}

/** As the form holds it: the place of a column, or `new`. */
interface Answers {
  readonly keyedBy: KeyedBy;
  readonly column: string;
  readonly title: string;
  readonly outOf: string;
  readonly keepHigher: boolean;
}

const KEYED = [
  ['any', 'anything that fits'],
  ['email', 'their email address'],
  ['id', 'their ID number'],
  ['login', 'their login'],
  ['name', 'their name'],
] as const;

/** What becomes of a new column when the file is imported. */
const NEW_COLUMN: Readonly<Record<Lms, string | null>> = {
  canvas: 'Canvas makes a new assignment of it when you import the file.',
  moodle: 'When you import the file, tell Moodle that this column is a new grade item.',
  blackboard:
    'Blackboard takes a new column as text, worth nothing until you edit it. Better make the column there first, and export again.',
  other: null,
};

export function FillForm({ screen, from, name, scores, title }: Props): JSX.Element {
  const [answers, set] = useState<Answers>({ keyedBy: 'any', column: 'new', title, outOf: '100', keepHigher: true });
  const answer = (some: Partial<Answers>): void => set((before) => ({ ...before, ...some }));
  const filled = useMemo(() => fill(from, scores, fillingOf(answers)), [from, scores, answers]);
  const { keyedBy, column, keepHigher } = answers;
  useEffect(() => {
    if ('value' in filled) screen.say(`${name}: ${summary(filled.value.told)}`);
  }, [from, scores, keyedBy, column, keepHigher]);
  const save = (bytes: Uint8Array): void => {
    saveFile(name.replace(/(\.[^.]*)?$/, '-filled$1'), new Uint8Array(bytes), 'application/octet-stream');
    screen.say('The filled file is saved.');
  };
  return (
    <div class="out-form">
      <p>
        <b>{name}</b>: a gradebook of {LMS_NAME[from.lms]} with {counted(from.people.length, 'student')}.
      </p>
      {from.skipped.length === 0 ? null : (
        <p class="note">{from.skipped.slice(0, 5).join(' ')} Such lines are left as they are.</p>
      )}
      <Fields from={from} answers={answers} answer={answer} />
      {'why' in filled ? (
        <p class="wrong">{filled.why}</p>
      ) : (
        <>
          <FillReport filled={filled.value} />
          <p class="ways">
            <button type="button" class="button primary" onClick={() => save(filled.value.bytes)}>
              <Icon name="save" /> Save the filled file
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function fillingOf({ keyedBy, column, title, outOf, keepHigher }: Answers): Filling {
  return { keyedBy, column: column === 'new' ? title : Number(column), outOf: Number(outOf), keepHigher };
}

interface FieldsProps {
  readonly from: LmsExport;
  readonly answers: Answers;
  readonly answer: (some: Partial<Answers>) => void;
}

function Fields({ from, answers, answer }: FieldsProps): JSX.Element {
  const { keyedBy, column, title, outOf, keepHigher } = answers;
  const chooseColumn = (chosen: string): void => {
    const points = from.columns.find((c) => String(c.at) === chosen)?.outOf;
    answer({ column: chosen, outOf: String(points ?? 100) });
  };
  return (
    <div class="out-fields">
      <SelectField
        id="fill-keyed"
        label="The students typed"
        value={keyedBy}
        options={KEYED}
        set={(value) => answer({ keyedBy: value })}
      />
      <SelectField
        id="fill-column"
        label="Column to fill"
        value={column}
        options={columnsOf(from)}
        set={chooseColumn}
      />
      {column === 'new' ? (
        <TextField
          id="fill-title"
          label="Title of the new column"
          hint={NEW_COLUMN[from.lms] ?? undefined}
          value={title}
          most={80}
          set={(value) => answer({ title: value })}
        />
      ) : null}
      <OutOf value={outOf} set={(value) => answer({ outOf: value })} />
      <label class="check">
        <input
          type="checkbox"
          checked={keepHigher}
          onChange={(event) => answer({ keepHigher: event.currentTarget.checked })}
        />
        Leave a grade that is higher already
      </label>
    </div>
  );
}

function columnsOf({ columns }: LmsExport): (readonly [string, string])[] {
  const there = columns.map(({ at, title, outOf }) => {
    const points = outOf === null ? '' : `, out of ${outOf}`;
    return [String(at), `${title.trim() === '' ? `Column ${at + 1}` : title}${points}`] as const;
  });
  return [['new', 'A new column, at the end'], ...there];
}

function OutOf({ value, set }: { value: string; set: (value: string) => void }): JSX.Element {
  return (
    <Field id="fill-out-of" label="A score of 100 is worth">
      {(control) => (
        <input
          {...control}
          type="number"
          min={0}
          max={10_000}
          step="any"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
