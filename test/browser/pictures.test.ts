// What every screen looks like, beside what was approved. It fails on the Chromium that the pictures were approved on, past
// 1 % of a picture's pixels; any other draws letters in its own way, and is only told of. All of them: `npm run soak -- pictures`.
// Approved anew: `npm run soak -- approve`, after a look at .cache/pictures; APPROVE=few takes those of `npm test` alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { dressed } from './axe.ts';
import { develop, difference, still } from './darkroom.ts';
import { launch } from './place.ts';
import { newStranger, type Player } from './player.ts';
import { remember } from './remembered.ts';
import {
  after,
  ATTEMPTS,
  conversation,
  desk,
  lines,
  mail,
  others,
  rest,
  walk,
  type Part,
  type ScreenName,
} from './screens.ts';

const approved = new URL('./approved/', import.meta.url);
const taken = new URL('../../.cache/pictures/', import.meta.url);
const approving = process.env['APPROVE'] !== undefined;
const all = process.env['APPROVE'] === '1' || process.env['SOAK'] !== undefined;

/** By name: how large the screen is, and how wide its pictures are kept. */
const SIZES = {
  wide: { viewport: { width: 1280, height: 800 }, kept: 200 },
  tablet: { viewport: { width: 768, height: 1024 }, kept: 140 },
  phone: { viewport: { width: 390, height: 844 }, kept: 100 },
} as const;
type Size = keyof typeof SIZES;

type Round = readonly [size: Size, colorScheme: 'light' | 'dark', parts: readonly Part[]];

const EVERYTHING = [desk, conversation, mail, after, lines, rest, others];
const ROUNDS = (['wide', 'tablet', 'phone'] as const).flatMap((size): Round[] => [
  [size, 'light', EVERYTHING],
  [size, 'dark', EVERYTHING],
]);
/** With every test run. */
const FEW: Round[] = [['wide', 'light', [desk]]];

/** How far down a long screen is looked at, in pixels. */
const MOST = 1800;

let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

/** The same luck, the same day, and the same room on the disk, everywhere. */
function sameEverywhere(): void {
  if (location.protocol === 'about:') return;
  let last = 1;
  const next = () => (last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0);
  Object.assign(crypto, {
    getRandomValues: (into: Uint8Array | Uint32Array) => {
      // A seed is one large number, and must not depend on how many ids were made before it.
      if (into instanceof Uint32Array) return into.fill(1);
      for (let n = 0; n < into.length; n++) into[n] = next() >>> 8;
      return into;
    },
  });
  navigator.storage.estimate = () => Promise.resolve({ usage: 100_000, quota: 10_000_000_000 });
}

async function photograph(): Promise<Buffer> {
  const { page } = player;
  const talks = await page.evaluate(() => document.body.dataset['screen'] === 'talk');
  if (talks) await page.locator('#stage[data-figures]').waitFor();
  await dressed(page);
  const whole = await page.evaluate(() => {
    scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  await page.waitForTimeout(talks ? 600 : 100);
  const { width, height } = page.viewportSize()!;
  const clip = { x: 0, y: 0, width, height: talks ? height : Math.min(whole, MOST) };
  // Of a whole page a browser may leave out what it lays out only when it is scrolled to: the log of a conversation.
  return still(() => page.screenshot({ fullPage: !talks, clip }));
}

async function majorHere(): Promise<string> {
  return (await launch()).version().split('.', 1)[0] ?? '';
}

describe.each(all ? ROUNDS : FEW)('on a %s screen, %s', (size, colorScheme, parts) => {
  it('every screen looks as it was approved', { timeout: 900_000 }, async () => {
    const { viewport, kept } = SIZES[size];
    player = await newStranger({ viewport, colorScheme, timezoneId: 'UTC', locale: 'en-US' });
    await player.context.addInitScript(sameEverywhere);
    // A picture of a long screen takes its time where others want the same processor.
    player.context.setDefaultTimeout(120_000);
    const blank = await (await launch()).newPage();
    await player.page.clock.setFixedTime(new Date('2026-01-05T12:00:00Z'));
    const folder = `${size}-${colorScheme}/`;
    for (const into of [taken, approved]) mkdirSync(new URL(folder, into), { recursive: true });
    const other: string[] = [];
    const look = async (name: ScreenName): Promise<void> => {
      const png = await photograph();
      const file = `${folder}${name.replaceAll(' ', '-')}`;
      writeFileSync(new URL(`${file}.png`, taken), png);
      const small = await develop(blank, png, kept);
      const before = new URL(`${file}.webp`, approved);
      const share = existsSync(before) ? await difference(blank, readFileSync(before), small) : 1;
      if (approving && share > 0) writeFileSync(before, small);
      else if (share > 0.01) other.push(`${file}: ${(share * 100).toFixed(1)} % of it is different`);
    };
    await player.go('#/help');
    await player.page.getByRole('heading', { level: 1 }).waitFor();
    await remember(player.page, ATTEMPTS);
    await walk(player, look, parts);
    await blank.close();
    await said(other);
  });
});

async function said(other: readonly string[]): Promise<void> {
  const made = new URL('chromium.txt', approved);
  const here = await majorHere();
  if (approving) return writeFileSync(made, `${here}\n`);
  if (readFileSync(made, 'utf8').trim() === here) expect(other).toEqual([]);
  else if (other.length > 0) console.log(`Not the Chromium of the approved pictures:\n${other.join('\n')}`);
}
