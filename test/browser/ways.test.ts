// After a conversation: what would have followed, playing on from there, the two lines shown, two side by side; and a file of one's own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { followed } from '../../src/core/lines.ts';
import { start } from '../../src/core/playthrough.ts';
import { endingOf } from '../../src/core/scenario.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, handstandCall, logLines, press, waysToEndings } from './playing.ts';
import { attemptOf, newPlayerWith } from './remembered.ts';

const scenario = handstandCall();
const ways = waysToEndings(scenario);
const argued = attemptOf(scenario, 'argued', ways.get('handstand')!);
const before = attemptOf(scenario, 'before', ways.get('three-areas')!);
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

async function open(hash: string): Promise<Player> {
  player = await newPlayerWith([before, argued]);
  await player.go(hash);
  return player;
}

const bestLine = () => {
  const analysis = analyze(scenario);
  if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
  return followed(start(scenario, 1), analysis, 'best');
};

describe('what if', () => {
  it('tells where another choice would have led, and plays on from there as practice that is kept', async () => {
    const { page } = await open('#/debrief/argued');
    const second = page.getByRole('region', { name: 'What you said' }).getByRole('article').nth(1);
    await second.locator('summary').click();
    const instead = second.locator('.others > li').first();
    await instead.getByText(/and the rest as well as it can be/).waitFor();
    const text = await instead.locator('.other-text').innerText();
    await instead.getByRole('button', { name: 'Play on from there' }).click();
    await choices(page).first().waitFor();
    expect(page.url()).toContain('#/play/handstand-call');
    const said = text.slice(1, text.indexOf('”'));
    await expect.poll(async () => (await logLines(page)).join('\n')).toContain(said);
    const lines = await logLines(page);
    await page.getByText('kept on this device').waitFor({ state: 'attached' });
    await page.reload();
    await choices(page).first().waitFor();
    await expect.poll(() => logLines(page)).toEqual(lines);
  });
});

describe('the best line', () => {
  it('is shown step by step with Enter, each pick with its why, to its ending', async () => {
    const { page } = await open('#/watch/argued/best');
    const best = bestLine();
    for (const turn of best.turns) {
      await page.getByRole('heading', { name: 'What is said next' }).waitFor();
      await press(page, 'Enter');
      await page.getByText(turn.choice.why, { exact: true }).waitFor();
      await press(page, 'Enter');
    }
    await page.getByRole('heading', { level: 2, name: endingOf(scenario, best.ending!).title }).waitFor();
    await page.getByText('Conduct: 100 of 100.').waitFor();
  });

  it('can be skipped, and leaves nothing behind', async () => {
    const { page } = await open('#/watch/argued/costliest');
    await page.getByRole('button', { name: 'Skip to the end' }).click();
    await page.getByText('Conduct: 0 of 100.').waitFor();
    await press(page, 'Enter');
    await page.getByRole('region', { name: 'How you asked' }).waitFor();
    expect(await page.getByRole('link', { name: /of 100/ }).count()).toBe(0);
    expect(await page.locator('.ways li').count()).toBe(3);
  });
});

describe('two side by side', () => {
  it('part where they part, and say how each principle stands', async () => {
    const { page } = await open('#/compare/argued/before');
    await page.getByText(/part/).first().waitFor();
    const said = page.getByRole('region', { name: 'What was said' });
    expect(await said.getByRole('row').count()).toBeGreaterThan(argued.log.length);
    expect(await page.getByRole('region', { name: 'By principle' }).getByRole('row').count()).toBeGreaterThan(5);
  });

  it('says so where one of them is not on this device', async () => {
    const { page } = await open('#/compare/argued/nobody');
    await page.getByText(/cannot be set side by side/).waitFor();
  });
});

describe('a scenario of one’s own', () => {
  const file = fileURLToPath(new URL('../fixtures/three-lines.json', import.meta.url));

  it('is chosen as a file and plays, beside the shipped one of that name; after a reload it goes on', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/');
    const shipped = fileURLToPath(new URL('../../scenarios/handstand-call.json', import.meta.url));
    await page.getByLabel('Choose a file').setInputFiles(shipped);
    await choices(page).first().waitFor();
    expect(page.url()).toContain('#/play/own-handstand-call');
    await page.keyboard.press('1');
    await page.getByText('kept on this device').waitFor({ state: 'attached' });
    await page.reload();
    await choices(page).first().waitFor();
    expect(await page.locator('.count').innerText()).toContain('decision 2');
  });

  it('is told what is wrong with it, and where', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/');
    const text = readFileSync(file, 'utf8').replace('"to": "over"', '"to": "nowhere"');
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'Broken one.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.getByRole('heading', { name: 'Broken one.json cannot be played yet' }).waitFor();
    expect(await page.locator('.own .problems').innerText()).toMatch(/json:\d+:\d+ .*nowhere/);
  });

  it('is taken when dropped on the desk', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/');
    await page.getByRole('heading', { name: 'A scenario of your own' }).waitFor();
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      readFileSync(file, 'utf8'),
    );
    await choices(page).first().waitFor();
    expect(page.url()).toContain('#/play/dropped');
  });
});
