import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, newPlayer, SCREEN, type Player } from './player.ts';
import { choices, handstandCall, playByKeys, waysToEndings } from './playing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scenario = handstandCall();
const picks = waysToEndings(scenario).get('hung-up')!;
interface Checker {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});
afterAll(closeBrowser);

/** What axe finds, each rule with the elements it found it on. */
async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(700);
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: Checker };
    const found = await checker.run(document, { rules: { 'target-size': { enabled: true } } });
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}

describe.each([
  ['wide', 'light'],
  ['wide', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
  ['narrow', 'light'],
] as const)('on a %s screen, %s', (screen, colorScheme) => {
  it('axe finds nothing on home, play, explanation and debrief', async () => {
    player = await newPlayer({ viewport: SCREEN[screen], colorScheme, bypassCSP: true });
    const { page } = player;
    await player.go('#/');
    await page.getByRole('link', { name: scenario.title, exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => indexedDB.deleteDatabase('handstand'));
    await page.reload();
    await choices(page).first().waitFor();
    await playByKeys(page, scenario, picks);
    expect(await violations(page)).toEqual([]);
  });
});
