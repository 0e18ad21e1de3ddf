// An assignment as a student plays it: what may begin at a scenario of it, on its terms, and why not. An attempt that counts is never
// begun on other terms, and one that was left open is taken up again. Fetched only where there is an assignment.
import type { Attempt } from '../core/attempt.ts';
import { standings, type Standing } from '../core/standing.ts';
import type { Fingerprint } from '../core/hash.ts';
import type { KeptAssignment } from '../core/kept-assignment.ts';
import type { KeptScenario } from '../core/kept-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { scenarioFor, type Action } from './actions.ts';
import { readBook } from './library.ts';
import { keptFor } from './sealed.ts';
import { bookOf, isFor, type Book, type State } from './state.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

export type Terms =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'left open'; readonly attempt: Attempt; readonly scenario: Scenario }
  | {
      readonly kind: 'may begin';
      readonly kept: KeptAssignment;
      readonly scenario: Scenario;
      readonly fingerprint: Fingerprint;
    };

export function standingsOf(state: State, { id, assignment }: KeptAssignment): Standing[] {
  return standings(assignment, id, state.attempts ?? [], (attempt) => scenarioFor(state, attempt));
}

export function termsAt(state: State, scenario: string, assignment: string): Terms {
  const kept = keptFor(state, assignment);
  if (kept === null) return refused(NOT_HERE);
  const standing = standingsOf(state, kept).find((s) => s.asked.id === scenario);
  if (standing === undefined) return refused(`This assignment does not ask for “${scenario}”.`);
  const why = whyNoMore(kept, standing);
  const { open } = standing;
  const its = open === null ? null : scenarioFor(state, open);
  // Begun anew only where that is allowed.
  if (open !== null && (state.anew !== scenario || why !== null)) {
    if (its === undefined) return { kind: 'waiting' };
    if (its !== null) return { kind: 'left open', attempt: open, scenario: its };
  }
  return why === null ? fromBook(state, kept, standing) : refused(why);
}

const NOT_HERE =
  'This assignment is not on this device. Open the link or the file that your instructor gave you first.';

/** Why no further attempt that counts may begin; null where one may. */
export function whyNoMore(kept: KeptAssignment, { left }: Standing): string | null {
  if (left === 0) return 'You have no attempts left here. You can still practice; practice does not count.';
  if (kept.assignment.coaching === 'handed in' && kept.handedIn.length > 0)
    return 'You have handed in, and its explanations are open to you. You can still practice; practice does not count.';
  return null;
}

/** The book of a scenario that is asked for, and in the version that is asked for. */
export function bookFor(state: State, { asked }: Pick<Standing, 'asked'>): Book | null {
  const book = bookOf(state, asked.id);
  if (asked.own === undefined || book?.kind !== 'ready') return book;
  return book.fingerprint.hash === asked.own ? book : null;
}

function fromBook(state: State, kept: KeptAssignment, standing: Standing): Terms {
  const { asked } = standing;
  const book = bookFor(state, standing);
  if (book?.kind === 'ready')
    return { kind: 'may begin', kept, scenario: book.scenario, fingerprint: book.fingerprint };
  if (book?.kind === 'loading') return { kind: 'waiting' };
  if (book?.kind === 'broken') return refused(book.problems[0]!.says);
  if (asked.own !== undefined)
    return kept.own.some((s) => s.hash === asked.own) ? { kind: 'waiting' } : refused(IN_A_FILE);
  return refused(`This version of the game has no scenario “${asked.id}”.`);
}

export const IN_A_FILE = 'This one is a scenario of your instructor’s own, and comes in a file. Open that file first.';

function refused(says: string): Terms {
  return { kind: 'refused', says };
}

/** Begins or takes up what the route asks for, where it may; an instructor's own scenario is put into the library first. */
export function beginAssigned(store: Store<State, Action>, world: World): void {
  const state = store.now();
  const { route, conversation } = state;
  if (route.kind !== 'play' || state.attempts === null) return;
  if (conversation !== null && isFor(conversation.attempt, route)) return;
  for (const kept of state.assignments)
    if (kept.id === route.assignment || bookOf(state, route.scenario) === null) shelve(store, kept, route.scenario);
  if (route.assignment === undefined) return;
  const terms = termsAt(state, route.scenario, route.assignment);
  if (terms.kind === 'left open') store.act({ ...terms, kind: 'began', resumed: true });
  if (terms.kind !== 'may begin') return;
  store.act({ kind: 'began', attempt: fresh(terms, world), scenario: terms.scenario, resumed: false });
}

function fresh({ kept: { id, assignment }, scenario, fingerprint }: MayBegin, world: World): Attempt {
  return {
    v: 1,
    id: world.newId(),
    scenario: scenario.id,
    ...fingerprint,
    seed: assignment.seed ?? world.seed(),
    mode: assignment.coaching === 'each' ? 'coached' : 'for real',
    assignment: id,
    started: world.clock(),
    log: [],
  };
}

type MayBegin = Extract<Terms, { kind: 'may begin' }>;

/** Those being read, and those that turned out not to be what they say: to read them once more would change nothing. */
const TAKEN = new WeakSet<KeptScenario>();

/** Puts the instructor's own scenarios, or one of them, into the library, each in exactly the version that is asked for. */
export function shelve(store: Shelves, kept: KeptAssignment, only?: string): void {
  for (const own of kept.own.filter(({ id }) => only === undefined || id === only)) {
    const book = bookOf(store.now(), own.id);
    if (TAKEN.has(own) || (book?.kind === 'ready' && book.fingerprint.hash === own.hash)) continue;
    TAKEN.add(own);
    void shelveOne(store, own);
  }
}

/** As much of the store as a book is put into. */
interface Shelves {
  readonly now: () => State;
  readonly act: (action: Extract<Action, { kind: 'read' }>) => void;
}

async function shelveOne(store: Shelves, own: KeptScenario): Promise<void> {
  const book = await readOwn(own);
  if (book.kind === 'ready') TAKEN.delete(own);
  store.act({ kind: 'read', books: [book] });
}

async function readOwn({ hash, id, text }: KeptScenario): Promise<Book> {
  const book = await readBook(id, text);
  if (book.kind !== 'ready' || book.fingerprint.hash === hash) return book;
  return { kind: 'broken', id, problems: [{ pointer: '', says: OTHER_VERSION, line: 1, column: 1 }] };
}

const OTHER_VERSION = 'It is not the version that the assignment asks for. Open the instructor’s file once more.';
