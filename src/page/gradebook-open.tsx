// One gradebook: what has come in, graded, and its views. It says plainly what a replay cannot know.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Gradebook } from '../core/gradebook.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Screen } from './actor.ts';
import { ApartView } from './gradebook-apart.tsx';
import { useCodes, useScenarios, type Codes } from './gradebook-codes.ts';
import { DecisionsView } from './gradebook-decisions.tsx';
import { HeatView } from './gradebook-heat.tsx';
import { ComeIn } from './gradebook-in.tsx';
import { hiddenName, shownName } from './gradebook-names.ts';
import { GradebookOut } from './gradebook-out.tsx';
import { usePrint } from './gradebook-paging.tsx';
import { useGrading, type Graded } from './gradebook-slices.ts';
import { StudentSheet } from './gradebook-student.tsx';
import { TableView } from './gradebook-table.tsx';
import { Tabs, type ViewName } from './gradebook-tabs.tsx';
import type { View } from './gradebook-view.ts';

export function OpenGradebook({ screen, kept }: { screen: Screen; kept: KeptAssignment }): JSX.Element {
  const codes = useCodes(screen, kept.id);
  const scenarioOf = useScenarios(screen.state, kept);
  const graded = useGrading(kept.assignment, codes.codes, scenarioOf);
  const { book, progress } = graded;
  useSpoken(graded, screen);
  return (
    <>
      <p class="of-class">
        <b>{kept.assignment.title}</b>
        {kept.assignment.class === undefined ? '' : ` · ${kept.assignment.class}`}
        {book === null ? '' : ` · ${countWords(book)}`}
      </p>
      <ComeIn screen={screen} codes={codes} />
      {progress === null ? null : <Progress progress={progress} />}
      {book === null ? (
        <p class="waiting">{scenarioOf === null ? 'Fetching the scenarios …' : 'One moment …'}</p>
      ) : (
        <Views screen={screen} book={book} codes={codes} />
      )}
    </>
  );
}

function countWords({ students, assignment, came }: Gradebook): string {
  const many = (count: number, what: string): string =>
    `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
  return [
    many(students.length, 'student'),
    many(assignment.scenarios.length, 'scenario'),
    many(came.accepted, 'attempt'),
  ].join(', ');
}

/** Said only after a grading that was long enough to be counted. */
function useSpoken({ book, progress }: Graded, { say }: Screen): void {
  const long = useRef(false);
  useEffect(() => {
    if (progress !== null) long.current = true;
    else if (long.current && book !== null) {
      long.current = false;
      say(`Graded: ${countWords(book)}.`);
    }
  }, [progress === null, book]);
}

function Progress({ progress: { done, all } }: { progress: NonNullable<Graded['progress']> }): JSX.Element {
  return (
    <p class="grading">
      <label>
        Replaying {done.toLocaleString('en-US')} of {all.toLocaleString('en-US')} codes{' '}
        <progress max={all} value={done} />
      </label>
    </p>
  );
}

interface ViewsProps {
  readonly screen: Screen;
  readonly book: Gradebook;
  readonly codes: Codes;
}

function Views({ screen, book, codes }: ViewsProps): JSX.Element {
  const [now, go] = useState<ViewName>('table');
  const [hidden, hide] = useState(false);
  const [looked, look] = useState<string | null>(null);
  const { whole, printAll } = usePrint();
  const titleOf = (id: string): string => titleIn(screen, book, id);
  const view: View = { book, hidden, nameOf: hidden ? hiddenName : shownName, titleOf, whole, look };
  const student = book.students.find((s) => s.key === looked);
  if (book.came.all === 0) return <p>Nothing has come in yet. Paste what your students sent you above.</p>;
  if (student !== undefined) return <StudentSheet view={view} student={student} back={() => look(null)} />;
  return (
    <section class="card" aria-label="Results">
      <div class="over-views no-print">
        <Tabs now={now} apart={book.apart.length} go={go} />
        <span class="ways">
          <button type="button" class="button small" aria-pressed={hidden} onClick={() => hide(!hidden)}>
            {hidden ? 'Show names' : 'Hide names'}
          </button>
          <button type="button" class="button small" onClick={printAll}>
            Print
          </button>
        </span>
      </div>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${now}`}>
        {now === 'table' ? <TableView view={view} /> : null}
        {now === 'heat' ? <HeatView view={view} /> : null}
        {now === 'decisions' ? <DecisionsView view={view} /> : null}
        {now === 'apart' ? <ApartView view={view} /> : null}
        {now === 'out' ? (
          <>
            <GradebookOut screen={screen} book={book} codes={codes.codes ?? []} hidden={hidden} titleOf={titleOf} />
            <TakenOut codes={codes} screen={screen} />
          </>
        ) : null}
      </div>
      <Known book={book} />
    </section>
  );
}

function titleIn({ state }: Screen, book: Gradebook, id: string): string {
  const shelf = state.library.find((b) => b.id === id);
  if (shelf?.kind === 'ready') return shelf.scenario.title;
  const played = book.students.flatMap((s) => s.work.flatMap((w) => w.counted?.scenario ?? []));
  return played.find((s) => s.id === id)?.title ?? id;
}

function Known({ book: { came } }: { book: Gradebook }): JSX.Element {
  const n = (count: number): string => count.toLocaleString('en-US');
  return (
    <p class="note">
      {n(came.all)} came in: {n(came.accepted)} accepted, {n(came.apart)} set apart, {n(came.known)} had come before.
      Every score is from a checked replay: it is what these picks are worth on this scenario. It cannot be told from it
      who sat at the keyboard, nor whether a play that the rules allow was made up and signed afresh.
    </p>
  );
}

function TakenOut({ codes, screen }: { codes: Codes; screen: Screen }): JSX.Element {
  const [sure, ask] = useState(false);
  const empty = (): void => {
    void codes.empty().then(() => screen.say('The gradebook is empty.'));
  };
  return (
    <div class="taken-out">
      <h3>Empty this gradebook</h3>
      <p>The codes that came in are forgotten on this device. The mails and files that you got stay where they are.</p>
      <p class="ways">
        {sure ? (
          <>
            <button type="button" class="button small primary" onClick={empty}>
              Forget {codes.codes?.length ?? 0} codes
            </button>
            <button type="button" class="button small" onClick={() => ask(false)}>
              Keep them
            </button>
          </>
        ) : (
          <button type="button" class="button small" onClick={() => ask(true)}>
            Empty it
          </button>
        )}
      </p>
    </div>
  );
}
