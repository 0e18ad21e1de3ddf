// Guards against one press counting twice: key repeat, and a second press of the same key or pointer within half a second.

const AGAIN_MS = 500;

/**
 * Elements inside `[data-guarded]` get at most one press per key or pointer in half a second. A key that is pressed on no
 * control is meant for the guarded part, if there is one; everything else is left alone.
 */
export function guardPresses(root: Document): void {
  const last = new Map<string, number>();
  const doubled = (name: string, at: number): boolean => {
    const before = last.get(name);
    if (before !== undefined && at - before < AGAIN_MS) return true;
    last.set(name, at);
    return false;
  };
  root.addEventListener(
    'keydown',
    (event) => stopIf(event, isGuardedKey(event) && (event.repeat || doubled(event.key, event.timeStamp))),
    true,
  );
  root.addEventListener(
    'click',
    (event) => stopIf(event, event.detail > 0 && isGuarded(event.target) && doubled('pointer', event.timeStamp)),
    true,
  );
}

function stopIf(event: Event, stop: boolean): void {
  if (!stop) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isGuardedKey(event: KeyboardEvent): boolean {
  if (!/^[1-9]$|^Enter$|^ $/.test(event.key) || isWriting(event.target)) return false;
  if (isGuarded(event.target)) return true;
  const isMeantElsewhere = !/^[1-9]$/.test(event.key) && isControl(event.target);
  return !isMeantElsewhere && document.querySelector('[data-guarded]') !== null;
}

function isGuarded(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-guarded]') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input, select') !== null;
}

/** Fields that take no letters: their keys are as free as those of a button. */
const UNWRITTEN = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !UNWRITTEN.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}
