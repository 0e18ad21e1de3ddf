import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { closeBrowser, newPlayer, SCREEN, type Player } from './player.ts';
import { choices, handstandCall, playByKeys, waysToEndings } from './playing.ts';

const scenario = handstandCall();
const picks = waysToEndings(scenario).get('hung-up')!;
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});
afterAll(closeBrowser);

describe.each([
  ['wide', 'light'],
  ['wide', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
  ['narrow', 'light'],
] as const)('on a %s screen, %s', (screen, colorScheme) => {
  it('axe finds nothing on settings and help', async () => {
    player = await newPlayer({ viewport: SCREEN[screen], colorScheme, bypassCSP: true });
    for (const hash of ['settings', 'help']) {
      await player.go(`#/${hash}`);
      await player.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(player.page)).toEqual([]);
    }
  });

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
