import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { replay } from '../../src/core/playthrough.ts';
import { score } from '../../src/core/score.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, goOn, handstandCall, log, logLines, playByKeys, pressChoice, waysToEndings } from './playing.ts';

const scenario = handstandCall();
const ways = waysToEndings(scenario);
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

function conductOf(picks: readonly string[]): number {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return score(replay(scenario, 1, picks), analysis).conduct;
}

describe('the handstand call, by keyboard alone', () => {
  it.each(['handstand', 'hung-up', 'email-promise'])('ends at “%s” and is debriefed', async (ending) => {
    player = await newPlayer();
    await player.go('#/play/handstand-call');
    const picks = ways.get(ending)!;
    await playByKeys(player.page, scenario, picks);
    const { page } = player;
    await expect
      .poll(() => page.getByRole('region', { name: 'How you asked' }).innerText())
      .toMatch(new RegExp(`${conductOf(picks)}\\s+of 100`));
    expect(await page.getByRole('region', { name: 'What you got' }).innerText()).not.toBe('');
    expect(await page.getByRole('region', { name: 'What you said' }).getByRole('article').count()).toBe(picks.length);
  });

  it('goes on to the end when the canvas is taken away', async () => {
    player = await newPlayer();
    await player.go('#/play/handstand-call');
    await player.page.locator('#stage canvas').waitFor();
    await player.page.evaluate(() => document.querySelector('#stage canvas')?.remove());
    await playByKeys(player.page, scenario, ways.get('hung-up')!);
  });

  it('is taken up at the same line after the tab was closed', async () => {
    player = await newPlayer();
    await player.go('#/play/handstand-call');
    const picks = ways.get('handstand')!;
    await playByKeys(player.page, scenario, picks.slice(0, 3));
    await choices(player.page).first().waitFor();
    const before = await logLines(player.page);
    const shown = await choices(player.page).allInnerTexts();
    await player.page.close();
    const page = await player.context.newPage();
    await page.goto(`${player.address}#/play/handstand-call`);
    await choices(page).first().waitFor();
    expect(await logLines(page)).toEqual(before);
    expect(await choices(page).allInnerTexts()).toEqual(shown);
  });

  it('shows best and last on the home page, and can be played again', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    const picks = ways.get('hung-up')!;
    await playByKeys(page, scenario, picks);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
    const entry = page
      .getByRole('list', { name: 'Scenarios' })
      .getByRole('listitem')
      .filter({ hasText: scenario.title });
    await expect.poll(() => entry.innerText()).toContain(`Last ${conductOf(picks)}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Play again' }).click();
    await choices(page).first().waitFor();
    expect(await log(page).locator('.mine').count()).toBe(0);
  });
});

describe('the page while playing', () => {
  it('moves the focus to the explanation, and then to “What do you say?”', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.keyboard.press('1');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toMatch(/^What Odessa heard/);
    await goOn(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('question');
  });

  it('has the choice verbatim in the log, and nothing else that is live but one status', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    const text = await choices(page).first().locator('span').last().innerText();
    await page.keyboard.press('1');
    await expect.poll(() => log(page).innerText()).toContain(text);
    expect(await page.locator('[aria-live], [role=status], [role=alert], [role=log]').count()).toBe(2);
  });

  it('answers a key at once: the line is in the log and the choice is marked, and the explanation follows a frame later', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    const second = choices(page).nth(1);
    const text = await second.locator('span').last().innerText();
    await page.getByRole('heading', { name: 'What do you say?' }).waitFor();
    const seen = await page.evaluate(() => {
      const said = () => document.querySelector('[role=log]')?.lastElementChild?.textContent ?? '';
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, cancelable: true }));
      return [said(), document.querySelector('.choice.taken')?.textContent ?? 'nothing is marked'];
    });
    expect(seen[0]).toContain(text);
    expect(seen[1]).toContain(text);
    await page.getByRole('heading', { name: /^What Odessa heard/ }).waitFor();
    expect(await page.locator('.taken').count()).toBe(0);
    expect(await log(page).locator('.mine').count()).toBe(1);
  });

  it('takes twenty presses within 200 ms as one pick', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.evaluate(() => {
      for (let n = 0; n < 20; n++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, repeat: n > 10 }));
    });
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await log(page).locator('.mine').count()).toBe(1);
  });

  it('for real, keeps explanations for the end', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.getByRole('button', { name: /^Coach/ }).click();
    const before = await logLines(page);
    await pressChoice(page, await choices(page).first().locator('span').last().innerText());
    await expect.poll(() => logLines(page)).not.toEqual(before);
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  });

  it('is left with Escape and come back to with the browser’s Back', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await choices(page).first().waitFor();
    await page.keyboard.press('1');
    await goOn(page);
    const before = await logLines(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
    await page.goBack();
    await expect.poll(() => logLines(page)).toEqual(before);
  });
});
