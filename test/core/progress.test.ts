// Progress: what many attempts come to, a principle and a scenario at a time.
import { describe, expect, it } from 'vitest';
import { principle, PRINCIPLES } from '../../src/core/principles.ts';
import { combined, finishedAs, progressOf, restsOf } from '../../src/core/progress.ts';
import { attemptWith, DAY, finished, lineOf, MONDAY } from './played.ts';
import { shipped } from './shipped.ts';
import { choice, choose, end, small } from './small.ts';

const two = small([
  choose('start', [choice('listen', 2, 'second'), choice('nod', 1, 'second'), choice('argue', -2, 'second')]),
  choose('second', [choice('thank', 2, 'bye'), choice('object', -2, 'bye')]),
  end('bye'),
]);
const kept = (started: number) => finished(attemptWith(two, ['listen', 'thank'], { started }), two);
const half = (started: number) => finished(attemptWith(two, ['listen', 'object'], { started }), two);
const listening = (all: Parameters<typeof progressOf>[0]) =>
  progressOf(all).mastery.find((m) => m.principle.id === 'listen-dont-argue')!;

describe('how a principle stands', () => {
  it('is the mark of the one attempt that asked for it', () => {
    expect(listening([half(MONDAY)]).mark).toBe(50);
  });

  it.each([
    [[100], 100],
    [[100, 0], 56],
    [[0, 100], 44],
    [[100, 100, 100, 0, 0, 0], 67],
    [[], null],
  ])('of marks %j, newest first, is %j: half the weight three attempts later', (shares, mark) => {
    expect(combined(shares)).toBe(mark);
  });

  it('weighs by when an attempt ended, in whatever order they come', () => {
    const all = [kept(MONDAY + DAY), half(MONDAY)];
    expect(listening(all).mark).toBe(listening(all.toReversed()).mark);
    expect(listening(all).mark).toBeGreaterThan(listening([kept(MONDAY), half(MONDAY + DAY)]).mark!);
  });

  it('leaves practice out, and shows it apart', () => {
    const practice = finished(attemptWith(two, ['argue', 'object'], { mode: 'practice' }), two);
    const all = progressOf([kept(MONDAY), practice]);
    const mark = (list: typeof all.mastery) => list.find((m) => m.principle.id === 'listen-dont-argue')!.mark;
    expect([mark(all.mastery), mark(all.practice)]).toEqual([100, 0]);
  });

  it('is not known where nothing has asked for it', () => {
    const others = progressOf([kept(MONDAY)]).mastery.filter((m) => m.principle.id !== 'listen-dont-argue');
    expect(others).toHaveLength(PRINCIPLES.length - 1);
    expect(others.every((m) => m.mark === null && m.from.length === 0)).toBe(true);
  });

  it('rests on decisions that say what was said, and whether it was kept', () => {
    const it = finished(attemptWith(two, ['nod', 'object']), two);
    expect(restsOf(it, 'listen-dont-argue')).toEqual([
      { number: 1, said: 'I say nod.', fared: 'partly kept' },
      { number: 2, said: 'I say object.', fared: 'slipped' },
    ]);
    expect(restsOf(it, 'use-it')).toEqual([]);
  });
});

describe('how a scenario stands', () => {
  const scenario = shipped('handstand-call');
  const good = finished(lineOf(scenario, 'best'), scenario);
  const bad = finished(lineOf(scenario, 'costliest', { started: MONDAY + DAY }), scenario);

  it('tells every attempt in its order, the best that counts, its stars and the endings found', () => {
    const [history] = progressOf([bad, good]).histories;
    expect(history!.runs.map((r) => r.conduct)).toEqual([100, 0]);
    expect(history!.best).toBe(100);
    expect(history!.stars).toBe(3);
    expect([...history!.found]).toEqual([good.ending, bad.ending]);
  });

  it('has no best and no stars where all of it was practice', () => {
    const practice = finished(lineOf(scenario, 'best', { mode: 'practice' }), scenario);
    const [history] = progressOf([practice]).histories;
    expect([history!.best, history!.stars, history!.found.size]).toEqual([null, 0, 1]);
  });

  it('an attempt that was left open is no part of it', () => {
    expect(finishedAs(attemptWith(scenario, []), scenario)).toBeNull();
  });

  it('rests every mark on at least one decision', () => {
    for (const { principle: id } of bad.marks) expect(restsOf(bad, id), principle(id).title).not.toEqual([]);
  });
});
