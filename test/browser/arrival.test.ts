// What is asked for before any code of the game has come, by the script that stands in the page itself.
import { afterEach, expect, it } from 'vitest';
import { newPlayer, type Player } from './player.ts';

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
