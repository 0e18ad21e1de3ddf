// Playing without a network, on a host of our own: what is kept, how a newer version comes in, and the ways out.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SHIPPED } from '../core/shipped.ts';
import { buildSecond, CHANGED, FIRST, openHost, SECOND, WAY_OUT, type Host } from './host.ts';
import { foundInEveryLook, settled } from './axe.ts';
import { newStranger, type Player } from './player.ts';
import { choices, handstandCall, playByKeys, waysToEndings } from './playing.ts';

const scenario = handstandCall();
const picks = waysToEndings(scenario).get('hung-up')!;
let host: Host;
let player: Player;

beforeAll(buildSecond);

async function arrive(): Promise<void> {
  host = await openHost();
  player = await newStranger({ serviceWorkers: 'allow' }, host.address);
}

async function depart(): Promise<void> {
  await player.leave();
  await host.cut();
}

const offer = (page: Page) => page.getByRole('region', { name: 'New version' });
const useIt = (page: Page) => page.getByRole('button', { name: 'Use it' });
const anew = (page: Page) => page.getByRole('button', { name: 'Load everything anew' });

async function firstVisit(): Promise<Page> {
  const { page } = player;
  await player.go('#/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 });
  return page;
}

/** Coming back to the desk is when a newer version is looked for. */
async function lookForNewer(page: Page): Promise<void> {
  await page.goto(`${host.address}#/help`);
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
  await page.goto(`${host.address}#/`);
}

async function tab(hash: string): Promise<Page> {
  const page = await player.context.newPage();
  await page.goto(`${host.address}${hash}`);
  return page;
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => new URL(request.url).pathname.slice(1));
  });

function deployable(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && !/^(_headers|sw\.js|social\.png)$/.test(f.name))
    .map((f) => `${f.parentPath}/${f.name}`.slice(folder.length + 1));
}

describe('after the first visit', () => {
  let page: Page;
  beforeAll(async () => {
    await arrive();
    page = await firstVisit();
  });
  afterEach(() => expect(player.complaints).toEqual([]));
  afterAll(depart);

  it('the whole of the version is kept, and nothing else', async () => {
    expect((await kept(page)).toSorted()).toEqual(deployable(FIRST).toSorted());
  });

  it('it can be installed as an app: its manifest has a name, a start and icons that are there', async () => {
    const cdp = await player.context.newCDPSession(page);
    const { errors, data } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'Handstand', start_url: './#/', display: 'standalone' });
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter((e) => e.errorId !== 'in-incognito')).toEqual([]);
  });

  it('everybody can read how all of it is loaded anew', async () => {
    await page.goto(`${host.address}#/help`);
    await anew(page).waitFor();
    expect(await foundInEveryLook(page)).toEqual([]);
  });

  it('the page answers without a network whatever the query, with the same file', async () => {
    await host.cut();
    await page.goto(`${host.address}?from=a-friend#/`);
    await page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
  });

  it('a call plays without a network to its end with the stage, and every scenario opens', async () => {
    await host.cut();
    const talking = await tab('#/play/handstand-call');
    await expect
      .poll(() => talking.locator('#stage').getAttribute('data-figures'), { timeout: 20_000 })
      .toMatch(/^you:you/);
    await playByKeys(talking, scenario, picks);
    for (const id of SHIPPED) {
      await talking.goto(`${host.address}#/play/${id}`);
      await talking.getByRole('log', { name: 'Conversation' }).waitFor();
    }
  });
});

