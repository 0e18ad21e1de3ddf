import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled, violations } from './axe.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, goOn, press } from './playing.ts';

const fixture = readFileSync(new URL('../fixtures/letter.json', import.meta.url), 'utf8');
let player: Player;

beforeEach(async () => {
  player = await newPlayer();
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

const option = (words: string) => player.page.getByRole('button', { name: words }).and(player.page.locator('.option'));
const letter = () => player.page.getByRole('list', { name: 'Your email' }).getByRole('listitem');
const written = () => letter().locator('.sentence').allInnerTexts();
const enter = (name: string | RegExp) => press(player.page, 'Enter', player.page.getByRole('button', { name }).first());
const put = (words: string) => press(player.page, 'Enter', option(words));

describe('an email is put together by keyboard', () => {
  it('added to, replaced, moved, taken out, still there after a reload, and sent as one pick', async () => {
    const { page } = player;
    await put('Why did the tall one');
    await put('Thank you for showing');
    await put('Could you name three');
    await expect
      .poll(written)
      .toEqual(['Could you name three things I could do better?', 'Thank you for showing me the lamp, Mr. Halvorsen.']);
    await enter(/^Move up: Thank you/);
    await expect.poll(async () => (await written())[0]).toMatch(/^Thank you/);
    await put('No answer is fine');
    await enter(/^Remove: No answer/);
    await expect.poll(async () => (await written()).length).toBe(2);
    const left = await written();
    await page.reload();
    await expect.poll(written, { timeout: 15_000 }).toEqual(left);
    expect(await page.getByRole('region', { name: 'Before you press send' }).innerText()).toMatch(/Asked for three/);
    await enter('Send');
    await page.getByText('You thanked him first and asked for three things').waitFor();
    expect(await page.getByRole('log').innerText()).toContain(
      'Thank you for showing me the lamp, Mr. Halvorsen. Could you name three',
    );
  });

  it('with nothing in it is not sent, and says why', async () => {
    await enter('Send');
    await expect.poll(() => player.page.getByRole('status').innerText()).toContain('nothing in it yet');
    expect(await player.page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  });

  it('and told: the odds, a thousand tries, and the letter to take away, mended and as it was sent', async () => {
    const { page } = player;
    await put('Thank you for showing');
    await put('Could you name three');
    await enter('Send');
    await goOn(page);
    await choices(page).first().waitFor();
    await press(page, '1');
    for (let n = 0; n < 2; n++) await goOn(page);
    const luck = page.getByRole('region', { name: 'What was luck' });
    await luck.waitFor();
    expect(await luck.innerText()).toMatch(/20 %\s+55 %/);
    await luck.getByRole('button').click();
    expect(await luck.innerText()).toMatch(/In 1000 tries/);
    const taken = page.getByRole('region', { name: 'Take it with you' });
    const written = (): Promise<string> => taken.getByRole('textbox').inputValue();
    expect(await written()).toContain('[place]');
    expect(await written()).toContain('No answer is fine, too.');
    await taken.getByRole('button', { name: 'Show it as I sent it' }).click();
    expect(await written()).toContain('[place]');
    expect(await written()).not.toContain('No answer is fine, too.');
    expect(await page.getByRole('region', { name: 'What you said' }).getByRole('article').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });
});

describe('an email is put together by hand', () => {
  it('dragged into another order', async () => {
    const { page } = player;
    await put('Could you name three');
    await put('Thank you for showing');
    // Everything in sight, and the typefaces arrived, before positions are read.
    await page.setViewportSize({ width: 1280, height: 1100 });
    await settled(page);
    const [from, to] = [await letter().nth(1).locator('.grip').boundingBox(), await letter().nth(0).boundingBox()];
    await page.mouse.move(from!.x + 5, from!.y + 8);
    await page.mouse.down();
    await page.mouse.move(to!.x + 20, to!.y + 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await written())[0]).toMatch(/^Thank you/);
  });
});
