import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeAssignments, mergeGradebooks, type KeptAssignment } from '../../src/core/kept-assignment.ts';
import { erase } from '../../src/store/erase.ts';
import { exported, stockOf } from '../../src/store/export.ts';
import { keepAssignments } from '../../src/store/assignments.ts';
import { addCodes, codesOf, dropGradebook, gradebookIds } from '../../src/store/gradebooks.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import { firstState } from '../../src/store/state.ts';
import { assignmentOf } from './histories.ts';
import { corridor, openTab, until } from './tab.ts';

let record: Record;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  record = openRecord('handstand', () => {});
});

const week: KeptAssignment = assignmentOf(1);
const kept = async (): Promise<readonly KeptAssignment[]> => (await record.load()).assignments;

describe('an assignment', () => {
  it('is kept as it is made, changed and dropped, and the next tab has it', async () => {
    const tab = await openTab(corridor(2), { record });
    tab.act({ kind: 'assignment kept', assignment: week });
    tab.act({ kind: 'assignment kept', assignment: { ...week, student: 'Ada' } });
    await until(() => tab.now().assignments.length === 1);
    await settled(async () => (await kept())[0]?.student === 'Ada');
    tab.act({ kind: 'assignment dropped', id: week.id });
    await settled(async () => (await kept()).length === 0);
  });

  it('keeps what two tabs add to it', async () => {
    const a = { ...week, handedIn: [{ at: 1, receipt: 'AAAA' }] };
    const b = { ...week, handedIn: [{ at: 2, receipt: 'BBBB' }] };
    await keepAssignments(record, [], [{ ...week, handedIn: [] }]);
    await keepAssignments(record, [week], [a]);
    await keepAssignments(record, [week], [b]);
    expect((await kept())[0]?.handedIn.map((h) => h.receipt)).toEqual(['AAAA', 'BBBB']);
  });

  it('under an id that is not its own is set aside, and the others stay', async () => {
    await keepAssignments(record, [], [week, { ...assignmentOf(2), id: '0123456789ab' }]);
    const { assignments, unreadable } = await record.load();
    expect(assignments).toEqual([week]);
    expect(unreadable).toMatch(/^One record .* set aside/);
    expect((await stockOf(record)).setAside).toMatchObject([{ why: 'Its id is not that of its terms.' }]);
  });

  it('that came from two places is one, with what was made, opened and handed in at either', () => {
    const made = { ...week, made: 5, opened: null, student: '', handedIn: [] };
    const opened = { ...week, made: null, opened: 9, student: 'Ada', own: [] };
    expect(mergeAssignments([made], [opened])).toEqual([{ ...week, made: 5, opened: 9, student: 'Ada' }]);
    expect(mergeAssignments([opened], [made])).toEqual([{ ...week, made: 5, opened: 9, student: 'Ada' }]);
  });
});

describe('a gradebook', () => {
  it('holds each code once, in the order in which they came', async () => {
    await addCodes(record, week.id, ['HS1:A:AAAA', 'HS1:B:BBBB']);
    expect(await addCodes(record, week.id, ['HS1:B:BBBB', 'HS1:C:CCCC'])).toHaveLength(3);
    expect(await codesOf(record, week.id)).toEqual(['HS1:A:AAAA', 'HS1:B:BBBB', 'HS1:C:CCCC']);
    expect(await gradebookIds(record)).toEqual([week.id]);
    await dropGradebook(record, week.id);
    expect(await codesOf(record, week.id)).toEqual([]);
  });

  it('brought together with another loses no code of either', () => {
    const of = (...codes: string[]) => ({ assignment: week.id, codes });
    expect(mergeGradebooks([of('a', 'b')], [of('b', 'c')])).toEqual([of('a', 'b', 'c')]);
  });

  it('is in the file of everything, and gone once everything is erased', async () => {
    await keepAssignments(record, [], [week]);
    await addCodes(record, week.id, ['HS1:A:AAAA']);
    expect(await exported(record, firstState({ kind: 'yours' }, []), 7)).toContain('HS1:A:AAAA');
    await erase(record);
    expect(await stockOf(record)).toMatchObject({ assignments: 0, gradebooks: 0 });
  });
});

it('a record of version 2 comes into version 3 with its plans', async () => {
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB('handstand', 2, {
    upgrade(db) {
      db.createObjectStore('attempts', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
      db.createObjectStore('scenarios', { keyPath: 'hash' });
      db.createObjectStore('settings');
      db.createObjectStore('quarantine', { autoIncrement: true });
      db.createObjectStore('plans', { keyPath: 'id' });
    },
  });
  const plan = { id: 'plan', cue: 'use', words: 'Thank them.', made: 1 };
  await old.put('plans', plan);
  old.close();
  expect(await openRecord('handstand', () => {}).load()).toMatchObject({ plans: [plan], assignments: [] });
});

async function settled(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 500 && !(await holds()); n++) await new Promise((done) => setTimeout(done, 2));
  expect(await holds()).toBe(true);
}
