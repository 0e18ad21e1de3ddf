import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attempt } from '../../src/core/attempt.ts';
import { stockOf } from '../../src/store/export.ts';
import { openRecord } from '../../src/store/record.ts';
import type { Database, SetAside } from '../../src/store/record-tables.ts';
import { putAway } from '../../src/store/record-whole.ts';
import { history, live, type History } from './histories.ts';
import { often, PATIENCE } from './often.ts';
import { corridor, openTab, world } from './tab.ts';

type Row = globalThis.Record<string, unknown>;

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const damage = fc.record({ row: share, field: share, place: share, bit: fc.nat(6), how: fc.nat(2) });
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

/** As a failing disk would leave it: a bit flipped, or something cut short, or gone. */
function spoiled(row: Row, { field, place, bit, how }: Damage): Row {
  const keys = Object.keys(row);
  const key = keys[Math.floor(field * keys.length)]!;
  const { [key]: value, ...rest } = row;
  return how === 2 ? rest : { ...row, [key]: how === 0 ? flipped(value, place, bit) : shorter(value, place) };
}

function flipped(value: unknown, place: number, bit: number): unknown {
  if (typeof value === 'number') return value ^ (1 << (bit * 4));
  if (typeof value === 'string') {
    const i = Math.floor(place * value.length);
    return value.slice(0, i) + String.fromCharCode(value.charCodeAt(i) ^ (1 << bit)) + value.slice(i + 1);
  }
  if (Array.isArray(value))
    return value.map((v, i) => (i === Math.floor(place * value.length) ? flipped(v, place, bit) : v));
  if (typeof value === 'object' && value !== null)
    return spoiled(value as Row, { row: 0, field: place, place, bit, how: 0 });
  return null;
}

function shorter(value: unknown, place: number): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value.slice(0, Math.floor(place * value.length));
  return typeof value === 'number' ? Math.floor(value * place) : undefined;
}

const STORES = ['attempts', 'bundles', 'entries', 'plans', 'assignments'] as const;

/** Spoils one row in place, and gives whose it was and whose it is now; nobody's where it would land on another row or has no key. */
async function spoil(db: Database, it: Damage): Promise<ReadonlySet<unknown>> {
  const rows = (
    await Promise.all(STORES.map(async (s) => (await db.getAll(s)).map((row) => ({ s, row: row as unknown as Row }))))
  ).flat();
  const { s, row } = rows[Math.floor(it.row * rows.length)]!;
  const tx = db.transaction(s, 'readwrite');
  tx.done.catch(() => {});
  const bad = spoiled(row, it);
  const keyOf = (r: Row): unknown => (s === 'entries' ? [r['attempt'], r['n']] : s === 'bundles' ? r['n'] : r['id']);
  try {
    await tx.store.delete(keyOf(row) as never);
    await tx.store.add(bad as never);
    await tx.done;
    return s === 'bundles' ? changedIn(row, bad) : new Set([row['attempt'] ?? row['id']]);
  } catch {
    try {
      tx.abort();
    } catch {
      // The refused row has ended it.
    }
    await tx.done.catch(() => {});
    return new Set();
  }
}

/** The attempts of a bundle that are not what they were, by the ids that they had and have. */
function changedIn(before: Row, after: Row): ReadonlySet<unknown> {
  const listed = (row: Row): Row[] => (Array.isArray(row['attempts']) ? row['attempts'] : []);
  const same = (all: Row[], one: Row): boolean => all.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const gone = listed(before).filter((one) => !same(listed(after), one));
  const come = listed(after).filter((one) => !same(listed(before), one));
  return new Set([...gone, ...come].map(({ id }) => id));
}

it(
  'a record with any one row spoiled opens with all the others as they were, and nothing is thrown away',
  () =>
    fc.assert(
      fc.asyncProperty(history, fc.boolean(), damage, async (lived, whole, it) => {
        globalThis.indexedDB = new IDBFactory();
        const record = openRecord('handstand', () => {});
        await live(record, lived);
        const db = await record.database();
        if (whole) await putAway(db, lived.attempts);
        const hurt = await spoil(db, it);
        const rowsBefore = await rowsIn(db);
        const { attempts, plans, assignments, unreadable } = await record.load();
        const others = ({ id }: { id: string }): boolean => !hurt.has(id);
        expect(attempts.filter(others).filter(({ id }) => known(lived, id))).toEqual(lived.attempts.filter(others));
        expect(plans.filter(others).filter(({ id }) => known(lived, id))).toEqual(lived.plans.filter(others));
        const mine = assignments.filter(others).filter(({ id }) => known(lived, id));
        expect(mine).toEqual(lived.assignments.filter(others));
        const { setAside } = await stockOf(record);
        expect(unreadable === null).toBe(setAside.length === 0);
        const away = setAside.flatMap((one) => rowsOf(one)).length;
        const there = (await rowsIn(db)) + away;
        expect(there).toBe(rowsBefore);
        expect((await record.load()).unreadable).toBeNull();
      }),
      { numRuns: often(200, 10_000) },
    ),
  PATIENCE,
);

const rowsOf = ({ attempts, entries, plans, assignments = [] }: SetAside): unknown[] => [
  ...attempts,
  ...entries,
  ...plans,
  ...assignments,
];

const known = ({ attempts, plans, assignments }: History, id: string): boolean =>
  [...attempts, ...plans, ...assignments].some((one) => one.id === id);

/** Each attempt of a bundle counts; a bundle that is no list is one thing. */
async function rowsIn(db: Database): Promise<number> {
  const bundles: { attempts: unknown }[] = await db.getAll('bundles');
  const bundled = bundles.flatMap(({ attempts }) => attempts).length;
  const others = (['attempts', 'entries', 'plans', 'assignments'] as const).map((s) => db.count(s));
  return (await Promise.all(others)).reduce((sum, n) => sum + n, bundled);
}

it('the game begins, and says what was set aside, though every row of the record is spoiled', async () => {
  globalThis.indexedDB = new IDBFactory();
  const record = openRecord('handstand', () => {});
  const db = await record.database();
  const rows: unknown[] = [
    { id: 'one' },
    { id: 'two', log: 7 },
    { id: 'three', v: 1, log: [null] },
    { id: 4 as unknown },
  ];
  for (const row of rows) await db.put('attempts', row as Attempt);
  await db.put('entries', { attempt: 'nobody', n: 0, pick: 'a', at: 1 });
  await db.put('bundles', { n: 1, ids: ['five'], attempts: [{ id: 'five' }, null] } as never);
  await db.put('bundles', { n: 2, attempts: 'x' } as never);
  await db.put('settings', 'night' as never, 'settings');
  await db.put('plans', { id: 'plan', words: 7 } as never);
  await db.put('assignments', { id: 'week' } as never);
  const tab = await openTab(corridor(3), { record });
  expect(tab.now().attempts).toEqual([]);
  expect(tab.now().notices.map((n) => n.text)).toEqual([
    '9 records on this device could not be read and are set aside; “Yours to keep”, in the settings, has it all as a file. Everything else is as it was. One record on this device could not be read and is set aside; “Yours to keep”, in the settings, has it all as a file. Everything else is as it was.',
  ]);
  expect(await rowsIn(db)).toBe(0);
  tab.act({ kind: 'picked', choice: 'a0', at: world.clock() });
  expect(tab.now().conversation?.attempt.log).toHaveLength(1);
});
