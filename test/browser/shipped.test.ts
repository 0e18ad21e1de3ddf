// Every shipped scenario, from the home page to its debrief, by keyboard: emails are put together and sent, and nothing is complained of.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_PICTURE } from './hearing.ts';
import { newPlayer, type Player } from './player.ts';
import { goOn, press } from './playing.ts';

const ids = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
  .map((f) => f.replace('.json', ''));
/** In the soak. `npm test` sees every scenario's stage open in offline.test.ts, and plays on one in play.test.ts. */
const staged = process.env['SOAK'] !== undefined;
let player: Player;

beforeAll(async () => {
  player = await newPlayer(staged ? {} : { stage: false });
});
afterAll(() => player.leave());

/** By what there is to be done next: where it shows. What has just been pressed still shows for a frame, for the eye alone. */
const NEXT = {
  'go on': '[data-guarded]:not([aria-hidden]) .go-on .button.primary',
  choose: '[data-guarded]:not([aria-hidden]) ol.choices button',
  write: '.compose:not([aria-hidden]) .option',
  over: '.debrief',
};

/** Does the next thing there is to do. False once the debrief is there. */
async function step(): Promise<boolean> {
  const { page } = player;
  const now = page.locator(Object.values(NEXT).join()).first();
  await now.waitFor();
  const kind = await now.evaluate((e, next) => Object.entries(next).find(([, at]) => e.matches(at))?.[0], NEXT);
  if (kind === 'over') return false;
  if (kind === 'go on') await goOn(page);
  if (kind === 'choose') await press(page, '1');
  if (kind === 'write') {
    for (const part of await page.locator('.part').all()) await press(page, 'Enter', part.locator('.option').first());
    await press(page, 'Enter', page.getByRole('button', { name: 'Send', exact: true }));
  }
  return true;
}

describe('a shipped scenario', () => {
  it.each(ids)('%s is played from the desk to its debrief', async (id) => {
    const { page } = player;
    await player.go('#/');
    await press(page, 'Enter', page.locator(`.slip a[href="#/play/${id}"]`));
    for (let n = 0; n < 60 && (await step()); n++);
    expect(page.url()).toContain('#/debrief/');
    expect(await page.getByRole('region', { name: 'How you asked' }).innerText()).toMatch(/\d+\s+of 100/);
    expect(await page.getByRole('region', { name: 'What you said' }).getByRole('article').count()).toBeGreaterThan(2);
    const notices = page.getByRole('complementary', { name: 'Notices' }).locator('p');
    const words = await notices.allInnerTexts();
    expect(words.map((notice) => notice.replace(/\s+All right$/, ''))).toEqual(staged ? [] : [NO_PICTURE]);
    expect(player.complaints).toEqual([]);
  });
});
