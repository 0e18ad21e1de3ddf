// The lines of the map as the `d` of SVG paths: smooth ways down, returns at the side, and the coiled cord along a path.
import { wayKey } from '../core/map.ts';
import { SIZE, type Layout, type Spot } from './map-layout.ts';

/** One leg of the cord: from one station to the next, and how lazily it hangs, 0 (taut) to 1. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly slack: number;
}

const point = ([x, y]: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A way down through its points, leaving and arriving upright, or a way back in a bow. */
export function wayLine(layout: Layout, from: string, to: string): string {
  const route = layout.routes.get(wayKey(from, to));
  return route === undefined
    ? returnLine(layout, from, to)
    : `M${point(route[0]!)}${bends(route).map(bendLine).join('')}`;
}

/** From a station's right side out and back to its own, or to that of one further up. */
function returnLine({ spots }: Layout, from: string, to: string): string {
  const [x1, y1] = spots.get(from)!;
  const [x2, y2] = spots.get(to)!;
  const side = SIZE / 2 - 3;
  const out = Math.max(x1, x2) + SIZE / 2 + 12 + Math.min(40, (y1 - y2) / 8);
  return `M${point([x1 + side, y1 + 7])}C${point([out, y1 + 9])} ${point([out, y2 - 9])} ${point([x2 + side, y2 - 7])}`;
}

interface Bend {
  readonly from: Spot;
  readonly to: Spot;
}

function bends(route: readonly Spot[]): Bend[] {
  return route.slice(1).map((to, i) => ({ from: route[i]!, to }));
}

function bendLine({ from, to }: Bend): string {
  const middle = (from[1] + to[1]) / 2;
  return `C${point([from[0], middle])} ${point([to[0], middle])} ${point(to)}`;
}

/** The cord along legs that lead down: fat lazy loops while there is slack, a wire when it is gone. */
export function cordLine(layout: Layout, legs: readonly Leg[]): string {
  let line = '';
  let last = '';
  for (const { from, to, slack } of legs) {
    const route = layout.routes.get(wayKey(from, to));
    if (route === undefined) continue;
    const points = coil(bends(route).flatMap(sampled), slack);
    line += points.map((p, i) => `${i === 0 && from !== last ? 'M' : 'L'}${point(p)}`).join('');
    last = to;
  }
  return line;
}

/** A straight piece of cord, as a sample. */
export function cordSample(from: Spot, to: Spot, slack: number): string {
  return `M${coil([from, to], slack).map(point).join('L')}`;
}

const SAMPLES = 40;

function sampled({ from, to }: Bend): Spot[] {
  return Array.from({ length: SAMPLES }, (_, i) => {
    const t = i / SAMPLES;
    const sideways = t * t * (3 - 2 * t);
    const down = 1.5 * t * (1 - t) + t * t * t;
    return [from[0] + (to[0] - from[0]) * sideways, from[1] + (to[1] - from[1]) * down];
  });
}

/** How far along the line one loop takes, in pixels. */
const PITCH = 8.5;

function coil(line: readonly Spot[], slack: number): Spot[] {
  const radius = slack <= 0 ? 0 : 1.2 + slack * 5;
  let length = 0;
  return bends(line).flatMap(({ from: [x, y], to: [x2, y2] }) => {
    const far = Math.hypot(x2 - x, y2 - y);
    const angle = Math.atan2(y2 - y, x2 - x);
    const steps = Math.max(1, Math.ceil(far / 0.7));
    const wound = Array.from({ length: steps }, (_, n): Spot => {
      const t = n / steps;
      const round = ((length + far * t) / PITCH) * Math.PI * 2;
      const [along, across] = [Math.cos(round) * radius * 0.85, Math.sin(round) * radius];
      return [
        x + (x2 - x) * t + along * Math.cos(angle) - across * Math.sin(angle),
        y + (y2 - y) * t + along * Math.sin(angle) + across * Math.cos(angle),
      ];
    });
    length += far;
    return wound;
  });
}
