// An assignment in the browser, as a student has it: opened from a link, played, handed in, with a keyboard on a phone; and links that are none.
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { linkPayload } from '../../src/core/assignment-link.ts';
import { decision, picksOf, replay } from '../../src/core/playthrough.ts';
import { readResult, receiptOf, type Result } from '../../src/core/result.ts';
import { foundInEveryLook } from './axe.ts';
import { SCREEN } from './place.ts';
import { newPlayer, type Player } from './player.ts';
import { handstandCall, playByKeys, press, waysToEndings } from './playing.ts';
import { attemptOf, remember } from './remembered.ts';

const call = handstandCall();
const picks = waysToEndings(call).get('hung-up')!;
const assignment: Assignment = {
  v: 1,
  title: 'Week 6: asking why',
  class: 'Career Skills, section B',
  note: 'Play it before Friday.\nBring one question.',
  scenarios: [{ id: 'handstand-call', endings: ['hung-up'] }, { id: 'full-stop' }],
  coaching: 'each',
  attempts: 2,
  counts: 'best',
  pass: { conduct: 70 },
  seed: 1,
  due: '2026-12-04T17:00',
};
const payload = linkPayload(assignment);
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const title = (page: Page) => page.getByRole('heading', { level: 1, name: assignment.title });
const result = (page: Page) => page.getByLabel('Your result, as a code');

/** Enter on what has the focus: nothing here is clicked. */
async function enter(on: Locator): Promise<void> {
  await on.focus();
  await press(on.page(), 'Enter', on);
}

/** The picks of the first attempt that was handed in. */
function picksIn({ attempts: [attempt] }: Result): unknown[] {
  let play = replay(call, attempt!.seed, []);
  for (const entry of attempt!.log) {
    const node = decision(play);
    if (!('choice' in entry) || node?.kind !== 'choose') throw new Error('It is not a choice.');
    play = replay(call, attempt!.seed, [...picksOf(play), node.choices[entry.choice]!.id]);
  }
  expect(play.ending).toBe('hung-up');
  return picksOf(play);
}

describe('an assignment', () => {
  it('is opened, played, and handed in with keys alone on a phone, and what is handed in replays to what was played', async () => {
    player = await newPlayer({ viewport: SCREEN.phone });
    const { page } = player;
    await player.go(`#/a/${payload}`);
    await title(page).waitFor();
    await page.getByText('Nothing to hand in yet').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Handstands' }).first().innerText()).toContain(
      'Not begun · 2 of 2 attempts left',
    );
    await enter(page.getByRole('link', { name: 'Begin: Handstands' }));
    await playByKeys(page, call, picks);
    await enter(page.getByRole('link', { name: 'Back to the assignment' }));
    await page.getByText('Done once · 1 of 2 attempts left').waitFor();
    const handIn = page.getByRole('button', { name: 'Hand in' });
    await enter(handIn);
    await page.locator('#student-note', { hasText: 'Write your name or code first' }).waitFor();
    await page.keyboard.type('Ada  Lovelace');
    await enter(handIn);
    const code = await result(page).inputValue();
    const read = readResult(code);
    if ('why' in read) throw new Error(read.why);
    expect(read.value).toMatchObject({ assignment: assignmentId(assignment), student: 'Ada Lovelace' });
    expect(picksIn(read.value)).toEqual(picks);
    await page.getByText(receiptOf(code), { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Mail' }).getAttribute('href')).toContain(encodeURIComponent(code));
    await page.getByRole('link', { name: 'Mail' }).click();
    // A mail program is asked for, and the page's policy has nothing against it.
    await expect.poll(() => player.complaints.splice(0)).toEqual([expect.stringMatching(/^off the origin: mailto:/)]);
    await page.reload();
    expect(await result(page).inputValue()).toBe(code);
  }, 150_000);
});

describe('on every screen, by day and by night', () => {
  it('axe finds nothing, and nothing scrolls sideways, before and after handing in', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go(`#/a/${payload}`);
    await title(page).waitFor();
    expect(await foundInEveryLook(page)).toEqual([]);
    const played = { ...attemptOf(call, 'counted', picks), assignment: assignmentId(assignment) };
    await remember(page, [played]);
    await page.getByLabel('Your name or code').fill('Ada');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await result(page).waitFor();
    expect(await foundInEveryLook(page)).toEqual([]);
  });
});

describe('a link that is none', () => {
  const bad = [
    payload.slice(0, -1),
    payload.slice(0, 20),
    `${payload}A`,
    `${payload}/more`,
    payload.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
    `2${payload.slice(1)}`,
    '1',
    '%3Cimg%20src=x%20onerror=alert(1)%3E',
    'javascript:alert(1)',
    'A'.repeat(20_000),
  ];

  it('says why and what to do, at once, and nothing of it runs', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/a');
    await page.getByRole('heading', { level: 1, name: 'Open an assignment' }).waitFor();
    const times: number[] = [];
    for (const one of bad) {
      times.push(await page.evaluate(untilRefused, one));
      expect(await page.locator('main p').first().innerText()).toMatch(/^This link .+\.$/);
      await page.getByText('ask your instructor to send it again').waitFor();
      await page.evaluate(untilAsked);
    }
    expect(times.toSorted((a, b) => a - b)[5]).toBeLessThan(200);
  });
});

/** Milliseconds until the page says that this cannot be opened. */
async function untilRefused(link: string): Promise<number> {
  const since = performance.now();
  location.hash = `#/a/${link}`;
  while (document.querySelector('h1')?.textContent !== 'This assignment cannot be opened')
    await new Promise((done) => setTimeout(done, 1));
  return performance.now() - since;
}

async function untilAsked(): Promise<void> {
  location.hash = '#/a';
  while (document.querySelector('h1')?.textContent !== 'Open an assignment')
    await new Promise((done) => setTimeout(done, 1));
}
