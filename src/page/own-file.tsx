// A scenario of the player's own: a file chosen, or dropped anywhere on the desk. It is read here and goes nowhere; what is wrong with it is listed.
// The file of an assignment, which may as well end up here, is opened as one.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readBook } from '../store/library.ts';
import type { Book } from '../store/state.ts';
import type { Screen } from './actor.ts';
import { ChooseFile, useDrops } from './file-choice.tsx';
import { Problems } from './problems.tsx';

/** Bytes beyond which a file is not even opened: four for each character that the reader would take. */
const MOST_BYTES = 64_000_000;

interface Own {
  readonly name: string;
  readonly book: Book | 'reading' | 'too large' | 'unreadable' | { readonly kind: 'assignment'; readonly why: string };
}

export function OwnFile({ screen }: { screen: Screen }): JSX.Element {
  const [own, setOwn] = useState<Own | null>(null);
  const open = async (file: File): Promise<void> => {
    const { name } = file;
    setOwn({ name, book: 'reading' });
    const book = (await assignmentIn(file, screen)) ?? (await bookIn(file, screen));
    if (book === 'opened') return;
    setOwn({ name, book });
    if (typeof book === 'object' && book.kind === 'assignment') return screen.say(book.why);
    if (typeof book !== 'object' || book.kind !== 'ready') return screen.say(`${name} cannot be played yet.`);
    screen.act({ kind: 'read', books: [book] });
    screen.act({ kind: 'went', route: { kind: 'play', scenario: book.id } });
  };
  const over = useDrops((file) => void open(file));
  return (
    <section class={over ? 'own over' : 'own'} aria-labelledby="own">
      <h2 id="own">A scenario of your own</h2>
      <p>Drop a scenario file here, or choose one. It is read on this device and goes nowhere.</p>
      <p>
        <ChooseFile chosen={(file) => void open(file)} />
      </p>
      {own === null ? null : <Found own={own} />}
    </section>
  );
}

function Found({ own: { name, book } }: { own: Own }): JSX.Element | null {
  if (book === 'reading') return <p>Reading {name} …</p>;
  if (book === 'too large')
    return <p>{name} is larger than 64 MB. Split the scenario, or take out what is not text.</p>;
  if (book === 'unreadable') return <p>{name} could not be read. Choose it once more.</p>;
  if (book.kind === 'assignment') return <p>{book.why}</p>;
  if (book.kind !== 'broken') return null;
  return (
    <div>
      <h3>{name} cannot be played yet</h3>
      <Problems book={book} />
    </div>
  );
}

/** Opens an assignment's file; null where it is none. */
async function assignmentIn(file: File, screen: Screen): Promise<Own['book'] | 'opened' | null> {
  try {
    if (!/^\s*\{\s*"handstand":\s*"assignment"/.test(await file.slice(0, 200).text())) return null;
    const { openedFile } = await import('./assigned-open.tsx');
    const why = await openedFile(screen, file);
    return why === null ? 'opened' : { kind: 'assignment', why };
  } catch {
    return 'unreadable';
  }
}

async function bookIn(file: File, { state }: Screen): Promise<Own['book']> {
  if (file.size > MOST_BYTES) return 'too large';
  try {
    const id = idFor(file.name);
    // Never in the place of one that the game came with.
    const taken = state.library.some((b) => b.id === id);
    return await readBook(taken ? `own-${id}`.slice(0, 40) : id, await file.text());
  } catch {
    return 'unreadable';
  }
}

function idFor(name: string): string {
  const plain = name
    .replace(/\.json$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'own' : plain.slice(0, 40);
}
