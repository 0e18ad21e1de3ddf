// What is handed out: one sentence on what it is, a QR code, the link, a file and a sheet to print; and what the instructor takes along.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { summaryOf } from '../core/assignment-draft.ts';
import { writeAssignmentFile } from '../core/assignment-file.ts';
import { assignmentId, OWN, type Assignment } from '../core/assignment.ts';
import type { Screen } from './actor.ts';
import { Icon } from './icons.tsx';
import { Qr } from './qr.tsx';
import { Preview } from './teach-preview.tsx';
import type { Builder } from './teach-builder.ts';
import { Handout } from './teach-handout.tsx';
import { scenarioOf, titleOf } from './teach-scenarios.tsx';
import { nameOf, saveFile } from './yours-file.ts';

interface Props {
  readonly screen: Screen;
  readonly builder: Builder;
}

export function HandOut({ screen, builder }: Props): JSX.Element {
  const { assignment, payload } = builder;
  return (
    <section class="card hand-out" aria-labelledby="hand-out">
      <h2 id="hand-out">Hand it out</h2>
      {assignment === null || payload === null ? (
        <p class="wrong">{Object.values(builder.lacks)[0] ?? 'Something is still missing on the left.'}</p>
      ) : (
        <Ready screen={screen} builder={builder} assignment={assignment} payload={payload} />
      )}
    </section>
  );
}

interface ReadyProps extends Props {
  readonly assignment: Assignment;
  readonly payload: string;
}

function Ready({ screen, builder, assignment, payload }: ReadyProps): JSX.Element {
  const link = builder.own.length > 0 ? null : screen.world.addressOf(`#/a/${payload}`);
  const save = (): void => {
    builder.handOut();
    saveFile(
      `handstand-${nameOf(assignment.title, 'assignment')}.json`,
      writeAssignmentFile({ assignment, own: builder.own }),
    );
    screen.say('The assignment is saved as a file.');
  };
  const printIt = (): void => {
    builder.handOut();
    print();
  };
  return (
    <>
      <p class="summary">{summaryOf(assignment, minutesOf(screen, assignment))}</p>
      {link === null ? (
        <p class="note">
          It holds a scenario of your own, which no link can. Hand out the file: your students open it at{' '}
          {screen.world.addressOf('#/a')}.
        </p>
      ) : (
        <>
          <Qr text={link} />
          <LinkOut link={link} screen={screen} handOut={builder.handOut} />
        </>
      )}
      <p class="ways">
        <button type="button" class={link === null ? 'button primary' : 'button'} onClick={save}>
          <Icon name="save" /> Save as a file
        </button>
        <button type="button" class="button" onClick={printIt}>
          Print the handout
        </button>
        <a class="button" href={`#/teach/gradebook/${assignmentId(assignment)}`} onClick={builder.handOut}>
          Gradebook
        </a>
      </p>
      <Preview assignment={assignment} own={builder.own} payload={payload} go={builder.handOut} />
      <LessonSheets screen={screen} assignment={assignment} />
      <p class="note">
        Results stay on the student’s own device until they hand in a code. Changing anything here but the note and the
        due date makes another assignment, with a gradebook of its own.
      </p>
      <Handout assignment={assignment} link={link} addressForFile={screen.world.addressOf('#/a')} />
    </>
  );
}

interface LinkProps {
  readonly link: string;
  readonly screen: Screen;
  readonly handOut: () => void;
}

function LinkOut({ link, screen, handOut }: LinkProps): JSX.Element {
  const [copied, tell] = useState('');
  const copy = (): void => {
    handOut();
    const told = (words: string): void => {
      tell(words);
      screen.say(words);
    };
    navigator.clipboard.writeText(link).then(
      () => told('Copied.'),
      () => told('This browser does not allow copying. Select the link and copy it by hand.'),
    );
  };
  return (
    <div class="link-out">
      <label class="labeled">
        <span class="unseen">Link</span>
        <input type="text" readonly value={link} onFocus={(event) => event.currentTarget.select()} onCopy={handOut} />
      </label>
      <button type="button" class="button primary" onClick={copy}>
        Copy the link
      </button>
      <p class="field-note">
        {link.length.toLocaleString('en-US')} characters. {copied}
      </p>
    </div>
  );
}

function LessonSheets({ screen, assignment }: { screen: Screen; assignment: Assignment }): JSX.Element | null {
  const shipped = assignment.scenarios.filter(({ id }) => !id.startsWith(OWN));
  if (shipped.length === 0) return null;
  return (
    <div>
      <h3>Lesson sheets, for you</h3>
      <ul class="sheet-links">
        {shipped.map(({ id }) => (
          <li key={id}>
            <a href={`#/teach/lesson/${id}`}>{titleOf(screen.state, id)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Null while one of them is not read yet. */
function minutesOf({ state }: Screen, { scenarios }: Assignment): number | null {
  const minutes = scenarios.map(({ id }) => scenarioOf(state, id)?.minutes ?? null);
  return minutes.includes(null) ? null : minutes.reduce<number>((sum, m) => sum + (m ?? 0), 0);
}
