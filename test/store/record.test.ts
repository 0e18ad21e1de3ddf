import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/core/attempt.ts';
import { readScenario } from '../../src/core/reader.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { openRecord } from '../../src/store/record.ts';
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

  it('puts many attempts away whole, and goes on with any of them', async () => {
    const record = open();
    const all = [attempt('one', 1), attempt('two', 2), attempt('three', 3)];
    for (const a of all) await record.append(a, a.log.length - 1, scenario);
    const db = await record.database();
    await putAway(db, all);
    expect(await db.count('entries')).toBe(0);
    expect((await record.load()).attempts).toEqual(all);
    await record.append({ ...attempt('two', 4), started: 2 }, 3, scenario);
    expect((await record.load()).attempts[1]).toEqual({ ...attempt('two', 4), started: 2 });
    await putAway(db, (await record.load()).attempts);
    expect(await db.count('entries')).toBe(0);
    expect((await record.load()).attempts[1]?.log).toHaveLength(4);
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
