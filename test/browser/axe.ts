// What axe finds on a page, with target-size on. The page stays under its policy: what a debugger evaluates is free of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { SCREEN } from './place.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Checker {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** What axe finds, each rule with the elements it found it on. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    await session.detach();
  }
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: Checker };
    const found = await checker.run(document, { rules: { 'target-size': { enabled: true } } });
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}

const LOOKED_AT = [
  ['wide', 'light'],
  ['wide', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
  ['narrow', 'light'],
] as const;

/** What axe finds on a wide screen and a phone by day and by night, and at 320 pixels; and whether anything scrolls sideways there. */
export async function foundInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize() ?? SCREEN.wide;
  for (const [screen, colorScheme] of LOOKED_AT) {
    await page.setViewportSize(SCREEN[screen]);
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((v) => `${screen}, ${colorScheme}: ${v}`));
    const over = await sideways(page);
    if (over > 0) found.push(`${screen}: scrolls sideways by ${over}`);
  }
  await page.setViewportSize(before);
  return found;
}

/** How many pixels of the page are beside the screen. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Waits until our own typefaces are there: they come in together, after the words. */
export async function dressed(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family.includes('Literata Variable') && status === 'loaded'),
  );
  // And the italic, where anything is in it.
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until the typefaces are there, nothing moves any more, and what there is to be drawn is drawn. */
export async function settled(page: Page): Promise<void> {
  await dressed(page);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await Promise.allSettled(document.getAnimations().map((a) => a.finished));
    await frame();
    await frame();
  });
}
