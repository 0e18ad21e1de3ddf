// Puts attempts into a player's record as if they had been played, so that a debrief can be looked at without playing up to it;
// and looks into it.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Attempt } from '../../src/core/attempt.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { offered, pick, start, type Playthrough } from '../../src/core/playthrough.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { aside, type Looks } from './place.ts';
import { newPlayer, type Player } from './player.ts';

/** An attempt of these choices by id; an email is a list of sentences. Choices not given are the first on offer, to the end. */
export function attemptOf(
  scenario: Scenario,
  id: string,
  picks: readonly (string | readonly string[])[],
  seed = 1,
): Attempt {
  const log: Attempt['log'][number][] = [];
  let play: Playthrough = start(scenario, seed);
  const left = [...picks];
  while (play.ending === null) {
    const picked = left.shift() ?? offered(play)[0]!.id;
    play = pick(play, picked);
    log.push({ ...(typeof picked === 'string' ? { pick: picked } : { compose: [...picked] }), at: log.length * 1000 });
  }
  const head = {
    v: 1,
    id,
    scenario: scenario.id,
    ...fingerprint(scenario),
    seed,
    mode: 'for real',
    started: 1,
  } as const;
  return { ...head, log };
}

/** Somebody who played before, and has not come back yet. */
export async function newPlayerWith(attempts: readonly Attempt[], looks: Looks = {}): Promise<Player> {
  const player = await newPlayer(looks);
  const { page, address } = player;
  if (page.url() !== aside(address) || !(await page.evaluate(hasRecord))) {
    // Only the game makes one.
    await player.go('#/help');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await recordOf(page, 'attempts');
    await page.goto(aside(address));
  }
  await put(page, attempts);
  return player;
}

async function hasRecord(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === 'handstand');
}

/** Puts them into the record of a page that is open, and opens it anew. */
export async function remember(page: Page, attempts: readonly Attempt[]): Promise<void> {
  await put(page, attempts);
  await page.reload();
}

function put(page: Page, attempts: readonly Attempt[]): Promise<void> {
  return page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('handstand');
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', () => fail(opening.error));
    });
    const tx = db.transaction(['attempts', 'entries'], 'readwrite');
    for (const { log, ...head } of all) {
      tx.objectStore('attempts').put(head);
      log.forEach((entry, n) => tx.objectStore('entries').put({ ...entry, attempt: head.id, n }));
    }
    await new Promise((done) => tx.addEventListener('complete', done));
    db.close();
  }, attempts);
}

/** All that stands in one table of the record now. */
export function recordOf(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done) => asked.addEventListener('success', () => done(asked.result)));
    const db = await answer(indexedDB.open('handstand'));
    const rows = await answer<unknown[]>(db.transaction(name).objectStore(name).getAll());
    db.close();
    return rows;
  }, table);
}

/** Waits until what was just changed stands in the settings that are kept. */
export async function keptSetting(page: Page, setting: object): Promise<void> {
  await expect.poll(() => recordOf(page, 'settings')).toMatchObject([setting]);
}
