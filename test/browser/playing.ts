// Plays a scenario in the browser as somebody with a keyboard and nothing else would.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { offered, pick, picksOf, replay, start, type Playthrough } from '../../src/core/playthrough.ts';
import { readScenario } from '../../src/core/reader.ts';
import { keyOf } from '../../src/core/rules.ts';
import type { Scenario } from '../../src/core/scenario.ts';

export function scenarioAt(path: string, id: string): Scenario {
  const reading = readScenario(id, readFileSync(new URL(path, import.meta.url), 'utf8'));
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

export const handstandCall = (): Scenario => scenarioAt('../../scenarios/handstand-call.json', 'handstand-call');

/** A shortest list of picks to each ending of a scenario without chance. */
export function waysToEndings(scenario: Scenario): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  const seen = new Set<string>();
  let edge: Playthrough[] = [start(scenario, 1)];
  while (edge.length > 0 && ways.size < scenario.endings.length) {
    const next: Playthrough[] = [];
    for (const play of edge) {
      if (play.ending !== null && !ways.has(play.ending)) ways.set(play.ending, picksOf(play).map(String));
      for (const c of offered(play)) {
        const after = pick(play, c.id);
        if (!seen.has(keyOf(after.position))) next.push(after);
        seen.add(keyOf(after.position));
      }
    }
    edge = next;
  }
  return ways;
}

export const choices = (page: Page) => page.getByRole('list', { name: 'What do you say?' }).getByRole('button');
export const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });

/** What the log says, a line each. */
export async function logLines(page: Page): Promise<string[]> {
  return log(page).locator('> *').allInnerTexts();
}

/** Waits until all that a page fetches of itself, once it is at rest, has been asked for: the last of it is `offline`. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((e) => /\/offline-/.test(e.name)));
  await page.waitForLoadState('networkidle');
}

/** When each key was last pressed on a page, in milliseconds. */
const pressed = new WeakMap<Page, Map<string, number>>();
/** A little more than the half second in which the same key counts once. */
const AGAIN_MS = 520;

/** A key, or what a key does to something, once it counts again. */
export async function press(page: Page, key: string, on?: Locator): Promise<void> {
  await page.waitForTimeout(untilCounts(page, key));
  await (on === undefined ? page.keyboard.press(key) : on.press(key));
  const last = pressed.get(page) ?? new Map<string, number>();
  pressed.set(page, last.set(key, Date.now()));
}

/** Milliseconds. */
const untilCounts = (page: Page, key: string): number =>
  Math.max(0, (pressed.get(page)?.get(key) ?? 0) + AGAIN_MS - Date.now());

/** Presses the number under which a text is listed. */
export async function pressChoice(page: Page, text: string): Promise<void> {
  const button = choices(page).filter({ hasText: text });
  await button.waitFor();
  const shown = await choices(page).allInnerTexts();
  await press(page, String(shown.findIndex((t) => t.includes(text)) + 1));
}

/** With Enter, or with the space bar on the button where Enter does not count again yet. */
export async function goOn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Go on' });
  await button.waitFor();
  if (untilCounts(page, 'Enter') === 0) await press(page, 'Enter');
  else await press(page, ' ', button);
}

/** Plays these picks after those made `before`, coached, with keys alone. Follows in the core what the screen should be showing. */
export async function playByKeys(
  page: Page,
  scenario: Scenario,
  picks: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  let play = replay(scenario, 1, before);
  for (const id of picks) {
    const choice = offered(play).find((c) => c.id === id);
    if (choice === undefined) throw new Error(`“${id}” is not on offer at ${play.position.node}.`);
    await pressChoice(page, choice.text);
    await page.getByText(choice.why, { exact: true }).waitFor();
    play = pick(play, id);
    await goOn(page);
  }
  if (play.ending !== null) {
    const title = scenario.endings.find((e) => e.id === play.ending)?.title ?? '';
    await page.getByRole('heading', { name: title }).waitFor();
    if (!page.url().includes('#/debrief/')) await goOn(page);
    await page.getByRole('region', { name: 'How you asked' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  }
}
