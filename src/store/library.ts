// The scenario library: fetches each scenario file from beside the page and reads it. A bad file becomes a broken book, never an exception.
import { readScenario } from '../core/reader.ts';
import type { Action } from './actions.ts';
import type { Book } from './state.ts';
import type { Store } from './store.ts';
import type { State } from './state.ts';

/** Reads one scenario file; where it is wrong, the larger parser is fetched to say where. */
export async function readBook(id: string, text: string): Promise<Book> {
  const reading = readScenario(id, text);
  if (reading.kind === 'scenario') return { kind: 'ready', id, scenario: reading.scenario };
  const { locate } = await import('../core/locate.ts');
  return { kind: 'broken', id, problems: locate(text, reading.problems) };
}

export async function fetchBook(id: string): Promise<Book> {
  try {
    const answer = await fetch(`scenarios/${id}.json`);
    if (!answer.ok) return missing(id, `The file cannot be had (${answer.status}).`);
    return await readBook(id, await answer.text());
  } catch {
    return missing(id, 'The file cannot be had. Check your connection and load the page again.');
  }
}

function missing(id: string, says: string): Book {
  return { kind: 'broken', id, problems: [{ pointer: '', says, line: 1, column: 1 }] };
}

/** Fetches the one that is asked for first, then the others. */
export function openLibrary(store: Store<State, Action>): void {
  const { route, library } = store.now();
  const first = route.kind === 'play' ? library.filter((b) => b.id === route.scenario) : [];
  const others = library.filter((b) => !first.includes(b));
  const read = async (book: Book): Promise<void> => store.act({ kind: 'read', book: await fetchBook(book.id) });
  void Promise.all(first.map(read)).then(() => Promise.all(others.map(read)));
}
