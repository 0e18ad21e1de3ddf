// Long work in slices, each when the page is idle, so that a press is never felt to wait; and a drawing in two.
import { useEffect, useState } from 'preact/hooks';

/** Longer than this at a stretch and it would be. */
export const SLICE_MS = 30;

/** One slice of it; true when it is over. */
export function inSlice(steps: Iterator<void>): boolean {
  const until = performance.now() + SLICE_MS;
  while (performance.now() < until) if (steps.next().done === true) return true;
  return false;
}

/** Returns the way to call it off. */
export function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(then, { timeout: 200 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(then, 16);
  return () => clearTimeout(asked);
}

/** False while a screen is drawn for the first time: what is seen first is painted first, and a key pressed by then is answered first. */
export function useBegun(): boolean {
  const [begun, begin] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => begin(true));
    return () => clearTimeout(soon);
  }, []);
  return begun;
}
