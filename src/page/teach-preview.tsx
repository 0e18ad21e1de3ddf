// What a student reads first, as it is being written: the student's own screen has the same words.
import './assigned.css';
import type { JSX } from 'preact';
import { assignmentId, type Assignment } from '../core/assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import { Terms } from './assigned-sheet.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly own: readonly KeptScenario[];
  readonly payload: string;
  /** Called when somebody goes to the student's screen. */
  readonly go: () => void;
}

export function Preview({ assignment, own, payload, go }: Props): JSX.Element {
  const id = assignmentId(assignment);
  const kept = { id, assignment, own, made: null, opened: null, student: '', handedIn: [] };
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview">What your students read</h3>
      <div class="preview-sheet">
        <p class="preview-title">{assignment.title}</p>
        <Terms kept={kept} />
      </div>
      <a class="button" href={`#/a/${payload}`} onClick={go}>
        See it as a student does
      </a>
    </section>
  );
}
