// Out of the gradebook: the scores into the LMS's own file, into a table for Moodle or for any spreadsheet, and everything as JSON.
// All of it is made on this device, from the attempts that count; nobody gets a 0 for having handed in nothing.
import './gradebook-out.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Gradebook } from '../core/gradebook.ts';
import { gradebookCsv, scoresOf, type Which } from '../core/gradebook-csv.ts';
import { gradebookJson } from '../core/gradebook-json.ts';
import type { Scored } from '../core/lms-fill.ts';
import type { Screen } from './actor.ts';
import { SelectField } from './field.tsx';
import { FillExport } from './gradebook-out-fill.tsx';
import { ForMoodle } from './gradebook-out-moodle.tsx';
import { Icon } from './icons.tsx';
import { counted } from './progress-days.ts';
import { dateOf, nameOf, saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly book: Gradebook;
  /** All that came in, in their order. */
  readonly codes: readonly string[];
  /** While names are hidden nothing is shown here, and nothing goes out. */
  readonly hidden: boolean;
  /** What a scenario is called, by its id. */
  readonly titleOf: (id: string) => string;
}

export function GradebookOut({ screen, book, codes, hidden, titleOf }: Props): JSX.Element {
  const [which, choose] = useState<string>('overall');
  const scores = useMemo(() => scoresOf(book, whichOf(which)), [book, which]);
  return (
    <section class="out no-print" aria-labelledby="out">
      <h2 id="out">Pass the scores on</h2>
      {hidden ? (
        <p>Names are hidden. Show them again to fill or save a file: every file has the names in it.</p>
      ) : (
        <>
          <Scores book={book} scores={scores} which={which} choose={choose} titleOf={titleOf} />
          <div class="out-parts">
            <FillExport screen={screen} scores={scores} title={book.assignment.title} />
            <ForMoodle screen={screen} scores={scores} title={book.assignment.title} />
            <AsFiles screen={screen} book={book} codes={codes} titleOf={titleOf} />
          </div>
        </>
      )}
    </section>
  );
}

function whichOf(which: string): Which {
  return which === 'overall' || which === 'handed in' ? { kind: which } : { kind: 'scenario', id: which };
}

interface ScoresProps extends Pick<Props, 'book' | 'titleOf'> {
  readonly scores: readonly Scored[];
  readonly which: string;
  readonly choose: (which: string) => void;
}

function Scores({ book, scores, which, choose, titleOf }: ScoresProps): JSX.Element {
  const { scenarios } = book.assignment;
  const without = book.students.length - scores.length;
  return (
    <div class="out-scores">
      {scenarios.length < 2 ? null : (
        <SelectField
          id="out-which"
          label="Which score"
          value={which}
          options={[
            ['overall', 'Conduct over all scenarios, 0 where nothing was handed in'],
            ['handed in', 'Conduct over the scenarios handed in'],
            ...scenarios.map(({ id }) => [id, `Conduct in “${titleOf(id)}”`] as const),
          ]}
          set={choose}
        />
      )}
      <p class="note">
        {counted(scores.length, 'student')} with a score from 0 to 100.
        {without === 0
          ? null
          : ` ${counted(without, 'student')} without an attempt that counts here: nothing is written for them.`}
      </p>
    </div>
  );
}

function AsFiles({ screen, book, codes, titleOf }: Omit<Props, 'hidden'>): JSX.Element {
  const { world, say } = screen;
  const name = (kind: string): string =>
    `${nameOf(book.assignment.title, 'gradebook')}-${dateOf(world.clock())}.${kind}`;
  const table = (): void => {
    // Excel takes a file without the mark for another encoding.
    saveFile(name('csv'), `\uFEFF${gradebookCsv(book, titleOf)}`, 'text/csv');
    say('The table is saved as a file.');
  };
  const everything = (): void => {
    saveFile(name('json'), gradebookJson(book, codes, world.clock()));
    say('The gradebook is saved as a file.');
  };
  return (
    <section class="out-part" aria-labelledby="out-files">
      <h3 id="out-files">As a file</h3>
      <p>
        The table, one row a student, for any spreadsheet. Or all there is, with the codes as they came: dropped on this
        screen later, that file brings them back.
      </p>
      <p class="ways">
        <button type="button" class="button" onClick={table}>
          <Icon name="save" /> Table (CSV)
        </button>
        <button type="button" class="button" onClick={everything}>
          <Icon name="save" /> Everything (JSON)
        </button>
      </p>
    </section>
  );
}
