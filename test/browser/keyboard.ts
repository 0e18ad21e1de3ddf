// Tab from the first thing to the last: where the focus came, and what it passed by, hid or lost.
import type { Page } from 'playwright';
import { settled } from './axe.ts';

interface Stop {
  readonly name: string;
  readonly fault: string | null;
}

/** Lets the page say, with `stop()`, where the focus is and whether it can be seen there. */
function noteFocus(): void {
  const isMarked = (e: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const isUncovered = (e: Element): boolean => {
    const { left, top, right, bottom } = e.getBoundingClientRect();
    return [0.2, 0.5, 0.8].some((share) => {
      const there = document.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share);
      return there !== null && (e.contains(there) || there.contains(e));
    });
  };
  const faultOf = (e: Element): string | null => {
    const shown = e.closest('.choose-file, .slip') ?? e;
    const { bottom, top } = shown.getBoundingClientRect();
    if (!isMarked(shown) && !isMarked(e)) return 'is not marked';
    if (bottom <= 0 || top >= innerHeight) return 'is out of sight';
    return isUncovered(shown) ? null : 'is covered';
  };
  let last: Element | null = null;
  /** A field for a date and a time has a stop for each of its numbers. */
  const isOneOfMany = (e: Element): boolean => e === last && e.matches('[type=datetime-local]');
  const stop = (): Stop | null => {
    const e = document.activeElement;
    if (e === null || e === document.body || (e.hasAttribute('data-came') && !isOneOfMany(e))) return null;
    last = e;
    e.setAttribute('data-came', '');
    const name = (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40);
    return { name: `${e.tagName} ${name}`, fault: faultOf(e) };
  };
  Object.assign(window, { stop });
}

/** What is wrong with going through this screen by Tab, from before its first thing. */
export async function tabFaults(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(noteFocus);
  const count = await page.evaluate(() => {
    for (const e of document.querySelectorAll('[data-came]')) e.removeAttribute('data-came');
    const first = document.getElementById('first') ?? document.createElement('i');
    Object.assign(first, { id: 'first', tabIndex: -1 });
    document.body.prepend(first);
    first.focus();
    const dates = document.querySelectorAll('[type=datetime-local]').length;
    return document.querySelectorAll('a, button, input, select, summary, textarea, [tabindex="0"]').length + 7 * dates;
  });
  const found: string[] = [];
  let stop: Stop | null = { name: '', fault: null };
  for (let n = 0; n < count + 2 && stop !== null; n++) {
    await page.keyboard.press('Tab');
    stop = await page.evaluate(() => (window as unknown as { stop: () => Stop | null }).stop());
    if (stop !== null && stop.fault !== null) found.push(`${stop.name} ${stop.fault}`);
  }
  return [...found, ...(await passedBy(page))];
}

/** Of a group of radio buttons, and of the stations of the map, only one is a stop. */
function passedBy(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, summary, textarea, [tabindex="0"]')]
      .filter(
        (e) => e.checkVisibility() && !e.matches(':disabled, [type=radio]:not(:checked), [tabindex="-1"], [data-came]'),
      )
      .map((e) => `passed by: ${e.tagName} ${(e.getAttribute('aria-label') ?? e.textContent ?? '').slice(0, 40)}`),
  );
}
