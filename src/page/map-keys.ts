// Which station an arrow key leads to: down and up along the ways, left and right within a row, Home and End along the path.
import type { Journey } from './map-journey.ts';
import type { Layout } from './map-layout.ts';

/** Null when the key means nothing here, or there is nothing there. */
export function neighborOf(layout: Layout, journey: Journey, from: string, key: string): string | null {
  const ways = layout.ways.filter((w) => !w.back);
  const path = journey.steps.map((s) => s.station);
  switch (key) {
    case 'ArrowDown':
      return preferred(
        layout,
        from,
        path,
        ways.filter((w) => w.from === from).map((w) => w.to),
      );
    case 'ArrowUp':
      return preferred(
        layout,
        from,
        path,
        ways.filter((w) => w.to === from).map((w) => w.from),
      );
    case 'ArrowLeft':
      return beside(layout, from, -1);
    case 'ArrowRight':
      return beside(layout, from, 1);
    case 'Home':
      return path[0] ?? null;
    case 'End':
      return path.at(-1) ?? null;
    default:
      return null;
  }
}

/** Along the path if the path goes there, and else to the nearest. */
function preferred(layout: Layout, from: string, path: readonly string[], to: readonly string[]): string | null {
  const here = path.includes(from) ? to.find((id) => path.includes(id) && touches(path, from, id)) : undefined;
  const x = layout.spots.get(from)![0];
  const far = (id: string): number => Math.abs(layout.spots.get(id)![0] - x);
  return here ?? to.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

function touches(path: readonly string[], a: string, b: string): boolean {
  return path.some((id, i) => (id === a && path[i + 1] === b) || (id === b && path[i + 1] === a));
}

function beside(layout: Layout, from: string, way: 1 | -1): string | null {
  const [x, y] = layout.spots.get(from)!;
  const row = [...layout.spots].filter(([, s]) => s[1] === y && (s[0] - x) * way > 0);
  return row.toSorted(([, a], [, b]) => (a[0] - b[0]) * way)[0]?.[0] ?? null;
}
