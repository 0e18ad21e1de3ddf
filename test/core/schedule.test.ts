// What to practice next, and when.
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/core/progress.ts';
import { cardsOf, dueAt, nextUp, ratingOf, wanted } from '../../src/core/schedule.ts';
import { asksBothWays } from '../../src/core/schedule-asks.ts';
import { DAY, finished, lineOf, MONDAY } from './played.ts';
import { SHIPPED, shipped } from './shipped.ts';

const scenarios = SHIPPED.map(shipped).toSorted((a, b) => a.situation - b.situation);
const [first, second] = [scenarios[0]!, scenarios[1]!];
const best = (id: string, started = MONDAY) => finished(lineOf(shipped(id), 'best', { started }), shipped(id));
const worst = (id: string, started = MONDAY) => finished(lineOf(shipped(id), 'costliest', { started }), shipped(id));
const everything = (started = MONDAY) => progressOf(scenarios.map((s) => best(s.id, started)));

describe('a principle’s card', () => {
  it.each([
    [0, 1],
    [39, 1],
    [40, 2],
    [69, 2],
    [70, 3],
    [89, 3],
    [90, 4],
    [100, 4],
  ])('a mark of %i is rated %i', (mark, rating) => {
    expect(ratingOf(mark)).toBe(rating);
  });

  it('is due the sooner the worse it went', () => {
    const [good] = cardsOf(progressOf([best('handstand-call')]));
    const [bad] = cardsOf(progressOf([worst('handstand-call')]));
    expect(bad!.due).toBe(MONDAY + DAY);
    expect(good!.due).toBeGreaterThan(MONDAY + 4 * DAY);
  });

  it('waits longer after each time that it is kept', () => {
    const once = cardsOf(progressOf([best('handstand-call')]));
    const again = cardsOf(progressOf([best('handstand-call'), best('handstand-call', once[0]!.due)]));
    expect(again[0]!.due - again[0]!.last).toBeGreaterThan(once[0]!.due - once[0]!.last);
  });

  it('is the same for the same attempts, every time', () => {
    const cards = () => cardsOf(progressOf([worst('full-stop'), best('handstand-call', MONDAY + DAY)]));
    expect(cards()).toEqual(cards());
  });

  it('takes no notice of practice', () => {
    const practice = lineOf(first, 'costliest', { mode: 'practice' });
    expect(cardsOf(progressOf([finished(practice, first)]))).toEqual([]);
  });
});

describe('what is due', () => {
  it('is nothing at once, and everything that slipped a day later, weakest first', () => {
    const progress = progressOf([worst('handstand-call')]);
    expect(dueAt(progress, MONDAY)).toEqual([]);
    const marks = dueAt(progress, MONDAY + DAY).map((m) => m.mark!);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  });

  it('is what a drill is about; before any play that is all thirteen', () => {
    expect(wanted(progressOf([]), MONDAY)).toHaveLength(13);
    const progress = progressOf([worst('handstand-call')]);
    expect(wanted(progress, MONDAY + DAY)).toEqual(dueAt(progress, MONDAY + DAY).map((m) => m.principle.id));
  });
});

describe('what to play next', () => {
  it('is the first of the way before anything has been played', () => {
    const next = nextUp(progressOf([]), scenarios, MONDAY);
    expect(next).toMatchObject({ scenario: first, principle: null });
    expect(next!.says).toMatch(/^The way begins here/);
  });

  it('is the next of the way while nothing is due', () => {
    const next = nextUp(progressOf([best(first.id)]), scenarios, MONDAY);
    expect(next).toMatchObject({ scenario: second, principle: null });
  });

  it('is for the weakest principle that is due, in another scenario that can go either way on it', () => {
    const progress = progressOf([worst('handstand-call')]);
    const next = nextUp(progress, scenarios, MONDAY + DAY)!;
    expect(next.principle).toBe(dueAt(progress, MONDAY + DAY)[0]!.principle.id);
    expect(next.scenario.id).not.toBe('handstand-call');
    expect(asksBothWays(next.scenario)).toContain(next.principle);
    expect(next.says).toMatch(/slipped (once|twice|\w+ times|\d+ times); .* is waiting in “/);
    expect(next.says).toContain(next.scenario.title);
  });

  it('is the same scenario again where there is no other', () => {
    const next = nextUp(progressOf([worst('handstand-call')]), [shipped('handstand-call')], MONDAY + DAY)!;
    expect(next.scenario.id).toBe('handstand-call');
  });

  it('says how long ago it was where nothing slipped', () => {
    expect(nextUp(everything(), scenarios, MONDAY + 40 * DAY)!.says).toMatch(/^It is 40 days since “/);
  });

  it('is where there is most left to win when nothing is due and all has been played', () => {
    const next = nextUp(everything(), scenarios, MONDAY)!;
    expect(next.principle).not.toBeNull();
    expect(next.says).toMatch(/^Nothing needs going over today/);
  });

  it('proposes to let one count that was only practiced', () => {
    const practice = scenarios.map((s) => finished(lineOf(s, 'best', { mode: 'practice' }), s));
    const next = nextUp(progressOf(practice), scenarios, MONDAY)!;
    expect(next.scenario).toBe(first);
    expect(next.says).toMatch(/practiced/);
  });

  it('is nothing where there is no scenario', () => {
    expect(nextUp(progressOf([]), [], MONDAY)).toBeNull();
  });

  it('proposes something to everybody, whatever they have played', () => {
    for (let i = 0; i < 32; i++) {
      const played = scenarios.filter((_, at) => ((i >> at) & 1) === 1);
      const all = played.map((s, at) => ((i + at) % 2 ? best : worst)(s.id, MONDAY + at * DAY));
      for (const days of [0, 7])
        expect(nextUp(progressOf(all), scenarios, MONDAY + (9 + days) * DAY)!.says).not.toBe('');
    }
  });
});
