// What axe finds on a page, with target-size on. Needs a context that bypasses the page's policy.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Checker {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** What axe finds, each rule with the elements it found it on. */
export async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(700);
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: Checker };
    const found = await checker.run(document, { rules: { 'target-size': { enabled: true } } });
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}
