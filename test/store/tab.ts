// The game without its screen, as a new tab would open it, and the scenarios that are played in it.
import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import { offered } from '../../src/core/playthrough.ts';
import { after, type Action } from '../../src/store/actions.ts';
import { beginWhenAsked } from '../../src/store/begin.ts';
import { findVersions, keep } from '../../src/store/keep.ts';
import { readBook } from '../../src/store/library.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import { firstState, type State } from '../../src/store/state.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { choice, choose, end, written } from '../core/small.ts';

export interface Tab extends Store<State, Action> {
  readonly record: Record;
}

let ids = 0;
let now = 1000;

/** A clock that never stands still, luck that is counted, and names that never come twice. */
export const world = {
  clock: () => (now += 7),
  seed: () => (ids * 2_654_435_761) % 2 ** 32,
  newId: () => `attempt${++ids}`,
};

export async function openTab(
  scenario: string,
  { id = 'corridor', record = openRecord('handstand', () => {}) }: { id?: string; record?: Record } = {},
): Promise<Tab> {
  const store = makeStore(firstState({ kind: 'play', scenario: id }, [id]), after);
  beginWhenAsked(store, world);
  findVersions(store, record);
  keep(store, record);
  store.act({ kind: 'read', books: [await readBook(id, scenario)] });
  await until(() => store.now().attempts !== null && store.now().conversation !== null);
  return { ...store, record };
}

/** Until something holds; what happens meanwhile is waited for without a clock. */
export async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 3000 && !holds(); n++) await new Promise((done) => setTimeout(done, n < 200 ? 0 : 1));
  expect(holds()).toBe(true);
}

/** As many decisions as this, one after the other, with three choices each. */
export function corridor(length: number): string {
  const nodes = Array.from({ length }, (_, i) =>
    choose(
      `n${i}`,
      ['a', 'b', 'c'].map((c, k) => choice(`${c}${i}`, 1 - k, i + 1 === length ? 'over' : `n${i + 1}`)),
    ),
  );
  return JSON.stringify(written([...nodes, end('over')], { start: 'n0' }));
}

/** Picks what is on offer at a place between 0 and 1, and goes on to where the next pick is. */
export function pickAt(tab: Store<State, Action>, share: number): void {
  const { conversation } = tab.now();
  if (conversation === null) return;
  const choices = offered(conversation.playthrough);
  tab.act({ kind: 'picked', choice: choices[Math.floor(share * choices.length)]!.id, at: world.clock() });
  tab.act({ kind: 'went on' });
}

/** Whether all of the conversation is stored, or it has been told that it is not. */
export function settled(tab: Store<State, Action>): boolean {
  const { conversation, stored, notices } = tab.now();
  return stored === conversation?.attempt.log.length || notices.some((n) => n.id === 'not kept');
}
