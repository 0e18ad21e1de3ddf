// Texts that try to run something, on every screen that shows a stranger's words: nothing runs, and they stand there as they are.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignmentId } from '../../src/core/assignment.ts';
import { linkPayload } from '../../src/core/assignment-link.ts';
import { resultCode, studentName } from '../../src/core/result.ts';
import { assignmentOf, SOME_INJECTED } from '../core/injected.ts';
import { newPlayer, type Player } from './player.ts';
import { goOn } from './playing.ts';

const fixture = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
/** All fifty in the soak; `npm test` takes every fifth. */
const TEXTS = SOME_INJECTED.filter((_, i) => process.env['SOAK'] !== undefined || i % 5 === 0);
let player: Player;

beforeEach(async () => {
  player = await newPlayer();
});
afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const shown = (text: string): Promise<unknown> =>
  player.page.waitForFunction((words) => document.querySelector('main')?.textContent.includes(words), text);

describe('texts that try to run something', () => {
  it('are shown to a student as what the assignment says', async () => {
    await player.go('#/a');
    for (const text of TEXTS) {
      await player.page.evaluate((hash) => (location.hash = hash), `#/a/${linkPayload(assignmentOf(text))}`);
      await player.page.waitForFunction((words) => document.querySelector('h1')?.textContent === words, text);
    }
  });

  it('are shown to an instructor as what the assignment says', async () => {
    await player.go('#/teach');
    for (const text of TEXTS) {
      await player.page.evaluate((hash) => (location.hash = hash), `#/teach/edit/${linkPayload(assignmentOf(text))}`);
      await player.page.waitForFunction(
        (words) => [...document.querySelectorAll('input')].some((input) => input.value === words),
        text,
      );
    }
  });

  it('are shown in the gradebook as the names of students', async () => {
    const assignment = assignmentOf('Names');
    const id = assignmentId(assignment);
    const codes = TEXTS.map((text) => resultCode({ assignment: id, student: studentName(text), attempts: [] }));
    await player.go('#/teach/gradebook');
    const link = `${player.address}#/a/${linkPayload(assignment)}`;
    await player.page.getByLabel('The link that you handed out').fill(link);
    await player.page.keyboard.press('Enter');
    await player.page.getByLabel(/^Paste codes/).fill(codes.join('\n'));
    await player.page.getByRole('button', { name: 'Read what is written there' }).click();
    await player.page.getByRole('tab', { name: /Set apart/ }).click();
    for (const text of TEXTS) await shown(studentName(text));
  });

  it('are said in a conversation as any line is', async () => {
    const { page } = player;
    const strings = fixture.match(/"(text|heard|thought|why|reason|brief|goal|title|label|name|tagline)": "[^"]*"/g)!;
    for (let from = 0; from < TEXTS.length; from += strings.length) {
      let body = fixture;
      for (const [i, field] of strings.entries()) {
        const text = TEXTS[(from + i) % TEXTS.length]!;
        body = body.replace(field, () => `${field.slice(0, field.indexOf(':'))}: ${JSON.stringify(text)}`);
      }
      await page.route('**/scenarios/handstand-call.json', (route) =>
        route.fulfill({ contentType: 'application/json', body }),
      );
      await page.goto('about:blank');
      await player.go('#/play/handstand-call');
      await page.getByRole('button', { name: /./ }).and(page.locator('.choice')).first().click();
      for (let i = 0; i < 2; i++) await goOn(page);
      await page.getByRole('region', { name: 'How you asked' }).waitFor();
      await page.unroute('**/scenarios/handstand-call.json');
    }
  });
});
