// The focus, kept by somebody who presses a button that goes: to the button that stands for it, or else to the screen's heading.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Names the button that has the focus after the next drawing; null is none of them, and then the question has it. */
export function useHeldFocus(): (label: string | null) => void {
  const wanted = useRef<string | null | undefined>(undefined);
  useLayoutEffect(() => {
    const label = wanted.current;
    if (label === undefined) return;
    wanted.current = undefined;
    const buttons = [...document.querySelectorAll<HTMLElement>('.moves button')];
    const found = buttons.find((b) => b.getAttribute('aria-label') === label);
    (found ?? document.getElementById('question'))?.focus();
  });
  return (label) => {
    wanted.current = label;
  };
}

/** A screen needs this long to give the focus to a place of its own. */
const OWN_MS = 150;

/** Whatever had the focus has gone with its screen or its notice: the heading of what is there now gets it. */
export function catchLostFocus(page: HTMLElement): void {
  let last: Element | null = null;
  let wait: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean => document.activeElement === document.body && last !== null && !last.isConnected;
  const give = (): void => {
    const heading = page.querySelector<HTMLElement>('h1');
    if (!isLost() || heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', (event) => {
    last = event.target instanceof Element ? event.target : null;
  });
  new MutationObserver(() => {
    if (!isLost()) return;
    clearTimeout(wait);
    wait = setTimeout(give, OWN_MS);
  }).observe(page, { childList: true, subtree: true });
}
