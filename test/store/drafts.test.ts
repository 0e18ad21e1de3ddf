import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { draftOf, keepDraft } from '../../src/store/drafts.ts';
import { erase } from '../../src/store/erase.ts';
import { exported } from '../../src/store/export.ts';
import { openTab, settled, until, world, type Tab } from './tab.ts';

const letter = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
const ids = ['areas', 'thanks'];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const open = (text = letter): Promise<Tab> => openTab(text, { id: 'letter' });
const left = ({ now, record }: Tab): Promise<readonly string[]> => draftOf(record, now().conversation!);
const rows = async ({ record }: Tab): Promise<number> => (await record.database()).count('drafts');

const keep = ({ now, record }: Tab, draft = ids): Promise<void> => keepDraft(record, { ...now().conversation!, draft });

async function drafted(): Promise<Tab> {
  const tab = await open();
  await keep(tab, ['areas']);
  await keep(tab);
  expect(await rows(tab)).toBe(1);
  return tab;
}

it('an email that is not sent yet is there again in the next tab, in its order, and in no attempt and no file', async () => {
  const tab = await drafted();
  expect(await left(await open())).toEqual(ids);
  expect(tab.now().attempts).toEqual([]);
  expect(await exported(tab.record, tab.now(), 7)).not.toContain('thanks');
});

it('an email of which every sentence was taken out again is not', async () => {
  const tab = await drafted();
  await keep(tab, []);
  expect(await rows(tab)).toBe(0);
});

it('nor is one that was sent, though its row had been left', async () => {
  const tab = await drafted();
  tab.act({ kind: 'picked', choice: ids, at: world.clock() });
  await until(() => settled(tab));
  expect(await left(tab)).toEqual([]);
  expect(await left(await open())).toEqual([]);
});

it('a draft goes with all that is erased', async () => {
  const tab = await drafted();
  await erase(tab.record);
  expect(await rows(tab)).toBe(0);
});

it('a draft is left alone where its scenario has changed, or where it is no email that could be sent', async () => {
  await drafted();
  const changed = JSON.parse(letter) as { title: string };
  expect(await left(await open(JSON.stringify({ ...changed, title: 'Another letter' })))).toEqual([]);
  const tab = await drafted();
  const db = await tab.record.database();
  const row = (await db.get('drafts', 'letter'))!;
  for (const bad of [{ ids: ['gone'] }, { ids: 7 }, { node: 'elsewhere' }, { entries: 3 }]) {
    await db.put('drafts', { ...row, ...bad } as typeof row);
    expect(await left(tab)).toEqual([]);
  }
});
