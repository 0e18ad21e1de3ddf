import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { fingerprint } from '../../src/core/hash.ts';
import type { KeptAssignment } from '../../src/core/kept-assignment.ts';
import { termsAt } from '../../src/store/assigned.ts';
import { openRecord, type Record } from '../../src/store/record.ts';
import { isSealed } from '../../src/store/sealed.ts';
import type { Action } from '../../src/store/actions.ts';
import { CORRIDORS } from './histories.ts';
import { corridor, openTab, pickAt, settled, until, type Tab } from './tab.ts';

let record: Record;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  record = openRecord('handstand', () => {});
});

function kept(terms: Partial<Assignment> = {}): KeptAssignment {
  const assignment: Assignment = {
    v: 1,
    title: 'Week 6',
    scenarios: [{ id: 'corridor' }],
    coaching: 'end',
    counts: 'best',
    attempts: 2,
    ...terms,
  };
  return { id: assignmentId(assignment), assignment, own: [], made: null, opened: 1, student: '', handedIn: [] };
}

const play = (assignment?: string): Action => ({
  kind: 'went',
  route: { kind: 'play', scenario: 'corridor', ...(assignment === undefined ? {} : { assignment }) },
});

/** A student who has opened the link and begun. */
async function begun(week: KeptAssignment): Promise<Tab> {
  const tab = await openTab(corridor(2), { record });
  tab.act({ kind: 'assignment kept', assignment: week });
  tab.act(play(week.id));
  await counted(tab, week);
  return tab;
}

const counted = (tab: Tab, { id }: KeptAssignment): Promise<void> =>
  until(() => tab.now().conversation?.attempt.assignment === id);

/** Comes back to it, and gives why nothing may begin. */
async function refusal(tab: Tab, { id }: KeptAssignment): Promise<string> {
  tab.act({ kind: 'went', route: { kind: 'home' } });
  tab.act(play(id));
  await new Promise((done) => setTimeout(done, 20));
  const terms = termsAt(tab.now(), 'corridor', id);
  if (terms.kind !== 'refused') throw new Error(terms.kind);
  expect(tab.now().conversation?.playthrough.ending ?? 'none').not.toBe(null);
  return terms.says;
}

function toTheEnd(tab: Tab): void {
  while (tab.now().conversation?.playthrough.ending === null) pickAt(tab, 0.5);
}

describe('an attempt that counts', () => {
  it('is begun on the terms of the assignment: coached where each choice is explained, for real otherwise', async () => {
    const each = await begun(kept({ coaching: 'each' }));
    each.act({ kind: 'set', settings: { coached: false } });
    expect(each.now().conversation?.attempt.mode).toBe('coached');
    each.act({ kind: 'picked', choice: 'a0', at: 9_000 });
    expect(each.now().conversation?.explaining).toBe(true);
    const end = await begun(kept({ coaching: 'end' }));
    end.act({ kind: 'set', settings: { coached: true } });
    end.act({ kind: 'picked', choice: 'a0', at: 9_000 });
    expect(end.now().conversation).toMatchObject({ explaining: false, attempt: { mode: 'for real' } });
  });

  it('has the luck of the assignment where that is the same for all', async () => {
    const tab = await begun(kept({ seed: 77 }));
    expect(tab.now().conversation?.attempt.seed).toBe(77);
  });

  it('left open is taken up at the same line, and practice at the same scenario never takes it up', async () => {
    const week = kept();
    const tab = await begun(week);
    pickAt(tab, 0.5);
    const { id } = tab.now().conversation!.attempt;
    tab.act(play());
    expect(tab.now().conversation).toMatchObject({ resumed: false, attempt: { log: [] } });
    expect(tab.now().conversation?.attempt.assignment).toBeUndefined();
    pickAt(tab, 0.5);
    tab.act(play(week.id));
    await counted(tab, week);
    expect(tab.now().conversation).toMatchObject({ resumed: true, attempt: { id } });
  });

  it('is taken up by the next tab, too', async () => {
    const week = kept();
    const tab = await begun(week);
    pickAt(tab, 0.5);
    await until(() => settled(tab));
    const next = await openTab(corridor(2), { record });
    expect(next.now().conversation?.attempt.assignment).toBeUndefined();
    next.act(play(week.id));
    await counted(next, week);
    expect(next.now().conversation).toMatchObject({ resumed: true, attempt: { log: [{ pick: 'b0' }] } });
  });

  it('does not begin, and says why, once none is left', async () => {
    const week = kept();
    const tab = await begun(week);
    toTheEnd(tab);
    tab.act({ kind: 'went', route: { kind: 'home' } });
    tab.act(play(week.id));
    await until(() => tab.now().conversation?.playthrough.ending === null);
    toTheEnd(tab);
    expect(await refusal(tab, week)).toMatch(/no attempts left/);
  });

  it('with something taken back is practice, and uses none up', async () => {
    const week = kept({ attempts: 1 });
    const tab = await begun(week);
    pickAt(tab, 0.5);
    tab.act({ kind: 'took back', at: 9_500 });
    toTheEnd(tab);
    tab.act({ kind: 'went', route: { kind: 'home' } });
    tab.act(play(week.id));
    await until(() => tab.now().conversation?.attempt.log.length === 0);
    expect(tab.now().conversation?.attempt.assignment).toBe(week.id);
  });

  it('does not begin where the assignment is not here, or does not ask for the scenario', async () => {
    const tab = await openTab(corridor(2), { record });
    expect(await refusal(tab, kept())).toMatch(/not on this device/);
    const other = kept({ scenarios: [{ id: 'hall' }] });
    tab.act({ kind: 'assignment kept', assignment: other });
    expect(await refusal(tab, other)).toMatch(/does not ask for “corridor”/);
  });
});

