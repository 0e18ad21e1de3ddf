import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { still } from './darkroom.ts';
import { SCREEN } from './place.ts';
import { newPlayer, type Player } from './player.ts';
import { choices, handstandCall, playByKeys, scenarioAt, waysToEndings } from './playing.ts';

const scenario = handstandCall();
const picks = waysToEndings(scenario).get('hung-up')!;
const fixture = readFileSync(new URL('../fixtures/three-lines.json', import.meta.url), 'utf8');
const RESIZED_MS = process.env['SOAK'] === undefined ? 6_000 : 60_000;
let player: Player;

afterEach(async () => {
  await player.leave();
});

const notices = () => player.page.getByRole('complementary', { name: 'Notices' });

async function withFile(answer: { status?: number; body: string }): Promise<void> {
  player = await newPlayer();
  await player.page.route('**/scenarios/handstand-call.json', (route) =>
    route.fulfill({ contentType: 'application/json', ...answer }),
  );
}

describe('a scenario file', () => {
  it.each([
    [
      'that is not JSON',
      { body: '{\n  "format": 1\n  "version": 1\n}' },
      'handstand-call.json:3:3',
      'A comma is missing here.',
    ],
    [
      'that is invalid',
      { body: fixture.replace('"to": "over"', '"to": "under"') },
      '/nodes/0/choices/0/to',
      'There is no node “under”',
    ],
    ['that is missing', { status: 404, body: '' }, 'handstand-call.json:1:1', 'cannot be had (404)'],
  ])('%s is listed with what is wrong and where, and the home page stands', async (_what, answer, where, says) => {
    await withFile(answer);
    await player.go('#/');
    const list = player.page.getByRole('list', { name: 'Scenarios' });
    await expect.poll(() => list.innerText()).toContain(says);
    expect(await list.innerText()).toContain(where);
    await player.go('#/play/handstand-call');
    await player.page.getByRole('heading', { name: 'This scenario cannot be played' }).waitFor();
    expect(player.complaints).toEqual([]);
  });

  it('with other people in another room plays on the same stage', async () => {
    await withFile({ body: fixture });
    await player.go('#/play/handstand-call');
    const stage = player.page.locator('#stage');
    await expect
      .poll(() => stage.getAttribute('data-figures'), { timeout: 20_000 })
      .toBe('kim:you3:nervous bo:theo:warm');
    expect(await stage.getAttribute('data-rooms')).toBe('kitchen workshop');
    const small = scenarioAt('../fixtures/three-lines.json', 'handstand-call');
    await playByKeys(player.page, small, ['but']);
    expect(await stage.getAttribute('data-figures')).toMatch(/^kim:you3:arguing bo:theo:bristling$/);
    expect(player.complaints).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['#/nowhere', 'There is nothing at this address'],
    ['#/play/no-such', 'There is no such scenario'],
    ['#/debrief/nobody', 'This conversation is not on this device'],
  ])('%s that leads nowhere says so and shows the way home', async (hash, title) => {
    player = await newPlayer();
    await player.go(hash);
    await player.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await player.page.getByRole('main').getByRole('link').click();
    await player.page.getByRole('heading', { level: 1, name: 'Handstand' }).waitFor();
    expect(player.complaints).toEqual([]);
  });
});

