// For everyone: what is heard, what keys alone reach, and what stays readable however it is looked at.
import { readdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analysis.ts';
import { followed, LINES } from '../../src/core/lines.ts';
import { start } from '../../src/core/playthrough.ts';
import { settled } from './axe.ts';
import { heardOn, listen, NO_PICTURE, playAtOnce, scriptOf } from './hearing.ts';
import { tabFaults } from './keyboard.ts';
import { SCREEN, type Looks } from './place.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, log, press, scenarioAt } from './playing.ts';
import { faults } from './readable.ts';
import { newPlayerWith } from './remembered.ts';
import { after, ATTEMPTS, lines, mail, rest, walk, type ScreenName } from './screens.ts';

const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'))
  .map((f) => f.replace('.json', ''));
const listened = process.env['SOAK'] === undefined ? ['handstand-call', 'six-small-moves'] : shipped;
/** For walks that only the soak takes, beside whatever else runs on the machine then. */
const UNHURRIED = 300_000;
let player: Player;

afterEach(async () => {
  expect(player.complaints).toEqual([]);
  await player.leave();
});

/** Without pictures: everything here is about the words. */
async function open(looks: Looks = {}, attempts = ATTEMPTS): Promise<Page> {
  player = await newPlayerWith(attempts, { ...looks, stage: false });
  return player.page;
}

/** What is found on each screen, under its name. */
async function foundOn(look: (page: Page, name: ScreenName) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  await walk(player, async (name) => {
    found.push(...(await look(player.page, name)).map((fault) => `${name}: ${fault}`));
  });
  return found;
}

describe.each(listened)('whoever only listens to %s', (id) => {
  const scenario = scenarioAt(`../../scenarios/${id}.json`, id);

  it.each(LINES)('hears every word of the %s line once, in order', async (line) => {
    const analysis = analyze(scenario);
    if (analysis.kind === 'problem') throw new Error(analysis.problem.says);
    const play = followed(start(scenario, 1), analysis, line);
    player = await newPlayer({ stage: false }, listen);
    const { page } = player;
    await player.go(`#/play/${id}`);
    await log(page).locator('> *').first().waitFor({ state: 'attached' });
    await playAtOnce(page, play);
    const heard = await heardOn(page);
    expect(heard.filter((h) => h === `status: ${NO_PICTURE}`).length).toBeLessThanOrEqual(1);
    expect(heard.filter((h) => h !== `status: ${NO_PICTURE}`)).toEqual(scriptOf(play));
  });
});

describe('by keyboard alone', () => {
  it('Tab comes to everything that can be pressed, in sight and marked, on every screen', async () => {
    await open();
    expect(await foundOn(tabFaults)).toEqual([]);
  });

  it.runIf(process.env['SOAK'] !== undefined)(
    'on a phone too',
    async () => {
      await open({ viewport: SCREEN.phone });
      expect(await foundOn(tabFaults)).toEqual([]);
    },
    UNHURRIED,
  );
});

/** Does something, and waits until the focus is somewhere again. */
async function kept(page: Page, does: () => Promise<unknown>): Promise<string> {
  await does();
  await settled(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY');
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('the focus', () => {
  it('is somewhere after every press of a conversation, its start and its leaving among them', async () => {
    const page = await open({}, []);
    const key = (name: string, on?: Locator) => () => press(page, name, on);
    await player.go('#/');
    await page.getByRole('button', { name: 'All right' }).waitFor();
    expect(await kept(page, key('Enter', page.getByRole('button', { name: 'All right' })))).toContain('Hand');
    await kept(page, key('Enter', page.locator('.slip a[href$="/handstand-call"]')));
    await choices(page).first().waitFor();
    expect(await kept(page, key('1'))).toContain('heard');
    await kept(page, key('Enter', page.getByRole('button', { name: 'Say something else' })));
    expect(await kept(page, key('2'))).toContain('heard');
    await kept(page, key('Enter'));
    await kept(page, key('Enter', page.getByRole('button', { name: 'Take back' })));
    await kept(page, key('Enter', page.getByRole('link', { name: 'Settings' })));
    await kept(page, key(' ', page.getByRole('radio', { name: 'Night' })));
    await kept(page, key('Enter', page.getByRole('link', { name: 'Handstand, home' })));
  });

  it('stays with the sentence that is moved, and goes to its neighbor when it is removed', async () => {
    const page = await open();
    await walk(
      player,
      async (name) => {
        if (name !== 'an email') return;
        const button = (label: string, n: number) => page.locator('.letter li').nth(n).getByLabel(label);
        const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
        const first = await button('Move down', 0).getAttribute('aria-label');
        await kept(page, () => press(page, 'Enter', button('Move down', 0)));
        expect(await named()).toBe(first);
        await kept(page, () => press(page, 'Enter', button('Move up', 1)));
        expect(await named()).toBe(first?.replace('down', 'up'));
        const second = await button('Remove', 1).getAttribute('aria-label');
        await kept(page, () => press(page, 'Enter', button('Remove', 0)));
        expect(await named()).toBe(second);
        for (let n = await page.locator('.letter li').count(); n > 0; n--)
          await button('Remove', 0).evaluate((e: HTMLElement) => {
            e.focus();
            e.click();
          });
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('question');
      },
      [mail],
    );
  });

  it('is somewhere after a conversation too: in what if, a line, and side by side', async () => {
    const page = await open();
    const enter = (name: string) => () =>
      press(page, 'Enter', page.getByRole('button', { name }).or(page.getByRole('link', { name })).first());
    const visit = async (name: ScreenName): Promise<void> => {
      if (name === 'what if') await kept(page, enter('Play on from there'));
      if (name === 'a line explained') expect(await kept(page, enter('Skip to the end'))).toContain('boat');
      if (name === 'side by side') await kept(page, enter('Back to how it went'));
      if (name === 'help') await kept(page, enter('Settings'));
    };
    await walk(player, visit, [after, lines, rest]);
  });
});

const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** As the bookmarklet of WCAG 1.4.12 does, for as long as somebody looks. */
async function spaced<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const put = (css: string): Promise<void> =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
  await put(SPACED);
  const seen = await look();
  await put('');
  return seen;
}

/** The one thing that most people press next, where there is one. */
const WAY_ON: Partial<Record<ScreenName, string>> = {
  home: '.begin .button',
  play: '.choice',
  explanation: '.go-on .primary',
  'a later choice': '.choice',
  'an empty email': '.sending .primary',
  'an email': '.sending .primary',
  'the end': '.go-on .primary',
  'a line': '.go-on .primary',
  'a line explained': '.go-on .primary',
};

async function outOfReach(page: Page, name: ScreenName): Promise<string[]> {
  const way = WAY_ON[name];
  if (way === undefined) return [];
  const bottom = await page
    .locator(way)
    .last()
    .evaluate((e) => e.getBoundingClientRect().bottom);
  return bottom > 422 ? [] : [`${way} is at ${bottom}`];
}

async function faultsSettled(page: Page): Promise<string[]> {
  await settled(page);
  return faults(page);
}

describe('nothing is cut off, covered, too small or off the page', () => {
  it('on a phone, nor with all text spaced out; and the thumb of one hand reaches the way on, in the lower half', async () => {
    await open({ viewport: SCREEN.phone });
    const found = await foundOn(async (page, name) => {
      const onPhone = [...(await faultsSettled(page)), ...(await outOfReach(page, name))];
      await page.setViewportSize(SCREEN.wide);
      const wide = await spaced(page, () => faultsSettled(page));
      await page.setViewportSize(SCREEN.phone);
      return [...onPhone, ...wide.map((fault) => `spaced out, ${fault}`)];
    });
    expect(found).toEqual([]);
  });

  it.runIf(process.env['SOAK'] !== undefined)(
    'magnified four times',
    async () => {
      await open({ viewport: { width: 320, height: 256 } });
      expect(await foundOn(faultsSettled)).toEqual([]);
    },
    UNHURRIED,
  );

  it('in the largest text, magnified four times', async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    await player.go('#/settings');
    await page.getByRole('radio', { name: 'Largest' }).check();
    expect(await foundOn(faultsSettled)).toEqual([]);
  });
});

describe('in colors of the device’s own', () => {
  it('each slip of the desk, and what stands below them, has an edge that can be seen', async () => {
    player = await newPlayer({ forcedColors: 'active' });
    const { page } = player;
    await player.go('#/');
    await page.locator('.principles').waitFor();
    const edges = await page
      .locator('.slip, .principles')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopWidth));
    expect(edges.length).toBeGreaterThan(10);
    expect(new Set(edges)).toEqual(new Set(['2px']));
  });
});

describe('who holds still', () => {
  it('sees the picture come to rest within a second of each press, and nothing else move', async () => {
    player = await newPlayer({}, () => {
      const frame = requestAnimationFrame.bind(window);
      Object.assign(window, { frames: 0 });
      window.requestAnimationFrame = (then) => {
        (window as unknown as { frames: number }).frames++;
        return frame(then);
      };
    });
    const { page } = player;
    await player.go('#/settings');
    await page.getByRole('radio', { name: 'Hold still' }).check();
    await player.go('#/play/handstand-call');
    await page.locator('#stage canvas').waitFor();
    // What is fetched after the first seconds waits for frames between; progress is the last of it.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/code/progress-')),
    );
    await page.waitForTimeout(1500);
    for (const key of ['1', 'Enter']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await page.waitForTimeout(1000);
      const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
      const before = await frames();
      await page.waitForTimeout(500);
      expect((await frames()) - before).toBeLessThanOrEqual(2);
    }
  });
});
