import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { assignmentId, type Assignment } from '../../src/core/assignment.ts';
import { linkPayload } from '../../src/core/assignment-link.ts';
import { fingerprint } from '../../src/core/hash.ts';
import * as playing from '../../src/core/playthrough.ts';
import { codesIn, resultCode, type Result } from '../../src/core/result.ts';
import { resultsFor } from '../../tools/bench/results.mjs';
import { graded } from '../core/class.ts';
import { shipped } from '../core/shipped.ts';
import { sideways, violations } from './axe.ts';
import { SCREEN } from './place.ts';
import { newPlayer, type Player } from './player.ts';

const SCENARIOS = ['one-line'].map(shipped);
const TERMS: Assignment = {
  v: 1,
  title: 'Week 6: asking',
  scenarios: [{ id: 'one-line' }],
  coaching: 'end',
  counts: 'best',
};
const RESULTS: Result[] = resultsFor({ ...playing, fingerprint, assignmentId }, TERMS, SCENARIOS, 4);
const NAMES = ['U1001', 'ben@uni.edu', 'Chiara Conti', '=1+1'];
const CODES = RESULTS.map((result, i) => resultCode({ ...result, student: NAMES[i]! }));
const SCORES = new Map(graded(CODES, SCENARIOS, TERMS).students.map((s) => [s.name, s.work[0]!.counted!.conduct]));

const CANVAS = `Student,ID,SIS User ID,SIS Login ID,Section,Asking (102),Final Score\r
    Points Possible,,,,,100.00,(read only)\r
"Diallo, Amara",1,U1001,ad,"HR, 101",,45.00\r
"Hughes, Ben",2,U1002,ben@uni.edu,HR 101,100.00,\r
"Conti, Chiara",3,U1003,cc,HR 101,,\r
"Patel, Dev",4,U1004,dp,HR 101,,\r
`;

let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

async function open(): Promise<void> {
  player = await newPlayer();
  const { page } = player;
  await player.go('#/teach/gradebook');
  await page.getByLabel('The link that you handed out').fill(`${player.address}#/a/${linkPayload(TERMS)}`);
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Paste codes here/).fill(CODES.join('\n'));
  await page.getByRole('button', { name: 'Read what is written there' }).click();
  await page.getByRole('tab', { name: 'Take out' }).click();
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const download = player.page.waitForEvent('download');
  await player.page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const part = (name: string): Locator => player.page.getByRole('region', { name, exact: true });

it('an instructor’s own export comes back with one column filled, and what was left out is told', async () => {
  await open();
  const { page } = player;
  await part('Fill your LMS’s own file')
    .locator('input[type=file]')
    .setInputFiles({ name: 'Grades.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${CANVAS}`) });
  await page.getByLabel('Column to fill').selectOption('Asking, out of 100');
  await expect
    .poll(() => page.getByRole('status').innerText())
    .toBe('Grades.csv: 2 of 4 scores will be filled in, 1 fits no row, 1 is left alone.');
  await expect
    .poll(() => part('Look at these').getByRole('row').allInnerTexts())
    .toEqual([
      expect.stringContaining('What happens'),
      expect.stringMatching(/^=1\+1\s+No row fits what was typed/),
      expect.stringMatching(/^ben@uni.edu\s+Left: the 100.00 there is higher/),
    ]);
  const filled = `\uFEFF${CANVAS}`
    .replace('"HR, 101",,', `"HR, 101",${SCORES.get('U1001')},`)
    .replace('cc,HR 101,,', `cc,HR 101,${SCORES.get('Chiara Conti')},`);
  expect(await saved('Save the filled file')).toEqual({ name: 'Grades-filled.csv', text: filled });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(SCREEN.narrow);
  expect(await sideways(page)).toBe(0);
});

it('a file that is no gradebook is refused in words where it is dropped; the tables go out, but not while names are hidden', async () => {
  await open();
  const { page } = player;
  const dropped = await page.evaluateHandle(() => {
    const held = new DataTransfer();
    held.items.add(new File(['PK\u0003\u0004'], 'Grades.xlsx'));
    return held;
  });
  await part('Fill your LMS’s own file').dispatchEvent('drop', { dataTransfer: dropped });
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^Grades\.xlsx: This is a workbook/);
  expect(await part('Bring in results').innerText()).not.toContain('Grades.xlsx');
  const table = await saved('Table (CSV)');
  expect(table.name).toMatch(/^week-6-asking-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text).toContain(`\r\n'=1+1,${SCORES.get('=1+1')},`);
  expect((await saved('Table for Moodle, 1 student')).text).toBe(
    `Email address,Week 6: asking\r\nben@uni.edu,${SCORES.get('ben@uni.edu')}\r\n`,
  );
  expect(codesIn((await saved('Everything (JSON)')).text)).toEqual(expect.arrayContaining(CODES));
  await page.getByRole('button', { name: 'Hide names' }).click();
  expect(await part('Pass the scores on').getByRole('button').count()).toBe(0);
});
