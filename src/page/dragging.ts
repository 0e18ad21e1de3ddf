// Dragging a line of a list to another place, by mouse, pen or finger. Reads positions once when it begins; a move costs a comparison.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Drag {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly grab: (event: PointerEvent, index: number) => void;
  /** The place of the line that is held, or null. */
  readonly lifted: number | null;
}

export function useDrag(move: (from: number, to: number) => void): Drag {
  const list = useRef<HTMLOListElement>(null);
  const [lifted, lift] = useState<number | null>(null);
  const latest = useRef(move);
  latest.current = move;
  const grab = (event: PointerEvent, index: number): void => {
    const handle = event.currentTarget;
    if (!(handle instanceof Element) || list.current === null) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    let at = index;
    lift(at);
    const over = (e: Event): void => {
      const to = placeAt(list.current, (e as PointerEvent).clientY);
      if (to === null || to === at) return;
      latest.current(at, to);
      at = to;
      lift(at);
    };
    const drop = (): void => {
      handle.removeEventListener('pointermove', over);
      lift(null);
    };
    handle.addEventListener('pointermove', over);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
      handle.addEventListener(end, drop, { once: true });
  };
  return { list, grab, lifted };
}

/** The place in the list that this height belongs to: the first line whose middle lies below it. */
function placeAt(list: HTMLOListElement | null, y: number): number | null {
  if (list === null) return null;
  const lines = [...list.children];
  const below = lines.findIndex((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return y < (top + bottom) / 2;
  });
  return below === -1 ? lines.length - 1 : below;
}
