import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { readScenario } from '../../src/core/reader.ts';
import { after, type Action } from '../../src/store/actions.ts';
import { beginWhenAsked } from '../../src/store/begin.ts';
import { findVersions, keep } from '../../src/store/keep.ts';
import { readBook } from '../../src/store/library.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import { firstState, type State } from '../../src/store/state.ts';
import { makeStore, type Store } from '../../src/store/store.ts';

const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
const PLAY = { kind: 'play', scenario: 'three-lines' } as const;

let ids = 0;
const world = { clock: () => 1000, seed: () => 3, newId: () => `attempt${++ids}` };

/** The game without its screen, as a new tab would open it. */
async function openTab(
  scenario = text,
  record: Record = openRecord('handstand', () => {}),
): Promise<Store<State, Action>> {
  const store = makeStore(firstState(PLAY, ['three-lines']), after);
  beginWhenAsked(store, world);
  findVersions(store, record);
  keep(store, record);
  store.act({ kind: 'read', books: [await readBook('three-lines', scenario)] });
  await until(
    () => store.now().attempts !== null && (store.now().conversation !== null || store.now().notices.length > 0),
  );
  return store;
}

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !holds(); n++) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a conversation', () => {
  it('begins when its address is opened, and each pick is stored as it is made', async () => {
    const store = await openTab();
    store.act({ kind: 'picked', choice: 'but', at: 2500 });
    await until(() => store.now().stored === 1);
    expect(store.now().conversation?.attempt.log).toEqual([{ pick: 'but', at: 1500 }]);
  });

  it('coached, waits with the answer until the player goes on, and ends at the debrief', async () => {
    const store = await openTab();
    store.act({ kind: 'picked', choice: 'but', at: 2500 });
    expect(store.now().conversation).toMatchObject({ explaining: true });
    store.act({ kind: 'went on' });
    expect(store.now().conversation?.shown).toBe(store.now().conversation?.playthrough.beats.length);
    store.act({ kind: 'went on' });
    expect(store.now().route).toEqual({ kind: 'debrief', attempt: store.now().conversation?.attempt.id });
  });

  it('for real, shows the answer at once', async () => {
    const store = await openTab();
    store.act({ kind: 'set', settings: { coached: false } });
    store.act({ kind: 'picked', choice: 'but', at: 2500 });
    expect(store.now().conversation).toMatchObject({ explaining: false, attempt: { mode: 'for real' } });
  });

  it('is taken up at the same line by the next tab', async () => {
    const scenario = longer();
    const first = await openTab(scenario);
    first.act({ kind: 'picked', choice: 'well', at: 2500 });
    await until(() => first.now().stored === 1);
    const second = await openTab(scenario);
    expect(second.now().conversation).toMatchObject({
      resumed: true,
      attempt: { id: first.now().conversation?.attempt.id },
      playthrough: { position: { node: 'second' } },
    });
  });

  it('begun on an older version of the scenario goes on with that version', async () => {
    const first = await openTab(longer());
    first.act({ kind: 'picked', choice: 'well', at: 2500 });
    await until(() => first.now().stored === 1);
    const edited = longer().replaceAll('"second"', '"other"');
    expect(readScenario('three-lines', edited).kind).toBe('scenario');
    const second = await openTab(edited);
    expect(second.now().conversation?.playthrough.position.node).toBe('second');
  });

  it('that is over is begun anew, and the old one stays in the record', async () => {
    const first = await openTab();
    first.act({ kind: 'picked', choice: 'thanks', at: 2500 });
    await until(() => first.now().stored === 1);
    const second = await openTab();
    expect(second.now().conversation).toMatchObject({ resumed: false });
    expect(second.now().attempts?.map((a) => a.id)).toEqual([first.now().conversation?.attempt.id]);
  });

  it('refuses a pick that is not on offer, says so once, and goes on', async () => {
    const store = await openTab();
    const before = store.now().conversation;
    store.act({ kind: 'picked', choice: 'shout', at: 2000 });
    store.act({ kind: 'picked', choice: 'shout', at: 2000 });
    expect(store.now().conversation).toBe(before);
    expect(store.now().notices.map((n) => n.id)).toEqual(['not on offer']);
  });
});

describe('a record that fails', () => {
  const refuse = async (): Promise<never> => Promise.reject(new DOMException('No.', 'SecurityError'));
  const dead: Record = { load: refuse, append: refuse, version: refuse, keepSettings: refuse, database: refuse };

  it('is told once in words, and the conversation goes on to its end', async () => {
    const store = await openTab(text, dead);
    await until(() => store.now().conversation !== null);
    store.act({ kind: 'picked', choice: 'thanks', at: 2000 });
    store.act({ kind: 'went on' });
    store.act({ kind: 'went on' });
    await until(() => store.now().notices.length > 0);
    expect(store.now().route.kind).toBe('debrief');
    expect(store.now().notices.map((n) => n.text)).toEqual([expect.stringMatching(/cannot be kept on this device/)]);
  });

  it('that never answers holds nothing up', async () => {
    const silent = (): Promise<never> => new Promise(() => {});
    const store = makeStore(firstState(PLAY, ['three-lines']), after);
    beginWhenAsked(store, world);
    keep(store, { load: silent, append: silent, version: silent, keepSettings: silent, database: silent });
    store.act({ kind: 'read', books: [await readBook('three-lines', text)] });
    await new Promise((done) => setTimeout(done, 2200));
    expect(store.now().conversation).not.toBeNull();
    expect(store.now().notices).toHaveLength(1);
  });
});

describe('a record that answers late', () => {
  it('is gone on with where it was left, as long as nothing has been said', async () => {
    const first = await openTab(longer());
    first.act({ kind: 'picked', choice: 'well', at: 2500 });
    await until(() => first.now().stored === 1);
    const record = openRecord('handstand', () => {});
    const slow: Record = {
      ...record,
      load: async () => {
        await new Promise((done) => setTimeout(done, 2300));
        return record.load();
      },
    };
    const store = makeStore(firstState(PLAY, ['three-lines']), after);
    beginWhenAsked(store, world);
    findVersions(store, record);
    keep(store, slow);
    store.act({ kind: 'read', books: [await readBook('three-lines', longer())] });
    await new Promise((done) => setTimeout(done, 2150));
    expect(store.now().notices).toHaveLength(1);
    expect(store.now().conversation).toMatchObject({ resumed: false });
    await new Promise((done) => setTimeout(done, 400));
    expect(store.now().conversation?.attempt).toEqual(first.now().conversation?.attempt);
    expect(store.now().notices).toEqual([]);
  });
});

describe('a broken scenario', () => {
  it('is a book that says what is wrong and where', async () => {
    const book = await readBook('bad', text.replace('"start": "start"', '"start": "begin"'));
    expect(book).toMatchObject({
      kind: 'broken',
      problems: [{ pointer: '/start', line: lineOf('"start": "start"'), column: 12 }],
    });
  });
});

const lineOf = (words: string) => text.split('\n').findIndex((l) => l.includes(words)) + 1;

/** The fixture with a second decision. */
function longer(): string {
  const json = JSON.parse(text) as { nodes: { id: string; choices?: object[] }[] };
  const [first] = json.nodes;
  const [thanks] = first!.choices!;
  const second = { ...first, id: 'second', lines: [] };
  return JSON.stringify({
    ...json,
    nodes: [
      { ...first, choices: [...first!.choices!, { ...thanks, id: 'well', to: 'second' }] },
      second,
      ...json.nodes.slice(1),
    ],
  });
}