describe('an assignment that explains nothing until it has been handed in', () => {
  it('keeps to itself what its attempts came to, and afterwards tells it and lets none begin', async () => {
    const week = kept({ coaching: 'handed in' });
    const tab = await begun(week);
    toTheEnd(tab);
    const attempt = tab.now().attempts!.at(-1)!;
    expect(isSealed(tab.now(), attempt)).toBe(true);
    expect(isSealed(tab.now(), { ...attempt, log: [...attempt.log, { undo: true, at: 1 }] })).toBe(false);
    const handedIn = { ...week, handedIn: [{ at: 9, receipt: '7K3Q' }] };
    tab.act({ kind: 'assignment kept', assignment: handedIn });
    expect(isSealed(tab.now(), attempt)).toBe(false);
    expect(await refusal(tab, week)).toMatch(/You have handed in/);
  });
});

describe('a scenario of the instructor’s own', () => {
  const scenario = { ...CORRIDORS[0], id: 'own-corridor' };
  const { hash } = fingerprint(scenario);
  const week = kept({ scenarios: [{ id: 'own-corridor', own: hash }] });
  const here = { kind: 'went', route: { kind: 'play', scenario: 'own-corridor', assignment: week.id } } as const;

  it('is played from the assignment that it came with', async () => {
    const tab = await openTab(corridor(2), { record });
    const own = [{ hash, id: 'own-corridor', text: corridor(6) }];
    tab.act({ kind: 'assignment kept', assignment: { ...week, own } });
    tab.act(here);
    await counted(tab, week);
    expect(tab.now().conversation?.attempt).toMatchObject({ scenario: 'own-corridor', hash });
    tab.act({ kind: 'went', route: { kind: 'play', scenario: 'own-corridor' } });
    expect(tab.now().conversation?.attempt.assignment).toBeUndefined();
  });

  it('in another version than the one that is asked for does not begin', async () => {
    const tab = await openTab(corridor(2), { record });
    const own = [{ hash: '0123456789abcdef', id: 'own-corridor', text: corridor(5) }];
    tab.act({ kind: 'assignment kept', assignment: { ...week, own } });
    tab.act(here);
    await new Promise((done) => setTimeout(done, 50));
    expect(termsAt(tab.now(), 'own-corridor', week.id)).toMatchObject({
      says: expect.stringMatching(/not the version/) as string,
    });
    expect(tab.now().conversation?.attempt.scenario).toBe('corridor');
  });
});