describe('a newer version', () => {
  beforeEach(arrive);
  afterEach(depart);

  it('is offered on the desk alone, waits for every conversation, and then is the only one in every tab', async () => {
    const page = await firstVisit();
    const talking = await tab('#/play/handstand-call');
    await choices(talking).first().waitFor();
    await talking.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1);
    host.deploy(SECOND);
    await lookForNewer(page);
    await offer(page).waitFor();
    expect(await page.locator('.hero').innerText()).toContain('Now find out why');
    expect(await foundInEveryLook(page)).toEqual([]);
    expect(await offer(talking).count()).toBe(0);
    await useIt(page).press('Enter');
    await expect.poll(() => offer(page).innerText()).toContain('conversation in another tab');
    expect(await talking.title()).toBe('Handstands · Handstand');
    await talking.keyboard.press('Escape');
    await offer(talking).waitFor();
    await useIt(page).click();
    for (const each of [page, talking]) {
      await expect.poll(() => each.locator('.hero').innerText(), { timeout: 15_000 }).toContain(CHANGED.desk);
      await expect.poll(() => each.locator('.slips').innerText()).toContain(CHANGED.title);
      expect(await offer(each).count()).toBe(0);
    }
    expect((await kept(page)).toSorted()).toEqual(deployable(SECOND).toSorted());
    expect(player.complaints).toEqual([]);
  });

  it('that is only half deployed is not taken; when it is whole, a page comes to it that was still being loaded', async () => {
    const page = await firstVisit();
    host.deploy(SECOND, { '/scenarios/handstand-call.json': `${FIRST}/scenarios/handstand-call.json` });
    await lookForNewer(page);
    await expect.poll(() => host.asked(), { timeout: 20_000 }).toContain('/scenarios/handstand-call.json');
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
    await settled(page);
    expect(await offer(page).count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.locator('.hero').innerText()).toContain('Now find out why');
    host.deploy(SECOND);
    await lookForNewer(page);
    await offer(page).waitFor();
    const slow = await player.context.newPage();
    // Nothing that waits for an idle moment begins before it is let go.
    await slow.addInitScript(() => {
      const real = window.requestIdleCallback.bind(window);
      const waiting: (() => void)[] = [];
      window.requestIdleCallback = (then, options) => waiting.push(() => real(then, options));
      Object.assign(window, {
        letGo: () => {
          window.requestIdleCallback = real;
          for (const go of waiting) go();
        },
      });
    });
    await slow.goto(`${host.address}#/`);
    await slow.locator('.hero').waitFor();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect.poll(() => page.locator('.hero').innerText(), { timeout: 30_000 }).toContain(CHANGED.desk);
    expect(await slow.locator('.hero').innerText()).toContain('Now find out why');
    await slow.evaluate('letGo()');
    await expect.poll(() => slow.locator('.hero').innerText(), { timeout: 30_000 }).toContain(CHANGED.desk);
  });
});

describe('the way out', () => {
  beforeEach(arrive);
  afterEach(depart);

  it('of the player is a button that loads everything anew; of the host, a worker that rids the browser of it, once', async () => {
    await loadedAnew(await firstVisit());
    host.deploy(FIRST, { '/sw.js': WAY_OUT });
    await player.page.close();
    await rid(await tab('#/'));
  });
});

async function loadedAnew(page: Page): Promise<void> {
  host.deploy(SECOND);
  await host.cut();
  await page.goto(`${host.address}#/help`);
  await anew(page).click();
  await page.getByText('It cannot be fetched now.').waitFor();
  expect((await kept(page)).length).toBe(deployable(FIRST).length);
  await host.mend();
  await anew(page).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller === null);
  await page.goto(`${host.address}#/`);
  await expect.poll(() => page.locator('.hero').innerText()).toContain(CHANGED.desk);
  await expect
    .poll(async () => (await kept(page)).toSorted(), { timeout: 30_000 })
    .toEqual(deployable(SECOND).toSorted());
}

async function rid(page: Page): Promise<void> {
  let loads = 0;
  page.on('load', () => loads++);
  await expect.poll(() => page.locator('.hero').innerText(), { timeout: 20_000 }).toContain('Now find out why');
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  // Time enough to be loaded over and over, if that were to come.
  await page.waitForTimeout(1000);
  expect(loads).toBeLessThanOrEqual(2);
  expect(await kept(page)).toEqual([]);
}
