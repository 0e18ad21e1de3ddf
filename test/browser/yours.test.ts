import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/core/archive.ts';
import { foundInEveryLook } from './axe.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, handstandCall, log, playByKeys, pressChoice, waysToEndings } from './playing.ts';
import { attemptOf, keptSetting, newPlayerWith, recordOf } from './remembered.ts';

const scenario = handstandCall();
const picks = waysToEndings(scenario).get('hung-up')!;
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

const card = (name: string) => player.page.getByRole('region', { name, exact: true });

async function open(hash: string): Promise<void> {
  await player.go(hash);
  await player.page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function withAttempts(count: number): Promise<Page> {
  const all = Array.from({ length: count }, (_, i) => ({
    ...attemptOf(scenario, `attempt${i}`, picks),
    started: i + 1,
  }));
  player = await newPlayerWith(all);
  await open('#/yours');
  return player.page;
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const pressed = player.page.getByRole('button', { name: button }).click();
  const [download]: [Download, void] = await Promise.all([player.page.waitForEvent('download'), pressed]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const choose = (name: string, text: string) =>
  player.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function eraseAll(): Promise<void> {
  await card('Erase everything').getByRole('button', { name: 'Erase everything' }).click();
  await card('Erase everything').getByRole('button', { name: 'Yes, erase everything' }).click();
}

describe('yours to keep', () => {
  it('is one press from the settings, and tells what is kept and that nothing leaves', async () => {
    await withAttempts(2);
    await open('#/settings');
    await player.page.getByRole('link', { name: /Yours to keep/ }).click();
    await expect
      .poll(() => card('What is kept').innerText())
      .toContain(`2 conversations, with ${2 * picks.length} picks`);
    expect(await card('What is kept').innerText()).toMatch(/nothing of it is ever sent\s+anywhere/);
    await expect.poll(() => card('What is kept').innerText()).toMatch(/About \S+ [kMG]B of the/);
    expect(await player.page.evaluate(() => document.activeElement?.textContent)).toBe('Yours to keep');
  });

  it('saves everything as one file, erases it with a second press, and brings it back from the file', async () => {
    const page = await withAttempts(2);
    await open('#/settings');
    await page.getByRole('radio', { name: 'Night' }).check();
    await keptSetting(page, { theme: 'night' });
    await open('#/yours');
    const { name, text } = await saved('Save everything as a file');
    expect(name).toMatch(/^handstand-progress-\d{4}-\d\d-\d\d\.json$/);
    await card('Erase everything').getByRole('button').click();
    await card('Erase everything').getByRole('button', { name: 'Keep everything' }).click();
    expect(await card('What is kept').innerText()).toContain('2 conversations');
    await eraseAll();
    await expect.poll(() => card('What is kept').innerText()).toContain('Nothing yet.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Everything is erased\./);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect.poll(() => recordOf(page, 'settings')).toEqual([]);
    await page.reload();
    await expect.poll(() => card('What is kept').innerText()).toContain('Nothing yet.');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('day');
    await choose(name, text);
    await expect
      .poll(() => card('Bring it back').innerText())
      .toContain('2 conversations came in; 0 were here already.');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('night');
    await page.reload();
    await expect.poll(() => card('What is kept').innerText()).toContain('2 conversations');
    expect((await saved('Save everything as a file')).text.replace(/"exported":\d+/, '')).toBe(
      text.replace(/"exported":\d+/, ''),
    );
    await open('#/debrief/attempt1');
    await page.getByRole('region', { name: 'How you asked' }).waitFor();
  });

  it('takes a file that is dropped, and says what in it could not be read, and why', async () => {
    const page = await withAttempts(1);
    const { text } = await saved('Save everything as a file');
    const file = JSON.parse(text) as { attempts: object[] };
    const more = [...file.attempts, { ...file.attempts[0], id: 'new' }, { ...file.attempts[0], seed: 'many' }];
    await page.evaluate(
      (dropped) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([dropped], 'progress.json', { type: 'application/json' }));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      JSON.stringify({ ...file, attempts: more }),
    );
    await expect.poll(() => card('Bring it back').innerText()).toContain('1 conversation came in; 1 was here already.');
    expect(await card('Bring it back').innerText()).toMatch(
      /could not be read:\s+attempt 3: “seed”: This must be a number/,
    );
    await choose('notes.json', 'not a file of ours');
    await expect.poll(() => card('Bring it back').innerText()).toContain('This is not a progress file');
    expect(await card('What is kept').innerText()).toContain('2 conversations');
  });

  it('has the file of a conversation that the device had no room for', async () => {
    player = await newPlayer({}, () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await open('#/play/handstand-call');
    await playByKeys(player.page, scenario, picks);
    await player.page.evaluate(() => (location.hash = '#/yours'));
    await expect.poll(() => card('What is kept').innerText()).toContain('Nothing yet.');
    expect(await card('What is kept').innerText()).toContain('1 conversation could not be kept');
    const back = readArchive((await saved('Save everything as a file')).text);
    expect(back).toMatchObject({
      archive: { attempts: [{ log: picks.map((pick) => ({ pick })) }], scenarios: [{ id: 'handstand-call' }] },
    });
  });

  it('has what could not be read, as a file, while the rest opens as ever', async () => {
    const page = await withAttempts(2);
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handstand');
        opening.addEventListener('success', () => done(opening.result));
      });
      const tx = db.transaction('attempts', 'readwrite');
      tx.objectStore('attempts').put({ id: 'attempt0', v: 1, seed: 'torn' });
      await new Promise((done) => tx.addEventListener('complete', done));
      db.close();
    });
    await page.reload();
    const notices = page.getByRole('complementary', { name: 'Notices' });
    await expect
      .poll(() => notices.innerText())
      .toMatch(/One record on this device could not be read and is set aside/);
    await card('Set aside').waitFor();
    expect(await card('What is kept').innerText()).toContain('1 conversation,');
    const { name, text } = await saved('Save it as a file');
    expect(name).toMatch(/^handstand-set-aside-/);
    expect(JSON.parse(text)).toMatchObject([
      { attempts: [{ id: 'attempt0', seed: 'torn' }], entries: picks.map((pick) => ({ pick })) },
    ]);
    await card('Set aside').getByRole('button', { name: 'Let go of it' }).click();
    await expect.poll(() => card('Set aside').count()).toBe(0);
  });
});

