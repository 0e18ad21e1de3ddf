// The copy of the figures: at hand at the next visit, and gone with the first change of what it came from.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '../../src/core/attempt.ts';
import type { FirstSight } from '../../src/core/figures.ts';
import type { KeptAssignment } from '../../src/core/kept-assignment.ts';
import { after, type Restocked } from '../../src/store/actions.ts';
import { copySight, lastSight, sightNow, stampOf } from '../../src/store/first-sight.ts';
import { firstState } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';
import { attemptWith } from '../core/played.ts';
import { shipped } from '../core/shipped.ts';

const call = shipped('handstand-call');
const [a, b] = ['a', 'b'].map((id) => attemptWith(call, ['one'], { id })) as [Attempt, Attempt];
const longer: Attempt = { ...a, log: [...a.log, { pick: 'two', at: 9 }] };
const assigned: Attempt = { ...b, id: 'c', assignment: 'class' };
const sealing = {
  id: 'class',
  assignment: { coaching: 'handed in' },
  handedIn: [],
} as unknown as KeptAssignment;
const BUILD = 'index-1.js';
const KEY = 'handstand figures';

let marks = 0;

function figured(...attempts: readonly Attempt[]): FirstSight {
  const figures = { conversations: attempts.length, between: null, days: 1, marks: {}, histories: [] };
  return { of: stampOf({ attempts, assignments: [] }), figures, cards: [] };
}

function openTab(build = BUILD) {
  const store = makeStore(firstState({ kind: 'home' }, [], {}, lastSight(build)), after);
  copySight(store, build, () => `mark ${++marks}`);
  const remembered = (...attempts: readonly Attempt[]) =>
    store.act({ kind: 'remembered', attempts, settings: {}, plans: [], assignments: [] });
  const restock = (stock: Restocked) => store.act({ kind: 'restocked', stock });
  const restocked = (...attempts: readonly Attempt[]) => restock({ attempts });
  return {
    remembered,
    restock,
    restocked,
    figured: (...attempts: readonly Attempt[]) => store.act({ kind: 'figured', sight: figured(...attempts) }),
    shown: () => sightNow(store.now()),
  };
}

/** A visit at which these attempts were there and have been worked out. */
function visited(...attempts: readonly Attempt[]) {
  const tab = openTab();
  tab.remembered(...attempts);
  tab.figured(...attempts);
  return tab;
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});

describe('the figures of the last visit', () => {
  it('are shown before the record has been read, and after it as long as they fit', () => {
    visited(a, b);
    const tab = openTab();
    expect(tab.shown()).toEqual(figured(a, b));
    tab.remembered(b, a);
    expect(tab.shown()).toEqual(figured(a, b));
  });

  it('are no longer shown once the record turns out to hold something else, and are thrown away', () => {
    visited(a, b);
    const tab = openTab();
    tab.remembered(longer, b);
    expect(tab.shown()).toBeNull();
    expect(openTab().shown()).toBeNull();
  });

  it('are thrown away at the next change, be it a pick, something brought back, or an assignment', () => {
    for (const change of [{ attempts: [longer] }, { attempts: [a, b] }, { assignments: [sealing] }]) {
      visited(a, assigned).restock(change);
      expect(openTab().shown()).toBeNull();
    }
  });

  it('come back when a record that did not answer in time does answer', () => {
    visited(a);
    const tab = openTab();
    tab.remembered();
    expect(tab.shown()).toBeNull();
    tab.remembered(a);
    expect(tab.shown()).toEqual(figured(a));
    expect(openTab().shown()).toEqual(figured(a));
  });

  it('leave nothing behind when everything is erased', () => {
    visited(a).restocked();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('count for no other build of the game', () => {
    visited(a);
    expect(openTab('index-2.js').shown()).toBeNull();
    expect(openTab().shown()).not.toBeNull();
  });

  it('are not believed when somebody has changed them, and never stop the game', () => {
    visited(a);
    const text = localStorage.getItem(KEY)!;
    for (const wrong of [text.replace('"days\\":1', '"days\\":2'), text.slice(0, -9), 'null', '{}', '[1]', '']) {
      localStorage.setItem(KEY, wrong);
      expect(openTab().shown()).toBeNull();
    }
  });

  it('are not those of a tab that has missed what another one did', () => {
    const [old, other] = [visited(a), openTab()];
    other.remembered(a);
    other.restocked(a, b);
    old.figured(a);
    expect(openTab().shown()).toBeNull();
    other.figured(a, b);
    expect(openTab().shown()).toEqual(figured(a, b));
  });

  it('are not copied when they come after a change that they know nothing of', () => {
    const tab = visited(a);
    tab.restocked(longer);
    tab.figured(a);
    expect(tab.shown()).toBeNull();
    expect(openTab().shown()).toBeNull();
  });

  it('are done without where storage is forbidden', () => {
    const no = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: no, setItem: no, removeItem: no });
    const tab = visited(a);
    expect(tab.shown()).toEqual(figured(a));
    expect(openTab().shown()).toBeNull();
  });
});
