import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/core/attempt.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { openRecord } from '../../src/store/record.ts';
import type { Database } from '../../src/store/record-tables.ts';
import { putAway } from '../../src/store/record-whole.ts';
import { corridor } from './tab.ts';

const reading = readScenario('corridor', corridor(4));
const scenario = (reading as { scenario: Scenario }).scenario;

const attempt = (id: string, picks: number): Attempt => ({
  v: 1,
  id,
  scenario: 'corridor',
  hash: '0123456789abcdef',
  rules: '0123456789abcdef',
  seed: 1,
  mode: 'coached',
  started: picks,
  log: Array.from({ length: picks }, (_, n) => ({ pick: `a${n}`, at: n * 10 })),
});

const open = () => openRecord('handstand', () => {});

async function rowsIn(db: Database): Promise<{ attempts: number; entries: number; bundles: number }> {
  return {
    attempts: await db.count('attempts'),
    entries: await db.count('entries'),
    bundles: await db.count('bundles'),
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the record', () => {
  it('of version 1 comes into version 3 with every pick, scenario and setting', async () => {
    const old = await openDB('handstand', 1, {
      upgrade(db) {
        db.createObjectStore('attempts', { keyPath: 'id' });
        db.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
        db.createObjectStore('scenarios', { keyPath: 'hash' });
        db.createObjectStore('settings');
      },
    });
    const { log, ...head } = attempt('old', 3);
    await old.put('attempts', head);
    for (const [n, entry] of log.entries()) await old.put('entries', { ...entry, attempt: 'old', n });
    await old.put('scenarios', { hash: 'abc', id: 'corridor', text: '{}' });
    await old.put('settings', { theme: 'night' }, 'settings');
    old.close();
    const record = open();
    expect(await record.load()).toEqual({
      attempts: [attempt('old', 3)],
      plans: [],
      assignments: [],
      settings: { theme: 'night' },
      unreadable: null,
    });
    expect(await (await record.database()).get('scenarios', 'abc')).toMatchObject({ id: 'corridor' });
  });

  it('makes good with the next pick what an earlier one failed to keep', async () => {
    const record = open();
    await record.append(attempt('one', 3), 2, scenario);
    expect((await record.load()).attempts).toEqual([attempt('one', 3)]);
  });

  it('takes the same pick twice as one', async () => {
    const record = open();
    await record.append(attempt('one', 2), 1, scenario);
    await record.append(attempt('one', 2), 0, scenario);
    expect((await record.load()).attempts).toEqual([attempt('one', 2)]);
  });

  it('never lets one tab go on with what another has said', async () => {
    const record = open();
    await record.append(attempt('one', 2), 1, scenario);
    const other: Attempt = { ...attempt('one', 4), log: attempt('one', 4).log.map((e) => ({ ...e, at: e.at + 1 })) };
    await expect(record.append(other, 3, scenario)).rejects.toMatchObject({ name: 'ConstraintError' });
    await expect(record.append(attempt('one', 1), 0, scenario)).rejects.toMatchObject({ name: 'ConstraintError' });
    expect((await record.load()).attempts).toEqual([attempt('one', 2)]);
  });

  it('of version 2, in which attempts were put away one by one, comes into version 3 and goes on', async () => {
    const old = await openDB('handstand', 2, {
      upgrade(db) {
        db.createObjectStore('attempts', { keyPath: 'id' });
        db.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
        for (const name of ['settings', 'quarantine']) db.createObjectStore(name, { autoIncrement: true });
        for (const name of ['scenarios', 'plans']) db.createObjectStore(name, { keyPath: 'id' });
      },
    });
    await old.put('attempts', attempt('whole', 2));
    old.close();
    const record = open();
    expect((await record.load()).attempts).toEqual([attempt('whole', 2)]);
    const db = await record.database();
    await putAway(db, (await record.load()).attempts);
    expect(await rowsIn(db)).toEqual({ attempts: 0, entries: 0, bundles: 1 });
    expect((await record.load()).attempts).toEqual([attempt('whole', 2)]);
  });

  it('puts many attempts away in bundles, and goes on with any of them', async () => {
    const record = open();
    const all = Array.from({ length: 150 }, (_, n) => ({ ...attempt(`a${n}`, 1 + (n % 3)), started: n }));
    for (const a of all) await record.append(a, a.log.length - 1, scenario);
    const db = await record.database();
    await putAway(db, all);
    expect(await rowsIn(db)).toEqual({ attempts: 0, entries: 0, bundles: 2 });
    expect((await record.load()).attempts).toEqual(all);
    const longer = { ...all[7]!, log: attempt('any', 5).log };
    await record.append(longer, 4, scenario);
    expect(await rowsIn(db)).toEqual({ attempts: 1, entries: 3, bundles: 2 });
    expect((await record.load()).attempts).toEqual(all.with(7, longer));
    await record.append(longer, 4, scenario);
    expect((await record.load()).attempts).toEqual(all.with(7, longer));
    await putAway(db, [longer]);
    expect(await rowsIn(db)).toEqual({ attempts: 0, entries: 0, bundles: 3 });
    expect((await record.load()).attempts).toEqual(all.with(7, longer));
  });

  it('leaves an attempt where it is when another tab has gone on with it since, or put it away', async () => {
    const record = open();
    const [one, two] = [attempt('one', 1), attempt('two', 2)];
    for (const a of [one, two]) await record.append(a, a.log.length - 1, scenario);
    const db = await record.database();
    const longer = { ...attempt('one', 3), started: 1 };
    await record.append(longer, 2, scenario);
    await putAway(db, [one, two]);
    await putAway(db, [one, two]);
    expect(await rowsIn(db)).toEqual({ attempts: 1, entries: 3, bundles: 1 });
    expect((await record.load()).attempts).toEqual([longer, two]);
  });

  it('never lets a tab go on with an attempt in a bundle in another way, and takes none out for it', async () => {
    const record = open();
    await record.append(attempt('one', 2), 1, scenario);
    const db = await record.database();
    await putAway(db, [attempt('one', 2)]);
    const other: Attempt = { ...attempt('one', 2), log: attempt('one', 2).log.map((e) => ({ ...e, at: e.at + 1 })) };
    await expect(record.append(other, 1, scenario)).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await rowsIn(db)).toEqual({ attempts: 0, entries: 0, bundles: 1 });
    expect((await record.load()).attempts).toEqual([attempt('one', 2)]);
  });

  it('has each attempt once, though a bundle was left with one that has a row of its own', async () => {
    const record = open();
    const db = await record.database();
    const two = attempt('two', 2);
    await record.append({ ...attempt('one', 3), started: 1 }, 2, scenario);
    await db.put('bundles', { n: 1, ids: ['two'], attempts: [attempt('one', 1), two] });
    const longer = { ...attempt('one', 3), started: 1 };
    expect(await record.load()).toMatchObject({ attempts: [longer, two], unreadable: null });
    expect(await db.getAll('bundles')).toEqual([{ n: 1, ids: ['two'], attempts: [two] }]);
  });

  it('waits no longer than two seconds for a tab that holds on to it', async () => {
    const record = open();
    await record.database();
    const held = {
      request: (_name: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_, no) => signal.addEventListener('abort', () => no(signal.reason))),
    };
    const had = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { locks: held }, configurable: true });
    try {
      await record.append(attempt('one', 1), 0, scenario);
    } finally {
      if (had === undefined) Reflect.deleteProperty(globalThis, 'navigator');
      else Object.defineProperty(globalThis, 'navigator', had);
    }
    expect((await record.load()).attempts).toHaveLength(1);
  });
});