describe('a plan', () => {
  it('is made after a conversation, shown on the desk at the next visit, and deleted with one press', async () => {
    const page = await withAttempts(1);
    await open('#/debrief/attempt0');
    await page.getByLabel(/^If they give me a reason I disagree with/).fill('  thank them,\n and go home. ');
    await card('A plan for next time').getByRole('button', { name: 'Keep this plan' }).first().click();
    await page.getByLabel(/^If they tell me one thing/).fill('x'.repeat(300));
    await card('A plan for next time').getByRole('button', { name: 'Keep this plan' }).last().click();
    await expect.poll(async () => (await recordOf(page, 'plans')).length).toBe(2);
    await open('#/');
    await page.reload();
    await expect
      .poll(() => card('Your plans').getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringContaining('then I will thank them, and go home.'),
        expect.stringMatching(/^If they tell me one thing to do better, then I will x{200}\s/),
      ]);
    await card('Your plans').getByRole('button', { name: 'Delete' }).last().click();
    await card('Your plans')
      .getByRole('button', { name: /^Delete: thank them/ })
      .click();
    await expect.poll(() => recordOf(page, 'plans')).toEqual([]);
    await page.reload();
    await page.getByRole('link', { name: scenario.title, exact: true }).waitFor();
    expect(await card('Your plans').count()).toBe(0);
  });
});

describe('a scenario that has changed since', () => {
  it('says so beside the conversation that goes on, and is begun anew with one press', async () => {
    player = await newPlayer();
    const { page } = player;
    await open('#/play/handstand-call');
    const first = scenario.nodes.find((n) => n.id === scenario.start);
    const text = first?.kind === 'choose' ? first.choices.find((c) => c.id === picks[0])!.text : '';
    await pressChoice(page, text);
    await page.getByText('kept on this device').waitFor();
    await page.route('**/scenarios/handstand-call.json', async (route) => {
      const answer = await route.fetch();
      const json = (await answer.json()) as { version: number; variables?: object[] };
      const more = [...(json.variables ?? []), { kind: 'flag', id: 'changed' }];
      await route.fulfill({ response: answer, json: { ...json, variables: more } });
    });
    await page.reload();
    await page.getByText('This scenario has changed since.').waitFor();
    expect(await log(page).locator('.mine').count()).toBe(1);
    await page.getByRole('button', { name: 'begin the new one' }).click();
    await expect.poll(() => log(page).locator('.mine').count()).toBe(0);
    await choices(page).first().waitFor();
    expect(await page.getByText('This scenario has changed since.').count()).toBe(0);
  });
});

describe('on every screen, by day and by night', () => {
  it('axe finds nothing on yours to keep, on the desk with plans, or where plans are made, and nothing scrolls sideways', async () => {
    player = await newPlayerWith([attemptOf(scenario, 'attempt0', picks)]);
    const { page } = player;
    const clean = async (): Promise<void> => expect(await foundInEveryLook(page)).toEqual([]);
    await open('#/debrief/attempt0');
    await page.getByLabel(/^If they tell me one thing/).fill('read it twice, and answer in two sentences.');
    await card('A plan for next time').getByRole('button', { name: 'Keep this plan' }).last().click();
    await clean();
    await open('#/');
    await card('Your plans').waitFor();
    await clean();
    await open('#/yours');
    await choose('torn.json', JSON.stringify({ v: 1, attempts: [{}, { id: 'x'.repeat(200) }] }));
    await card('Erase everything').getByRole('button').click();
    await expect.poll(() => card('Bring it back').innerText()).toContain('2 things');
    await clean();
  });
});
