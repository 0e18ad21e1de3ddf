import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readArchive, writeArchive, type Archive } from '../../src/core/archive.ts';
import type { Attempt } from '../../src/core/attempt.ts';
import { fingerprint } from '../../src/core/hash.ts';
import { mergeAttempts } from '../../src/core/merge.ts';
import { after } from '../../src/store/actions.ts';
import { erase, ERASED } from '../../src/store/erase.ts';
import { exported, stockOf } from '../../src/store/export.ts';
import { broughtBack, type Report } from '../../src/store/import.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import { putAway } from '../../src/store/record-whole.ts';
import { firstState, type State } from '../../src/store/state.ts';
import { CORRIDORS, history, live, type History } from './histories.ts';
import { often, PATIENCE } from './often.ts';

const NOTHING = { attempts: 0, picks: 0, scenarios: 0, plans: 0, assignments: 0, gradebooks: 0, setAside: [] };

let record: Record;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  record = openRecord('handstand', () => {});
});

/** What a page that is opened now knows. */
async function opened(): Promise<State> {
  const { unreadable: _none, ...kept } = await record.load();
  return after(firstState({ kind: 'yours' }, []), { kind: 'remembered', ...kept });
}

async function bringBack(state: State, text: string): Promise<Extract<Report, { kind: 'brought back' }>> {
  const report = await broughtBack(record, state, text);
  if (report.kind === 'refused') throw new Error(report.says);
  return report;
}

const EMPTY: Archive = { attempts: [], scenarios: [], settings: {}, plans: [], assignments: [], gradebooks: [] };

const [sample] = fc.sample(history, { numRuns: 1, seed: 5 }) as [History];
const one: Attempt = { ...sample.attempts[0]!, id: 'one', log: [1, 2, 3].map((n) => ({ pick: `a${n}`, at: n })) };
const cut = (a: Attempt, picks: number): Attempt => ({ ...a, log: a.log.slice(0, picks) });

