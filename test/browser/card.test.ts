// The result card as a player saves it: the file, its size, its words, and that the night's colors do not change it.
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { readScenario } from '../../src/core/reader.ts';
import type { Player } from './player.ts';
import { attemptOf, newPlayerWith } from './remembered.ts';

const file = new URL('../../scenarios/handstand-call.json', import.meta.url);
const reading = readScenario('handstand-call', readFileSync(file, 'utf8'));
if (reading.kind === 'problems') throw new Error('The scenario cannot be read.');
const attempt = attemptOf(reading.scenario, 'card', []);

let player: Player;
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

async function saveIn(colorScheme: 'light' | 'dark'): Promise<{ readonly name: string; readonly png: Buffer }> {
  player = await newPlayerWith([attempt], { colorScheme });
  const { page } = player;
  await player.go('#/debrief/card');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a card' }).click(),
  ]);
  const parts = await (await download.createReadStream()).toArray();
  const status = page.locator('#status');
  await expect.poll(() => status.innerText()).toMatch(/^Card saved: .*Conduct \d+ of 100, \d of 3 stars/);
  return { name: download.suggestedFilename(), png: Buffer.concat(parts as Buffer[]) };
}

it('a card is a PNG of 1200 by 630 that looks alike by day and by night', async () => {
  const day = await saveIn('light');
  expect(day.name).toBe('handstand-handstand-call.png');
  expect(day.png.subarray(1, 4).toString()).toBe('PNG');
  expect([day.png.readUInt32BE(16), day.png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(player.complaints).toEqual([]);
  await player.leave();
  const night = await saveIn('dark');
  expect(night.png.equals(day.png)).toBe(true);
});
