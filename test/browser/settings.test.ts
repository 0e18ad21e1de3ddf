import { afterEach, describe, expect, it } from 'vitest';
import { settled } from './axe.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, idle, log } from './playing.ts';
import { keptSetting } from './remembered.ts';

let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

describe('sound', () => {
  it('is not fetched before the first press, and is after it', async () => {
    player = await newPlayer();
    const { page } = player;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await idle(page);
    expect(asked.filter((url) => /howler|\.mp3/.test(url))).toEqual([]);
    await page.keyboard.press('1');
    await expect.poll(() => asked.some((url) => url.endsWith('effects.mp3')), { timeout: 10_000 }).toBe(true);
  });

  it('that was switched off stays off in the next visit, can be read instead, and nothing of it is fetched', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.getByRole('button', { name: 'Sound' }).click();
    await keptSetting(page, { muted: true });
    await page.reload();
    await choices(page).first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await expect.poll(() => page.getByRole('button', { name: 'Sound' }).getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => page.locator('.sound-captions').innerText()).toContain('(a telephone rings)');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    // Time enough to ask for it.
    await page.waitForTimeout(500);
    expect(asked.filter((url) => /\.mp3/.test(url))).toEqual([]);
  });
});

describe('settings', () => {
  it('are left with Escape from a radio and from a slider too', async () => {
    player = await newPlayer();
    const { page } = player;
    for (const control of [page.getByRole('radio', { name: 'Night' }), page.getByRole('slider').first()]) {
      await player.go('#/settings');
      await control.focus();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
    }
  });

  it('are switched as often as Enter is pressed, in a conversation too; a digit still counts once', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    const coach = page.getByRole('button', { name: /^Coach/ });
    const before = await coach.innerText();
    await coach.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await coach.innerText()).toBe(before);
    await page.keyboard.press('Enter');
    expect(await coach.innerText()).not.toBe(before);
    await coach.evaluate((e) => {
      for (let n = 0; n < 20; n++) e.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    });
    await expect.poll(() => log(page).locator('.mine').count()).toBe(1);
  });

  it('hold at once and are there at the next visit, before anything is drawn', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/settings');
    await page.getByRole('radio', { name: 'Night' }).check();
    await page.getByRole('radio', { name: 'Largest' }).check();
    await page.getByRole('checkbox', { name: /One plain typeface/ }).check();
    await page.getByRole('checkbox', { name: /Keys 1 to 9/ }).uncheck();
    const looks = () => page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));
    const wanted = { theme: 'night', text: 'largest', font: 'plain' };
    expect(await looks()).toMatchObject(wanted);
    await keptSetting(page, { theme: 'night', textSize: 'largest', plainFont: true, shortcuts: false });
    await page.reload({ waitUntil: 'commit' });
    await expect.poll(looks).toMatchObject(wanted);
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.keyboard.press('1');
    await settled(page);
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  });
});

describe('taking back', () => {
  it('adds to the log, never erases, and makes it practice', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Say something else' }).click();
    const log = page.getByRole('log', { name: 'Conversation' });
    await expect.poll(() => log.innerText()).toContain('You take that back.');
    expect(await log.locator('.mine').count()).toBe(1);
    await page.getByText('kept on this device').waitFor();
    await page.reload();
    await expect.poll(() => log.innerText()).toContain('You take that back.');
    expect(await choices(page).count()).toBeGreaterThan(1);
  });

  it('is in the transcript that can be saved', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Say something else' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as text' }).click(),
    ]);
    const text = await (await download.createReadStream()).toArray();
    expect(text.join('')).toContain('(You take that back.)');
  });
});