describe('a progress file', () => {
  it(
    'brings back every attempt, scenario, plan, assignment, gradebook and setting after everything was erased',
    () =>
      fc.assert(
        fc.asyncProperty(history, fc.boolean(), async (lived, bundled) => {
          globalThis.indexedDB = new IDBFactory();
          record = openRecord('handstand', () => {});
          await live(record, lived);
          if (bundled) await putAway(await record.database(), lived.attempts);
          const state = await opened();
          const text = await exported(record, state, 7);
          const before = await stockOf(record);
          await erase(record);
          expect(await stockOf(record)).toEqual(NOTHING);
          const fresh = after(state, { kind: 'restocked', stock: ERASED });
          const report = await bringBack(fresh, text);
          expect(report).toMatchObject({ leftOut: [], notKept: null, merged: { added: before.attempts, already: 0 } });
          expect(await stockOf(record)).toEqual(before);
          expect(await opened()).toEqual(state);
          expect(after(fresh, { kind: 'restocked', stock: report.stock })).toEqual(state);
          expect(await exported(record, await opened(), 7)).toBe(text);
        }),
        { numRuns: often(50, 1000) },
      ),
    PATIENCE,
  );

  it('changes nothing when it is brought back where everything still is', async () => {
    await live(record, sample);
    const state = await opened();
    const text = await exported(record, state, 7);
    const { merged, settings } = await bringBack(state, text);
    expect(merged).toMatchObject({ added: 0, grown: 0, beside: 0, already: sample.attempts.length });
    expect(settings).toBe(false);
    expect(await opened()).toEqual(state);
  });

  it('holds what could not be kept on the device', async () => {
    const refuse = async (): Promise<never> => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
    const full: Record = { load: refuse, append: refuse, version: refuse, keepSettings: refuse, database: refuse };
    const [scenario] = CORRIDORS;
    const book = { kind: 'ready', id: scenario.id, scenario, fingerprint: fingerprint(scenario) } as const;
    const state: State = { ...firstState({ kind: 'yours' }, []), attempts: [one], library: [book] };
    const back = readArchive(await exported(full, state, 7));
    const { hash } = fingerprint(scenario);
    const version = { hash, id: 'corridor' };
    expect(back).toMatchObject({
      archive: { attempts: [one], scenarios: one.hash === hash ? [version] : [] },
      leftOut: [],
    });
  });

  it('comes in for as long as the page is open where the device keeps nothing', async () => {
    const refuse = async (): Promise<never> => Promise.reject(new DOMException('No.', 'SecurityError'));
    record = { load: refuse, append: refuse, version: refuse, keepSettings: refuse, database: refuse };
    const text = writeArchive({ ...EMPTY, attempts: [one] }, 7);
    const report = await bringBack({ ...firstState({ kind: 'yours' }, []), attempts: [] }, text);
    expect(report).toMatchObject({ notKept: 'SecurityError', stock: { attempts: [one] } });
  });

  it('is left out in the parts that do not read, each with its reason, and the rest comes in', async () => {
    const file = {
      v: 1,
      attempts: [one, { ...one, seed: -1 }, { ...one, id: '<b>' }, { ...one, log: [] }, 7],
      scenarios: [{ hash: '0000000000000000', id: 'corridor', text: JSON.stringify(CORRIDORS[0]) }, {}],
      plans: { length: 3 },
    };
    const report = await bringBack(await opened(), JSON.stringify(file));
    expect(report.merged.added).toBe(1);
    expect(report.leftOut.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      expect.stringMatching(/^attempt 2: “seed”: /),
      'attempt 3: Its id is not one that this game makes.',
      'attempt 4: Nothing was said in it.',
      expect.stringMatching(/^attempt 5: /),
      expect.stringMatching(/^scenario version 1: /),
      'scenario version 2: It is not a hash, an id and a text.',
      'all of the plans: They are not in a list.',
    ]);
  });

  it.each([
    ['', /not a progress file/],
    ['{"v":1,"attempts":[', /cut short/],
    ['[]', /not a progress file/],
    ['null', /not a progress file/],
    ['{"v":2}', /newer version/],
    ['{"format":1}', /not a progress file/],
  ])('that is none is refused in words: %j', (text, says) => {
    expect(readArchive(text)).toMatchObject({ kind: 'refused', says: expect.stringMatching(says) as string });
  });

  it('of any text at all never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readArchive(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (attempts, scenarios, plans) => {
        expect(readArchive(JSON.stringify({ v: 1, attempts, scenarios, plans })).kind).toBe('archive');
      }),
      { numRuns: 300 },
    );
  });
});

describe('two records of the same attempt', () => {
  it('make the longer one where one is how the other begins', () => {
    expect(mergeAttempts([cut(one, 1)], [one])).toMatchObject({ attempts: [one], grown: 1 });
    expect(mergeAttempts([one], [cut(one, 1)])).toMatchObject({ attempts: [one], already: 1, changed: [] });
  });

  it('are both kept where they differ, and bringing it in again adds nothing', () => {
    const other: Attempt = { ...one, log: [...one.log.slice(0, 1), { pick: 'c2', at: 2 }] };
    const merged = mergeAttempts([one], [other]);
    expect(merged).toMatchObject({ beside: 1 });
    expect(merged.attempts).toEqual([one, { ...other, id: merged.changed[0]!.id }]);
    expect(merged.changed[0]!.id).toMatch(/^[0-9a-f]{16}$/);
    expect(mergeAttempts(merged.attempts, [other])).toMatchObject({ beside: 0, already: 1, changed: [] });
  });

  it('are both kept where their logs agree and something else about them does not', () => {
    expect(mergeAttempts([one], [{ ...one, seed: one.seed + 1 }])).toMatchObject({ beside: 1 });
  });

  it('never lose a pick, whatever comes', () => {
    fc.assert(
      fc.property(history, history, ({ attempts: here }, { attempts: coming }) => {
        const { attempts } = mergeAttempts(here, coming);
        for (const a of [...here, ...coming])
          expect(attempts.some((b) => JSON.stringify(b.log).startsWith(JSON.stringify(a.log).slice(0, -1)))).toBe(true);
        expect(mergeAttempts(attempts, coming).changed).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
