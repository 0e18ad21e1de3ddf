import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBeginning, replayAttempt, type Attempt } from '../../src/core/attempt.ts';
import { readScenario } from '../../src/core/reader.ts';
import { openRecord } from '../../src/store/record.ts';
import { often, PATIENCE } from './often.ts';
import { corridor, openTab, pickAt, settled, until, type Tab } from './tab.ts';

const text = corridor(25);
const PICKS = 500;

interface Watched {
  readonly tab: Tab;
  /** What was said to be stored, as it then was. */
  readonly acknowledged: Attempt[];
  /** Conversations of which it was said that they are not kept. */
  readonly told: Set<string>;
}

async function watched(): Promise<Watched> {
  const tab = await openTab(text);
  const acknowledged: Attempt[] = [];
  const told = new Set<string>();
  tab.listen((_before, { conversation, stored, notices }) => {
    if (conversation === null) return;
    const { attempt } = conversation;
    if (stored > 0) acknowledged.push({ ...attempt, log: attempt.log.slice(0, stored) });
    if (notices.some((n) => n.id === 'not kept')) told.add(attempt.id);
  });
  return { tab, acknowledged, told };
}

/** One thing that somebody does in a tab. */
async function does({ tab }: Watched, share: number, kind: number): Promise<boolean> {
  const { conversation } = tab.now();
  if (conversation === null || conversation.playthrough.ending !== null) {
    await until(() => settled(tab));
    tab.act({ kind: 'dismissed', notice: 'not kept' });
    tab.act({ kind: 'again', scenario: 'corridor' });
    return false;
  }
  if (kind === 0) tab.act({ kind: 'took back', at: 0 });
  else pickAt(tab, share);
  if (kind > 6) await until(() => settled(tab));
  return kind !== 0;
}

it(
  'two tabs with 500 picks each, at random and at once, keep every pick or say that they do not, and never mix two conversations',
  () =>
    fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (luck) => {
        globalThis.indexedDB = new IDBFactory();
        const share = (): number => luck.next().value!;
        const tabs = [await watched()];
        pickAt(tabs[0]!.tab, 0);
        await until(() => settled(tabs[0]!.tab));
        tabs.push(await watched());
        expect(tabs[1]!.tab.now().conversation?.attempt.log).toHaveLength(1);
        const left = [PICKS, PICKS];
        while (left.some((n) => n > 0)) {
          const which = left.findIndex((n, i) => n > 0 && (i === 1 || left[1] === 0 || share() < 0.5));
          if (await does(tabs[which]!, share(), Math.floor(share() * 10))) left[which]! -= 1;
        }
        for (const { tab } of tabs) await until(() => settled(tab));
        await allKept(tabs);
      }),
      { numRuns: often(1, 10), seed: 1 },
    ),
  PATIENCE,
);

async function allKept(tabs: readonly Watched[]): Promise<void> {
  const { attempts, unreadable } = await openRecord('handstand', () => {}).load();
  expect(unreadable).toBeNull();
  const kept = new Map(attempts.map((a) => [a.id, a]));
  const holds = (a: Attempt): boolean => isBeginning(a.log, kept.get(a.id)?.log ?? []);
  const reading = readScenario('corridor', text);
  if (reading.kind === 'problems') throw new Error('The corridor cannot be read.');
  expect(attempts.filter((a) => replayAttempt(a, reading.scenario).kind === 'refused')).toEqual([]);
  for (const { tab, acknowledged, told } of tabs) {
    expect(acknowledged.filter((a) => !holds(a))).toEqual([]);
    expect((tab.now().attempts ?? []).filter((a) => !holds(a) && !told.has(a.id))).toEqual([]);
  }
  expect(tabs.some(({ told }) => told.size > 0)).toBe(true);
}
