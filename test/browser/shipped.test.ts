// Every shipped scenario, from the home page to its debrief, by keyboard: emails are put together and sent, and nothing is complained of.
import { readdirSync } from 'node:fs';
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
  await page.waitForTimeout(520);
  if (kind === 'go on') await page.keyboard.press('Enter');
  if (kind === 'choose') await page.keyboard.press('1');
  if (kind === 'write') {
    for (const part of await page.locator('.part').all()) {
      await part.locator('.option').first().press('Enter');
      await page.waitForTimeout(520);
    }
    await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  }
  await page.waitForTimeout(120);
  return true;
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
