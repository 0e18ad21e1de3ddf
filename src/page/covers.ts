// The covers of the library: of a scenario that is on its way, the one that was made when the game was built.
import { useMemo } from 'preact/hooks';
import { coverOf, type Cover } from '../core/cover.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Book, State } from '../store/state.ts';
import { COVERS } from 'virtual:covers';

/** Made once a scenario: a desk asks for all of them whenever one has come. */
const MADE = new WeakMap<Scenario, Cover>();

export function coverFor(book: Book): Cover | null {
  if (book.kind === 'ready') {
    const cover = MADE.get(book.scenario) ?? coverOf(book.scenario);
    MADE.set(book.scenario, cover);
    return cover;
  }
  return book.kind === 'loading' ? (COVERS.find(({ id }) => id === book.id) ?? null) : null;
}

/** Those that can be played, as far as is known, in the order of the way. */
export function useCovers(library: State['library']): readonly Cover[] {
  return useMemo(() => library.flatMap((book) => coverFor(book) ?? []).toSorted(inOrder), [library]);
}

/** By their letters as they are: to compare as a language does takes a cold page some 15 ms to begin with, and names of files need none of it. */
export function inOrder(a: Pick<Cover, 'situation' | 'id'>, b: Pick<Cover, 'situation' | 'id'>): number {
  return a.situation - b.situation || (a.id < b.id ? -1 : 1);
}
