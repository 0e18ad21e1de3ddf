// How the small things in a room move by themselves: steam, the hand of a clock, a bird or somebody on their hands at
// the window. In room units and
// milliseconds; no Phaser here.
import type { Box, Point } from './rig.ts';

/** Something drawn about its middle. */
export interface Moved {
  readonly at: Point;
  readonly scale: number;
  /** 0 is not to be seen. */
  readonly alpha: number;
}

export const PUFFS = 3;
const PUFF = { lasts: 2600, rises: 52, sways: 5, alpha: 0.5 } as const;
/** How long before all comes to rest the steam begins to thin, ms. */
const THINS = 900;

/** How long a bird, or somebody on their hands, takes to cross a window, ms. */
export const CROSSING = { bird: 3200, acrobat: 4400 } as const;
/** Between the end of one crossing and the next, ms. */
export const BETWEEN = 20_000;
/** With the hands, from one side of a window to the other. */
const STEPS = 8;
/** How much of the window a bird comes in and goes over, units. */
const EDGE = 18;

/** The n-th puff over a spout; `left` ms before all comes to rest. */
export function puffAt([x, y]: Point, n: number, time: number, left: number): Moved {
  const way = (time / PUFF.lasts + n / PUFFS) % 1;
  const thin = Math.min(1, Math.max(0, left) / THINS);
  return {
    at: [x + Math.sin((way + n) * 5) * PUFF.sways * way, y - way * PUFF.rises],
    scale: 0.25 + 0.75 * way,
    alpha: PUFF.alpha * Math.sin(way * Math.PI) * thin,
  };
}

/** A step a second, in degrees. */
export const handAt = (time: number): number => (Math.floor(time / 1000) % 60) * 6;

/** `way` from 0 to 1 across a window, from where it comes in; never over its frame. */
export function birdAt([x, y]: Point, [left, , width]: Box, way: number): Moved {
  const from = Math.max(x, left) + EDGE;
  const to = left + width - EDGE;
  const sight = Math.min(1, way / 0.15, (1 - way) / 0.15);
  return {
    at: [from + (to - from) * way, y - Math.sin(way * Math.PI) * 8 + Math.sin(way * 40) * 1.5],
    scale: 0.55,
    alpha: Math.max(0, sight),
  };
}

/** On their hands along the lower edge of a window: a little up at each step. */
export function acrobatAt(from: Point, window: Box, way: number): Moved {
  const { at, alpha } = birdAt(from, window, way);
  return { at: [at[0], from[1] - Math.abs(Math.sin(way * STEPS * Math.PI)) * 2.5], scale: 0.8, alpha };
}

/** The sway of somebody on their hands, in degrees. */
export const swayAt = (way: number): number => Math.sin(way * STEPS * Math.PI) * 7;

/** Wings, as a share of their height. */
export const wingsAt = (way: number): number => 0.65 + 0.35 * Math.cos(way * 60);
