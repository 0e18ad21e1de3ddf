// The way back: a link or a file of an assignment is opened in the builder.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AssignmentFile } from '../core/assignment-file.ts';
import { linkPayload, payloadIn, readPayload } from '../core/assignment-link.ts';
import { assignmentId } from '../core/assignment.ts';
import type { Screen } from './actor.ts';
import { assignmentFileIn } from './assignment-file-in.ts';
import { TextField } from './field.tsx';
import { ChooseFile } from './file-choice.tsx';

export function Open({ screen }: { screen: Screen }): JSX.Element {
  const [written, write] = useState('');
  const [wrong, tell] = useState<string | undefined>();
  const go = (payload: string): void => screen.act({ kind: 'went', route: { kind: 'teach', payload } });
  const refuse = (why: string): void => {
    tell(why);
    screen.say(why);
  };
  const openLink = (event: Event): void => {
    event.preventDefault();
    const payload = payloadIn(written);
    if (payload === null) return refuse('There is no link of an assignment in this. Copy all of it once more.');
    const read = readPayload(payload);
    if ('why' in read) refuse(read.why);
    else go(payload);
  };
  const openFile = async (file: File): Promise<void> => {
    const read = await assignmentFileIn(file);
    if (typeof read === 'string') return refuse(read);
    keepOwn(screen, read);
    go(linkPayload(read.assignment));
  };
  return (
    <section class="card" aria-labelledby="open">
      <h2 id="open">Open one again</h2>
      <form class="open-link" onSubmit={openLink}>
        <TextField
          id="open-link"
          label="Open a link or file to edit"
          hint="Paste the link that you handed out, or choose the file that you saved."
          value={written}
          most={20_000}
          wrong={wrong}
          set={write}
        />
        <p class="ways">
          <button type="submit" class="button">
            Open the link
          </button>
          <ChooseFile label="Choose a saved file" chosen={(file) => void openFile(file)} />
        </p>
      </form>
    </section>
  );
}

/** No address could hold them. */
function keepOwn({ state, act, world }: Screen, { assignment, own }: AssignmentFile): void {
  if (own.length === 0) return;
  const id = assignmentId(assignment);
  const known = state.assignments.find((a) => a.id === id);
  const { opened, student, handedIn } = known ?? { opened: null, student: '', handedIn: [] };
  const kept = { id, assignment, own, made: known?.made ?? world.clock(), opened, student, handedIn };
  act({ kind: 'assignment kept', assignment: kept });
}
