// A scenario file of the instructor's own, for an assignment. It is read like any other, and what is wrong with it is listed.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_SCENARIOS } from '../core/assignment.ts';
import { ownId } from '../core/assignment-file.ts';
import { MAX_TEXT } from '../core/reader.ts';
import { readBook } from '../store/library.ts';
import type { Book } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { ChooseFile } from './file-choice.tsx';
import { Problems } from './problems.tsx';
import type { Builder } from './teach-builder.ts';

type Broken = Extract<Book, { kind: 'broken' }>;

export function BringOwn({ screen, builder }: { screen: Screen; builder: Builder }): JSX.Element {
  const [found, tell] = useState<Broken | string | null>(null);
  const open = async (file: File): Promise<void> => {
    const answer = await brought(file, screen, builder);
    tell(answer);
    if (answer !== null) screen.say(`${file.name} cannot be assigned yet.`);
  };
  return (
    <div class="bring">
      <p class="field-note">
        Or a scenario file of your own. Such an assignment goes out as a file, since a link cannot hold it.
      </p>
      <ChooseFile label="Choose a scenario file" chosen={(file) => void open(file)} />
      {typeof found === 'string' ? <p class="wrong">{found}</p> : null}
      {found === null || typeof found === 'string' ? null : <Problems book={found} />}
    </div>
  );
}

/** What is wrong with it, or null. */
async function brought(file: File, { act, say }: Screen, { bring, draft }: Builder): Promise<Broken | string | null> {
  const id = ownId(file.name);
  if (draft.scenarios.length >= MOST_SCENARIOS && !draft.scenarios.some((s) => s.id === id))
    return `An assignment holds at most ${MOST_SCENARIOS} scenarios. Take one off first.`;
  if (file.size > MAX_TEXT)
    return `${file.name} is larger than 16 MB. Split the scenario, or take out what is not text.`;
  try {
    const text = await file.text();
    const book = await readBook(id, text);
    if (book.kind === 'broken') return book;
    if (book.kind === 'loading') return null;
    act({ kind: 'read', books: [book] });
    bring({ id, hash: book.fingerprint.hash, text });
    say(`${book.scenario.title} is added.`);
    return null;
  } catch {
    return `${file.name} could not be read. Choose it once more.`;
  }
}
