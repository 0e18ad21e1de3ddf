// What can be seen to be wrong with a page: words cut off, words over words, things to press that are too small or covered, sideways scrolling.
import type { Page } from 'playwright';

/** A sentence for each fault. */
export function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}`);

    interface Words {
      readonly box: Element;
      readonly text: string;
      readonly rects: DOMRect[];
    }
    const isSeen = (e: Element): boolean =>
      e.closest('.unseen, .flip, svg, textarea, select') === null &&
      e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const wordsIn = (): Words[] => {
      const all: Words[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const box = node.parentElement;
        if (text === '' || box === null || !isSeen(box)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter((r) => r.width > 0);
        if (rects.length > 0) all.push({ box, text: text.slice(0, 40), rects });
      }
      return all;
    };
    const clipper = (e: Element): Element | null => {
      for (let up: Element | null = e; up !== null && up !== document.body; up = up.parentElement) {
        const { overflow, position } = getComputedStyle(up);
        if (/hidden|clip/.test(overflow)) return up;
        if (position === 'fixed') return null;
      }
      return null;
    };
    const isOut = (r: DOMRect, b: DOMRect, slack: number): boolean =>
      r.left < b.left - slack || r.right > b.right + slack || r.top < b.top - slack || r.bottom > b.bottom + slack;
    const scrolls = (e: Element): boolean => e.closest('.map-box') !== null;
    const floats = (e: Element): boolean => {
      for (let up: Element | null = e; up !== null; up = up.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(up).position)) return true;
      return false;
    };
    const words = wordsIn();
    for (const { box, text, rects } of words) {
      const clip = clipper(box);
      if (clip !== null && rects.some((r) => isOut(r, clip.getBoundingClientRect(), 2))) found.push(`cut off: ${text}`);
      const block = box.closest('p, h1, h2, h3, li, button, a.button, summary, td, th, dt, dd, label, .choice')!;
      if (
        block !== null &&
        rects.some((r) => isOut(r, block.getBoundingClientRect(), parseFloat(getComputedStyle(block).fontSize) / 3))
      )
        found.push(`out of its box: ${text} (${block.tagName}.${block.className})`);
      if (!scrolls(box) && rects.some((r) => r.right > root.clientWidth + 1 || r.left < -1))
        found.push(`off the page: ${text}`);
    }
    const still = words.filter(({ box }) => !floats(box));
    const over = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;
    still.forEach((a, i) =>
      still.slice(i + 1).forEach((b) => {
        if (a.rects.some((r) => b.rects.some((q) => over(r, q)))) found.push(`over each other: ${a.text} | ${b.text}`);
      }),
    );
    for (const e of document.querySelectorAll('button, a[href], summary, input, [tabindex="0"]')) {
      if (!e.checkVisibility()) continue;
      const label = e.closest('label') ?? e;
      const r = label.getBoundingClientRect();
      const least = e.matches('.choice, .option, .slip a') ? 44 : 24;
      const line =
        e.matches('p a:not(.button), li a:not(.button), p.note a') && getComputedStyle(e).display === 'inline';
      const whole = e.matches('.slip a') ? e.closest('.slip')!.getBoundingClientRect() : r;
      if (!line && (whole.width < 24 || whole.height < least))
        found.push(`small: ${e.textContent?.slice(0, 30)} ${whole.width}x${whole.height}`);
    }
    for (const bar of document.querySelectorAll('.go-on, .notices, body[data-screen="talk"] .bar')) {
      if (!/sticky|fixed/.test(getComputedStyle(bar).position)) continue;
      const share = bar.getBoundingClientRect().height / innerHeight;
      if (share > 1 / 3) found.push(`${bar.className} covers ${Math.round(share * 100)} % of the height`);
    }
    if (document.getAnimations().length > 0) found.push('moves');
    return found;
  });
}