describe('play goes on to the end', () => {
  it('when there is no canvas at all, and says so once', async () => {
    player = await newPlayer({}, () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await player.go('#/play/handstand-call');
    await expect.poll(() => notices().innerText(), { timeout: 20_000 }).toMatch(/The picture cannot be shown/);
    await playByKeys(player.page, scenario, picks);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when WebGL is off', async () => {
    player = await newPlayer({}, () => {
      const real = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')?.value as (
        ...words: unknown[]
      ) => unknown;
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
          return kind.includes('webgl') ? null : real.call(this, kind, ...more);
        },
      });
    });
    await player.go('#/play/handstand-call');
    await expect
      .poll(() => player.page.locator('#stage').getAttribute('data-figures'), { timeout: 20_000 })
      .toMatch(/^you:you/);
    await playByKeys(player.page, scenario, picks);
  });

  it('when Phaser cannot be fetched, and says so once', async () => {
    player = await newPlayer();
    await player.page.route('**/code/stage-*.js', (route) => route.abort());
    await player.go('#/play/handstand-call');
    await expect.poll(() => notices().innerText(), { timeout: 20_000 }).toMatch(/The picture cannot be shown/);
    await playByKeys(player.page, scenario, picks);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when storage is off, and says so once', async () => {
    player = await newPlayer({}, () => {
      indexedDB.open = () => {
        throw new DOMException('No.', 'SecurityError');
      };
    });
    await player.go('#/play/handstand-call');
    await expect.poll(() => notices().innerText()).toMatch(/cannot be kept on this device/);
    await playByKeys(player.page, scenario, picks);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when the drawings cannot be fetched, and says so once', async () => {
    player = await newPlayer();
    await player.page.route('**/assets/people/*', (route) => route.abort());
    await player.go('#/play/handstand-call');
    await expect.poll(() => notices().innerText(), { timeout: 20_000 }).toMatch(/The picture cannot be shown/);
    await playByKeys(player.page, scenario, picks);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when the graphics context is lost, and the picture comes back with it', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#stage')?.dataset['figures'] !== undefined);
    const picture = () => still(() => page.locator('#stage').screenshot());
    const before = await picture();
    await page.evaluate(async () => {
      const gl =
        document.querySelector<HTMLCanvasElement>('#stage canvas')!.getContext('webgl2') ??
        document.querySelector<HTMLCanvasElement>('#stage canvas')!.getContext('webgl');
      const lose = gl!.getExtension('WEBGL_lose_context')!;
      lose.loseContext();
      await new Promise((done) => setTimeout(done, 500));
      lose.restoreContext();
    });
    await expect.poll(async () => (await picture()).length).toBeGreaterThan(before.length / 2);
    await playByKeys(page, scenario, picks);
  });

  it('when the sound cannot be fetched, and says so once', async () => {
    player = await newPlayer();
    await player.page.route('**/assets/sounds/*', (route) => route.abort());
    await player.go('#/play/handstand-call');
    await playByKeys(player.page, scenario, picks);
    expect(await notices().innerText()).toMatch(/sound/i);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when the device is full from the first write, and says so once', async () => {
    player = await newPlayer({}, () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await player.go('#/play/handstand-call');
    await playByKeys(player.page, scenario, picks);
    expect(await notices().innerText()).toMatch(/the device has no room left/);
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when storage is lost in mid-call, and says so once', async () => {
    player = await newPlayer();
    const { page } = player;
    await player.go('#/play/handstand-call');
    await playByKeys(page, scenario, picks.slice(0, 1));
    await page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      };
    });
    await playByKeys(page, scenario, picks.slice(1), picks.slice(0, 1));
    expect(await notices().locator('p').count()).toBe(1);
  });

  it('when another tab holds the storage back, and says so once', async () => {
    player = await newPlayer({}, () => {
      indexedDB.open = () => Object.create(EventTarget.prototype) as IDBOpenDBRequest;
    });
    await player.go('#/play/handstand-call');
    await choices(player.page).first().waitFor();
    await playByKeys(player.page, scenario, picks);
    expect(await notices().locator('p').count()).toBe(1);
  });
});

describe('the picture', () => {
  it('outlives being resized at any moment while things are said in quick succession', {
    timeout: 90_000 + RESIZED_MS,
  }, async () => {
    player = await newPlayer({ viewport: SCREEN.phone, reducedMotion: 'no-preference' });
    const { page } = player;
    await player.go('#/play/handstand-call');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#stage')?.dataset['figures'] !== undefined);
    await page.evaluate(async (ms) => {
      const stage = document.querySelector<HTMLElement>('#stage')!;
      const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const end = performance.now() + ms;
      const resizing = (async () => {
        for (let n = 0; performance.now() < end; n++) {
          stage.style.width = n % 2 === 0 ? '375px' : '390px';
          await pause(20 + ((n * 37) % 180));
        }
      })();
      for (let n = 0; performance.now() < end; n++) {
        const named = (words: string) =>
          [...document.querySelectorAll('button')].find((b) => b.textContent.includes(words));
        const next =
          named('Play again') ?? named('Go on') ?? document.querySelectorAll<HTMLElement>('ol.choices button')[n % 3];
        next?.click();
        await pause(30 + ((n * 53) % 250));
      }
      await resizing;
    }, RESIZED_MS);
    expect(await notices().count()).toBe(0);
    expect(player.complaints).toEqual([]);
  });
});

describe('two tabs with the same conversation', () => {
  it('lose no pick: the later one is told that it has gone on elsewhere', async () => {
    player = await newPlayer();
    await player.go('#/play/handstand-call');
    await playByKeys(player.page, scenario, picks.slice(0, 1));
    const other = await player.context.newPage();
    await other.goto(`${player.address}#/play/handstand-call`);
    await playByKeys(other, scenario, picks.slice(1, 2), picks.slice(0, 1));
    await playByKeys(player.page, scenario, picks.slice(1, 2), picks.slice(0, 1));
    await expect.poll(() => notices().innerText()).toMatch(/has gone on in another tab/);
    await other.reload();
    await choices(other).first().waitFor();
    expect(await other.getByRole('log', { name: 'Conversation' }).locator('.mine').count()).toBe(2);
  });
});
