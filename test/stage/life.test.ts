// What lives in the rooms: it keeps to its place, and is gone when all comes to rest.
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../src/core/format.ts';
import { acrobatAt, birdAt, handAt, puffAt, PUFFS, swayAt, wingsAt } from '../../src/stage/life-motion.ts';
import { PLACES } from '../../src/stage/rig.ts';

const steps = Array.from({ length: 101 }, (_, n) => n / 100);

describe('what lives in a room', () => {
  it.each(ROOMS)('is in the %s, inside of it', (room) => {
    const { lives, window } = PLACES[room];
    expect(lives.length).toBeGreaterThan(0);
    for (const { kind, at } of lives) {
      const [x, y] = at;
      expect(x >= 0 && x <= 640 && y >= 0 && y <= 424).toBe(true);
      if (kind === 'bird') expect(y > window[1] && y < window[1] + window[3]).toBe(true);
    }
  });

  it('steam rises from its spout, thins, and is gone at rest', () => {
    for (const time of steps.map((t) => t * 9000))
      for (let n = 0; n < PUFFS; n++) {
        const puff = puffAt([158, 384], n, time, 5000);
        expect(puff.at[1]).toBeLessThanOrEqual(384);
        expect(puff.at[1]).toBeGreaterThan(300);
        expect(puff.alpha).toBeLessThanOrEqual(0.5);
        expect(puffAt([158, 384], n, time, 0).alpha).toBe(0);
        expect(puffAt([158, 384], n, time, 450).alpha).toBeCloseTo(puff.alpha / 2);
      }
  });

  it.each(ROOMS.filter((room) => PLACES[room].lives[0]?.kind === 'bird'))(
    'a bird at the window of the %s comes in and goes unseen, and never crosses the frame',
    (room) => {
      const { lives, window } = PLACES[room];
      const [left, top, width, height] = window;
      const flight = steps.map((way) => birdAt(lives[0]!.at, window, way));
      expect([flight[0]?.alpha, flight.at(-1)?.alpha]).toEqual([0, 0]);
      expect(flight[50]?.alpha).toBe(1);
      for (const { at, scale } of flight) {
        expect(at[0] - 15 * scale).toBeGreaterThan(left);
        expect(at[0] + 15 * scale).toBeLessThan(left + width);
        expect(at[1] - 8 * scale).toBeGreaterThan(top);
        expect(at[1] + 8 * scale).toBeLessThan(top + height);
      }
      for (const way of steps) expect(Math.abs(wingsAt(way))).toBeLessThanOrEqual(1);
    },
  );

  it('somebody on their hands goes by outside of the kitchen, never over the frame of its window', () => {
    const { lives, window, glass } = PLACES.kitchen;
    const [left, top, width, height] = window;
    // What is drawn before the glass is drawn before them, too.
    expect(glass).toEqual(window);
    const from = lives.find(({ kind }) => kind === 'acrobat')!.at;
    const walk = steps.map((way) => acrobatAt(from, window, way));
    expect([walk[0]?.alpha, walk.at(-1)?.alpha]).toEqual([0, 0]);
    for (const { at, scale } of walk) {
      expect(at[0] - 22 * scale).toBeGreaterThanOrEqual(left);
      expect(at[0] + 22 * scale).toBeLessThanOrEqual(left + width);
      expect(at[1] - 74 * scale).toBeGreaterThan(top);
      expect(at[1]).toBeLessThanOrEqual(top + height);
    }
    for (const way of steps) expect(Math.abs(swayAt(way))).toBeLessThanOrEqual(7);
  });

  it('the hand of a clock goes a step a second, round in a minute', () => {
    expect([0, 999, 1000, 15_000, 59_999, 60_000].map(handAt)).toEqual([0, 0, 6, 90, 354, 0]);
  });
});
