// An instructor at the builder: an assignment put together by keyboard, handed out, opened again; and what is on paper.
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { encode } from 'uqr';
import { afterEach, expect, it } from 'vitest';
import { readAssignmentFile } from '../../src/core/assignment-file.ts';
import { readPayload } from '../../src/core/assignment-link.ts';
import type { Assignment } from '../../src/core/assignment.ts';
import { modulesOf } from '../core/modules.ts';
import { violations } from './axe.ts';
import { tabFaults } from './keyboard.ts';
import { SCREEN, type Looks } from './place.ts';
import { newPlayer, type Player } from './player.ts';
import { faults } from './readable.ts';
import { recordOf } from './remembered.ts';

let player: Player;
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const link = (page: Page) => page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();

function assignmentIn(address: string): Assignment {
  const read = readPayload(address.slice(address.lastIndexOf('/') + 1));
  if ('why' in read) throw new Error(read.why);
  return read.value;
}

async function open(hash: string, looks: Looks = {}): Promise<Page> {
  player = await newPlayer(looks);
  await player.go(hash);
  await player.page.getByRole('heading', { level: 1 }).waitFor();
  return player.page;
}

/** What the link says, once the address has followed. */
async function settled(page: Page): Promise<Assignment> {
  await expect.poll(async () => page.url().split('/').at(-1)).toBe((await link(page)).split('/').at(-1));
  return assignmentIn(await link(page));
}

it('an assignment is put together by keyboard, survives a reload, and opens again from its link', async () => {
  const page = await open('#/teach');
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await box(/Happy Birthday, Rhonda/).press('Space');
  await page.getByRole('button', { name: 'Move up: Happy Birthday, Rhonda' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Move up: Happy Birthday, Rhonda',
  );
  await page.getByRole('button', { name: 'Remove: Handstands' }).press('Enter');
  await page.getByRole('radio', { name: /^Rehearsal/ }).press('ArrowRight');
  await page.getByLabel('Attempts at each scenario').selectOption('1');
  await page.getByRole('slider', { name: 'Least Conduct' }).press('ArrowRight');
  await page.getByText('Full Stop: any ending').press('Enter');
  await page.getByRole('checkbox', { name: 'Full stop. three areas' }).press('Space');
  await page.getByText('Principles: none must be met').press('Enter');
  await page.getByRole('checkbox', { name: 'Thank you, full stop' }).press('Space');
  await page.getByLabel('Title', { exact: true }).fill('Week 6');
  await page.getByLabel('For whom (a class, a course)').fill('Section B');
  await page.getByLabel('Due', { exact: true }).fill('2026-12-04T17:00');
  await page.getByLabel('A note to the class').fill('Take your time.');
  const made: Assignment = {
    v: 1,
    title: 'Week 6',
    class: 'Section B',
    note: 'Take your time.',
    scenarios: [{ id: 'six-small-moves' }, { id: 'one-line' }, { id: 'full-stop', endings: ['full-stop'] }],
    coaching: 'handed in',
    attempts: 1,
    counts: 'best',
    pass: { conduct: 71, principles: [{ principle: 'thank-full-stop', share: 70 }] },
    due: '2026-12-04T17:00',
  };
  expect(await settled(page)).toEqual(made);
  const address = await link(page);
  expect(address.length).toBeLessThan(400);
  const { data } = encode(address, { ecc: 'M', border: 4 });
  const drawn = page.getByRole('img', { name: 'QR code of the link', exact: true }).locator('path').last();
  expect(modulesOf((await drawn.getAttribute('d')) ?? '', data.length)).toEqual(data);

  await page.reload();
  await page.getByRole('heading', { name: 'Edit an assignment' }).waitFor();
  expect(assignmentIn(await link(page))).toEqual(made);
  await page.getByRole('link', { name: 'See it as a student does' }).press('Enter');
  await expect.poll(() => page.url()).toBe(address);
  await page.getByRole('heading', { level: 1, name: 'Week 6' }).waitFor();

  await player.go('#/teach');
  await page.getByLabel('Open a link or file to edit').fill('https://example.org/#/a/1nothing-of-the-kind');
  await page.keyboard.press('Enter');
  await page.locator('.wrong').waitFor();
  await page.getByLabel('Open a link or file to edit').fill(`Week 6 is here: ${address} See you there`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Edit an assignment' }).waitFor();
  expect(assignmentIn(await link(page))).toEqual(made);
  const kept = page.getByRole('region', { name: 'Made on this device' }).getByRole('listitem');
  expect(await kept.count()).toBe(1);
  await kept.getByRole('button', { name: 'Delete: Week 6' }).press('Enter');
  await page.getByText('None yet.').waitFor();
});

it('what is missing is told beside it, and nothing that was written is lost meanwhile', async () => {
  const page = await open('#/teach');
  await page.getByLabel('A note to the class').fill('Bring a pen.');
  await page.getByLabel('Title', { exact: true }).fill('');
  const title = page.getByLabel('Title', { exact: true });
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  const says = (await title.getAttribute('aria-describedby')) ?? '';
  expect(await page.locator(`#${says}`).innerText()).toBe('Give it a title. Your students see it first.');
  expect(await page.getByRole('button', { name: 'Copy the link' }).count()).toBe(0);
  await expect.poll(() => page.url()).toContain('/edit/');
  await page.reload();
  await page.getByLabel('A note to the class').waitFor();
  expect(await page.getByLabel('A note to the class').inputValue()).toBe('Bring a pen.');
});

it('a scenario of one’s own goes out as a file, is kept, and comes back from that file', async () => {
  const page = await open('#/teach');
  const choose = (label: string, name: string, text: string) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('Choose a scenario file', 'mine.json', '{"format": 1}');
  await page.locator('.bring .problems li').first().waitFor();
  const text = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
  await choose('Choose a scenario file', 'mine.json', text);
  await page
    .getByRole('button', { name: /^Remove: / })
    .nth(3)
    .waitFor();
  expect(await page.getByRole('textbox', { name: 'Link', exact: true }).count()).toBe(0);
  await expect.poll(async () => (await recordOf(page, 'assignments')).length).toBe(1);
  await page.reload();
  const pressed = page.getByRole('button', { name: 'Save as a file' }).click();
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), pressed]);
  const file = readFileSync(await download.path(), 'utf8');
  const read = readAssignmentFile(file);
  if ('why' in read) throw new Error(read.why);
  expect(read.value.own.map(({ id }) => id)).toEqual(['own-mine']);
  await player.leave();

  const elsewhere = await open('#/teach');
  await elsewhere
    .getByLabel('Choose a saved file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await elsewhere.getByRole('heading', { name: 'Edit an assignment' }).waitFor();
  await elsewhere.getByRole('button', { name: 'Save as a file' }).waitFor();

  // On the desk, where a student may well drop it.
  await elsewhere.goto(`${player.address}#/`);
  await elsewhere
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect.poll(() => elsewhere.url()).toContain('#/a/');
});

