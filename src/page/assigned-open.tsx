// Where there is no assignment yet, or a link that cannot be read: why, what to do, a file to open, and those that are here already.
import './assigned.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { assignmentId } from '../core/assignment.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import { keptFor } from '../store/sealed.ts';
import type { Screen } from './actor.ts';
import { assignmentFileIn } from './assignment-file-in.ts';
import { Bar } from './bar.tsx';
import { ChooseFile, useDrops } from './file-choice.tsx';
import { Opened } from './opened.tsx';

/** `why` is what is wrong with a link; null where there was none. */
export function AssignedOpen({ screen, why }: { screen: Screen; why: string | null }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [why]);
  const [wrong, tell] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const found = await openedFile(screen, file);
    tell(found);
    if (found !== null) screen.say(found);
  };
  const over = useDrops((file) => void open(file));
  return (
    <>
      <Bar screen={screen}>Assignment</Bar>
      <main class={over ? 'plain assigned-open over' : 'plain assigned-open'}>
        <h1 ref={heading} tabIndex={-1}>
          {why === null ? 'Open an assignment' : 'This assignment cannot be opened'}
        </h1>
        {why === null ? null : <p>{why}</p>}
        <p>
          {why === null
            ? 'Your instructor sent you a link or a file. Open the link in this browser, or choose the file here.'
            : 'Go back to where the link came from and open it there once more, or ask your instructor to send it again. If you were given a file, choose it here.'}
        </p>
        <p class="actions">
          <ChooseFile chosen={(file) => void open(file)} /> <a href="#/">Back to the desk</a>
        </p>
        {wrong === null ? null : <p class="wrong">{wrong}</p>}
        <Opened assignments={screen.state.assignments} />
      </main>
    </>
  );
}

/** Whether a file is held over the screen; one that is let go is opened as an assignment. */
export function useAssignmentDrops(screen: Screen): boolean {
  return useDrops((file) => {
    void openedFile(screen, file).then((wrong) => (wrong === null ? undefined : screen.say(wrong)));
  });
}

/** Opens an assignment's file and goes to it; or why it cannot be opened. */
export async function openedFile(screen: Screen, file: File): Promise<string | null> {
  const read = await assignmentFileIn(file);
  if (typeof read === 'string') return read;
  const { assignment, own } = read;
  const id = assignmentId(assignment);
  const none = { made: null, opened: null, student: '', handedIn: [] };
  const { opened, ...before } = keptFor(screen.state, id) ?? none;
  const kept: KeptAssignment = { ...before, id, assignment, own, opened: opened ?? screen.world.clock() };
  screen.act({ kind: 'assignment kept', assignment: kept });
  screen.act({ kind: 'went', route: { kind: 'assigned', payload: id } });
  return null;
}
