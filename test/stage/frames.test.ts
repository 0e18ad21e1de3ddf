// How many frames a second are asked for.
import { describe, expect, it } from 'vitest';
import { framesFor } from '../../src/stage/frames.ts';

describe('the stage asks for', () => {
  it('all there are while something moves, where one costs little', () => {
    expect(framesFor(0, true)).toBe(0);
    expect(framesFor(7.9, true)).toBe(0);
  });

  it('so few that they take a third of the time, where one costs much; and never fewer than ten', () => {
    for (let cost = 8; cost < 33; cost += 0.5) expect(framesFor(cost, true) * cost).toBeLessThanOrEqual(1000 / 3);
    expect(framesFor(8, true)).toBe(30);
    expect(framesFor(40, true)).toBe(10);
    expect(framesFor(500, true)).toBe(10);
  });

  it('few while people only breathe, and no more than while they move', () => {
    expect(framesFor(0, false)).toBe(16);
    for (let cost = 8; cost < 60; cost++) expect(framesFor(cost, false)).toBeLessThanOrEqual(framesFor(cost, true));
  });
});
