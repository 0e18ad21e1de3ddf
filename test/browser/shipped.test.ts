// Every shipped scenario, from the home page to its debrief, by keyboard: emails are put together and sent, and nothing is complained of.
import { readdirSync } from 'node:fs';
import type { Locator } from 'playwright';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, newPlayer, type Player } from './player.ts';

const ids = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
  .map((f) => f.replace('.json', ''));
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});
afterAll(closeBrowser);

/** Does the next thing there is to do. False once the debrief is there. */
async function step(): Promise<boolean> {
  const { page } = player;
  const now = page.locator('ol.choices button, .compose .option, .go-on .button.primary, .debrief').first();
  await now.waitFor();
  const kind = await now.evaluate((e) =>
    e.closest('.debrief') === null
      ? e.closest('.compose') === null
        ? e.closest('.choices') === null
          ? 'go on'
          : 'choose'
        : 'write'
      : 'over',
  );
  if (kind === 'over') return false;
  if (kind === 'go on') await press('Enter');
  if (kind === 'choose') await press('1');
  if (kind === 'write') {
    for (const part of await page.locator('.part').all()) await press('Enter', part.locator('.option').first());
    await press('Enter', page.getByRole('button', { name: 'Send', exact: true }));
  }
  return true;
}

const pressed = new Map<string, number>();

/** The same key counts once in half a second. */
async function press(key: string, on?: Locator): Promise<void> {
  await player.page.waitForTimeout(Math.max(60, (pressed.get(key) ?? 0) + 520 - Date.now()));
  pressed.set(key, Date.now());
  await (on === undefined ? player.page.keyboard.press(key) : on.press(key));
  await player.page.waitForTimeout(60);
}

describe('a shipped scenario', () => {
  it.each(ids)('%s is played from the desk to its debrief', async (id) => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/');
    const link = page.locator(`.slip a[href="#/play/${id}"]`);
    await link.press('Enter');
    for (let n = 0; n < 60 && (await step()); n++);
    expect(page.url()).toContain('#/debrief/');
    expect(await page.getByRole('region', { name: 'How you asked' }).innerText()).toMatch(/\d+\s+of 100/);
    expect(await page.getByRole('region', { name: 'What you said' }).getByRole('article').count()).toBeGreaterThan(2);
    expect(await page.getByRole('complementary', { name: 'Notices' }).count()).toBe(0);
  });
});
