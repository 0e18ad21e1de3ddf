// The curly cord as points: fat lazy loops while there is patience, a wire when it is gone. No Phaser here.
import type { Point } from './rig.ts';

const STEPS = 12;
/** The share of the cord, at either end, over which the loops grow. */
const PLAIN = 0.12;
/** How far apart the handsets are in the drawings that the measures below were made for, in room units. */
const SPAN = 755;

export interface Coil {
  readonly sag: number;
  readonly loops: number;
  readonly radius: number;
  /** False for the ends that hang loose after the line has gone dead. */
  readonly held: boolean;
}

/** 0 is a taut wire, 1 is slack. Nobody's patience is a cord at ease. */
export function slackOf(patience: number | null): number {
  return patience === null ? 0.6 : (patience / 6) ** 1.2;
}

/** Between two handsets, `unit` pixels to a room unit. Beyond 0 and 1 a spring may overshoot. */
export function coilOf(from: Point, to: Point, slack: number, unit: number): Coil {
  const share = Math.hypot(to[0] - from[0], to[1] - from[1]) / unit / SPAN;
  return {
    sag: (30 + slack * 96) * Math.sqrt(share) * unit,
    loops: (14 + slack * 26) * share * 1.06,
    radius: Math.max(0, 3.5 + slack * 7) * unit,
    held: true,
  };
}

export function coilPoints(from: Point, to: Point, coil: Coil): Point[] {
  const count = Math.max(2, Math.round(coil.loops * STEPS));
  const at = (t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t + coil.sag * 4 * t * (1 - t),
  ];
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const [x, y] = at(t);
    const [x2, y2] = at(t + 0.001);
    const angle = Math.atan2(y2 - y, x2 - x);
    const radius = coil.radius * Math.min(1, t / PLAIN, coil.held ? (1 - t) / PLAIN : 1);
    const turn = t * coil.loops * Math.PI * 2;
    const [along, across] = [Math.cos(turn) * radius * 0.9, Math.sin(turn) * radius];
    return [
      x + along * Math.cos(angle) - across * Math.sin(angle),
      y + along * Math.sin(angle) + across * Math.cos(angle),
    ];
  });
}

/** One end of a broken cord, `gone` from 0 (still stretched to the wall) to 1 (hanging from the handset). */
export function loosePoints(from: Point, wall: Point, gone: number, unit: number): Point[] {
  const way = Math.sign(wall[0] - from[0]);
  const hanging: Point = [from[0] + way * 26 * unit, from[1] + 104 * unit];
  const to: Point = [wall[0] + (hanging[0] - wall[0]) * gone, wall[1] + (hanging[1] - wall[1]) * gone];
  const still = Math.min(1, Math.max(0, gone));
  const coil = { sag: 12 * (1 - still) * unit, loops: 7, radius: (4 + 4 * still) * unit, held: false };
  return coilPoints(from, to, coil);
}
