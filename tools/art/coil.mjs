// The curly cord as markup, for pictures that do not move. The stage draws its own (src/stage/cord.ts), from the same curve.
import { round, stroke } from './svg.mjs';

const STEPS = 12;

export function coil([x1, y1], [x2, y2], { sag, loops, radius, width, color }) {
  const at = (t) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * 4 * t * (1 - t)];
  const points = Array.from({ length: loops * STEPS + 1 }, (_, i) => {
    const t = i / (loops * STEPS);
    const [x, y] = at(t);
    const [aheadX, aheadY] = at(Math.min(1, t + 0.001));
    const angle = Math.atan2(aheadY - y, aheadX - x);
    const r = radius * Math.min(1, t / 0.12, (1 - t) / 0.12);
    const turn = (i / STEPS) * Math.PI * 2;
    const [along, across] = [Math.cos(turn) * r * 0.9, Math.sin(turn) * r];
    return `${round(x + along * Math.cos(angle) - across * Math.sin(angle))} ${round(y + along * Math.sin(angle) + across * Math.cos(angle))}`;
  });
  return stroke(`M${points.join('L')}`, color, width);
}
