// Guards against one press counting twice: key repeat, and a second press of the same key or pointer within half a second.

const AGAIN_MS = 500;

/** Elements inside `[data-guarded]` get at most one press per key or pointer in half a second; everything else is left alone. */
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
  return /^[1-9]$|^Enter$|^ $/.test(event.key) && !isWriting(event.target);
}

function isGuarded(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-guarded]') !== null;
}

export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
