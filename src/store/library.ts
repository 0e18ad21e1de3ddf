// The scenario library: fetches each scenario file from beside the page and reads it. A bad file becomes a broken book, never an exception.
// A shipped file was read when the game was built: one that is still the same, byte for byte, need not be read again.
import type { Fingerprint } from '../core/hash.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Action } from './actions.ts';
import type { Book, State } from './state.ts';
import type { Store } from './store.ts';

/** A scenario file that goes with the game. */
export interface Shipped extends Fingerprint {
  readonly id: string;
  /** SHA-256 of the file, in hex; null where it has not been read. */
  readonly sha256: string | null;
}

/** Reads one scenario file; where it is wrong, the larger parser is fetched to say where. */
export async function readBook(id: string, text: string): Promise<Book> {
  const [{ readScenario }, { fingerprint }] = await Promise.all([
    import('../core/reader.ts'),
    import('../core/hash.ts'),
  ]);
  const reading = readScenario(id, text);
  if (reading.kind === 'scenario')
    return { kind: 'ready', id, scenario: reading.scenario, fingerprint: fingerprint(reading.scenario) };
  const { locate } = await import('../core/locate.ts');
  return { kind: 'broken', id, problems: locate(text, reading.problems) };
}

export async function fetchBook(shipped: Shipped): Promise<Book> {
  const { id } = shipped;
  try {
    const answer = await fetch(`scenarios/${id}.json`);
    if (!answer.ok) return missing(id, `The file cannot be had (${answer.status}).`);
    const bytes = await answer.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    return (await isAsBuilt(bytes, shipped.sha256)) ? asBuilt(shipped, text) : await readBook(id, text);
  } catch {
    return missing(id, 'The file cannot be had. Check your connection and load the page again.');
  }
}

/** False where it cannot be told: without a secure origin there is no `subtle`. */
async function isAsBuilt(bytes: ArrayBuffer, sha256: string | null): Promise<boolean> {
  if (sha256 === null || globalThis.crypto.subtle === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((b) => b.toString(16).padStart(2, '0')).join('') === sha256;
}

function asBuilt({ id, hash, rules }: Shipped, text: string): Book {
  const scenario = { ...JSON.parse(text), id } as Scenario;
  return { kind: 'ready', id, scenario, fingerprint: { hash, rules } };
}

function missing(id: string, says: string): Book {
  return { kind: 'broken', id, problems: [{ pointer: '', says, line: 1, column: 1 }] };
}

/** When what is not wanted at once may come. */
export interface Waits {
  /** Calls back once the first screen is there, and no frame is on its way to it. */
  readonly afterScreen: (then: () => void) => void;
  /** Calls back once the first seconds are over. */
  readonly afterArrival: (then: () => void) => void;
}

/**
 * Fetches the one that is asked for; all of them once another screen wants them. Home does at once where there is an attempt to tell
 * of; without one it has names enough.
 */
export function openLibrary(
  store: Store<State, Action>,
  shipped: readonly Shipped[],
  { afterScreen, afterArrival }: Waits,
): void {
  const asked = new Set<string>();
  let come: readonly Book[] = [];
  let arrived = false;
  const shelve = (): void => {
    const books = come;
    come = [];
    if (books.length > 0) store.act({ kind: 'read', books });
  };
  const came = (book: Book): void => {
    come = [...come, book];
    // Whoever waits for one waits for no other; on a desk, those that come together are put there together.
    if (store.now().route.kind === 'play') shelve();
    else if (come.length === 1) afterScreen(shelve);
  };
  const fetchWanted = (): void => {
    for (const one of shipped) {
      if (asked.has(one.id) || !isWanted(store.now(), one.id, arrived)) continue;
      asked.add(one.id);
      void fetchBook(one).then(came);
    }
  };
  if (store.now().route.kind === 'play') fetchWanted();
  else afterScreen(fetchWanted);
  store.listen((before, after) => {
    if (before.route !== after.route) {
      shelve();
      fetchWanted();
    } else if (before.attempts === null && after.attempts !== null) afterScreen(fetchWanted);
  });
  afterArrival(() => {
    arrived = true;
    fetchWanted();
  });
}

function isWanted({ route, attempts }: State, id: string, arrived: boolean): boolean {
  if (route.kind === 'play') return route.scenario === id;
  return route.kind !== 'home' || arrived || (attempts ?? []).length > 0;
}
