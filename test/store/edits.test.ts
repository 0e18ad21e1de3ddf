import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario.ts';
import { decision } from '../../src/core/playthrough.ts';
import { mutated, mutation } from '../core/mutate.ts';
import { randomScenario } from '../core/random.ts';
import { often, PATIENCE } from './often.ts';
import { corridor, openTab, pickAt, settled, until, type Tab } from './tab.ts';

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });

function textOf({ id: _id, ...scenario }: Scenario): string {
  return JSON.stringify(scenario);
}

/** Plays some of it and leaves; null where that came to an end, or there was an email to write. */
async function leftOpen(text: string, shares: readonly number[]): Promise<Tab | null> {
  const tab = await openTab(text, { id: 'small' });
  for (const at of shares) {
    const { playthrough } = tab.now().conversation!;
    const node = playthrough.ending === null ? decision(playthrough) : null;
    if (node?.kind !== 'choose') break;
    pickAt(tab, at);
  }
  await until(() => settled(tab));
  const { attempt, playthrough } = tab.now().conversation!;
  return attempt.log.length > 0 && playthrough.ending === null ? tab : null;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it(
  'a conversation that was left goes on at the same place, whatever was done to its scenario meanwhile',
  async () => {
    let resumed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.gen(),
        fc.array(share, { minLength: 1, maxLength: 3 }),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (gen, shares, edits) => {
          globalThis.indexedDB = new IDBFactory();
          const text = textOf(randomScenario(gen));
          const before = await leftOpen(text, shares);
          if (before === null) return;
          const edited = edits.reduce((t, edit) => (isJson(t) ? mutated(t, edit) : t), text);
          const after = await openTab(edited, { id: 'small' });
          const was = before.now().conversation!;
          const is = after.now().conversation!;
          expect(is.attempt).toEqual(was.attempt);
          expect(is.playthrough.position).toEqual(was.playthrough.position);
          expect(is.said).toHaveLength(was.said.length);
          expect(after.now().notices).toEqual([]);
          resumed += 1;
        },
      ),
      { numRuns: often(260, 3000) },
    );
    expect(resumed).toBeGreaterThanOrEqual(often(200, 2300));
  },
  PATIENCE,
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('a scenario that has changed can be begun anew, and the one that was left stays in the record', async () => {
  const first = await openTab(corridor(3));
  pickAt(first, 0);
  await until(() => settled(first));
  const second = await openTab(corridor(5));
  expect(second.now().conversation?.playthrough.scenario.nodes).toHaveLength(4);
  second.act({ kind: 'begin anew', scenario: 'corridor' });
  await until(() => second.now().conversation?.attempt.log.length === 0);
  expect(second.now().conversation?.playthrough.scenario.nodes).toHaveLength(6);
  const untouched = await openTab(corridor(5));
  expect(untouched.now().conversation?.attempt).toEqual(first.now().conversation?.attempt);
  pickAt(second, 0);
  await until(() => settled(second));
  const third = await openTab(corridor(5));
  expect(third.now().attempts).toHaveLength(2);
  expect(third.now().conversation?.attempt).toEqual(second.now().conversation?.attempt);
});
