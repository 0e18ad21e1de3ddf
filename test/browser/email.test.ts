import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser, newPlayer, SCREEN, type Player } from './player.ts';
import { violations } from './axe.ts';

const fixture = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
let player: Player;

beforeEach(async () => {
  player = await newPlayer({ bypassCSP: true });
  await player.page.route('**/scenarios/handstand-call.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: fixture }),
  );
  await player.go('#/play/handstand-call');
  await option('Thank you for showing').waitFor();
});
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});
afterAll(closeBrowser);

const option = (words: string) => player.page.getByRole('button', { name: words }).and(player.page.locator('.option'));
const letter = () => player.page.getByRole('list', { name: 'Your email' }).getByRole('listitem');
const written = () => letter().locator('.sentence').allInnerTexts();
const press = async (name: string | RegExp) => {
  await player.page.getByRole('button', { name }).first().press('Enter');
  await player.page.waitForTimeout(520);
};
const put = async (words: string) => {
  await option(words).press('Enter');
  await player.page.waitForTimeout(520);
};

describe('an email is put together by keyboard', () => {
  it('added to, replaced, moved, taken out, still there after a reload, and sent as one pick', async () => {
    const { page } = player;
    await put('Why did the tall one');
    await put('Thank you for showing');
    await put('Could you name three');
    expect(await written()).toEqual([
      'Could you name three things I could do better?',
      'Thank you for showing me the lamp, Mr. Halvorsen.',
    ]);
    await press(/^Move up: Thank you/);
    expect((await written())[0]).toMatch(/^Thank you/);
    await put('No answer is fine');
    await press(/^Remove: No answer/);
    expect(await written()).toHaveLength(2);
    const left = await written();
    await page.reload();
    await expect.poll(written, { timeout: 15_000 }).toEqual(left);
    expect(await page.getByRole('region', { name: 'Before you press send' }).innerText()).toMatch(/Asked for three/);
    await press('Send');
    await page.getByText('You thanked him first and asked for three things').waitFor();
    expect(await page.getByRole('log').innerText()).toContain(
      'Thank you for showing me the lamp, Mr. Halvorsen. Could you name three',
    );
  });

  it('with nothing in it is not sent, and says why', async () => {
    await press('Send');
    await expect.poll(() => player.page.getByRole('status').innerText()).toContain('nothing in it yet');
    expect(await player.page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  });

  it('and told: the odds, a thousand tries, and the letter to take away', async () => {
    const { page } = player;
    await put('Thank you for showing');
    await put('Could you name three');
    await press('Send');
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'What do you say?' }).waitFor();
    await page.waitForTimeout(520);
    await page.keyboard.press('1');
    for (let n = 0; n < 2; n++) {
      await page.waitForTimeout(600);
      await page.keyboard.press('Enter');
    }
    const luck = page.getByRole('region', { name: 'What was luck' });
    await luck.waitFor();
    expect(await luck.innerText()).toMatch(/20 %\s+55 %/);
    await luck.getByRole('button').click();
    expect(await luck.innerText()).toMatch(/In 1000 tries/);
    expect(await page.getByRole('region', { name: 'Take it with you' }).getByRole('textbox').inputValue()).toContain(
      '[place]',
    );
    expect(await page.getByRole('region', { name: 'What you said' }).getByRole('article').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });
});

describe('an email is put together by hand', () => {
  it('dragged into another order', async () => {
    const { page } = player;
    await option('Could you name three').click();
    await page.waitForTimeout(520);
    await option('Thank you for showing').click();
    // Everything in sight, and the typefaces arrived, before positions are read.
    await page.setViewportSize({ width: 1280, height: 1100 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(500);
    const [from, to] = [await letter().nth(1).locator('.grip').boundingBox(), await letter().nth(0).boundingBox()];
    await page.mouse.move(from!.x + 5, from!.y + 8);
    await page.mouse.down();
    await page.mouse.move(to!.x + 20, to!.y + 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await written())[0]).toMatch(/^Thank you/);
  });

  it.each(['wide', 'phone', 'narrow'] as const)(
    'on a %s screen without an axe violation or a sideways scroll',
    async (screen) => {
      const { page } = player;
      await page.setViewportSize(SCREEN[screen]);
      await option('Thank you for showing').click();
      await page.waitForTimeout(300);
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});
