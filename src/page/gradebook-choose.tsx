// Before a gradebook: which assignment it is for. One that is kept here, or one from its link or its file.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AssignmentFile } from '../core/assignment-file.ts';
import { payloadIn, readPayload } from '../core/assignment-link.ts';
import { assignmentId } from '../core/assignment.ts';
import { gradebookIds } from '../store/gradebooks.ts';
import type { Screen } from './actor.ts';
import { assignmentFileIn } from './assignment-file-in.ts';
import { ChooseFile, useDrops } from './file-choice.tsx';

export function Choose({ screen }: { screen: Screen }): JSX.Element {
  return (
    <div class="choose-gradebook">
      <Kept screen={screen} />
      <Other screen={screen} />
    </div>
  );
}

function Kept({ screen: { state, world } }: { screen: Screen }): JSX.Element {
  const [begun, see] = useState<readonly string[]>([]);
  useEffect(() => {
    gradebookIds(world.record).then(see, () => {});
  }, []);
  const kept = state.assignments
    .filter((a) => a.made !== null || begun.includes(a.id))
    .toSorted((a, b) => (b.made ?? 0) - (a.made ?? 0));
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">Your assignments</h2>
      {kept.length === 0 ? (
        <p>
          None is kept on this device. <a href="#/teach">Put one together</a>, or open the one that you handed out.
        </p>
      ) : (
        <ul class="kept-assignments">
          {kept.map(({ id, assignment }) => (
            <li key={id}>
              <a href={`#/teach/gradebook/${id}`}>{assignment.title}</a>
              <small>
                {assignment.class === undefined ? '' : `${assignment.class} · `}
                {begun.includes(id) ? 'codes have come in' : 'nothing has come in yet'}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Other({ screen }: { screen: Screen }): JSX.Element {
  const [written, write] = useState('');
  const [wrong, tell] = useState<string | null>(null);
  const open = (found: AssignmentFile | string): void => {
    if (typeof found !== 'string') return openFor(screen, found);
    tell(found);
    screen.say(found);
  };
  const openFile = (file: File): void => void assignmentFileIn(file).then(open);
  const over = useDrops(openFile);
  return (
    <section class={over ? 'card over' : 'card'} aria-labelledby="other">
      <h2 id="other">Another one</h2>
      <label class="pasting">
        <span>The link that you handed out</span>
        <input
          type="text"
          value={written}
          autocomplete="off"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : 'other-wrong'}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') open(linkIn(written));
          }}
        />
      </label>
      {wrong === null ? null : (
        <p class="wrong" id="other-wrong">
          {wrong}
        </p>
      )}
      <p class="ways">
        <button type="button" class="button small" onClick={() => open(linkIn(written))}>
          Open the link
        </button>
        <ChooseFile chosen={openFile} />
        <span class="note">Or drop its file anywhere on this screen.</span>
      </p>
    </section>
  );
}

function linkIn(written: string): AssignmentFile | string {
  const payload = payloadIn(written);
  if (payload === null) return 'There is no link of an assignment in this. Copy all of it once more.';
  const read = readPayload(payload);
  return 'why' in read ? read.why : { assignment: read.value, own: [] };
}

/** Kept as the instructor's from now on, with whatever was known of it before. */
function openFor({ state, act, world }: Screen, { assignment, own }: AssignmentFile): void {
  const id = assignmentId(assignment);
  const known = state.assignments.find((a) => a.id === id);
  const { opened, student, handedIn } = known ?? { opened: null, student: '', handedIn: [] };
  const made = known?.made ?? world.clock();
  const all = own.length > 0 ? own : (known?.own ?? []);
  act({ kind: 'assignment kept', assignment: { id, assignment, own: all, made, opened, student, handedIn } });
  act({ kind: 'went', route: { kind: 'gradebook', assignment: id } });
}
