// An assignment as a student sees it, from a link or from what is kept here. A link that cannot be read says why, and what to do.
import './assigned.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { assignmentId, type Assignment } from '../core/assignment.ts';
import { readPayload } from '../core/assignment-link.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { Read } from '../core/kept.ts';
import { shelve, standingsOf } from '../store/assigned.ts';
import { keptFor } from '../store/sealed.ts';
import type { State } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { AssignedOpen, useAssignmentDrops } from './assigned-open.tsx';
import { Terms, ToPlay } from './assigned-sheet.tsx';
import { Bar } from './bar.tsx';
import { HandIn } from './hand-in.tsx';

export function Assigned({ screen, payload }: { screen: Screen; payload: string | null }): JSX.Element {
  const { state } = screen;
  const linked = useMemo(() => (payload === null || isId(payload) ? null : readPayload(payload)), [payload]);
  if (payload === null) return <AssignedOpen screen={screen} why={null} />;
  if (linked !== null && 'why' in linked) return <AssignedOpen screen={screen} why={linked.why} />;
  const kept = linked === null ? keptFor(state, payload) : opened(linked, state);
  if (kept === null)
    return state.attempts === null ? (
      <main class="plain">
        <p class="waiting">One moment …</p>
      </main>
    ) : (
      <AssignedOpen screen={screen} why="This assignment is not on this device." />
    );
  return <Sheet key={kept.id} screen={screen} kept={kept} />;
}

/** One that is kept here has its id for an address; a link is longer than that. */
function isId(payload: string): boolean {
  return /^[0-9a-f]{12}$/.test(payload);
}

/** As the link has it, with what is kept of it here. */
function opened(linked: Extract<Read<Assignment>, { value: unknown }>, state: State): KeptAssignment {
  const assignment = linked.value;
  const id = assignmentId(assignment);
  const none = { id, own: [], made: null, opened: null, student: '', handedIn: [] };
  return { ...(keptFor(state, id) ?? none), assignment };
}

function Sheet({ screen, kept }: { screen: Screen; kept: KeptAssignment }): JSX.Element {
  const { state, act, world } = screen;
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, note, due } = kept.assignment;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // Once the record has been read, so that nothing that is kept of it is lost: a note or a date may have changed.
  useEffect(() => {
    const before = keptFor(state, kept.id);
    const same = before?.assignment.note === note && before?.assignment.due === due && before?.opened !== null;
    if (state.attempts === null || (before !== null && same)) return;
    act({ kind: 'assignment kept', assignment: { ...kept, opened: kept.opened ?? world.clock() } });
  }, [state.attempts === null, kept.id, note, due]);
  useEffect(() => shelve({ act, now: () => state }, kept), [kept.own]);
  const over = useAssignmentDrops(screen);
  const standings = standingsOf(state, kept);
  return (
    <>
      <Bar screen={screen}>
        <b>Assignment</b>
        <span class="count"> · {title}</span>
      </Bar>
      <main class={over ? 'assigned over' : 'assigned'}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Terms kept={kept} />
        <div class="sheets">
          <ToPlay screen={screen} kept={kept} standings={standings} />
          <HandIn screen={screen} kept={kept} standings={standings} />
        </div>
      </main>
    </>
  );
}
