// Progress and drills in the browser: what the bars rest on, how scenarios have gone, what to play next, and single decisions by keys alone.
import { afterEach, describe, expect, it } from 'vitest';
import { PRINCIPLES } from '../../src/core/principles.ts';
import { DAY, lineOf } from '../core/played.ts';
import { SHIPPED, shipped } from '../core/shipped.ts';
import type { Player } from './player.ts';
import { choices as choicesOn, press } from './playing.ts';
import { newPlayerWith } from './remembered.ts';

const call = shipped('handstand-call');
const ago = (days: number) => Date.now() - days * DAY;
const argued = lineOf(call, 'costliest', { id: 'argued', started: ago(9) });
const asked = lineOf(call, 'best', { id: 'asked', started: ago(4), mode: 'coached' });
const practiced = lineOf(call, 'best', { id: 'practiced', started: ago(3), mode: 'practice' });
const history = [argued, asked, practiced];
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

async function open(hash: string, attempts = history): Promise<Player> {
  player = await newPlayerWith(attempts);
  await player.go(hash);
  return player;
}

const region = (name: string) => player.page.getByRole('region', { name });
const focused = () => player.page.evaluate(() => document.activeElement?.textContent ?? '');
const choices = () => choicesOn(player.page);

describe('before anything has been played', () => {
  it('progress invites to begin, and home begins the way', async () => {
    const { page } = await open('#/progress', []);
    await page.getByText('Nothing to show yet').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Progress');
    const first = await page.getByRole('link', { name: /^Play: / }).getAttribute('href');
    await player.go('#/');
    await page.getByText('The way begins here').waitFor();
    expect(await page.getByRole('link', { name: /^Play: / }).getAttribute('href')).toBe(first);
  });
});

describe('progress', () => {
  it('has a card for every shipped scenario, played or not', async () => {
    const { page } = await open('#/progress');
    for (const id of SHIPPED) await page.getByRole('article', { name: shipped(id).title }).waitFor();
  });

  it('has a bar and a number a principle, with the decisions it rests on and the way to their debrief', async () => {
    const { page } = await open('#/progress');
    const bars = region('By principle').locator('summary');
    await bars.first().waitFor();
    expect(await bars.count()).toBe(PRINCIPLES.length);
    expect(await focused()).toBe('Progress');
    const listening = bars.filter({ hasText: 'Listen, don’t argue' });
    expect(await listening.innerText()).toMatch(/\d+\s+of 100/);
    await listening.click();
    await region('By principle').getByText('Slipped').first().waitFor();
    await region('By principle').getByText('In practice, which does not count: 100 of 100.').waitFor();
    await region('By principle')
      .getByRole('link', { name: /Handstands/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'How you asked' }).waitFor();
    expect(page.url()).toContain('#/debrief/asked');
    await page.getByRole('link', { name: 'Progress' }).click();
    await bars.first().waitFor();
  });

  it('tells each scenario by its best, its endings, a line and a table', async () => {
    const { page } = await open('#/progress');
    const card = page.getByRole('article', { name: call.title });
    await card.getByText('Best 100 of 100').waitFor();
    await card.getByText(`2 of ${call.endings.length} endings found`).waitFor();
    await card.getByRole('img', { name: 'Conduct over 3 conversations: from 0 to 100.' }).waitFor();
    await card.locator('summary').click();
    await expect.poll(() => card.getByRole('row').count()).toBe(4);
    expect(await card.getByRole('row').nth(1).innerText()).toMatch(/100\s.*Practice/s);
  });

  it('says what is due when, proposes one conversation with its reason, and home proposes the same', async () => {
    const slipped = { ...argued, started: ago(2) };
    const { page } = await open('#/progress', [{ ...asked, started: ago(9) }, slipped]);
    const play = region('What next').getByRole('link', { name: /^Play: / });
    await play.waitFor();
    const [href, because] = [
      await play.getAttribute('href'),
      await region('What next').locator('.because').innerText(),
    ];
    expect(href).not.toContain('handstand-call');
    expect(because).toMatch(/slipped .* is waiting in “/);
    expect(await region('What next').locator('dt').count()).toBeGreaterThan(1);
    await page.getByText('on 2 days between').waitFor();
    await player.go('#/');
    await page.getByText(because).waitFor();
    expect(await page.locator('.begin .button').getAttribute('href')).toBe(href);
  });

  it('proposes a scenario and says what is missing where the schedule could not be loaded', async () => {
    player = await newPlayerWith(history);
    await player.page.route('**/code/schedule-*.js', (route) => route.abort());
    await player.go('#/progress');
    await region('What next')
      .getByRole('link', { name: /^Play: / })
      .waitFor();
    await region('What next').getByText('What works this out could not be loaded.').waitFor();
    expect(await region('What next').locator('.because').count()).toBe(0);
    expect(await region('By principle').locator('summary').count()).toBe(PRINCIPLES.length);
  });

  it('reads hundreds of attempts and tells them all', async () => {
    const line = [argued, asked];
    const many = Array.from({ length: 600 }, (_, i) => ({
      ...line[i % 2]!,
      id: `many-${i}`,
      started: ago(600 - i),
    }));
    const { page } = await open('#/progress', many);
    await page.getByText('600 conversations', { exact: false }).first().waitFor();
    await page.getByRole('article', { name: call.title }).getByText('600 conversations').waitFor();
  });
});

describe('a drill', () => {
  it('is done with keys alone, explains each choice, and leaves nothing behind', async () => {
    const { page } = await open('#/drill');
    await choices().first().waitFor();
    expect(await focused()).toBe('Drill');
    await page.getByText('they count for nothing').waitFor();
    for (let n = 1; n <= 8; n++) {
      await page.getByRole('heading', { name: new RegExp(`^${n} of 8 `) }).waitFor();
      if (n > 1) await expect.poll(focused).toMatch(new RegExp(`^${n} of 8`));
      await press(page, '1');
      await page.getByRole('heading', { name: /^What .* heard/ }).waitFor();
      await expect.poll(focused).toMatch(/heard/);
      await press(page, 'Enter');
    }
    await page.getByRole('heading', { name: /of 8 gave nothing away/ }).waitFor();
    await expect.poll(focused).toMatch(/gave nothing away/);
    await page.getByRole('link', { name: /^Play: / }).waitFor();
    await player.go('#/progress');
    await page.getByText('You have played 3 conversations').waitFor();
  });

  it('is the same again at the same address, and another at the next', async () => {
    const { page } = await open('#/drill/5', []);
    await choices().first().waitFor();
    const said = await choices().allInnerTexts();
    await page.reload();
    await choices().first().waitFor();
    expect(await choices().allInnerTexts()).toEqual(said);
    await player.go('#/drill/6');
    await expect.poll(() => choices().allInnerTexts()).not.toEqual(said);
  });
});
