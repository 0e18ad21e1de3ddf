import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isBeginning, type Attempt } from '../../src/core/attempt.ts';
import { readArchive, writeArchive } from '../../src/core/archive.ts';
import { erase, eraseSetAside } from '../../src/store/erase.ts';
import { exported, stockOf } from '../../src/store/export.ts';
import { broughtBack, type Report } from '../../src/store/import.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import type { Kept } from '../../src/store/record-tables.ts';
import { putAway } from '../../src/store/record-whole.ts';
import { firstState, type State } from '../../src/store/state.ts';
import { withEachFailing } from './failing.ts';
import { CORRIDORS, history, live, type History } from './histories.ts';
import { PATIENCE } from './often.ts';
import { corridor, openTab, pickAt, settled, until, type Tab } from './tab.ts';

const [lived, other] = fc.sample(history, { numRuns: 2, seed: 3 }) as [History, History];
const text = corridor(4);
const open = (): Record => openRecord('handstand', () => {});
const quiet = (n: number): Promise<void> => new Promise((done) => setTimeout(done, n));

/** A new storage with a history in it, whatever is failing meanwhile. */
async function livedIn(): Promise<Record> {
  globalThis.indexedDB = new IDBFactory();
  const record = open();
  await live(record, lived);
  return record;
}

const kept = (): Promise<Kept> => open().load();

it(
  'a conversation during which any one call of the storage fails loses no pick without a word',
  async () => {
    const calls = await withEachFailing(
      async () => {
        globalThis.indexedDB = new IDBFactory();
      },
      async () => {
        const tab = await openTab(text);
        const told = new Set<string>();
        tab.listen((_before, { notices }) => notices.forEach((n) => told.add(n.id)));
        tab.now().notices.forEach((n) => told.add(n.id));
        for (let n = 0; n < 3; n++) {
          pickAt(tab, 0.4);
          await until(() => settled(tab));
          tab.act({ kind: 'dismissed', notice: 'not kept' });
          await quiet(0);
        }
        tab.act({ kind: 'set', settings: { theme: 'night' } });
        tab.act({ kind: 'planned', plan: { id: 'plan', cue: 'use', words: 'Thank them.', made: 1 } });
        await quiet(15);
        return { tab, told };
      },
      async (result) => {
        if (result instanceof Error) throw result;
        const { tab, told } = result;
        const { attempts, plans, settings, unreadable } = await kept();
        expect(unreadable).toBeNull();
        const mine = tab.now().conversation!.attempt;
        const all = attempts.some((a) => a.id === mine.id && isBeginning(mine.log, a.log));
        if (!all || plans.length === 0 || settings.theme !== 'night') expect(told).toContain('not kept');
        expect(attempts.every((a) => isBeginning(a.log, mine.log))).toBe(true);
        expect(tab.now().conversation?.playthrough.turns).toHaveLength(3);
      },
    );
    expect(calls).toBeGreaterThan(20);
  },
  PATIENCE,
);

it('loading with any one call failing fails as a whole or gives all of it, and what is bad is set aside the next time', async () => {
  await withEachFailing(
    async () => {
      const record = await livedIn();
      await (await record.database()).put('attempts', { id: 'bad' } as Attempt);
    },
    kept,
    async (result) => {
      if (!(result instanceof Error)) expect(result.attempts).toEqual(lived.attempts);
      expect((await kept()).attempts).toEqual(lived.attempts);
      expect((await stockOf(open())).setAside).toHaveLength(1);
    },
  );
});

it('bringing a file back with any one call failing keeps all of it, or nothing and says so', async () => {
  const coming = other.attempts.map((a) => ({ ...a, id: `${a.id}-other` }));
  const file = writeArchive(
    { attempts: coming, scenarios: [], settings: {}, plans: [], assignments: [], gradebooks: [] },
    7,
  );
  const state: State = { ...firstState({ kind: 'yours' }, []), attempts: lived.attempts };
  await withEachFailing(
    async () => void (await livedIn()),
    () => broughtBack(open(), state, file),
    async (result) => {
      const report = result as Extract<Report, { kind: 'brought back' }>;
      expect(report.stock.attempts).toHaveLength(lived.attempts.length + coming.length);
      const { attempts } = await kept();
      expect(attempts).toHaveLength(
        report.notKept === null ? lived.attempts.length + coming.length : lived.attempts.length,
      );
    },
  );
});

it('saving a file with any one call failing saves at least what this tab knows', async () => {
  const state: State = { ...firstState({ kind: 'yours' }, []), attempts: lived.attempts };
  await withEachFailing(
    async () => void (await livedIn()),
    () => exported(open(), state, 7),
    async (result) => {
      expect(readArchive(result as string)).toMatchObject({ archive: { attempts: lived.attempts } });
    },
  );
});

it('erasing with any one call failing erases all of it or nothing', async () => {
  for (const one of [erase, eraseSetAside])
    await withEachFailing(
      async () => void (await livedIn()),
      () => one(open()),
      async (result) => {
        const gone = one === erase && !(result instanceof Error);
        expect((await kept()).attempts).toEqual(gone ? [] : lived.attempts);
      },
    );
});

it('putting attempts away with any one call failing leaves them all as they were', async () => {
  await withEachFailing(
    async () => void (await livedIn()),
    async () => putAway(await open().database(), lived.attempts),
    async () => expect((await kept()).attempts).toEqual(lived.attempts),
  );
});

it('going on with an attempt in a bundle with any one call failing loses neither it nor the others', async () => {
  const [first] = lived.attempts as [Attempt];
  const longer: Attempt = { ...first, log: [...first.log, { undo: true, at: 99_999 }] };
  await withEachFailing(
    async () => {
      const record = await livedIn();
      await putAway(await record.database(), lived.attempts);
    },
    () => open().append(longer, longer.log.length - 1, CORRIDORS[0]),
    async (result) => {
      const now = result instanceof Error ? first : longer;
      expect((await kept()).attempts).toEqual(lived.attempts.with(0, now));
    },
  );
});

it('a conversation on a device that is full from the first write ends as any other, and its file has it all', async () => {
  globalThis.indexedDB = new IDBFactory();
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  try {
    const tab: Tab = await openTab(text);
    for (let n = 0; n < 4; n++) pickAt(tab, 0);
    expect(tab.now().conversation?.playthrough.ending).toBe('over');
    await until(() => settled(tab));
    expect(tab.now().notices.map((n) => n.text)).toEqual([expect.stringMatching(/the device has no room left/)]);
    const back = readArchive(await exported(tab.record, tab.now(), 7));
    expect(back).toMatchObject({
      kind: 'archive',
      archive: { attempts: [tab.now().conversation!.attempt], scenarios: [{ id: 'corridor' }] },
    });
  } finally {
    full.mockRestore();
  }
});
