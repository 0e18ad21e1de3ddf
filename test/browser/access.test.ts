// Every screen and its states, looked over by axe by day and by night, on a wide screen and a phone, and at 320 pixels.
import { afterEach, expect, it } from 'vitest';
import { foundInEveryLook } from './axe.ts';
import type { Player } from './player.ts';
import { newPlayerWith } from './remembered.ts';
import { after, ATTEMPTS, conversation, desk, lines, mail, others, rest, walk } from './screens.ts';

/** Up to seven screens in five looks. */
const UNHURRIED = { timeout: 180_000 };
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

it.each([
  ['the desk', desk],
  ['a conversation', conversation],
  ['an email', mail],
  ['what comes after', after],
  ['the lines', lines],
  ['settings and help', rest],
  ['all other screens', others],
] as const)('axe finds nothing on %s in any look, and nothing scrolls sideways', UNHURRIED, async (_what, part) => {
  player = await newPlayerWith(ATTEMPTS);
  const { page } = player;
  const found: string[] = [];
  await walk(
    player,
    async (name) => {
      if (name === 'progress')
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      found.push(...(await foundInEveryLook(page)).map((fault) => `${name}, ${fault}`));
    },
    [part],
  );
  expect(found).toEqual([]);
});