const SCREENS = ['#/teach', '#/teach/lesson/one-line', '#/teach/guide'] as const;

it('every instructor’s screen passes axe in both themes, can be gone through by Tab, and fits 320 pixels', async () => {
  const page = await open('#/teach', { viewport: SCREEN.narrow });
  const found: string[] = [];
  for (const hash of SCREENS) {
    await player.go(hash);
    await page.locator('.card').nth(1).waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((v) => `${hash} ${colorScheme}: ${v}`));
    }
    found.push(...[...(await faults(page)), ...(await tabFaults(page))].map((f) => `${hash}: ${f}`));
  }
  expect(found).toEqual([]);
});

it('on paper the class gets the handout and nothing else, black on white though it is night', async () => {
  const page = await open('#/teach', { colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Copy the link' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1, .steps, .bar').evaluateAll((all) => all.some((e) => e.checkVisibility()))).toBe(false);
  const words = await page.locator('body').innerText();
  expect(words).toContain('Asking for feedback');
  expect(words).toContain(await page.locator('.link-out input').inputValue());
  expect(words).not.toContain('Hand it out');
  const [ink, paper] = await page
    .locator('.handout')
    .evaluate((e) => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor]);
  expect([ink, paper]).toEqual(['rgb(37, 27, 55)', 'rgb(255, 255, 255)']);
  await player.go('#/teach/lesson/one-line');
  await page.getByRole('heading', { name: 'Three questions to discuss' }).waitFor();
  expect(await page.getByRole('button', { name: 'Print this sheet' }).count()).toBe(0);
});
