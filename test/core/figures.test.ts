// What home and progress show at first sight.
import { describe, expect, it } from 'vitest';
import { coverOf } from '../../src/core/cover.ts';
import { figuresOf, MOST_IN_CHART } from '../../src/core/figures.ts';
import { progressOf } from '../../src/core/progress.ts';
import { DAY, finished, lineOf, MONDAY } from './played.ts';
import { SHIPPED, shipped } from './shipped.ts';

const call = shipped('handstand-call');
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const played = (ways: readonly ('best' | 'costliest')[]) =>
  ways.map((way, i) => finished(lineOf(call, way, { id: `p${i}`, started: MONDAY + i * DAY }), call));

describe('the figures', () => {
  const progress = progressOf(played(['costliest', 'best']));
  const figures = figuresOf(progress, dayOf);

  it('say what the progress says', () => {
    expect(figures.conversations).toBe(2);
    expect(figures.days).toBe(2);
    expect(figures.between).toEqual(progress.finished.map((f) => f.ended));
    for (const { principle, mark } of progress.mastery) expect(figures.marks[principle.id] ?? null).toBe(mark);
    const [history] = figures.histories;
    expect(history).toMatchObject({ scenario: call.id, title: call.title, best: 100, stars: 3, conversations: 2 });
    expect(history!.latest.map((run) => run.conduct)).toEqual(progress.histories[0]!.runs.map((run) => run.conduct));
    expect(new Set(history!.found)).toEqual(progress.histories[0]!.found);
  });

  it('are the same after a way through text', () => {
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  it('stay small however much has been played', () => {
    const many = Array.from({ length: 300 }, () => progress.finished[1]!);
    const [history] = figuresOf(progressOf(many), dayOf).histories;
    expect(history!.conversations).toBe(300);
    expect(history!.latest).toHaveLength(MOST_IN_CHART);
  });

  it('of nobody who has played are none', () => {
    expect(figuresOf(progressOf([]), dayOf)).toEqual({
      conversations: 0,
      between: null,
      days: 0,
      marks: {},
      histories: [],
    });
  });
});

describe('a cover', () => {
  it.each(SHIPPED)('of %s says of it what it says itself', (id) => {
    const scenario = shipped(id);
    const { title, tagline, minutes, situation } = scenario;
    expect(coverOf(scenario)).toMatchObject({ id, title, tagline, minutes, situation });
    expect(coverOf(scenario).endings).toEqual(scenario.endings.map((e) => e.id));
  });

  it('has the faces of those who are spoken to, and of who looks in where one speaks to one alone', () => {
    expect(coverOf(call).looks).toEqual(['ace', 'ruth']);
    expect(coverOf(shipped('ring-or-write')).looks).toEqual(['joan', 'theo']);
    expect(coverOf(shipped('full-stop')).looks).toEqual(['mona', 'ruth']);
  });
});
