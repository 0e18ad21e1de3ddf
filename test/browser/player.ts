// A player in a real browser: opens the game as somebody who was never here, presses keys, and notes everything the browser complains of.
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';
import { LOOKS, newPlace, prepare, vacated, without, type Looks, type Place } from './place.ts';

export interface Player {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Errors, policy reports, dialogs and requests off the origin so far. */
  readonly complaints: string[];
  readonly go: (hash: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Where somebody has left: with nothing kept and nothing routed, and the code of the game still in the browser's cache. */
let vacant: Place | null = null;

/** What is to be done `before` the page does anything is done again whenever it is loaded. */
export async function newPlayer(looks: Looks = {}, ...before: (() => void)[]): Promise<Player> {
  const place = vacant ?? (await newPlace());
  vacant = null;
  const { viewport, stage, ...media } = { ...LOOKS, ...looks };
  if (stage === false) await without(place.session, ['follow']);
  const scripts = await Promise.all(before.map((script) => prepare(place.session, script)));
  await place.page.setViewportSize(viewport);
  await place.page.emulateMedia({ media: null, ...media });
  return playerAt(place, inject('address'), async () => {
    vacant = await vacated(place, scripts);
  });
}

/** One in a browser context of its own, for what cannot be taken back: a worker, another clock, another address. */
export async function newStranger(options: BrowserContextOptions, address = inject('address')): Promise<Player> {
  const place = await newPlace(options, address);
  return playerAt(place, address, () => place.page.context().close());
}

function playerAt({ page, complaints }: Place, address: string, leave: () => Promise<void>): Player {
  const go = async (hash: string): Promise<void> => {
    await page.goto(`${address}${hash}`);
  };
  return { page, context: page.context(), address, complaints, go, leave };
}
