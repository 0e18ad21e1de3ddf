// What is asked for before any code of the game has come, by the script that stands in the page itself; and that what is there first stays where it is.
import { afterEach, expect, it } from 'vitest';
import { newPlayer, newStranger, type Player } from './player.ts';

let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

it.each([
  ['#/', /\/code\/home-.*\.js$/],
  ['#/progress', /\/code\/progress-.*\.js$/],
  ['#/play/handstand-call', /\/scenarios\/handstand-call\.json$/],
])('the page itself asks for what %s is made of', async (hash, file) => {
  player = await newPlayer();
  const { page } = player;
  await page.route('**/code/main-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await player.go(hash);
  await expect.poll(() => asked.filter((url) => file.test(url)).length).toBe(1);
  expect(await page.locator('#page').innerText()).toBe('');
});

it.each([
  [1280, 800],
  [390, 844],
  [320, 640],
])('nothing on home moves when the figures come, %i wide', async (width, height) => {
  player = await newStranger({ viewport: { width, height }, reducedMotion: 'reduce' });
  const { page, context } = player;
  await context.addInitScript(noteShifts);
  // Slow enough for the slips to be painted before the record has been read.
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await player.go('#/');
  await page.getByText('Not played yet').last().waitFor();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as Partial<Shifts>).shifted)).toBeLessThan(0.01);
});

interface Shifts {
  /** As in Cumulative Layout Shift: the part of the window that moved times how far, for all that moved. */
  shifted: number;
}

function noteShifts(): void {
  const all = window as unknown as Shifts;
  all.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) all.shifted += (shift as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
