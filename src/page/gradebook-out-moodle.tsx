// A table that Moodle imports, keyed by what the students typed: their email address or their ID number. Who typed neither is left out, and named.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { moodleCsv, type MoodleKey } from '../core/gradebook-csv.ts';
import type { Scored } from '../core/lms-fill.ts';
import type { Screen } from './actor.ts';
import { SelectField } from './field.tsx';
import { Icon } from './icons.tsx';
import { counted } from './progress-days.ts';
import { dateOf, saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly scores: readonly Scored[];
  readonly title: string;
}

const KEYS = [
  ['email', 'Email address'],
  ['id', 'ID number'],
] as const;

/** More names than these are not listed. */
const MOST_NAMES = 20;

export function ForMoodle({ screen: { world, say }, scores, title }: Props): JSX.Element {
  const [key, choose] = useState<MoodleKey>('email');
  const made = moodleCsv(scores, key, title);
  const save = (): void => {
    saveFile(`moodle-${dateOf(world.clock())}.csv`, made.csv, 'text/csv');
    say(`The table for Moodle is saved, with ${counted(made.count, 'student')}.`);
  };
  return (
    <section class="out-part" aria-labelledby="out-moodle">
      <h3 id="out-moodle">A new table for Moodle</h3>
      <p>For Moodle’s grade import, where the students typed what Moodle knows them by.</p>
      <SelectField id="out-moodle-key" label="The students typed their" value={key} options={KEYS} set={choose} />
      {made.left.length === 0 ? null : <Left names={made.left} />}
      <p class="ways">
        <button type="button" class="button" disabled={made.count === 0} onClick={save}>
          <Icon name="save" /> Table for Moodle, {counted(made.count, 'student')}
        </button>
      </p>
    </section>
  );
}

function Left({ names }: { names: readonly string[] }): JSX.Element {
  const more = names.length - MOST_NAMES;
  return (
    <p class="note">
      Left out, for Moodle refuses a whole file over one key that it does not know:{' '}
      {names.slice(0, MOST_NAMES).join('; ')}
      {more > 0 ? `; and ${more} more` : ''}.
    </p>
  );
}
