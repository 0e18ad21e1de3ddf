// The sheet for the class: on paper only. Title, note, QR code, link, and how it is done.
import type { JSX } from 'preact';
import type { Assignment } from '../core/assignment.ts';
import { dueWords } from './assigned-words.ts';
import { Qr } from './qr.tsx';

interface Props {
  readonly assignment: Assignment;
  /** Null where it goes out as a file. */
  readonly link: string | null;
  readonly addressForFile: string;
}

export function Handout({ assignment, link, addressForFile }: Props): JSX.Element {
  const { title, note, due } = assignment;
  return (
    <div class="handout">
      <p class="handout-title">{title}</p>
      {assignment.class === undefined ? null : <p>{assignment.class}</p>}
      {due === undefined ? null : <p>Due {dueWords(due)}</p>}
      {note === undefined ? null : <p class="handout-note">{note}</p>}
      {link === null ? null : <Qr text={link} name="QR code of the link, on the handout" />}
      {link === null ? null : <p class="handout-link">{link}</p>}
      <ol>
        <li>
          {link === null
            ? `Open ${addressForFile} and choose the file you were given.`
            : 'Scan the code, or type the link.'}
        </li>
        <li>Write your name, or the code you were given. It stays on your device until you hand in.</li>
        <li>Practice if you like: practice does not count. “Begin” counts.</li>
        <li>
          Play {assignment.scenarios.length === 1 ? 'the scenario' : `all ${assignment.scenarios.length} scenarios`}.
          You can stop at any line and come back on the same device.
        </li>
        <li>Hand in: copy the code, send it where you were told to, and write down its last four characters.</li>
      </ol>
      <p>There is no account, and nothing leaves your device but the code you hand in.</p>
    </div>
  );
}
